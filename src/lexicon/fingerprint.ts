// What the tables are, as SHA-256: two runs with the same fingerprints know the same words and places.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../root.ts';
import { modelPath } from './load.ts';

export interface Fingerprints {
  readonly models: string;
  readonly gazetteer: string;
}

let known: Fingerprints | undefined;

/** Of the tables that this process has: they are read once, and so are their fingerprints made. */
export function fingerprints(): Fingerprints {
  known ??= makeFingerprints();
  return known;
}

function makeFingerprints(): Fingerprints {
  const all = modelPath('');
  const gazetteer = modelPath('gazetteer');
  // A run that asks the network names it on its own.
  const network = modelPath('network');
  const isTable = (path: string) => !path.startsWith(gazetteer) && !path.startsWith(network);
  return {
    models: folderFingerprint(all, isTable),
    gazetteer: folderFingerprint(gazetteer),
  };
}

/** SHA-256 over the names and bytes of the files of a folder; sources and readmes are not counted. */
export function folderFingerprint(
  folder: string,
  counts: (path: string) => boolean = () => true,
): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(ts|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(counts)
    .sort();
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(folder, file).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

/** What word tables are read from. */
const tableFolders = ['actors', 'arabic', 'english'];
const tableFiles = ['foreign-languages.json'];

/** The code that makes words of tables; a change elsewhere leaves the compiled file as it is. */
const codeFolders = ['document', 'languages', 'lexicon', 'normalize', 'rules', 'segment'];
const codeFiles = ['ingest/words.ts', 'tables.ts'];

let tables: string | undefined;
let code: string | undefined;

/** Of all files that the compiled file is made from: it is asked at every start, so it is cheap. */
export function tablesFingerprint(): string {
  tables ??= contentFingerprint(tableFilesIn());
  return tables;
}

/** Of the sources that make the compiled file; only where the sources are there. */
export function codeFingerprint(): string {
  code ??= contentFingerprint(codeFilesIn());
  return code;
}

/** True when a table or its code was written after a moment, in milliseconds since 1970. */
export function changedSince(moment: number): boolean {
  const all = [tableFilesIn(), codeFilesIn()].flatMap(({ root, files }) =>
    files.map((file) => root + file),
  );
  return all.some((path) => statSync(path).mtimeMs >= moment);
}

interface Files {
  readonly root: string;
  /** Paths from the root with slashes, in order. */
  readonly files: readonly string[];
}

function tableFilesIn(): Files {
  const root = modelPath('');
  return { root, files: filesIn(root, tableFolders, tableFiles) };
}

function codeFilesIn(): Files {
  const root = fileURLToPath(new URL('src/', packageRoot));
  return { root, files: filesIn(root, codeFolders, codeFiles) };
}

function filesIn(root: string, folders: readonly string[], single: readonly string[]): string[] {
  const files = [...single];
  for (const folder of folders) {
    for (const name of readdirSync(root + folder, { recursive: true }) as string[]) {
      if (/\.(json|ts)$/.test(name)) files.push(`${folder}/${name.split(sep).join('/')}`);
    }
  }
  return files.sort();
}

function contentFingerprint({ root, files }: Files): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(root + file);
    hash.update(`${file} ${content.byteLength}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 24);
}
