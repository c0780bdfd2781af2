// The case tables of the numbers stage: each row is a text with all counts that it holds ("killed
// civilians 12") and all numbers that count nothing ("label 2254"), in order.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import type { NumberMention } from '../../src/document/mention.ts';
import { readNumbersOf } from './read-numbers.ts';

interface Row {
  readonly text: string;
  readonly counts?: readonly string[];
  readonly others?: readonly string[];
}

/** "killed children 2 in 0": measure, noun, bounds, index of the total among the counts. */
function tellCount(number: NumberMention, numbers: readonly NumberMention[]): string {
  const { min, max, qualifier, noun, measure, partOf, none } = number;
  const counts = numbers.filter(({ kind }) => kind === 'count');
  const bounds =
    min === max ? `${min}` : min === null ? `-${max}` : max === null ? `${min}+` : `${min}..${max}`;
  const words = [measure ?? '-', none ? '-' : (noun?.of ?? '-'), bounds];
  if (none) words.push('none');
  else if (qualifier !== 'exact') words.push(qualifier);
  if (partOf !== undefined) words.push(`in ${counts.indexOf(numbers[partOf]!)}`);
  return words.join(' ');
}

/** "measure 155 millimetre": kind, value or bounds, unit. */
function tellOther({ kind, value, min, max, unit }: NumberMention): string {
  const amount =
    value !== null ? String(Number(value.toFixed(4))) : min === null ? '-' : `${min}..${max}`;
  return [kind, amount, unit].filter(Boolean).join(' ');
}

const languages = [
  ['arabic', 'ar'],
  ['english', 'en'],
] as const;

describe.each(languages)('numbers, %s', (name: string, lang: LanguageCode) => {
  const file = new URL(`../../fixtures/cases/numbers.${name}.json`, import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] };

  it('has at least 400 rows, each once', () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(400);
  });

  it.each(rows)('$text', ({ text, counts = [], others = [] }) => {
    const { numbers, source } = readNumbersOf(text, lang);
    const found = {
      counts: numbers
        .filter(({ kind }) => kind === 'count')
        .map((number) => tellCount(number, numbers)),
      others: numbers.filter(({ kind }) => kind !== 'count').map(tellOther),
    };
    expect(found).toEqual({ counts, others });
    for (const { text: letters, start, end } of numbers) {
      expect(source.slice(start, end)).toBe(letters);
    }
  });
});
