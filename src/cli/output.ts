// Files that a command writes: folders are made as needed, a fault names the file.

import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { IsnadError } from '../errors.ts';

export function writeText(path: string, content: string | Uint8Array): void {
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  });
}

export function appendLine(path: string, line: string): void {
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, `${line}\n`);
  });
}

/** True for a folder that is there, and for a name that can only mean one. */
export function isFolderName(path: string): boolean {
  const known = statSync(path, { throwIfNoEntry: false });
  return known ? known.isDirectory() : path.endsWith('/') || extname(path) === '';
}

/** The format that the ending of a file's name asks for. */
export function formatOf(path: string): 'table' | 'json' | 'markdown' | 'html' {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return 'json';
    case '.md':
      return 'markdown';
    case '.html':
    case '.htm':
      return 'html';
    default:
      return 'table';
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw new IsnadError({
      code: 'output.unwritable',
      message: `${path} cannot be written: ${(cause as Error).message}`,
      mend: 'Check the path and the rights to it.',
    });
  }
}
