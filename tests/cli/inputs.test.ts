// What extract, entities and explain read: by content, with ids, days, warnings and errors as in a run.

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runArchive } from '../../src/archive/archive.ts';
import { openInputs } from '../../src/cli/inputs.ts';
import type { GivenReading } from '../../src/cli/reading-options.ts';
import { parseConfig } from '../../src/config.ts';
import { patience } from '../archive/support/long.ts';
import { linesOf, smallSteps } from '../archive/support/runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-inputs-'));
const at = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const sentence = 'Two soldiers were killed in Homs on 5 June 2024, the army said.';
const page = `<!doctype html><html><head><title>News</title></head><body><article><h1>News</h1><p>${sentence}</p></article></body></html>`;
mkdirSync(at('inner'));
file('a.txt', `GAZA CITY, 14 May 2024 - ${sentence}`);
file('a2.txt', page);
file('a3.txt', gzipSync(sentence));
file('b.json', `{"id": "in-json", "text": "${sentence}"}`);
file(
  'b2.json',
  `{"articles": [{"body": "${sentence}", "headline": "A head", "date": "2024-06-06"}]}`,
);
file('c.jsonl', `{"id": "in-lines", "text": "${sentence}"}\n{broken\n`);
file('c2.jsonl', `{"id": "in-lines", "body": "${sentence} Again."}\n`);
file('d.csv', `id,date,text\nin-table,2024-06-06,"${sentence}"\n`);
file('e.jsonl.gz', gzipSync(`{"id": "packed", "text": "${sentence}"}\n`));
file('f.html', page);
file('g', sentence);
file('h.md', `---\ntitle: A head\ndate: 2024-06-07\n---\n${sentence}\n`);
file('i.txt', ' \n');
file('inner/h.bin', new Uint8Array(64).fill(1));
file('inner/i.txt', Buffer.from(`${sentence} Caf\u00e9.`, 'latin1'));
symlinkSync(at('inner/none'), at('inner/j.txt'));
file('inner/k.txt', sentence);

async function read(names: readonly string[], options: GivenReading = {}) {
  const found: string[] = [];
  for await (const one of openInputs(names.map(at), { ...options, config: parseConfig({}) })) {
    if (one.kind === 'error') found.push(one.code);
    else found.push(`${one.document.id} ${one.document.published ?? '-'}`);
  }
  return found.map((line) => line.replaceAll(`${folder}/`, ''));
}

describe('openInputs', () => {
  it('tells by content what a file is, whatever its name', async () => {
    expect(await read(['a2.txt', 'a3.txt', 'b2.json', 'g'])).toEqual([
      'W-FORMAT-NAME',
      'a2.txt -',
      'W-FORMAT-NAME',
      'a3.txt -',
      'b2.json#1 2024-06-06',
      'g -',
    ]);
  });

  it('takes the day from datelines and front matter, before the one of --published', async () => {
    expect(await read(['a.txt', 'h.md', 'g'], { published: '2020-01-02' })).toEqual([
      'a.txt 2024-05-14',
      'h.md 2024-06-07',
      'g 2020-01-02',
    ]);
  });

  it('names records by their own ids, gives a repeated one a number, and says so', async () => {
    expect(await read(['b.json', 'c.jsonl', 'c2.jsonl'])).toEqual([
      'in-json -',
      'in-lines -',
      'E-RECORD-BROKEN',
      'W-ID-RENAMED',
      'in-lines#2 -',
    ]);
  });

  it('says what it cannot read or only guessed, and reads the others', async () => {
    expect(await read(['inner', 'i.txt', 'd.csv'])).toEqual([
      'E-FORMAT-UNKNOWN',
      'W-ENCODING-GUESSED',
      'inner/i.txt -',
      'E-INPUT-UNREADABLE',
      'inner/k.txt -',
      'W-EMPTY',
      'in-table 2024-06-06',
    ]);
    expect(await read(['*.{csv,json}'])).toEqual([
      'in-json -',
      'b2.json#1 2024-06-06',
      'in-table 2024-06-06',
    ]);
  });

  it('gives what a run gives: the same ids and days, the same errors', {
    timeout: patience,
  }, async () => {
    const into = join(mkdtempSync(join(tmpdir(), 'isnad-run-')), 'run');
    await runArchive([folder], { into, jobs: 0 }, smallSteps);
    const ofRun = linesOf(into, 'documents.jsonl') as { id: string; published?: string }[];
    const codes = linesOf(into, 'errors.jsonl') as { code: string }[];
    const here = await read(['']);
    expect(here.filter((line) => /^[EW]-/.test(line))).toEqual(codes.map(({ code }) => code));
    expect(here.filter((line) => !/^[EW]-/.test(line))).toEqual(
      ofRun.map(({ id, published }) => `${id.replace(`${folder}/`, '')} ${published ?? '-'}`),
    );
  });

  it('takes the options of the readers', async () => {
    file('notes.csv', `key;body\nk1;"${sentence}"\n`);
    expect(
      await read(['notes.csv'], { textCol: 'body', idCol: 'key', published: '2024-06-07' }),
    ).toEqual(['k1 2024-06-07']);
  });

  it('refuses what is not there, and a folder of nothing', async () => {
    await expect(read(['none.txt'])).rejects.toThrow(/none\.txt cannot be read/);
    mkdirSync(at('inner/empty'));
    await expect(read(['inner/empty'])).rejects.toThrow(/There is no file to read in/);
  });
});
