// Whatever is done to the bytes of a file, reading it ends, throws nothing and gives sound items; and
// what was lost is told.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/ingest/codes.ts';
import { arabic, docxOf, english, pdfOf, tarOf, zipOf } from './make-input.ts';
import { itemsOf } from './read-input.ts';
import { lines, samples } from './samples.ts';

const all: readonly (readonly [string, Buffer])[] = [
  ...samples,
  [
    'a.zip',
    await zipOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
  ],
  [
    'a.tar',
    await tarOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
  ],
  ['a.docx', await docxOf([arabic, english])],
  ['a.pdf', pdfOf('The army said so.')],
];

type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly by: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: share,
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: share }),
  fc.record({
    kind: fc.constant('drop' as const),
    at: share,
    length: fc.integer({ min: 1, max: 600 }),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: share,
    length: fc.integer({ min: 1, max: 600 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: share,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }),
  }),
);

function damaged(bytes: Buffer, { at: share, ...what }: Damage): Buffer {
  const at = Math.floor(share * bytes.length);
  const before = bytes.subarray(0, at);
  switch (what.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at]! ^= what.by;
      return copy;
    }
    case 'cut':
      return before;
    case 'drop':
      return Buffer.concat([before, bytes.subarray(at + what.length)]);
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, at + what.length), bytes.subarray(at)]);
    case 'insert':
      return Buffer.concat([before, what.bytes, bytes.subarray(at)]);
  }
}

const runs = process.env.ISNAD_LONG ? 1000 : 40;

describe('damage', () => {
  test.each(all)('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const broken = damages.reduce(damaged, bytes);
        for (const item of await itemsOf(broken, name)) {
          expect(item.at.input).toBe(name);
          if (item.kind === 'error') expect(Object.keys(codes)).toContain(item.code);
          else {
            expect(item.record.text.isWellFormed()).toBe(true);
            expect(item.record.text.trim()).not.toBe('');
            expect(item.record.id.isWellFormed() && item.record.id !== '').toBe(true);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test('any bytes under any name', async () => {
    const names = [...all.map(([name]) => name), 'x', 'x.md', 'x.tsv'];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom(...names),
        async (bytes, name) => {
          const items = await itemsOf(bytes, name);
          for (const item of items)
            if (item.kind === 'error') expect(Object.keys(codes)).toContain(item.code);
        },
      ),
      { numRuns: runs * 5 },
    );
  });
});
