// Texts of any length and letters as the bytes that Node makes of them.

import { expect, it } from 'vitest';
import { Sheet } from '../../src/archive/sheet.ts';

it('holds texts one behind the other, as UTF-8', () => {
  const sheet = new Sheet();
  const texts = ['', 'one', 'قصف', '😀', 'lone \ud83d surrogate', 'ش'.repeat(1_500_000), 'end'];
  const ends = texts.map((text) => sheet.write(text));
  const bytes = Buffer.from(sheet.take());
  const found = texts.map((_, index) =>
    bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index]).toString('utf8'),
  );
  expect(found).toEqual(texts.map((text) => text.toWellFormed()));
  expect(bytes.equals(Buffer.from(texts.join(''), 'utf8'))).toBe(true);
  expect(sheet.length).toBe(0);
  expect(sheet.take()).toHaveLength(0);
});
