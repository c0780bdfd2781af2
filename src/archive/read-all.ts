// The inputs and a folder in, all their documents in the folder's records out: as far as the ledger goes
// they are passed over. Reading is held back while the workers are busy, so that memory stays small.

import PQueue from 'p-queue';
import { IsnadError } from '../errors.ts';
import { countsHeader } from '../export/counts-csv.ts';
import { csvHeader } from '../export/csv.ts';
import { collectionHead } from '../export/geojson.ts';
import type { InputFile, ReadOptions } from '../ingest/source.ts';
import type { Batch, BatchSize } from './batches.ts';
import { batchesOf, usualBatch } from './batches.ts';
import { closed, readCarefully } from './careful.ts';
import { Copies } from './copies.ts';
import { withColumn } from './copy-column.ts';
import type { Crew } from './crew.ts';
import type { RunEvent } from './events.ts';
import type { OnDuplicate } from './keeper.ts';
import { Keeper, noTotals } from './keeper.ts';
import { KnownIds } from './known-ids.ts';
import type { Ledger, Whole } from './ledger.ts';
import { LedgerWriter } from './ledger.ts';
import type { Plan } from './plan.ts';
import { identityOf } from './plan.ts';
import type { BatchAnswer, Shard } from './read-batch.ts';
import { faultOf, openRecordFiles } from './record-files.ts';
import { restoreMemory } from './restore.ts';
import type { RunFolder, Totals } from './run-folder.ts';
import { engineFiles, passingFiles, recordFiles } from './run-folder.ts';
import type { Inputs } from './source-stream.ts';
import { atStart, streamInputs } from './source-stream.ts';
import type { Storage } from './storage.ts';

export interface Source {
  readonly files: () => AsyncIterable<InputFile>;
  readonly read: Inputs['read'];
  readonly bytesInAll: number;
  readonly reading: ReadOptions;
  readonly shard: Shard | undefined;
}

export interface Target {
  readonly storage: Storage;
  readonly folder: RunFolder;
  readonly ledger: Ledger | undefined;
  readonly plan: Plan;
}

export interface Manner {
  readonly openCrew: () => Promise<Crew>;
  readonly onDuplicate: OnDuplicate;
  readonly limit: number | undefined;
  readonly strict: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onEvent: (event: RunEvent) => void;
  readonly seconds: () => number;
  readonly pace: Pace;
}

/** How often a run hands over and makes durable. */
export interface Pace {
  readonly batch: BatchSize;
  /** Milliseconds of work that a crash may cost. */
  readonly keepAfter: number;
}

export const usualPace: Pace = { batch: usualBatch, keepAfter: 1000 };

export type AllRead =
  | { readonly state: 'whole'; readonly whole: Whole }
  | { readonly state: 'stopped' | 'strict'; readonly totals: Totals };

/** What each file of records begins with. */
const heads = (): Readonly<Record<string, string>> => ({
  [recordFiles.claims]: '',
  [recordFiles.documents]: '',
  [recordFiles.errors]: '',
  [recordFiles.inputs]: '',
  [recordFiles.claimsTable]: withColumn(csvHeader()),
  [recordFiles.countsTable]: withColumn(countsHeader()),
  [engineFiles.sketches]: '',
  [engineFiles.features]: collectionHead,
});

export async function readAll(source: Source, target: Target, manner: Manner): Promise<AllRead> {
  const { storage, folder, ledger, plan } = target;
  if (ledger?.whole) {
    await checkFiles(target, ledger.whole);
    return { state: 'whole', whole: ledger.whole };
  }
  const begun = ledger?.kept;
  const files = await openRecordFiles({ storage, folder }, heads(), begun?.files);
  let book: LedgerWriter | undefined;
  let crew: Crew | undefined;
  try {
    book = await openLedger(target);
    if (!ledger?.identity) await book.add({ kind: 'run', identity: identityOf(plan) });
    const memory = begun
      ? await restoreMemory(storage, folder)
      : { known: new KnownIds(), copies: new Copies() };
    const open = await manner.openCrew();
    crew = open;
    const keeper = new Keeper(
      { files, ledger: book, memory },
      {
        totals: begun?.totals ?? noTotals,
        position: begun?.position ?? atStart,
        hasFeatures: (begun?.files[engineFiles.features]?.bytes ?? 0) > collectionHead.length,
      },
      {
        onDuplicate: manner.onDuplicate,
        limit: manner.limit,
        strict: manner.strict,
        keepAfter: manner.pace.keepAfter,
        onError: (error) => manner.onEvent({ kind: 'error', error }),
        redo: (works) => readCarefully(open, works),
      },
    );
    const end = await pump(
      source,
      { keeper, crew: open, from: begun?.position ?? atStart },
      manner,
    );
    if (end !== 'whole') {
      await keeper.keep();
      return { state: end, totals: keeper.totals };
    }
    return { state: 'whole', whole: await keeper.end() };
  } finally {
    await crew?.close();
    // After a fault of the disk closing may fail as well; the first fault is the one to tell.
    await files.close().catch(() => {});
    await book?.close().catch(() => {});
  }
}

interface Flow {
  readonly keeper: Keeper;
  readonly crew: Crew;
  readonly from: typeof atStart;
}

// So long (in milliseconds) may documents in work take to end when a run is stopped.
const grace = 10_000;

/** Takes batches from the inputs to the crew, and their answers to the keeper, in order. */
async function pump(
  source: Source,
  { keeper, crew, from }: Flow,
  manner: Manner,
): Promise<'whole' | 'stopped' | 'strict'> {
  if (manner.limit !== undefined && keeper.totals.documents >= manner.limit) return 'whole';
  const before = keeper.totals.documents;
  let bytes = 0;
  const stream = streamInputs(source.files(), {
    read: source.read,
    reading: source.reading,
    from,
    onBytes: (count) => {
      bytes += count;
    },
  });
  const batches = batchesOf(stream, source.shard, manner.pace.batch);
  const jobs = Math.max(1, crew.threads);
  const queue = new PQueue({ concurrency: jobs * 2 });
  const waiting: { batch: Batch; answer: Promise<BatchAnswer | typeof closed> }[] = [];
  const { signal } = manner;
  const stopCrew = () => void setTimeout(() => void crew.close(), grace).unref();
  signal?.addEventListener('abort', stopCrew, { once: true });

  async function takeFirst(): Promise<'more' | 'whole' | 'stopped' | 'strict'> {
    const { batch, answer } = waiting.shift()!;
    const given = await answer;
    const kept = given === closed ? 'closed' : await keeper.take(batch, given);
    manner.onEvent({
      kind: 'progress',
      progress: {
        totals: keeper.totals,
        documents: keeper.totals.documents - before,
        bytes,
        bytesInAll: source.bytesInAll,
        seconds: manner.seconds(),
      },
    });
    return kept === 'limit' ? 'whole' : kept === 'closed' ? 'stopped' : kept;
  }

  try {
    for await (const batch of untilAborted(batches, signal)) {
      const answer = queue.add(() => readCarefully(crew, batch.work));
      // A fault is met where its turn comes; until then it is not unhandled.
      answer.catch(() => {});
      waiting.push({ batch, answer });
      // Everything that is read and not yet written waits in memory: no more than this.
      if (waiting.length < jobs * 4) continue;
      const end = await takeFirst();
      if (end !== 'more') return end;
    }
    while (waiting.length > 0) {
      const end = await takeFirst();
      if (end !== 'more') return end;
    }
    return signal?.aborted ? 'stopped' : 'whole';
  } finally {
    signal?.removeEventListener('abort', stopCrew);
  }
}

/** Ends as soon as the signal says so, also while the source is being waited for. */
async function* untilAborted<T>(
  source: AsyncGenerator<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const end = { done: true, value: undefined } as const;
  // One listener and one waiter: a race against one long promise would keep all that ever raced.
  let stop = () => {};
  const onAbort = () => stop();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal?.aborted) {
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        stop = () => resolve(end);
        source.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // Not waited for: a source that waits for its own input would not answer.
    void source.return(undefined).catch(() => {});
  }
}

async function openLedger({ storage, folder, ledger }: Target): Promise<LedgerWriter> {
  const path = folder.file(engineFiles.ledger);
  if (ledger?.identity === undefined) {
    return new LedgerWriter(await storage.open(path, 'rewrite'));
  }
  await storage.truncate(path, ledger.bytes);
  return new LedgerWriter(await storage.open(path, 'append'), ledger.check);
}

async function checkFiles({ storage, folder }: Target, whole: Whole): Promise<void> {
  for (const [name, mark] of Object.entries(whole.files)) {
    const path = folder.file(name);
    // Gone already when the run was about to say that it is complete.
    if (passingFiles.includes(name)) continue;
    const fault = await faultOf({ storage, path }, mark);
    if (fault === undefined) continue;
    throw new IsnadError({
      code: 'output.damaged',
      message: `${path} is damaged: ${fault}.`,
      mend: 'Start the run anew with --fresh, or into another folder.',
    });
  }
}
