// What an evaluation was made with: the version, the commit where there is one, and SHA-256 hashes of
// the gold, and of configuration and models or of the file of claims.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { GoldDocument } from '../evaluate/gold-schema.ts';
import type { Provenance } from '../evaluate/result.ts';
import { packageRoot } from '../root.ts';

const root = fileURLToPath(packageRoot);

export interface MeasuredInput {
  readonly documents: readonly GoldDocument[];
  readonly config: Config;
  /** The file that the claims came from, where not the pipeline made them. */
  readonly claimsFile?: string | undefined;
}

export function provenanceOf(
  { documents, config, claimsFile }: MeasuredInput,
  known: Pick<Provenance, 'split' | 'date'>,
): Provenance {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    version,
    ...commitOf(),
    ...known,
    claims: claimsFile === undefined ? 'pipeline' : 'file',
    gold: hashOfValue([...documents].sort((a, b) => (a.id < b.id ? -1 : 1))),
    ...(claimsFile === undefined
      ? { configuration: hashOfValue(config), models: hashOfFolder(join(root, 'models')) }
      : { found: sha256(readFileSync(claimsFile)) }),
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function hashOfValue(value: unknown): string {
  return sha256(JSON.stringify(value, sortedKeys));
}

/** Objects with their keys in order, so that the order in a file does not count. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOfFolder(folder: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(folder.length)} ${sha256(readFileSync(file))}`);
  return sha256(lines.join('\n'));
}

/** The commit of the project's own working tree; nothing where isnad is installed as a package. */
function commitOf(): { readonly commit?: string; readonly changed?: boolean } {
  if (!existsSync(join(root, '.git'))) return {};
  const git = (...words: string[]) =>
    execFileSync('git', words, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const commit = git('rev-parse', 'HEAD').trim();
    const changed = git('status', '--porcelain', '--untracked-files=no', 'src', 'models') !== '';
    return { commit, ...(changed && { changed }) };
  } catch {
    return {};
  }
}
