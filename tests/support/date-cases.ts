// Judges the pipeline by the date cases of four suites: strictly, by the suites' own days; and by ours,
// where a row that the contract reads otherwise counts by the contract and one that it gives no day is set
// aside. Which is which is told from the row, never from what was found.

import type { LanguageCode } from '../../src/document/document.ts';
import type { DateMention } from '../../src/document/mention.ts';
import { asides, translations } from './date-conventions.ts';
import type { Accepted, Item, RawRow } from './date-rows.ts';
import { itemsOf } from './date-rows.ts';
import { readDated } from './dated.ts';

export { readRows } from './date-rows.ts';

export interface Report {
  /** Rows of a day or coarser, and those right by the suite's own days. */
  readonly rows: number;
  readonly strict: number;
  /** Rows that are not set aside, and those right by our conventions. */
  readonly counted: number;
  readonly right: number;
  readonly summary: string;
  readonly wrong: readonly string[];
}

const trimmed = (text: string) =>
  text
    .toLowerCase()
    .replace(
      /^(?:(?:in|on|at|the|by|around|about|from|for|during|of|a|what happened|within|between|since|until|before|after|for the|this|to)\s+|(?:في|من|إلى|الى|خلال|يوم|ل|قرابة|بين|ما|عام)\s*)+/u,
      '',
    )
    .replace(/[\s.,!?]+$/u, '');

/** A value that counts as right, with the conventions that made it from the suite's. */
interface Wanted {
  readonly value: Accepted;
  readonly by: readonly string[];
}

function wantedOf(item: Item): Wanted[] {
  const wanted: Wanted[] = item.accepted.map((value) => ({ value, by: [] }));
  for (const { name, applies, ours } of translations) {
    if (!applies(item)) continue;
    for (const { value, by } of [...wanted])
      for (const mine of ours(value, item)) wanted.push({ value: mine, by: [...by, name] });
  }
  return wanted;
}

type Verdict = Wanted | 'span' | 'value' | 'missed';

function judgeItem(item: Item, found: readonly DateMention[]): Verdict {
  const spans = found.filter((mention) => trimmed(mention.text) === trimmed(item.text));
  if (spans.length === 0) return found.length === 0 ? 'missed' : 'span';
  for (const wanted of wantedOf(item)) {
    const { from, to } = wanted.value;
    if (spans.some((one) => (one.from ?? null) === from && (one.to ?? null) === to)) return wanted;
  }
  return 'value';
}

const add = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
const listed = (counts: Map<string, number>) =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `\n    ${count} ${name}`)
    .join('');
const share = (part: number, whole: number) =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

export function judge(rows: readonly RawRow[], lang: LanguageCode): Report {
  const left = new Map<string, number>();
  const aside = new Map<string, number>();
  const converted = new Map<string, number>();
  const wrong: string[] = [];
  let [all, strict, counted, right, anyway] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const items = itemsOf(row);
    if (typeof items === 'string') {
      add(left, items);
      continue;
    }
    const dates = readDated(row.text, lang, row.ref!.slice(0, 10)).dates;
    const verdicts = items.map((item) => judgeItem(item, dates));
    all += 1;
    const names = verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : verdict.by));
    const good = verdicts.every((verdict) => typeof verdict !== 'string');
    if (good && names.length === 0) strict += 1;
    const reason = items.flatMap((item) => asides.filter(({ applies }) => applies(item)))[0];
    if (reason) {
      if (good) anyway += 1;
      add(aside, reason.name);
      continue;
    }
    counted += 1;
    if (good) {
      right += 1;
      for (const name of new Set(names)) add(converted, name);
      continue;
    }
    wrong.push(described(row, { items, verdicts, dates }));
  }
  const summary = [
    `dates.${lang}: ${share(right, counted)} right; none set aside ${share(right + anyway, all)}; strictly ${share(strict, all)}`,
    `  left out, no day: ${[...left].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `  right by our convention:${listed(converted)}`,
    `  set aside:${listed(aside)}`,
  ].join('\n');
  return { rows: all, strict, counted, right, summary, wrong };
}

function described(
  row: RawRow,
  judged: {
    readonly items: readonly Item[];
    readonly verdicts: readonly Verdict[];
    readonly dates: readonly DateMention[];
  },
): string {
  const seen = judged.dates
    .map((date) => `[${date.text} ${date.from ?? ''}..${date.to ?? ''} ${date.rule}]`)
    .join(' ');
  const told = judged.items.map((item, index) => {
    const verdict = judged.verdicts[index]!;
    const values = item.accepted.map(({ from, to }) => `${from}..${to}`).join(' | ');
    return `{${item.text} ${values} ${typeof verdict === 'string' ? verdict : 'right'}}`;
  });
  return `${row.src} ${row.ref!.slice(0, 10)}\t${row.text}\t${told.join(' ')}\t${seen}`;
}
