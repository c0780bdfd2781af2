// Every number from 0 to 9,999 and 2,000 up to a million million, written out in words in each gender,
// case and spelling, is read back right.

import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import { readNumbersOf } from './read-numbers.ts';
import { spellArabic } from './spell-arabic.ts';
import { spellEnglish } from './spell-english.ts';

const small = Array.from({ length: 10_000 }, (_, number) => number);

/** A fixed series of numbers up to 10^12, small and large alike (mulberry32, Tommy Ettinger). */
function large(count: number): number[] {
  let state = 20170617;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () => Math.floor(10 ** (4 + random() * 8)));
}

/** The numbers that do not come back as themselves, with how they were written. */
function misread(
  numbers: readonly number[],
  lang: LanguageCode,
  spell: (number: number) => string,
): string[] {
  const wrong: string[] = [];
  for (let from = 0; from < numbers.length; from += 500) {
    const batch = numbers.slice(from, from + 500);
    const lines = batch.map(spell);
    const document = readNumbersOf(lines.join('.\n\n'), lang);
    let start = 0;
    let next = 0;
    for (const [index, line] of lines.entries()) {
      const end = start + line.length;
      const found = [];
      while (next < document.numbers.length && document.numbers[next]!.start < end) {
        found.push(document.numbers[next]!);
        next += 1;
      }
      const [first] = found;
      const right =
        found.length === 1 &&
        first!.value === batch[index] &&
        first!.start === start &&
        first!.end === end;
      if (!right) wrong.push(`${batch[index]}: ${line} read as ${found.map(({ value }) => value)}`);
      start = end + 3;
    }
  }
  return wrong;
}

const genders = ['m', 'f'] as const;
const cases = ['nominative', 'oblique'] as const;
const spellings = [
  { hundred: 'مئة', joined: true },
  { hundred: 'مائة', joined: true },
  { hundred: 'مئة', joined: false },
] as const;

describe('Arabic number words', () => {
  for (const gender of genders) {
    for (const form of cases) {
      for (const { hundred, joined } of spellings) {
        const style = { gender, case: form, hundred, joined };
        it(`reads back ${gender} ${form} ${hundred} ${joined ? 'joined' : 'apart'}`, () => {
          const numbers = [...small, ...large(2000)];
          expect(misread(numbers, 'ar', (number) => spellArabic(number, style))).toEqual([]);
        });
      }
    }
  }
});

describe('English number words', () => {
  for (const and of [true, false]) {
    for (const hyphen of [true, false]) {
      it(`reads back ${and ? 'with' : 'without'} and, ${hyphen ? 'with' : 'without'} hyphen`, () => {
        const numbers = [...small, ...large(2000)];
        const spell = (number: number) => spellEnglish(number, { and, hyphen });
        expect(misread(numbers, 'en', spell)).toEqual([]);
      });
    }
  }
});
