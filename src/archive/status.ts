// A run folder in, how its run stands out: complete, going on, or stopped, and how much is done.

import { resolve } from 'node:path';
import { IsnadError } from '../errors.ts';
import { noTotals } from './keeper.ts';
import { readLedger } from './ledger.ts';
import type { LockHolder } from './lock.ts';
import { isHeld, lockHolder } from './lock.ts';
import { readRun } from './open-folder.ts';
import type { RunRecord, Totals } from './run-folder.ts';
import { engineFiles, runFolder } from './run-folder.ts';
import type { Storage } from './storage.ts';
import { diskStorage, reportedStorage } from './storage.ts';

export interface RunStatus {
  /** `finishing`: all documents are read, but not all files are made of them. */
  readonly state: 'complete' | 'running' | 'stopped' | 'finishing';
  readonly folder: string;
  /** The process that runs it now. */
  readonly holder?: LockHolder;
  readonly run: RunRecord;
  readonly totals: Totals;
  /** The command that goes on with it, where it was a command that began it. */
  readonly command?: string;
}

/** @throws IsnadError `run.missing` where the folder holds no run, `output.damaged` for a damaged one. */
export async function statusOf(path: string, given: Storage = diskStorage): Promise<RunStatus> {
  const storage = reportedStorage(given);
  const folder = runFolder(path);
  const run = await readRun(storage, folder);
  if (run === undefined) throw noRun(path);
  const ledger = await readLedger(storage, folder.file(engineFiles.ledger));
  const found = await lockHolder(storage, folder.file(engineFiles.lock));
  const holder = found && isHeld(found) ? found : undefined;
  const rest = holder ? 'running' : ledger?.whole ? 'finishing' : 'stopped';
  return {
    state: run.state === 'complete' ? 'complete' : rest,
    folder: path,
    ...(holder && { holder }),
    run,
    totals: (ledger?.whole ?? ledger?.kept)?.totals ?? noTotals,
    ...(run.timings.command !== undefined && { command: run.timings.command }),
  };
}

export function noRun(path: string): IsnadError {
  return new IsnadError({
    code: 'run.missing',
    message: `${resolve(path)} is no run folder: it has no run.json.`,
    mend: 'Name the folder that was given to `isnad run --into`.',
  });
}
