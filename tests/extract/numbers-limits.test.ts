// Strange text: digits without end, thousands of number words in a row. Each gives finite values or
// none, and four times the text takes no more than some four times the work.

import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import { leastGrowth } from '../support/least-time.ts';
import { readNumbersOf } from './read-numbers.ts';

const floods: readonly (readonly [name: string, lang: LanguageCode, piece: string])[] = [
  ['units in words', 'ar', 'واحد '],
  ['hundreds joined', 'ar', 'مئة و'],
  ['scales', 'ar', 'ألف '],
  ['minus signs', 'ar', 'سالب '],
  ['units in words', 'en', 'one '],
  ['scales', 'en', 'thousand '],
  ['qualifiers', 'en', 'more than '],
  ['ranges', 'en', '1 - 2 - '],
  ['between', 'en', 'between 1 and '],
  ['spaced groups', 'en', '100 '],
  ['victims', 'en', 'a woman and '],
  ['lists', 'en', '7, '],
  ['brackets', 'en', '5 (5) '],
  ['digits', 'en', '9'],
  ['stops', 'en', '1.'],
  ['colons', 'en', '1:'],
];

describe('floods of numbers', () => {
  it.each(floods)(
    '%s (%s)',
    (_name, lang, piece) => {
      const text = piece.repeat(2500);
      const { numbers } = readNumbersOf(text, lang);
      const bounds = numbers.flatMap(({ value, min, max }) => [value, min, max]);
      expect(bounds.every((bound) => bound === null || Number.isFinite(bound))).toBe(true);
      const longer = text.repeat(4);
      // Quadratic work would be sixteen times as much.
      const growth = leastGrowth(
        () => readNumbersOf(text, lang),
        () => readNumbersOf(longer, lang),
        10,
      );
      expect(growth).toBeLessThan(10);
    },
    60_000,
  );

  it('gives a long run of digits no value', () => {
    const [number] = readNumbersOf('9'.repeat(1_000_000), 'en').numbers;
    expect(number).toMatchObject({ kind: 'label', value: null });
  });
});
