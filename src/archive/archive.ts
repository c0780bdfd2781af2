// START HERE: a run over an archive. Input files go through the readers, in batches to the workers, and
// in their old order into the files of the run folder; what is durable stands in the ledger. The same
// call on the same folder goes on where an earlier one stopped, and gives the same bytes.

import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { IsnadError } from '../errors.ts';
import { checkReading, readDocuments } from '../ingest/documents.ts';
import { listInputs } from '../ingest/list.ts';
import { readingBy } from '../ingest/reading.ts';
import type { InputFile, ListOptions, ReadOptions } from '../ingest/source.ts';
import { settingOfRuns } from '../network/shipped.ts';
import type { Crew, CrewOptions } from './crew.ts';
import { openCrew } from './crew.ts';
import type { RunEvent, RunResult } from './events.ts';
import { finish, runRecordOf, writeRun } from './finish.ts';
import { finishers as allFinishers } from './finishers.ts';
import type { OnDuplicate } from './keeper.ts';
import { noTotals } from './keeper.ts';
import { lockFolder, openFolder } from './open-folder.ts';
import type { Listing } from './plan.ts';
import { planOf, surveyInputs } from './plan.ts';
import type { Pace } from './read-all.ts';
import { readAll, usualPace } from './read-all.ts';
import type { Shard } from './read-batch.ts';
import type { Finisher, RunRecord } from './run-folder.ts';
import type { Inputs } from './source-stream.ts';
import type { Storage } from './storage.ts';
import { diskStorage, reportedStorage } from './storage.ts';

export interface RunOptions {
  /** The run folder: new, empty, or holding a part of this run. */
  readonly into: string;
  /** Settings as in pipeline.config.json. */
  readonly config?: unknown;
  /** How the inputs are read: columns, limits, a day of publication. */
  readonly reading?: Omit<ReadOptions, 'signal'>;
  readonly listing?: Omit<ListOptions, 'exclude'>;
  /** Worker threads; 0 reads on the caller's own thread, where nothing can stop a document. Default: the cores. */
  readonly jobs?: number;
  /** Only the documents of one shard, told by their ids. */
  readonly shard?: Shard;
  /** Stop after so many documents. */
  readonly limit?: number;
  /** Seconds that one document may take. Default: 60. */
  readonly timeout?: number;
  /** Megabytes of memory that one worker may have. Default: 2048. */
  readonly maxMemory?: number;
  /** Remove what an earlier run left in the folder. */
  readonly fresh?: boolean;
  /** Write beside other files. */
  readonly force?: boolean;
  /** Stop before the first document that fails. */
  readonly strict?: boolean;
  /** What is done with a document whose id an earlier one has. Default: version, a new id with a number. */
  readonly onDuplicate?: OnDuplicate;
  /** Stops the run: what is in work is finished and kept. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
  /** Recorded in run.json, for `isnad status` to say how to go on. */
  readonly command?: string;
  /** File of the worker threads, where isnad is part of a bundle. */
  readonly worker?: string | URL;
}

/** What tests put in place of the disk, the finishers, the readers of inputs, the workers, the pace. */
export interface Surroundings {
  readonly storage?: Storage;
  readonly finishers?: readonly Finisher[];
  readonly inputs?: Inputs;
  readonly openCrew?: (options: CrewOptions) => Promise<Crew>;
  readonly pace?: Pace;
}

/**
 * Reads all documents of the inputs (files, folders, patterns; `-` is standard input) into a run folder.
 * @throws IsnadError `output.*` when the folder cannot be used or written, `run.changed` when it holds
 * a run of another configuration, `config.*` and `model.*` for wrong settings.
 */
export async function runArchive(
  inputs: readonly string[],
  options: RunOptions,
  surroundings: Surroundings = {},
): Promise<RunResult> {
  const storage = reportedStorage(surroundings.storage ?? diskStorage);
  const config = configOfRun(options.config);
  const reading = readingBy(config.input, options.reading);
  // A slip of the pen must not leave a folder that the right command cannot use.
  await checkReading(reading);
  const locked = await lockFolder(options.into, {
    storage,
    fresh: options.fresh ?? false,
    force: options.force ?? false,
  });
  try {
    const finishers = surroundings.finishers ?? allFinishers;
    const readers = surroundings.inputs ?? { list: listInputs, read: readDocuments };
    return await runLocked(inputs, options, {
      storage,
      config,
      reading,
      finishers,
      locked,
      readers,
      openCrew: surroundings.openCrew ?? openCrew,
      pace: surroundings.pace ?? usualPace,
    });
  } finally {
    // Nothing more can be done where the lock cannot be removed: the next run finds it stale.
    await locked.lock.release().catch(() => {});
  }
}

interface Ground {
  readonly config: Config;
  readonly reading: ReadOptions;
  readonly storage: Storage;
  readonly finishers: readonly Finisher[];
  readonly locked: Awaited<ReturnType<typeof lockFolder>>;
  readonly readers: Inputs;
  readonly openCrew: (options: CrewOptions) => Promise<Crew>;
  readonly pace: Pace;
}

async function runLocked(
  inputs: readonly string[],
  options: RunOptions,
  ground: Ground,
): Promise<RunResult> {
  const { storage, config, reading, finishers, locked, readers } = ground;
  const startedAt = performance.now();
  const onEvent = options.onEvent ?? (() => {});
  const list = () => readers.list(inputs, { ...options.listing, exclude: [options.into] });
  const isListOnce = options.listing?.filesFrom?.includes('-') ?? false;
  const survey = await surveyInputs(list(), isListOnce ? Number.POSITIVE_INFINITY : keptFiles);
  if (survey.files === 0) throw noInputs(inputs);
  onEvent({ kind: 'listed', files: survey.files, bytes: survey.bytes });
  const { shard, limit, onDuplicate = 'version' } = options;
  const plan = planOf(
    { names: inputs, config, reading, listing: options.listing, shard, limit, onDuplicate },
    survey,
  );
  const opened = await openFolder(locked, plan, storage);
  const { folder, ledger } = opened;
  const seconds = () => Math.round(performance.now() - startedAt) / 1000;
  if (opened.state === 'complete') {
    const totals = ledger!.whole!.totals;
    return { state: 'complete', folder: folder.path, totals, already: true, seconds: seconds() };
  }
  if (opened.state === 'begun') {
    const { totals } = ledger?.whole ?? ledger?.kept ?? { totals: noTotals };
    onEvent({ kind: 'resumed', totals });
  }
  const jobs = options.jobs ?? availableParallelism();
  const timings = timingsOf(opened.run, { jobs, command: options.command });
  await writeRun(storage, folder, runRecordOf(plan, timings));
  const read = await readAll(
    {
      files: () => listedAgain(list(), survey),
      read: readers.read,
      bytesInAll: survey.bytes,
      reading,
      shard,
    },
    { storage, folder, ledger, plan },
    {
      onEvent,
      seconds,
      pace: ground.pace,
      signal: options.signal,
      limit,
      onDuplicate,
      strict: options.strict ?? false,
      openCrew: () =>
        ground.openCrew({
          plan: { config, reading, ...(shard && { shard }) },
          jobs,
          timeout: options.timeout ?? 60,
          memory: options.maxMemory ?? 2048,
          ...(options.worker !== undefined && { worker: options.worker }),
        }),
    },
  );
  if (read.state !== 'whole') {
    const { state, totals } = read;
    return { state, folder: folder.path, totals, already: false, seconds: seconds() };
  }
  const { whole } = read;
  await finish({
    storage,
    folder,
    plan,
    whole,
    finishers,
    onEvent,
    timings: {
      ...timings,
      finishedAt: new Date().toISOString(),
      seconds: seconds(),
      peakMemory: process.resourceUsage().maxRSS * 1024,
    },
  });
  const { totals } = whole;
  return { state: 'complete', folder: folder.path, totals, already: false, seconds: seconds() };
}

/** A million files are listed a second time for reading: they must be the same then. */
async function* listedAgain(
  files: AsyncIterable<InputFile>,
  survey: Listing,
): AsyncGenerator<InputFile> {
  if (survey.kept) {
    yield* survey.kept;
    return;
  }
  let count = 0;
  for await (const file of files) {
    count += 1;
    yield file;
  }
  if (count === survey.files) return;
  throw new IsnadError({
    code: 'run.changed',
    message: `There were ${survey.files} input files at the start and are ${count} now.`,
    mend: 'Let nothing change the archive while it is read; start anew with --fresh.',
  });
}

// More files than these are not kept in memory between listing and reading.
const keptFiles = 100_000;

/** The network is asked only where the settings name it: it takes far longer than all else. */
function configOfRun(given: unknown = {}): Config {
  const config = parseConfig(given);
  return { ...config, model: { folder: settingOfRuns(config.model.folder) } };
}

function timingsOf(
  earlier: RunRecord | undefined,
  { jobs, command }: { readonly jobs: number; readonly command: string | undefined },
): RunRecord['timings'] {
  const sessions = Number(earlier?.timings.sessions ?? 0) + 1;
  return {
    folder: process.cwd(),
    ...(command !== undefined && { command }),
    startedAt: earlier?.timings.startedAt ?? new Date().toISOString(),
    jobs,
    sessions,
  };
}

function noInputs(inputs: readonly string[]): IsnadError {
  return new IsnadError({
    code: 'input.unreadable',
    message: `There is no file to read in ${inputs.join(', ')}.`,
    mend: 'Check the paths and patterns; files whose names begin with a dot are left out.',
  });
}
