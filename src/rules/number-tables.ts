// The tables of marks and units have one shape in every language: a file goes in, the filled table
// comes out. Nouns and outcomes are inflected, so each language loads its own.

import { z } from 'zod';
import { qualifier } from '../document/claim-schema.ts';
import type { Qualifier } from '../document/mention.ts';
import { loadTable } from '../lexicon/load.ts';
import type { FilledTable } from '../lexicon/table.ts';
import type { NumberMark, UnitWord } from './numbers.ts';
import { markRoles, numberMarks, roleIndex, units } from './numbers.ts';

export const nounSort = z.enum(['people', 'thing', 'attack', 'munition', 'other']);
export const voiceName = z.enum(['active', 'passive', 'either', 'noun']);
export const toldName = z.enum(['those', 'victims']);

const forms = z.array(z.string().min(1));

const markEntry = z.union([
  z.strictObject({ qualifier, place: z.enum(['before', 'after', 'both']), forms }),
  z.strictObject({
    role: z.enum(markRoles),
    number: z.enum(['singular', 'plural']).optional(),
    forms,
  }),
]);

/** One mark a form: its roles from all entries that list it. */
export function loadMarks(path: string): FilledTable<NumberMark> {
  const marks = new Map<string, Mutable<NumberMark>>();
  const markOf = (form: string) => {
    const known = marks.get(form);
    if (known) return known;
    const mark: Mutable<NumberMark> = { roles: [] };
    marks.set(form, mark);
    return mark;
  };
  return loadTable({
    table: numberMarks,
    path,
    entry: markEntry,
    *expand(entry) {
      for (const form of entry.forms) {
        const isNew = !marks.has(form);
        const mark = markOf(form);
        if ('role' in entry) {
          mark.roles = [...mark.roles, roleIndex[entry.role]];
          if (entry.number) mark.number = entry.number;
        } else {
          if (entry.place !== 'after') addQualifier(mark, 'before', entry.qualifier);
          if (entry.place !== 'before') addQualifier(mark, 'after', entry.qualifier);
        }
        if (isNew) yield { form, value: mark };
      }
    },
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function addQualifier(
  mark: Mutable<NumberMark>,
  place: 'before' | 'after',
  qualifier: Qualifier,
): void {
  mark[place] = qualifier;
  mark.roles = [...mark.roles, roleIndex[place]];
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
