// The words that inputs are understood by: names of columns, months and weekdays of every language,
// from models/. Compared without case, vowels, hamza and the like.

import { z } from 'zod';
import { prepared } from '../lexicon/compiled.ts';
import { readModel } from '../lexicon/load.ts';
import type { Fields } from './source.ts';

export interface InputWords {
  /** Folded column name to what it holds; a lower rank is the better name. */
  readonly columns: ReadonlyMap<string, { readonly field: keyof Fields; readonly rank: number }>;
  /** Folded name of a Gregorian month to its number; joined by a blank where it has two words. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

const folders = ['english', 'arabic'];

const columnsFile = z.object({
  entries: z.array(
    z.strictObject({
      field: z.enum(['text', 'id', 'date', 'title', 'url', 'lang']),
      names: z.array(z.string()),
    }),
  ),
});

const forms = z.array(z.string()).optional();
const monthsFile = z.object({
  entries: z.array(
    z.looseObject({ calendar: z.string(), month: z.number(), forms, weak: forms, short: forms }),
  ),
});
const weekdaysFile = z.object({
  entries: z.array(z.looseObject({ forms, weak: forms, short: forms })),
});

let loaded: InputWords | undefined;

export function inputWords(): InputWords {
  loaded ??= prepared('input words', load);
  return loaded;
}

function load(): InputWords {
  const columns = new Map<string, { field: keyof Fields; rank: number }>();
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const folder of folders) {
    for (const { field, names } of readModel(`${folder}/columns.json`, columnsFile).entries) {
      for (const [rank, name] of names.entries()) columns.set(foldName(name), { field, rank });
    }
    for (const entry of readModel(`${folder}/months.json`, monthsFile).entries) {
      if (entry.calendar !== 'gregorian') continue;
      for (const form of formsOf(entry)) months.set(foldWords(form), entry.month);
    }
    for (const entry of readModel(`${folder}/weekdays.json`, weekdaysFile).entries) {
      for (const form of formsOf(entry)) weekdays.add(foldWords(form));
    }
  }
  return { columns, months, weekdays };
}

function formsOf(entry: {
  forms?: string[] | undefined;
  weak?: string[] | undefined;
  short?: string[] | undefined;
}) {
  return [...(entry.forms ?? []), ...(entry.weak ?? []), ...(entry.short ?? [])];
}

/** A column's name without anything that spellings differ by. */
export function foldName(name: string): string {
  return foldWords(name).replace(/[\s_\-.:*]+/g, '');
}

/** Lower case, without marks, with one form of alef, ya and ta marbuta, digits of ASCII. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(
      /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '',
    )
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u0629', '\u0647')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replaceAll('\u06a9', '\u0643')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
