// What runs in a worker thread: the reader is built once, then batches come and answers go.

import { workerData as given, move, transferableSymbol, valueSymbol } from 'piscina';
import { IsnadError } from '../errors.ts';
import type { BatchAnswer, BatchReader, ReadingPlan, Work } from './read-batch.ts';
import { openBatchReader } from './read-batch.ts';

export interface WorkerTask {
  readonly batch: readonly Work[];
  /** Two numbers: the work that is being read, from 1, and how many documents were begun. */
  readonly pulse: Int32Array;
}

export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly answer: BatchAnswer }
  /** The reader cannot be built: fields of an IsnadError. */
  | {
      readonly kind: 'unusable';
      readonly code: string;
      readonly message: string;
      readonly mend?: string;
    };

let reader: Promise<BatchReader> | undefined;

export default async function work(task: WorkerTask): Promise<unknown> {
  return handedOver(await workWith(task, openBatchReader));
}

/** An answer whose bytes are not copied on their way to the other thread. */
function handedOver(answer: WorkerAnswer): unknown {
  if (answer.kind !== 'answer') return answer;
  const { bytes, sketches } = answer.answer;
  return move({
    [transferableSymbol]: [bytes.buffer, sketches.buffer],
    [valueSymbol]: answer,
  } as unknown as Parameters<typeof move>[0]);
}

/** The same with another way to make the reader: for tests. */
export async function workWith(
  { batch, pulse }: WorkerTask,
  open: (plan: ReadingPlan) => Promise<BatchReader>,
): Promise<WorkerAnswer> {
  let read: BatchReader;
  try {
    reader ??= open(given as ReadingPlan);
    read = await reader;
  } catch (cause) {
    return unusable(cause as Error);
  }
  try {
    const answer = await read(batch, (index) => {
      Atomics.store(pulse, 0, index + 1);
      Atomics.add(pulse, 1, 1);
    });
    return { kind: 'answer', answer };
  } catch (cause) {
    // The network is loaded when the first document asks for it.
    if (cause instanceof IsnadError) return unusable(cause);
    throw cause;
  }
}

function unusable(cause: {
  code?: string;
  message: string;
  mend?: string | undefined;
}): WorkerAnswer {
  const { code, message, mend } = cause;
  return { kind: 'unusable', code: code ?? 'model.invalid', message, ...(mend && { mend }) };
}
