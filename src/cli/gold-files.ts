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
  const { documents } = readGoldFiles(path, (fault) => {
    throw goldFault(fault);
  });
  return documents.map(({ document }) => document);
}

/** The same with the faults told one by one, for who wants to hear them all. */
export function readGoldFiles(
  path: string,
  tell: (fault: string) => void,
): { readonly documents: readonly GoldFile[]; readonly broken: number } {
  const files = listFiles(path);
  if (files.length === 0) {
    throw new IsnadError({
      code: 'gold.invalid',
      message: `There is no gold file (.json or .jsonl) under ${path}.`,
      mend: 'Name a gold file or a folder of them.',
    });
  }
  const documents: GoldFile[] = [];
  let broken = 0;
  for (const file of files) {
    for (const record of records(file)) {
      const result = 'fault' in record ? undefined : goldDocument.safeParse(record.content);
      if (result?.success) {
        documents.push({ path: file, document: result.data });
        continue;
      }
      broken += 1;
      const reason = 'fault' in record ? record.fault : z.prettifyError(result!.error);
      tell(`${record.where} is no gold document: ${reason}`);
    }
  }
  return { documents, broken };
}

/** Claims as `isnad extract` writes them (JSON Lines), by the id of their document. */
export function readClaims(path: string): ReadonlyMap<string, readonly Claim[]> {
  const byDocument = new Map<string, Claim[]>();
  for (const record of records(path)) {
    const claim = ('fault' in record ? undefined : record.content) as Claim | undefined;
    if (typeof claim?.document?.id !== 'string' || typeof claim.event !== 'string') {
      throw new IsnadError({
        code: 'input.invalid',
        message: `${record.where} is no claim.`,
        mend: 'Give --pred a file that `isnad extract` wrote.',
      });
    }
    const claims = byDocument.get(claim.document.id);
    if (claims) claims.push(claim);
    else byDocument.set(claim.document.id, [claim]);
  }
  return byDocument;
}

interface FileRecord {
  readonly content: unknown;
  readonly where: string;
}

/** The JSON values of a file: one, or one a line, or the elements of one list. */
function records(file: string): readonly (FileRecord | { fault: string; where: string })[] {
  const text = readText(file);
  if (!file.endsWith('.jsonl')) {
    const record = parse(text, file);
    if ('fault' in record || !Array.isArray(record.content)) return [record];
    return record.content.map((content: unknown, index) => ({
      content,
      where: `${file}, item ${index + 1}`,
    }));
  }
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [parse(line, `${file}, line ${index + 1}`)],
    );
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function parse(text: string, where: string): FileRecord | { fault: string; where: string } {
  try {
    return { content: JSON.parse(text), where };
  } catch (cause) {
    return { fault: (cause as Error).message, where };
  }
}

function goldFault(message: string): IsnadError {
  return new IsnadError({
    code: 'gold.invalid',
    message,
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
