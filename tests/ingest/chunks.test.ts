// F22: however the bytes of a file come in, its items are the same.

import { describe, expect, test } from 'vitest';
import { arabic, docxOf, english, tarOf, zipOf } from './make-input.ts';
import { itemsOf } from './read-input.ts';
import { lines, samples } from './samples.ts';

const sizes = [1, 2, 3, 7, 64, 511, 512, 513, 4095, 65_535, 65_536, 65_537, 70_000];

describe('chunks of any size', () => {
  test.each(samples)('%s', async (name, bytes) => {
    const whole = await itemsOf(bytes, name);
    expect(whole.some((item) => item.kind === 'document')).toBe(true);
    for (const chunk of sizes) {
      if (chunk > bytes.length && chunk > 70_000) continue;
      expect(await itemsOf(bytes, name, { chunk }), `chunks of ${chunk}`).toEqual(whole);
    }
  });

  test('containers that are read by their directory', async () => {
    for (const [name, bytes] of [
      [
        'a.zip',
        await zipOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
      ],
      [
        'a.tar',
        await tarOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
      ],
      ['a.docx', await docxOf([arabic, english])],
    ] as const) {
      const whole = await itemsOf(bytes, name);
      for (const chunk of [1, 7, 511, 512, 513]) {
        expect(await itemsOf(bytes, name, { chunk }), `${name} in chunks of ${chunk}`).toEqual(
          whole,
        );
      }
    }
  });

  test('every special byte at the border of a chunk', async () => {
    // A line of JSON that puts its end, a letter of four bytes and a return at 65,536.
    for (let shift = -3; shift <= 3; shift += 1) {
      const fill = 'a'.repeat(65_536 + shift - '{"text":"'.length);
      const content = `{"text":"${fill}😀"}\r\n{"text":"b"}\r\n`;
      const items = await itemsOf(content, 'x.jsonl', { chunk: 65_536 });
      expect(items.map((item) => item.kind === 'document' && item.record.text.length)).toEqual([
        fill.length + 2,
        1,
      ]);
    }
  });
});
