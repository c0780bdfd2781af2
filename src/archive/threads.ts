// A crew of worker threads. A document that takes too long, too much memory, or ends its worker costs
// that worker only: the pool starts another, and the loss names the work that was being read.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ErrorCode } from '../errors.ts';
import { IsnadError } from '../errors.ts';
import { packageRoot } from '../root.ts';
import type { Crew, CrewAnswer, CrewOptions, Loss } from './crew.ts';
import type { Work } from './read-batch.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

// All layers of the documents that are read side by side live at once. In the 48 MB that are usual they
// are copied again and again before they die, which takes a fifth of the whole time.
const youngMemory = 96;

export function openThreads(options: CrewOptions): Crew {
  const file = workerFile(options.worker);
  const pool = new Piscina({
    // From its sources isnad runs by way of tsx, and so must its workers.
    filename: file.endsWith('.ts') ? ownFile('./source-worker.mjs') : file,
    argv: [file],
    minThreads: options.jobs,
    maxThreads: options.jobs,
    workerData: options.plan,
    // With fewer cores than threads, a worker that waits awake for its next batch takes another's time.
    atomics: options.jobs >= availableParallelism() ? 'disabled' : 'sync',
    resourceLimits: {
      maxOldGenerationSizeMb: options.memory,
      maxYoungGenerationSizeMb: youngMemory,
    },
  });
  // The loss of a worker between two batches is met by the next batch, or by nobody.
  pool.on('error', () => {});
  const running = new Set<Watched>();
  const watch = setInterval(() => stopTheSlow(running, options.timeout * 1000), tick);
  watch.unref();
  let isClosed = false;

  async function read(batch: readonly Work[]): Promise<CrewAnswer> {
    const pulse = new Int32Array(new SharedArrayBuffer(8));
    const task: WorkerTask = { batch, pulse };
    const stop = new AbortController();
    const watched: Watched = { pulse, stop, seen: 0, idle: 0, isSlow: false };
    running.add(watched);
    let answer: WorkerAnswer;
    try {
      answer = (await pool.run(task, { signal: stop.signal })) as WorkerAnswer;
    } catch (cause) {
      if (isClosed) return { kind: 'closed' };
      const work = Atomics.load(pulse, 0);
      return {
        kind: 'lost',
        loss: lossOf(cause, watched),
        ...(work > 0 && { culprit: work - 1 }),
      };
    } finally {
      running.delete(watched);
    }
    if (answer.kind === 'unusable') throw unusable(answer);
    return answer;
  }

  return {
    threads: options.jobs,
    read,
    async close() {
      isClosed = true;
      clearInterval(watch);
      await pool.destroy();
    },
  };
}

/** A batch in work: how long its pulse has not moved. */
interface Watched {
  readonly pulse: Int32Array;
  readonly stop: AbortController;
  seen: number;
  idle: number;
  isSlow: boolean;
}

const tick = 100;

/** Counts its own ticks, not the clock: a machine that slept, or a stopped process, made no document slow. */
function stopTheSlow(running: Iterable<Watched>, limit: number): void {
  for (const watched of running) {
    const count = Atomics.load(watched.pulse, 1);
    // Nothing begun: it waits in line, or its worker is still loading.
    if (count === 0) continue;
    watched.idle = count === watched.seen ? watched.idle + tick : 0;
    watched.seen = count;
    if (watched.idle < limit) continue;
    watched.isSlow = true;
    watched.stop.abort();
  }
}

function lossOf(cause: unknown, watched: Watched): Loss {
  if (watched.isSlow) return 'timeout';
  return (cause as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
}

function unusable(answer: Extract<WorkerAnswer, { kind: 'unusable' }>): Error {
  // Of the system, such as EMFILE: nothing is wrong with the settings.
  if (/^E[A-Z]+$/.test(answer.code)) {
    return Object.assign(new Error(answer.message), { code: answer.code });
  }
  return new IsnadError({
    code: answer.code as ErrorCode,
    message: answer.message,
    ...(answer.mend && { mend: answer.mend }),
  });
}

/** @throws IsnadError `usage` in a bundle without the package beside it and without `worker`. */
function workerFile(given: string | URL | undefined): string {
  if (given !== undefined) return given instanceof URL ? fileURLToPath(given) : given;
  const places = [
    ownFile(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'),
    // As a part of a bundle isnad has no files of its own around it.
    fileURLToPath(new URL('dist/archive/worker.js', packageRoot)),
  ];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new IsnadError({
    code: 'usage',
    message: 'The file of the worker threads is not there.',
    mend: 'In a bundle, name it with the option worker, or read with jobs: 0.',
  });
}

function ownFile(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
