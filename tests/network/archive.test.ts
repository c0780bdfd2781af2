// A run over an archive with a network of the test: the same bytes with one worker, with two and with
// none, and a run that was made with another network, or without one, is not gone on with.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runArchive } from '../../src/archive/archive.ts';
import { bytesOf, newPath } from '../archive/support/runs.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

let folder: string;
let input: string;

beforeAll(() => {
  const place = newPath();
  mkdirSync(place);
  folder = join(place, 'model');
  writeTinyModel(folder, {
    labels: { Vexmoor: 'B-LOC' },
    claims: { Zorblat: 'B-ACTOR', Quenlin: 'I-ACTOR' },
    languages: ['ar', 'en'],
  });
  input = join(place, 'archive.jsonl');
  const texts = Array.from({ length: 60 }, (_, index) => ({
    id: `a${index}`,
    text: `${'The weather was fine. '.repeat(index % 3)}Posts across Vexmoor were shelled by Zorblat Quenlin, killing ${index + 2} civilians.`,
  }));
  writeFileSync(input, texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
});

async function run(jobs: number, model: unknown = { folder }, into = newPath()) {
  const { state } = await runArchive([input], { into, jobs, config: { model } }, { finishers: [] });
  expect(state).toBe('complete');
  return into;
}

describe('a run with a network', () => {
  it('writes the same bytes at any number of workers', async () => {
    const [none, one, two] = [bytesOf(await run(0)), bytesOf(await run(1)), bytesOf(await run(2))];
    expect(one).toEqual(none);
    expect(two).toEqual(none);
    const claims = none['claims.jsonl']!.trim().split('\n');
    expect(claims).toHaveLength(60);
    for (const line of claims) expect(line).toContain('"text":"Zorblat Quenlin"');
  }, 300_000);

  it('is not gone on with without it', async () => {
    const into = await run(0);
    await expect(run(0, false, into)).rejects.toMatchObject({ code: 'run.changed' });
  });

  it('says at once that a model is not there', async () => {
    await expect(run(0, { folder: join(folder, 'nowhere') })).rejects.toMatchObject({
      code: 'model.missing',
    });
  });
});
