// What the tables are, as SHA-256: two runs with the same fingerprints know the same words and places.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
  return {
    models: folderFingerprint(all, (path) => !path.startsWith(gazetteer)),
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
