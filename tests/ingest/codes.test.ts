// The table of codes and the code agree; so do the registry, its readers and its names.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/ingest/codes.ts';
import { readDeferred, readDocuments } from '../../src/ingest/documents.ts';
import { defaultLimits, limitOptions } from '../../src/ingest/limits.ts';
import { entries, promisedBy } from '../../src/ingest/registry.ts';
import { filesUnder, root } from '../support/files.ts';
import { page, pdfOf } from './make-input.ts';
import { inputOf, itemsOf } from './read-input.ts';

const sources = filesUnder('src/ingest', ['.ts']).filter((path) => !path.endsWith('/codes.ts'));
const text = sources.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');

test('every code is given by somebody, and says what to do', () => {
  for (const [code, [meaning, mend]] of Object.entries(codes)) {
    expect(text.includes(`'${code}'`), code).toBe(true);
    expect(meaning, code).toMatch(/\.$/);
    expect(mend, code).toMatch(/\.$/);
    expect(code).toMatch(/^[EW]-[A-Z0-9-]+$/);
  }
});

test('every limit has an option, and every message of a limit names it', () => {
  expect(Object.keys(limitOptions).sort()).toEqual(Object.keys(defaultLimits).sort());
  for (const name of Object.keys(defaultLimits))
    expect(text.includes(`limitNote(`), name).toBe(true);
});

test('every reader of the registry is there', async () => {
  for (const entry of entries) expect(await entry.load(), entry.name).toBeTypeOf('function');
  const endings = entries.flatMap((entry) => entry.endings);
  expect(new Set(endings).size).toBe(endings.length);
  expect(promisedBy('a.JSONL')?.name).toBe('jsonl');
  expect(promisedBy('a')).toBe(undefined);
});

test('a format that there is not is a wrong usage', async () => {
  await expect(itemsOf('x', 'x.txt', { format: 'klingon' })).rejects.toThrow(/no format "klingon"/);
});

test('work that is put off gives what it would have given', async () => {
  for (const [name, bytes] of [
    ['x.html', Buffer.from(page('The army said that three soldiers were killed near the bridge.'))],
    ['x.pdf', pdfOf('The army said so.')],
  ] as const) {
    const put: unknown[] = [];
    for await (const item of readDocuments(inputOf(bytes, name), { defer: true })) {
      if (item.kind !== 'deferred') put.push(item);
      else for await (const later of readDeferred(structuredClone(item.task))) put.push(later);
    }
    expect(put).toEqual(await itemsOf(bytes, name));
  }
});
