// Other number recognisers' own cases, kept beside the project: value and span of each item. Rows that
// the press never writes, or whose gold is another question's answer, are left out by a named reason,
// which is printed with its number. Skipped where the cases are not there.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import type { NumberMention } from '../../src/document/mention.ts';
import { readNumbersOf } from './read-numbers.ts';

interface Item {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: number | string | null;
}
interface Row {
  readonly id: string;
  readonly src: string;
  readonly text: string;
  readonly model: string;
  readonly items: readonly Item[];
}

const folder = new URL('../../../shared/cases/', import.meta.url);
const unitModels =
  /^(AmountOfMoney|amount_of_money|Distance|distance|Quantity|quantity|Volume|volume|Temperature|temperature)$/;

/** Why a row is no question for a reader of the press; undefined where it is one. */
function leftOut(row: Row): string | undefined {
  const { text, model, items } = row;
  if (unitModels.test(model))
    return 'units and money: measured apart, their kinds are not in question';
  if (items.some((item) => item.kind === 'money' || item.kind === 'fraction')) {
    return 'money and fractions spelled out';
  }
  if (items.some((item) => item.kind === 'ordinal.relative') || model.endsWith('ExtendedTypes')) {
    return 'relative ordinals ("next", "last") are no numbers';
  }
  if (/\^|[\d٠-٩]e[+-]?[\d٠-٩]|x10/.test(text)) return 'powers and scientific notation';
  if (/[<>=]/.test(text)) return 'signs of comparison';
  if (/equal|يساوي/i.test(text)) return 'equality in words is arithmetic';
  if (/^- \d|\d {1,2}[kGM]\b/.test(text.trim()))
    return 'a minus or a scale letter apart from its digits';
  if (/per ?cent of \d|^.{0,20}the % of/.test(text))
    return 'a percent sign without its number in front';
  if (model.startsWith('PercentModelPercentMode') || model.endsWith('NumberModelPercentMode')) {
    return 'a mode that reads every fraction as a percentage';
  }
  if (/\d+\.\d+\.\d+\.\d+|[٠-٩]+\.[٠-٩]+\.[٠-٩]+\./.test(text)) return 'internet addresses';
  if (/[٠-٩]\/[٠-٩]+\/|\d-\d{3}-|\d{3}-\d/.test(text))
    return 'dates and telephone numbers in digits';
  if (/\d{4}-\d{2}$/.test(text)) return 'dates and telephone numbers in digits';
  const fractional = items.some(
    (item) =>
      typeof item.value === 'number' &&
      !Number.isInteger(item.value) &&
      !/^[-.,\d٠-٩٫،٬‪ ]+$/.test(text.slice(item.start, item.end)) &&
      item.kind === 'number',
  );
  if (fractional) return 'fractions in words and with strokes';
  if (
    / (fifths|millionths?|على|over|out of|جزء|أخماس|اخماس|ربع|نصف|half|halves|thirds|ninths|quarters?)( |$|\?|\.)/.test(
      ` ${text} `,
    ) &&
    !/million (and|fish)|مليون/.test(text) &&
    items.length > 0 &&
    model === 'NumberModel'
  ) {
    return 'fractions in words and with strokes';
  }
  if (/\d+\/\d+|[٠-٩]+\/[٠-٩]+/.test(text)) return 'fractions in words and with strokes';
  if (items.some((item) => item.kind === 'decimal')) return 'decimals said as parts of a hundred';
  if (items.some((item) => item.kind === 'measure') && / من /.test(text)) {
    return 'decimals said as parts of a hundred';
  }
  return undefined;
}

type Check = (row: Row, numbers: readonly NumberMention[]) => boolean;

const spanOf = (text: string, item: Item): [number, number] => {
  const piece = text.slice(item.start, item.end);
  const lead = piece.length - piece.trimStart().length;
  return [item.start + lead, item.start + lead + piece.trim().length];
};
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function sameValue(number: NumberMention, item: Item): boolean {
  return typeof item.value === 'number' && number.value !== null && near(number.value, item.value);
}

/** Measured numbers are longer than their numeral: their span may hold the item's. */
function sameSpan(number: NumberMention, row: Row, item: Item): boolean {
  const [start, end] = spanOf(row.text, item);
  if (number.start === start && number.end === end) return true;
  return number.unit !== undefined && number.start <= start && number.end >= end;
}

const numberKinds = new Set(['number', 'count', 'fraction', 'ordinal']);

const checks: Readonly<Record<string, Check>> = {
  number: (row, numbers) => {
    const shown = numbers.filter(
      ({ kind, none }) => (numberKinds.has(kind) || kind === 'label') && !none,
    );
    if (row.items.length === 0)
      return shown.every(({ kind }) => kind === 'ordinal' || kind === 'label');
    const wanted = row.items.every((item) =>
      numbers.some((number) => sameValue(number, item) && sameSpan(number, row, item)),
    );
    return (
      wanted &&
      shown.filter(({ kind }) => kind === 'number' || kind === 'count').length <= row.items.length
    );
  },
  ordinal: (row, numbers) => {
    const ordinals = numbers.filter(({ kind }) => kind === 'ordinal');
    return (
      row.items.every((item) =>
        numbers.some((number) => sameValue(number, item) && sameSpan(number, row, item)),
      ) && ordinals.length <= row.items.length
    );
  },
  percent: (row, numbers) => {
    const percents = numbers.filter(({ kind }) => kind === 'percent');
    return (
      percents.length === row.items.length &&
      row.items.every((item) =>
        percents.some((number) => sameValue(number, item) && sameSpan(number, row, item)),
      )
    );
  },
  range: (row, numbers) => {
    const ranges = numbers.filter(
      ({ qualifier }) => qualifier !== 'exact' && qualifier !== 'approximate',
    );
    const wanted = row.items.filter((item) => !/^\[(.+),\1\]$/.test(String(item.value)));
    return (
      ranges.length === wanted.length &&
      wanted.every((item) => ranges.some((number) => sameRange(number, row, item)))
    );
  },
};

/** "[20,30)" and "(20,)" are interval notation; ours are whole bounds. */
function sameRange(number: NumberMention, row: Row, item: Item): boolean {
  const notation = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(String(item.value));
  if (!notation) return false;
  const [, open, low, high, close] = notation;
  const step = Number.isInteger(Number(low || high)) ? 1 : 0;
  // A plain range is "[20,30)" there; two bounds in words are open on both sides.
  const plain = low !== '' && high !== '' && open === '[';
  const min = low === '' ? null : Number(low) + (open === '(' ? step : 0);
  const max = high === '' ? null : Number(high) - (close === ')' && !plain ? step : 0);
  const [start, end] = spanOf(row.text, item);
  const phrase = number.phrase ?? number;
  const noun = number.noun;
  const phraseEnd = noun && noun.end === phrase.end ? number.end : phrase.end;
  const from = phrase.start === start || number.start === start;
  const to = phraseEnd === end || (number.unit !== undefined && phraseEnd > end);
  return number.min === min && number.max === max && from && to;
}

function checkOf(row: Row): Check {
  if (row.model.startsWith('NumberRange')) return checks.range!;
  if (/^ordinal/i.test(row.model) || row.model.includes('Ordinal')) return checks.ordinal!;
  if (row.model.startsWith('Percent') || row.items.some(({ kind }) => kind === 'measure')) {
    return checks.percent!;
  }
  return checks.number!;
}

describe.each(['ar', 'en'] as const)('cases of other recognisers, %s', (lang: LanguageCode) => {
  const file = new URL(`numbers.${lang}.jsonl`, folder);
  it.skipIf(!existsSync(file))(
    'reads value and span on at least 96 % of the rows in question',
    () => {
      const rows = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row);
      const reasons = new Map<string, number>();
      const failed: string[] = [];
      let asked = 0;
      for (const row of rows) {
        const reason = leftOut(row);
        if (reason) {
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
          continue;
        }
        asked += 1;
        const { numbers } = readNumbersOf(row.text, lang);
        if (!checkOf(row)(row, numbers))
          failed.push(`${row.id}: ${row.text} ${gist(row, numbers)}`);
      }
      const rate = (asked - failed.length) / asked;
      const left = [...reasons].map(([reason, count]) => `  left out ${count}: ${reason}`);
      process.stdout.write(
        [
          `numbers.${lang}: ${asked - failed.length} of ${asked} rows (${(100 * rate).toFixed(1)} %)`,
          ...left,
          ...failed.map((line) => `  wrong: ${line}`),
          '',
        ].join('\n'),
      );
      expect(rate).toBeGreaterThanOrEqual(0.96);
    },
  );
});

function gist(row: Row, numbers: readonly NumberMention[]): string {
  const wanted = row.items.map((item) => `${row.text.slice(item.start, item.end)}=${item.value}`);
  const got = numbers.map(
    (number) => `${number.text}=${number.value}/${number.kind}[${number.min},${number.max}]`,
  );
  return `| wanted ${wanted.join('; ')} | got ${got.join('; ')}`;
}
