// Files of gold and of found claims in, checked documents out; one fault stops with file and reason.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Claim } from '../document/claim.ts';
import { IsnadError } from '../errors.ts';
import type { GoldDocument } from '../evaluate/gold-schema.ts';
import { goldDocument } from '../evaluate/gold-schema.ts';

export interface GoldFile {
  readonly path: string;
  readonly document: GoldDocument;
}

/** Every gold document under a path, in the order of names: `.json` files, and `.jsonl` with one a line. */
export function readGold(path: string): readonly GoldDocument[] {
  return readGoldFiles(path).map(({ document }) => document);
}

export function readGoldFiles(path: string): readonly GoldFile[] {
  const files = listFiles(path);
  if (files.length === 0) {
    throw new IsnadError({
      code: 'gold.invalid',
      message: `There is no gold file (.json or .jsonl) under ${path}.`,
      mend: 'Name a gold file or a folder of them.',
    });
  }
  return files.flatMap((file) =>
    records(file).map(({ content, where }) => {
      const result = goldDocument.safeParse(content);
      if (!result.success) throw goldFault(where, z.prettifyError(result.error));
      return { path: file, document: result.data };
    }),
  );
}

/** Claims as `isnad extract` writes them (JSON Lines), by the id of their document. */
export function readClaims(path: string): ReadonlyMap<string, readonly Claim[]> {
  const byDocument = new Map<string, Claim[]>();
  for (const { content, where } of records(path)) {
    const claim = content as Claim;
    if (typeof claim?.document?.id !== 'string' || typeof claim.event !== 'string') {
      throw new IsnadError({
        code: 'input.invalid',
        message: `${where} is no claim.`,
        mend: 'Give --pred a file that `isnad extract` wrote.',
      });
    }
    const claims = byDocument.get(claim.document.id);
    if (claims) claims.push(claim);
    else byDocument.set(claim.document.id, [claim]);
  }
  return byDocument;
}

/** The JSON values of a file: one, or one a line, or the elements of one list. */
function records(file: string): { readonly content: unknown; readonly where: string }[] {
  const text = readText(file);
  if (!file.endsWith('.jsonl')) {
    const content = parse(text, file);
    if (!Array.isArray(content)) return [{ content, where: file }];
    return content.map((item, index) => ({ content: item, where: `${file}, item ${index + 1}` }));
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const where = `${file}, line ${index + 1}`;
    return [{ content: parse(line, where), where }];
  });
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw goldFault(where, (cause as Error).message);
  }
}

function goldFault(where: string, reason: string): IsnadError {
  return new IsnadError({
    code: 'gold.invalid',
    message: `${where} is no gold document: ${reason}`,
    mend: 'fixtures/gold/README.md shows the format.',
  });
}

function listFiles(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const file = join(path, entry.name);
        if (entry.isDirectory()) return listFiles(file);
        return /\.jsonl?$/.test(entry.name) ? [file] : [];
      });
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): IsnadError {
  return new IsnadError({
    code: 'input.unreadable',
    message: `${path} cannot be read: ${(cause as Error).message}`,
    mend: 'Check the path.',
  });
}
