// What was made of the word tables beforehand, from one compiled file: the built package has it beside
// its modules, sources keep it in .cache/, made anew when a table or the code that reads it changes. A
// file that does not fit the tables is left alone, and all is made of the tables; a broken one is refused.

import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IsnadError } from '../errors.ts';
import { packageRoot } from '../root.ts';
import { changedSince, codeFingerprint, tablesFingerprint } from './fingerprint.ts';
import type { Pack } from './pack.ts';
import { PackFault, readPack, writePack } from './pack.ts';
import { compileStrings, findString } from './strings.ts';
import { decodeValue, encodeValue } from './values.ts';

/** Where the compiled file of the built package lies. */
export const compiledPath = 'dist/tables.bin';

const cacheFolder = new URL('.cache/tables/', packageRoot);
/** Compiled files of earlier states that are kept: other checkouts and editors go back and forth. */
const kept = 4;

const fromSources = import.meta.url.endsWith('.ts');

let opened: Pack | null | undefined;

/** The compiled file, if there is one of the tables as they stand. */
export function compiled(): Pack | undefined {
  opened ??= fromSources ? openCache() : openBuilt();
  return opened ?? undefined;
}

/** From now on all is made of the tables. Called before any language is loaded, by who compiles them. */
export function refuseCompiled(): void {
  opened = null;
}

const parts = new Map<string, Uint8Array>();

/** A small thing made of the tables: taken from the compiled file, or made. Plain data, sets and maps. */
export function prepared<T>(name: string, make: () => T): T {
  const section = compiled()?.section(`prepared ${name}`);
  if (section) return decodeValue(new TextDecoder().decode(section)) as T;
  const value = make();
  parts.set(`prepared ${name}`, new TextEncoder().encode(encodeValue(value)));
  return value;
}

/** A number for each word of a long list. */
export type WordNumbers = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/** The same for a long list of words with small numbers, which is not even read through at the start. */
export function preparedNumbers(
  name: string,
  make: () => ReadonlyMap<string, number>,
): WordNumbers {
  const pack = compiled();
  const numbers = pack?.section(`numbers ${name}`);
  if (pack === undefined || numbers === undefined) {
    const made = make();
    const { slots, at, units } = compileStrings([...made.keys()]);
    parts.set(`numbers ${name}`, Uint8Array.from(made.values()));
    parts.set(`slots ${name}`, new Uint8Array(slots.buffer));
    parts.set(`at ${name}`, new Uint8Array(at.buffer));
    parts.set(`units ${name}`, new Uint8Array(units.buffer));
    return made;
  }
  const { slots, at, units } = {
    slots: pack.section(`slots ${name}`)!,
    at: pack.section(`at ${name}`)!,
    units: pack.section(`units ${name}`)!,
  };
  const strings = {
    count: numbers.length,
    slots: new Int32Array(slots.buffer, slots.byteOffset, slots.byteLength >> 2),
    at: new Uint32Array(at.buffer, at.byteOffset, at.byteLength >> 2),
    units: new Uint16Array(units.buffer, units.byteOffset, units.byteLength >> 1),
  };
  return {
    get: (word) => numbers[findString(strings, word)],
    has: (word) => findString(strings, word) >= 0,
  };
}

/** Named sections of the compiled file. */
export type Sections = Iterable<readonly [name: string, bytes: Uint8Array]>;

/** The whole compiled file: the sections, and what was prepared in this process. */
export function compiledFile(sections: Sections): Uint8Array {
  return writePack(`${tablesFingerprint()}-${codeFingerprint()}`, new Map([...parts, ...sections]));
}

/** Keeps a compiled file for the next process; of sources only, and where the folder can be written. */
export function keepCompiled(sections: () => Sections): void {
  if (!fromSources) return;
  try {
    // What was written since the start is not what this process has loaded.
    if (changedSince(performance.timeOrigin)) return;
    mkdirSync(cacheFolder, { recursive: true });
    const path = fileURLToPath(cachePath());
    const beside = `${path}.${randomUUID()}`;
    writeFileSync(beside, compiledFile(sections()));
    renameSync(beside, path);
    dropOld();
  } catch (fault) {
    // A folder that cannot be written costs every start the time of making all anew, and nothing else.
    if (fault instanceof IsnadError) throw fault;
  }
}

function dropOld(): void {
  const folder = fileURLToPath(cacheFolder);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.bin'))
    .map(({ name }) => ({ name, time: statSync(`${folder}${name}`).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of files.slice(kept)) rmSync(`${folder}${name}`, { force: true });
}

function cachePath(): URL {
  return new URL(`${tablesFingerprint()}-${codeFingerprint()}.bin`, cacheFolder);
}

function openCache(): Pack | null {
  try {
    return readPack(readFileSync(cachePath()));
  } catch {
    return null;
  }
}

/** Compiled from the tables as they stand and, in the repository, from the sources as they stand. */
function isOfThese({ fingerprint }: Pack): boolean {
  const [tables, code] = fingerprint.split('-');
  if (tables !== tablesFingerprint()) return false;
  return !existsSync(new URL('src/tables.ts', packageRoot)) || code === codeFingerprint();
}

/** @throws IsnadError `model.invalid` for a file that is broken: who shipped it must know. */
function openBuilt(): Pack | null {
  let file: Uint8Array;
  try {
    file = readFileSync(new URL(compiledPath, packageRoot));
  } catch {
    return null;
  }
  try {
    const pack = readPack(file);
    return isOfThese(pack) ? pack : null;
  } catch (fault) {
    if (!(fault instanceof PackFault)) throw fault;
    throw new IsnadError({
      code: 'model.invalid',
      message: `${compiledPath} cannot be used: ${fault.message}.`,
      mend: 'Install isnad again, or run `npm run build` in its repository. Without the file isnad starts too, more slowly.',
    });
  }
}
