// The tables of marks and units have one shape in every language: a file goes in, the filled table
// comes out. Nouns and outcomes are inflected, so each language loads its own.

import { z } from 'zod';
import { loadTable } from '../lexicon/load.ts';
import type { FilledTable } from '../lexicon/table.ts';
import type { MarkRole, NumberMark, UnitWord } from './numbers.ts';
import { numberMarks, units } from './numbers.ts';

export const qualifierName = z.enum([
  'exact',
  'approximate',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'range',
  'vague',
]);

export const measureName = z.enum([
  'killed',
  'injured',
  'casualties',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'affected',
  'participants',
  'released',
  'destroyed',
  'seized',
  'attacks',
]);

export const nounSort = z.enum(['people', 'thing', 'attack', 'munition', 'other']);
export const voiceName = z.enum(['active', 'passive', 'either', 'noun']);

const roles = [
  'and',
  'or',
  'but',
  'to',
  'between',
  'from',
  'of',
  'a',
  'the',
  'point',
  'minus',
  'percent',
  'over',
  'beyond',
  'filler',
  'month',
  'year',
  'day',
  'clock',
  'ageBefore',
  'ageAfter',
  'calibre',
  'label',
  'subset',
  'not',
  'clause',
  'stop',
  'passive',
  'toll',
  'rise',
  'another',
  'nobody',
  'hearsay',
  'change',
  'anybody',
  'pronoun',
] as const satisfies readonly MarkRole[];

const forms = z.array(z.string().min(1));

const markEntry = z.union([
  z.strictObject({ qualifier: qualifierName, place: z.enum(['before', 'after', 'both']), forms }),
  z.strictObject({
    role: z.enum(roles),
    number: z.enum(['singular', 'plural']).optional(),
    forms,
  }),
]);

export function loadMarks(path: string): FilledTable<NumberMark> {
  return loadTable({
    table: numberMarks,
    path,
    entry: markEntry,
    *expand(entry) {
      for (const form of entry.forms) {
        if ('role' in entry) {
          const { role, number } = entry;
          yield { form, value: number ? { role, number } : { role } };
          continue;
        }
        const { qualifier, place } = entry;
        if (place !== 'after') yield { form, value: { role: 'before', qualifier } };
        if (place !== 'before') yield { form, value: { role: 'after', qualifier } };
      }
    },
  });
}

const unitEntry = z.strictObject({
  unit: z.string(),
  dimension: z.enum([
    'mass',
    'length',
    'area',
    'volume',
    'time',
    'money',
    'temperature',
    'speed',
    'times',
  ]),
  factor: z.number().positive().optional(),
  forms,
  /** Forms that count two by themselves. */
  dual: forms.optional(),
  /** Forms that must touch their number: "3k". */
  glued: forms.optional(),
  /** Forms that may also stand in front: "$". */
  leads: forms.optional(),
});

export function loadUnits(path: string): FilledTable<UnitWord> {
  return loadTable({
    table: units,
    path,
    entry: unitEntry,
    *expand(entry) {
      const value: UnitWord = {
        unit: entry.unit,
        dimension: entry.dimension,
        ...(entry.factor === undefined ? {} : { factor: entry.factor }),
      };
      for (const form of entry.forms) yield { form, value };
      for (const form of entry.dual ?? []) yield { form, value: { ...value, dual: true } };
      for (const form of entry.glued ?? []) yield { form, value: { ...value, glued: true } };
      for (const form of entry.leads ?? []) yield { form, value: { ...value, leads: true } };
    },
  });
}
