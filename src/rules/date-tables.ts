// The tables of date words have one shape in every language: files go in, one filled table comes out.
// What a language makes by rule (joined spellings, typing errors, numbered ordinals) it hands over.

import { z } from 'zod';
import { loadTable } from '../lexicon/load.ts';
import type { Entry, FilledTable } from '../lexicon/table.ts';
import type { DateWord, Feast } from './dates.ts';
import { dateMarks, dateWords } from './dates.ts';

const forms = z.array(z.string());
const calendar = z.enum(['gregorian', 'hijri']);

const monthEntry = z.strictObject({
  calendar,
  month: z.number().int().min(1).max(12),
  forms: forms.optional(),
  /** Names that mean other things too. */
  weak: forms.optional(),
  /** Abbreviations. */
  short: forms.optional(),
});
export type MonthEntry = z.output<typeof monthEntry>;

const weekdayEntry = z.strictObject({
  weekday: z.number().int().min(1).max(7),
  forms,
  weak: forms.optional(),
  /** Several of them: "Fridays". */
  many: forms.optional(),
});

const offset = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
const season = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const month = z.number().int().min(1).max(12);
const weekday = z.number().int().min(1).max(7);
const howLong = {
  days: z.number().int().min(2).optional(),
  moves: z.record(z.string(), z.number().int()).optional(),
};
const feastEntry = z.union([
  z.strictObject({ calendar, month, day: z.number().int(), ...howLong }),
  z.strictObject({ calendar: z.literal('hijri'), month, lastWeekday: weekday }),
  z.strictObject({
    calendar: z.literal('weekday'),
    month,
    weekday,
    nth: z.number().int(),
    offset: z.number().int().optional(),
  }),
  z.strictObject({
    calendar: z.enum(['easter', 'orthodox', 'hebrew', 'kislev']),
    offset: z.number().int(),
    ...howLong,
  }),
  z.strictObject({ calendar: z.literal('chinese') }),
]);

const periodEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('unit'),
    unit: z.enum([
      'minute',
      'hour',
      'day',
      'week',
      'fortnight',
      'weekend',
      'month',
      'quarter',
      'half',
      'year',
      'decade',
      'century',
    ]),
    one: forms,
    two: forms.optional(),
    many: forms.optional(),
  }),
  z.strictObject({
    kind: z.literal('which'),
    offset,
    anchor: z.enum(['published', 'text']),
    rolling: z.literal(true).optional(),
    forms,
  }),
  z.strictObject({
    kind: z.literal('deictic'),
    offset: z.number().int(),
    nights: z.literal(true).optional(),
    forms,
  }),
  z.strictObject({
    kind: z.literal('portion'),
    portion: z.enum([
      'early',
      'mid',
      'late',
      'firstHalf',
      'secondHalf',
      'earlier',
      'later',
      'rest',
      'whole',
    ]),
    forms,
  }),
  z.strictObject({
    kind: z.literal('dayPart'),
    night: z.literal(true).optional(),
    after: z.literal(true).optional(),
    forms,
  }),
  z.strictObject({
    kind: z.literal('season'),
    season,
    forms: forms.optional(),
    weak: forms.optional(),
  }),
  z.strictObject({ kind: z.literal('quarter'), quarter: z.number().int(), forms }),
  z.strictObject({ kind: z.literal('era'), era: z.enum(['gregorian', 'hijri', 'before']), forms }),
  z.strictObject({ kind: z.literal('decade'), start: z.number().int(), forms }),
  z.strictObject({ kind: z.literal('ordinal'), value: z.number().int(), forms }),
  z.strictObject({
    kind: z.literal('feast'),
    feast: feastEntry,
    forms: forms.optional(),
    weak: forms.optional(),
  }),
  z.strictObject({
    kind: z.literal('mark'),
    mark: z.enum(dateMarks),
    forms,
  }),
  z.strictObject({
    kind: z.literal('cue'),
    cue: z.enum(['legal', 'anniversary', 'speech', 'statement', 'that', 'name', 'issued']),
    forms,
  }),
]);
type PeriodEntry = z.output<typeof periodEntry>;

/** Months, with the further spellings that the language makes of each name. */
export function loadMonths(
  path: string,
  spellings: (name: string) => {
    readonly same: readonly string[];
    readonly typos: readonly string[];
  },
): FilledTable<DateWord> {
  const known = new Set<string>();
  const table = loadTable({
    table: dateWords,
    path,
    entry: monthEntry,
    *expand(entry: MonthEntry): Iterable<Entry<DateWord>> {
      const word = { kind: 'month', calendar: entry.calendar, month: entry.month } as const;
      const kinds = [
        [entry.forms, { ...word, sure: true, alone: true }],
        [entry.weak, { ...word, sure: false, alone: true }],
        [entry.short, { ...word, sure: false, alone: false }],
      ] as const;
      for (const [names, value] of kinds) {
        for (const name of names ?? []) {
          for (const form of [name, ...(value.alone ? spellings(name).same : [])]) {
            known.add(form);
            yield { form, value };
          }
        }
      }
    },
  });
  const typos: Entry<DateWord>[] = [];
  for (const { form, value } of table.entries) {
    if (value.kind !== 'month' || !value.sure || value.calendar !== 'gregorian') continue;
    for (const typo of spellings(form).typos) {
      if (known.has(typo)) continue;
      known.add(typo);
      typos.push({ form: typo, value: { ...value, sure: false, alone: false } });
    }
  }
  return { table: dateWords, entries: [...table.entries, ...typos] };
}

export function loadWeekdays(path: string): FilledTable<DateWord> {
  return loadTable({
    table: dateWords,
    path,
    entry: weekdayEntry,
    *expand({ weekday, forms: names, weak, many }) {
      for (const form of names) yield { form, value: { kind: 'weekday', weekday, sure: true } };
      for (const form of weak ?? [])
        yield { form, value: { kind: 'weekday', weekday, sure: false } };
      for (const form of many ?? []) yield { form, value: { kind: 'weekdays', weekday } };
    },
  });
}

export function loadPeriods(path: string): FilledTable<DateWord> {
  return loadTable({ table: dateWords, path, entry: periodEntry, expand: expandPeriod });
}

function* expandPeriod(entry: PeriodEntry): Iterable<Entry<DateWord>> {
  if (entry.kind === 'unit') {
    const { unit } = entry;
    for (const form of entry.one) yield { form, value: { kind: 'unit', unit, count: 1 } };
    for (const form of entry.two ?? []) yield { form, value: { kind: 'unit', unit, count: 2 } };
    for (const form of entry.many ?? []) yield { form, value: { kind: 'unit', unit, count: null } };
    return;
  }
  if (entry.kind === 'season') {
    const word = { kind: 'season', season: entry.season } as const;
    for (const form of entry.forms ?? []) yield { form, value: { ...word, sure: true } };
    for (const form of entry.weak ?? []) yield { form, value: { ...word, sure: false } };
    return;
  }
  if (entry.kind === 'feast') {
    // The schema leaves undefined out of no key; the word has none.
    const feast = entry.feast as Feast;
    for (const form of entry.forms ?? [])
      yield { form, value: { kind: 'feast', feast, sure: true } };
    for (const form of entry.weak ?? [])
      yield { form, value: { kind: 'feast', feast, sure: false } };
    return;
  }
  const value = periodWord(entry);
  for (const form of entry.forms) yield { form, value };
}

function periodWord(entry: Exclude<PeriodEntry, { kind: 'unit' | 'season' | 'feast' }>): DateWord {
  switch (entry.kind) {
    case 'which':
      return {
        kind: 'which',
        offset: entry.offset,
        anchor: entry.anchor,
        rolling: entry.rolling ?? false,
      };
    case 'deictic':
      return { kind: 'deictic', offset: entry.offset, nights: entry.nights ?? false };
    case 'portion':
      return { kind: 'portion', portion: entry.portion };
    case 'dayPart':
      return { kind: 'dayPart', night: entry.night ?? false, after: entry.after ?? false };
    case 'quarter':
      return { kind: 'quarter', quarter: entry.quarter };
    case 'era':
      return { kind: 'era', era: entry.era };
    case 'decade':
      return { kind: 'decade', start: entry.start };
    case 'ordinal':
      return { kind: 'ordinal', value: entry.value };
    case 'mark':
      return { kind: 'mark', mark: entry.mark };
    case 'cue':
      return { kind: 'cue', cue: entry.cue };
  }
}

/** Words one letter away: a letter left out, written twice, swapped with the next, or taken for another. */
export function oneLetterOff(name: string, alphabet: string): string[] {
  const found: string[] = [];
  const letters = [...name];
  for (let at = 1; at < letters.length; at += 1) {
    const head = letters.slice(0, at).join('');
    const tail = letters.slice(at + 1).join('');
    const letter = letters[at]!;
    const next = letters[at + 1];
    found.push(head + tail, head + letter + letter + tail);
    if (next !== undefined) found.push(head + next + letter + letters.slice(at + 2).join(''));
    for (const other of alphabet) if (other !== letter) found.push(head + other + tail);
  }
  return found;
}
