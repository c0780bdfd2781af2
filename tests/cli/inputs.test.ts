// What extract, entities and explain read: plain files with the ids that they always had, and beside
// them all that `isnad run` reads.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/cli/inputs.ts';
import type { GivenReading } from '../../src/cli/reading-options.ts';
import { parseConfig } from '../../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-inputs-'));
const file = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const sentence = 'Two soldiers were killed in Homs on 5 June 2024, the army said.';
mkdirSync(join(folder, 'inner'));
file('a.txt', sentence);
file('b.json', `{"id": "in-json", "text": "${sentence}"}`);
file('c.jsonl', `{"id": "in-lines", "text": "${sentence}"}\n{broken\n`);
file('d.csv', `id,date,text\nin-table,2024-06-06,"${sentence}"\n`);
file('e.jsonl.gz', gzipSync(`{"id": "packed", "text": "${sentence}"}\n`));
file(
  'f.html',
  `<!doctype html><title>News</title><article><h1>News</h1><p>${sentence}</p></article>`,
);
file('g', sentence);
file('inner/h.bin', new Uint8Array(64).fill(1));

async function read(names: readonly string[], options: GivenReading = {}) {
  const found: string[] = [];
  const paths = names.map((name) => join(folder, name));
  for await (const one of openInputs(paths, { ...options, config: parseConfig({}) })) {
    if (one.kind === 'document') found.push(`${one.document.id} ${one.document.published ?? '-'}`);
    else found.push(one.kind === 'failure' ? one.failure.code : one.error.code);
  }
  return found.map((line) => line.replaceAll(`${folder}/`, ''));
}

describe('openInputs', () => {
  it('keeps the ids of plain files, whatever their names', async () => {
    expect(await read(['a.txt', 'b.json', 'c.jsonl', 'g'])).toEqual([
      'a -',
      'in-json -',
      'in-lines -',
      'ingest.broken-record',
      'g -',
    ]);
  });

  it('reads tables, packed files and pages', async () => {
    const found = await read(['d.csv', 'e.jsonl.gz', 'f.html']);
    expect(found.slice(0, 2)).toEqual(['in-table 2024-06-06', 'packed -']);
    expect(found.at(-1)).toMatch(/^f\.html\S* -$/);
  });

  it('reads folders and patterns, and says what it cannot read', async () => {
    const all = await read(['']);
    expect(all).toContain('in-table 2024-06-06');
    expect(all.filter((line) => line.startsWith('E-'))).toEqual(['E-FORMAT-UNKNOWN']);
    expect(await read(['*.{txt,csv}'])).toEqual(['a -', 'in-table 2024-06-06']);
  });

  it('takes the options of the readers', async () => {
    file('notes.csv', `key;body\nk1;"${sentence}"\n`);
    expect(
      await read(['notes.csv'], { textCol: 'body', idCol: 'key', published: '2024-06-07' }),
    ).toEqual(['k1 2024-06-07']);
  });

  it('refuses what is not there, and a folder of nothing', async () => {
    await expect(read(['none.txt'])).rejects.toThrow(/none\.txt cannot be read/);
    mkdirSync(join(folder, 'inner', 'empty'));
    await expect(read(['inner/empty'])).rejects.toThrow(/There is no file to read in/);
  });
});
