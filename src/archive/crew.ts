// Who reads batches: threads, each with a reader of its own, or the caller's own thread. A crew answers,
// or says which document was being read when its worker was lost.

import type { BatchAnswer, ReadingPlan, Work } from './read-batch.ts';

/** Why a batch has no answer. */
export type Loss = 'timeout' | 'memory' | 'crash';

export type CrewAnswer =
  | { readonly kind: 'answer'; readonly answer: BatchAnswer }
  /** `culprit`: index of the work that was being read; missing where none was begun. */
  | { readonly kind: 'lost'; readonly loss: Loss; readonly culprit?: number }
  /** The crew was closed before an answer was there. */
  | { readonly kind: 'closed' };

export interface Crew {
  readonly threads: number;
  readonly read: (batch: readonly Work[]) => Promise<CrewAnswer>;
  /** Ends the workers, also in the middle of their work. */
  readonly close: () => Promise<void>;
}

export interface CrewOptions {
  readonly plan: ReadingPlan;
  /** Number of threads; 0: the caller's own, where no document can be stopped. */
  readonly jobs: number;
  /** Seconds for one document. */
  readonly timeout: number;
  /** Megabytes of a worker's heap. */
  readonly memory: number;
  /** The worker's file, where a bundle or a test has another. */
  readonly worker?: string | URL;
}

export async function openCrew(options: CrewOptions): Promise<Crew> {
  if (options.jobs === 0) return ownThread(options.plan);
  const { openThreads } = await import('./threads.ts');
  return openThreads(options);
}

async function ownThread(plan: ReadingPlan): Promise<Crew> {
  const { openBatchReader } = await import('./read-batch.ts');
  const read = await openBatchReader(plan);
  return {
    threads: 0,
    read: async (batch) => ({ kind: 'answer', answer: await read(batch, () => {}) }),
    close: async () => {},
  };
}
