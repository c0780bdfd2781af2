// The library as a program meets it.

import { describe, expect, it } from 'vitest';
import { createPipeline, IsnadError } from '../../src/index.ts';

const documents = [
  { id: 'a', text: 'Two soldiers were killed in Homs on 5 June 2024, the army said.' },
  { id: 'b', text: 'Three civilians were injured in Aleppo on 6 June 2024, police said.' },
];

describe('createPipeline', () => {
  it('reads a document into all its layers', () => {
    const document = createPipeline().read(documents[0]!);
    expect(document.claims.map((claim) => [claim.document.id, claim.schemaVersion])).toEqual([
      ['a', '1.0'],
    ]);
    for (const mention of [...document.numbers, ...document.dates, ...document.places]) {
      expect(document.source.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });

  it('yields the claims of many documents in order', async () => {
    const ids: string[] = [];
    for await (const claim of createPipeline().extract(documents)) ids.push(claim.document.id);
    expect(ids).toEqual(['a', 'b']);
  });

  it('stops with the reason of the signal', async () => {
    const controller = new AbortController();
    const claims = createPipeline().extract(documents, { signal: controller.signal });
    const iterator = claims[Symbol.asyncIterator]();
    await iterator.next();
    controller.abort(new Error('enough'));
    await expect(iterator.next()).rejects.toThrow('enough');
  });

  it('tells a wrong configuration and a wrong document by a code', () => {
    expect(codeOf(() => createPipeline({ langs: ['ar'] }))).toBe('config.unknown-key');
    expect(codeOf(() => createPipeline().read({ id: '' } as never))).toBe('input.invalid');
  });

  it('takes any text without throwing', () => {
    const pipeline = createPipeline();
    for (const text of ['', '\ud800', '\u0000', '٣'.repeat(5000), 'ـ'.repeat(5000), '(((("""']) {
      expect(pipeline.read({ id: 'x', text }).claims).toEqual([]);
    }
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof IsnadError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}
