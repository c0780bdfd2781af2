// Paths, folders, patterns and lists of paths in, the files to read out: sorted, the same on every
// run. It reads nothing outside of what was given and follows no link that leads out of it.

import { createReadStream, lstatSync, realpathSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, resolve, sep } from 'node:path';
import { IsnadError } from '../errors.ts';
import type { Code } from './codes.ts';
import type { InputFile, ListOptions } from './source.ts';

/** @throws IsnadError `input.unreadable` when a path that was given is not there. */
export async function* listInputs(
  paths: readonly string[],
  options: ListOptions = {},
): AsyncGenerator<InputFile> {
  const exclude = new Set((options.exclude ?? []).map((path) => resolve(path)));
  const list: Listing = { exclude, hidden: options.hidden === true };
  // All that was given is looked at before the first file is read.
  const given: string[] = [];
  for (const path of paths) given.push(...(await expand(path, list)));
  for (const path of given) yield* filesOf(path, list);
  for (const file of options.filesFrom ?? []) {
    for (const path of await pathsIn(file)) {
      const missing =
        path === '-' ? undefined : statSync(path, { throwIfNoEntry: false }) === undefined;
      if (missing)
        yield refused(path, 'E-INPUT-MISSING', `It is on the list ${file} but not there.`);
      else yield* filesOf(path, list);
    }
  }
}

interface Listing {
  readonly exclude: ReadonlySet<string>;
  readonly hidden: boolean;
}

/** A path itself, or the paths that a pattern stands for. */
async function expand(path: string, list: Listing): Promise<readonly string[]> {
  if (path === '-') return [path];
  try {
    if (statSync(path, { throwIfNoEntry: false })) return [path];
  } catch (cause) {
    throw unreadable(path, (cause as Error).message);
  }
  if (!/[*?[\]{}!()]/.test(path)) throw unreadable(path, 'there is no such file or folder');
  const { glob } = await import('tinyglobby');
  const found = await glob([path], {
    dot: list.hidden,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(path),
  });
  if (found.length === 0) throw unreadable(path, 'the pattern fits no file');
  return found.sort(byLetters);
}

/** Order by UTF-16 units: the same on every machine and in every locale. */
function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unreadable(path: string, reason: string): IsnadError {
  return new IsnadError({
    code: 'input.unreadable',
    message: `${path} cannot be read: ${reason}.`,
    mend: 'Check the path; put patterns into quotation marks; "-" reads standard input.',
  });
}

async function* filesOf(path: string, list: Listing): AsyncGenerator<InputFile> {
  if (path === '-') {
    yield { path: 'stdin', open: () => process.stdin };
    return;
  }
  if (list.exclude.has(resolve(path))) return;
  const status = statSync(path);
  if (status.isDirectory()) yield* walk(path, { ...list, root: realpathSync(path) });
  else yield fileAt(path, status);
}

type Walk = Listing & { readonly root: string };

/** A folder's files in the order of their names, folders in their place among them. */
async function* walk(folder: string, list: Walk): AsyncGenerator<InputFile> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    yield refused(
      folder,
      'E-INPUT-UNREADABLE',
      `The folder cannot be read: ${(cause as Error).message}`,
    );
    return;
  }
  for (const name of names.sort(byLetters)) {
    if (name.startsWith('.') && !list.hidden) continue;
    const path = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    if (list.exclude.has(resolve(path))) continue;
    yield* entryAt(path, list);
  }
}

async function* entryAt(path: string, list: Walk): AsyncGenerator<InputFile> {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link === undefined) {
    yield refused(path, 'E-INPUT-UNREADABLE', 'It went away while the folder was read.');
    return;
  }
  if (link.isDirectory()) {
    yield* walk(path, list);
    return;
  }
  if (!link.isSymbolicLink()) {
    if (link.isFile()) yield fileAt(path, link);
    else yield refused(path, 'E-INPUT-NOT-A-FILE', 'It is a device, a socket or a pipe.');
    return;
  }
  let target: string;
  try {
    target = realpathSync(path);
  } catch {
    yield refused(path, 'E-INPUT-UNREADABLE', 'It is a link to nothing.');
    return;
  }
  if (target !== list.root && !target.startsWith(list.root + sep)) {
    yield refused(path, 'E-SYMLINK-OUTSIDE', 'It is a link that leads out of the folder.');
    return;
  }
  const status = statSync(path);
  if (status.isDirectory()) {
    yield refused(path, 'W-SYMLINK-FOLDER', 'It is a link to a folder inside of the given one.');
  } else if (status.isFile()) yield fileAt(path, status);
  else yield refused(path, 'E-INPUT-NOT-A-FILE', 'It is a device, a socket or a pipe.');
}

const chunk = 1 << 18;

function fileAt(path: string, status: { readonly size: number; isFile(): boolean }): InputFile {
  // A buffer as large as the file is enough for a small one.
  const highWaterMark = status.isFile() ? Math.min(chunk, Math.max(1024, status.size + 1)) : chunk;
  const open = () => createReadStream(path, { highWaterMark });
  // A pipe has no size and cannot be jumped about in.
  return status.isFile() ? { path, size: status.size, file: path, open } : { path, open };
}

function refused(path: string, code: Code, message: string): InputFile {
  return { path, open: nothing, error: { code, message } };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The paths on a list, one a line, or with NUL between them where one is in the list. */
async function pathsIn(file: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = file === '-' ? await standardInput() : await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, (cause as Error).message);
  }
  const parts = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parts.filter((path) => path !== '');
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
