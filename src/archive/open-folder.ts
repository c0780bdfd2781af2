// A folder and a plan in, the folder ready to be written to out: new, begun by an earlier session, or
// complete. It refuses what is not its own, what another run holds, and what another plan began.

import { dirname, resolve } from 'node:path';
import { IsnadError } from '../errors.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './ledger.ts';
import type { Lock } from './lock.ts';
import { takeLock } from './lock.ts';
import type { Plan } from './plan.ts';
import { differences, identityOf } from './plan.ts';
import type { RunFolder, RunRecord } from './run-folder.ts';
import { engineFiles, ownFiles, runFolder, runRecord } from './run-folder.ts';
import type { Storage } from './storage.ts';
import { readText } from './storage.ts';

export interface OpenFolder {
  readonly folder: RunFolder;
  readonly lock: Lock;
  readonly state: 'new' | 'begun' | 'complete';
  readonly run?: RunRecord;
  readonly ledger?: Ledger;
}

export interface FolderOptions {
  readonly storage: Storage;
  /** Remove what an earlier run left. */
  readonly fresh: boolean;
  /** Use a folder that holds other files. */
  readonly force: boolean;
}

/** The folder before the inputs are listed: it is there, may be used, and is locked. */
export async function lockFolder(
  into: string,
  { storage, fresh, force }: FolderOptions,
): Promise<{ readonly folder: RunFolder; readonly lock: Lock }> {
  const folder = runFolder(into);
  const names = await storage.list(into);
  if (names === undefined) {
    const parent = dirname(resolve(into));
    if ((await storage.list(parent)) === undefined) throw noParent(into, parent);
    await storage.makeFolder(into);
  } else if (!force && !isOurs(names)) throw notEmpty(into);
  const lock = await takeLock(storage, folder.file(engineFiles.lock));
  try {
    if (fresh) for (const name of ownFiles) await removeOwn(name, { folder, storage });
  } catch (cause) {
    await lock.release();
    throw cause;
  }
  return { folder, lock };
}

async function removeOwn(
  name: string,
  { folder, storage }: { readonly folder: RunFolder; readonly storage: Storage },
): Promise<void> {
  if (name !== engineFiles.lock) await storage.remove(folder.file(name));
}

/** What of the plan is done already. */
export async function openFolder(
  { folder, lock }: { readonly folder: RunFolder; readonly lock: Lock },
  plan: Plan,
  storage: Storage,
): Promise<OpenFolder> {
  const run = await readRun(storage, folder);
  if (run === undefined) {
    if ((await storage.size(folder.file(engineFiles.ledger))) === undefined) {
      return { folder, lock, state: 'new' };
    }
    throw damaged(folder, 'its run.json is missing');
  }
  const changes = differences(run, plan);
  if (changes.length > 0) throw changed(folder, changes);
  const ledger = await readLedger(storage, folder.file(engineFiles.ledger));
  if (run.state === 'complete') {
    if (ledger?.whole === undefined) throw damaged(folder, 'its ledger is cut or missing');
    return { folder, lock, state: 'complete', run, ledger };
  }
  if (ledger?.identity === undefined) return { folder, lock, state: 'new' };
  if (ledger.identity !== identityOf(plan)) {
    throw damaged(folder, 'run.json and the ledger are not of the same run');
  }
  return { folder, lock, state: 'begun', run, ledger };
}

/** @throws IsnadError `output.damaged` where run.json is not what a run writes. */
export async function readRun(storage: Storage, folder: RunFolder): Promise<RunRecord | undefined> {
  const text = await readText(storage, folder.file(engineFiles.run));
  if (text === undefined) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged(folder, 'its run.json is no JSON');
  }
  const result = runRecord.safeParse(content);
  if (!result.success) throw damaged(folder, 'its run.json lacks something or holds too much');
  return result.data;
}

/** Empty, or begun by a run. */
function isOurs(names: readonly string[]): boolean {
  if (names.length === 0 || names.includes(engineFiles.run)) return true;
  // A crash at the very first moment leaves these.
  return names.every((name) => name === engineFiles.lock || name === `${engineFiles.run}.part`);
}

function noParent(into: string, parent: string): IsnadError {
  return new IsnadError({
    code: 'output.unwritable',
    message: `${into} cannot be made: there is no folder ${parent}.`,
    mend: 'Make it first, or name another with --into.',
  });
}

function notEmpty(into: string): IsnadError {
  return new IsnadError({
    code: 'output.not-empty',
    message: `${into} holds other files.`,
    mend: 'Name a new folder with --into, or say --force to write beside them.',
  });
}

function damaged(folder: RunFolder, what: string): IsnadError {
  return new IsnadError({
    code: 'output.damaged',
    message: `The run in ${folder.path} is damaged: ${what}.`,
    mend: 'Start it anew with --fresh, or into another folder.',
  });
}

function changed(folder: RunFolder, changes: readonly string[]): IsnadError {
  return new IsnadError({
    code: 'run.changed',
    message: `${folder.path} holds a run that was made otherwise. What changed: ${changes.join('; ')}.`,
    mend: 'Two ways of reading are not mixed: name another folder with --into, or start anew with --fresh.',
  });
}
