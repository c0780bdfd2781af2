// Documents that go through the pipeline side by side are read as each would be alone.

import { expect, test } from 'vitest';
import { generateDocuments } from '../../bench/archive.ts';
import { readTogether } from '../../src/archive/read-together.ts';
import { parseConfig } from '../../src/config.ts';
import type { Document } from '../../src/document/document.ts';
import type { ReadDocument, Stage, StagedReader } from '../../src/pipeline.ts';
import { buildStagedReader } from '../../src/pipeline.ts';

const documents: Document[] = (['ar', 'en'] as const)
  .flatMap((language) => [...generateDocuments(language, 12, 5)])
  .map(({ id, text, published }) => ({ id, source: text, published, diagnostics: [] }));
const mixed = documents.map((_, at) => documents[(at * 7) % documents.length]!);

test('side by side as alone, in two languages', async () => {
  const reader = await buildStagedReader(parseConfig({}));
  const together = await readTogether(mixed, reader, () => {});
  const alone = await readTogether(mixed, { ...reader, stages: [] }, () => {});
  const told = (read: readonly unknown[]) =>
    (read as ReadDocument[]).map(({ id, claims, traces, places, dates, actors }) =>
      JSON.stringify({ id, claims, traces, places, dates, actors }),
    );
  expect(told(together)).toEqual(told(alone));
  expect(together.flatMap((one) => ('claims' in one ? one.claims : [])).length).toBeGreaterThan(50);
});

const mock = (stages: readonly Stage[], read: StagedReader['read']): StagedReader => ({
  stages,
  read,
});
const asRead = (document: Document) => ({ ...document, claims: [] }) as unknown as ReadDocument;

test('one that fails in a stage is read again alone, and the others go on', async () => {
  const alone: string[] = [];
  const reader = mock(
    [
      (document) => document,
      (document) => {
        if (document.id === mixed[1]!.id) throw new Error('in a stage');
        return asRead(document);
      },
    ],
    async (document) => {
      alone.push(document.id);
      throw new Error('alone as well');
    },
  );
  const read = await readTogether(mixed.slice(0, 3), reader, () => {});
  expect(alone).toEqual([mixed[1]!.id]);
  expect(read.map((one) => 'failed' in one)).toEqual([false, true, false]);
  expect(read[1]).toMatchObject({ id: mixed[1]!.id, failed: { message: 'alone as well' } });
});

test('the document in work is named at every stage', async () => {
  const begun: number[] = [];
  const seen: string[] = [];
  const stage = (document: Document) => {
    seen.push(`${begun.at(-1)} ${document.id}`);
    return document;
  };
  const reader = mock([stage, stage], async (document) => asRead(document));
  await readTogether(mixed.slice(0, 2), reader, (index) => void begun.push(index));
  const [first, second] = mixed.map(({ id }) => id);
  expect(seen).toEqual([`0 ${first}`, `1 ${second}`, `0 ${first}`, `1 ${second}`]);
});
