// The network's socket, with a model of one look-up made for the test: labels, batches and windows are
// exact, a model of other labels can be plugged in, and one that is missing or wrong stops at once.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/network/manifest.ts';
import type { Network } from '../../src/network/network.ts';
import { openNetwork } from '../../src/network/open.ts';
import { openSession } from '../../src/network/session.ts';
import { windowsOf } from '../../src/network/windows.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

const labels = {
  Zorblat: 'B-ORG',
  Quenlin: 'I-ORG',
  Vexmoor: 'B-LOC',
  Pirrip: 'B-PER',
};
const claims = { Vexmoor: 'B-PLACE', raided: 'B-EVENT' };

let folder: string;
let network: Network;

const tags = async (sentence: readonly string[], head: 'names' | 'claims' = 'names') => {
  const [found] = await network.classify([sentence]);
  return found![head].map(({ label }) => label);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-model-'));
  writeTinyModel(join(folder, 'tiny'), { labels, claims });
  network = await openNetwork(join(folder, 'tiny'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a trained network', () => {
  it('labels the words of a sentence with each of its heads', async () => {
    const sentence = ['Zorblat', 'Quenlin', 'raided', 'Vexmoor', '.'];
    expect(await tags(sentence)).toEqual(['B-ORG', 'I-ORG', 'O', 'B-LOC', 'O']);
    expect(await tags(sentence, 'claims')).toEqual(['O', 'O', 'B-EVENT', 'B-PLACE', 'O']);
    expect(network.heads).toEqual(['names', 'claims']);
  });

  it('begins no mention with a label that goes on', async () => {
    // Quenlin alone says "I-ORG": of the whole paths the likeliest begins with B or has none.
    expect(await tags(['Quenlin'])).toEqual(['O']);
    expect(await tags(['Pirrip', 'Quenlin'])).toEqual(['B-PER', 'O']);
  });

  it('gives a long sentence the same labels as short ones', async () => {
    const words: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      words.push(index % 7 === 3 ? 'Vexmoor' : index % 5 === 0 ? 'extraordinary' : 'tea');
    }
    const [long] = await network.classify([words]);
    const short = await network.classify(words.map((word) => [word]));
    expect(long!.names).toEqual(short.map(({ names: [only] }) => only));
    expect(long!.names.filter(({ label }) => label === 'B-LOC')).toHaveLength(17);
  });

  it('does not let a batch change what a sentence gets', async () => {
    const sentences = [['Vexmoor'], ['tea', 'Zorblat', 'Quenlin'], [], ['a', 'b', 'c', 'Pirrip']];
    const together = await network.classify(sentences);
    for (const [index, sentence] of sentences.entries()) {
      expect([together[index]]).toEqual(await network.classify([sentence]));
    }
    expect(together[0]!.names[0]!.score).toBeCloseTo(Math.exp(9) / (Math.exp(9) + 6), 5);
  });

  it.each([
    ['nothing', []],
    ['an empty word', ['']],
    ['signs', ['😀', '🏴‍☠️', '…', '\u200f', '\u0000']],
    ['half a sign', ['\ud83d', '\udc00a']],
    ['one word without end', ['x'.repeat(100_000)]],
    ['a word that is a sign of the vocabulary', ['[SEP]', '[PAD]']],
    ['many words', Array<string>(3000).fill('tea')],
  ])('labels every word of %s', async (_, sentence) => {
    expect(await tags(sentence)).toEqual(sentence.map(() => 'O'));
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

describe('a model that was trained elsewhere', () => {
  it('has its labels mapped, and names alone', async () => {
    const head = {
      output: 'logits',
      labels: ['O', 'B-PERS', 'I-PERS', 'B-ORG', 'I-ORG', 'B-GPE', 'I-GPE'],
      map: { PERS: 'PER', 'B-GPE': 'LOC', 'I-GPE': 'LOC' },
    };
    const own = { Pirrip: 'B-PER', Joskin: 'I-PER', Vexmoor: 'B-LOC' };
    writeTinyModel(join(folder, 'hub'), { labels: own, names: head });
    const hub = await openNetwork(join(folder, 'hub'));
    const [found] = await hub.classify([['Pirrip', 'Joskin', 'Vexmoor']]);
    expect(found!.names.map(({ label }) => label)).toEqual(['B-PER', 'I-PER', 'B-LOC']);
    expect(found!.claims.map(({ label }) => label)).toEqual(['O', 'O', 'O']);
    expect(hub.heads).toEqual(['names']);
  });
});

describe('a model that cannot be used', () => {
  const broken = (name: string, mar: (path: string) => void, model = {}) => {
    const path = join(folder, name);
    writeTinyModel(path, { labels, ...model });
    mar(path);
    return openNetwork(path);
  };
  const changed = (path: string, change: (manifest: Record<string, unknown>) => object) => {
    const file = join(path, 'isnad-model.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...manifest, ...change(manifest) }));
  };

  it('is missing', async () => {
    await expect(openNetwork(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'model.missing',
      mend: expect.stringContaining('--no-model'),
    });
  });

  it('has no library to run it: npm left the optional one out', async () => {
    const manifest = readManifest(join(folder, 'tiny'));
    const opened = openSession(join(folder, 'tiny'), manifest, () =>
      Promise.reject(new Error("Cannot find package '@xenova/transformers'\nImported from")),
    );
    await expect(opened).rejects.toMatchObject({
      code: 'model.missing',
      message: expect.stringMatching(/not installed.*Cannot find package '@xenova\/transformers'$/),
      mend: expect.stringMatching(/--ignore-scripts.*--no-model/),
    });
  });

  it('has lost a file', async () => {
    const opened = broken('lost', (path) => rmSync(join(path, 'onnx', 'model.onnx')));
    await expect(opened).rejects.toMatchObject({ code: 'model.missing' });
  });

  it('has a file that is not what the manifest says', async () => {
    const opened = broken('other', (path) => writeFileSync(join(path, 'tokenizer.json'), '{}'));
    await expect(opened).rejects.toMatchObject({
      code: 'model.invalid',
      message: expect.stringContaining('SHA-256'),
    });
  });

  it('has a file that is no model', async () => {
    const opened = broken('damaged', (path) => {
      writeFileSync(join(path, 'onnx', 'model.onnx'), 'nothing');
      changed(path, () => ({ checksums: {} }));
    });
    await expect(opened).rejects.toMatchObject({ code: 'model.invalid' });
  });

  it.each([
    [
      'a manifest that is no JSON',
      (path: string) => writeFileSync(join(path, 'isnad-model.json'), '{'),
    ],
    ['no heads', (path: string) => changed(path, () => ({ heads: undefined }))],
    [
      'a head with too few labels',
      (path: string) =>
        changed(path, () => ({ heads: { names: { output: 'logits', labels: ['O', 'B-PER'] } } })),
    ],
    [
      'a head without an output',
      (path: string) =>
        changed(path, () => ({ heads: { names: { output: 'nowhere', labels: ['O', 'B-PER'] } } })),
    ],
    ['windows without progress', (path: string) => changed(path, () => ({ overlap: 15 }))],
  ])('has %s', async (name, mar) => {
    await expect(broken(name, mar)).rejects.toMatchObject({ code: 'model.invalid' });
  });
});
