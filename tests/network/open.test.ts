// The network's socket, with a model of one look-up made for the test: spans, batches and windows are
// exact, lexicons have precedence, and a model that is missing stops at once.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IsnadError } from '../../src/errors.ts';
import type { Network } from '../../src/extract/network.ts';
import { addNetwork } from '../../src/extract/network.ts';
import { createPipeline } from '../../src/library.ts';
import { openNetwork } from '../../src/network/open.ts';
import { windowsOf } from '../../src/network/windows.ts';
import { readText } from '../support/read.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

const labels = {
  Zorblat: 'B-ORG',
  Quenlin: 'I-ORG',
  Vexmoor: 'B-LOC',
  Pirrip: 'B-PER',
  Joskin: 'I-PER',
  Hamas: 'B-PER',
};

let folder: string;
let network: Network;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'isnad-model-')), 'tiny');
  writeTinyModel(folder, { labels });
  network = await openNetwork(folder);
}, 60_000);

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

async function added(text: string) {
  const document = await addNetwork(readText(text, { lang: 'en' }), network);
  const all = [...document.actors, ...document.persons, ...document.places];
  for (const mention of all) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  return all
    .filter(({ rule }) => rule.startsWith('network'))
    .map(({ kind, text: surface, start }) => [kind, surface, start]);
}

describe('a trained network', () => {
  it('adds names with exact spans in the source', async () => {
    expect(await added('On Monday Zorblat  Quenlin met\u00a0Pirrip Joskin near Vexmoor.')).toEqual([
      ['actor', 'Zorblat  Quenlin', 10],
      ['person', 'Pirrip Joskin', 31],
      ['place', 'Vexmoor', 50],
    ]);
  });

  it('leaves to the lexicon what the lexicon knows', async () => {
    expect(await added('On Monday Hamas met Pirrip there.')).toEqual([['person', 'Pirrip', 20]]);
  });

  it('gives a long sentence the same labels as short ones', async () => {
    const words: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      words.push(index % 7 === 3 ? 'Vexmoor' : index % 5 === 0 ? 'extraordinary' : 'tea');
    }
    const [long] = await network.classify([words]);
    const short = await network.classify(words.map((word) => [word]));
    expect(long!.map(({ label }) => label)).toEqual(short.map(([only]) => only!.label));
    expect(long!.filter(({ label }) => label === 'B-LOC')).toHaveLength(17);
  });

  it('does not let a batch change what a sentence gets', async () => {
    const sentences = [['Vexmoor'], ['tea', 'Zorblat', 'Quenlin'], [], ['a', 'b', 'c', 'Pirrip']];
    const together = await network.classify(sentences);
    for (const [index, sentence] of sentences.entries()) {
      const [alone] = await network.classify([sentence]);
      expect(together[index]).toEqual(alone);
    }
    expect(together[1]!.map(({ label }) => label)).toEqual(['O', 'B-ORG', 'I-ORG']);
    expect(together[0]![0]!.score).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 6), 5);
  });

  it('decides each word in exactly one window', () => {
    const pieces = Array.from({ length: 50 }, (_, index) =>
      Array<number>((index % 4) + 1).fill(index),
    );
    const windows = windowsOf(pieces, { room: 12, overlap: 4 });
    const decided = windows.flatMap(({ words, from, to }) =>
      words.filter((word) => word >= from && word < to),
    );
    expect(decided).toEqual(pieces.map((_, index) => index));
    for (const { ids } of windows) expect(ids.length).toBeLessThanOrEqual(12);
    expect(windowsOf([], { room: 12, overlap: 4 })).toEqual([]);
    expect(windowsOf([Array<number>(40).fill(1)], { room: 12, overlap: 4 })).toHaveLength(1);
  });
});

describe('a configured model', () => {
  it('is used by the asynchronous reader only', async () => {
    const pipeline = createPipeline({ model: { folder } });
    const input = { id: 'a', text: 'On Monday Zorblat Quenlin met officials.' };
    expect(() => pipeline.read(input)).toThrow(IsnadError);
    const document = await pipeline.readAsync(input);
    expect(document.actors.map(({ text }) => text)).toContain('Zorblat Quenlin');
  });

  it('stops at once when it is missing', async () => {
    await expect(openNetwork(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'model.missing',
      mend: expect.stringContaining('isnad-model.json'),
    });
  });

  it('stops when a file is not what the manifest says', async () => {
    const other = join(folder, '..', 'other');
    writeTinyModel(other, { labels });
    writeFileSync(join(other, 'tokenizer.json'), '{}');
    await expect(openNetwork(other)).rejects.toMatchObject({ code: 'model.invalid' });
  });
});
