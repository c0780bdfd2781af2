// A language's models/<language>/place-*.json in, its tables of place words and its lists out.

import { z } from 'zod';
import { prepared } from '../lexicon/compiled.ts';
import { loadTable, readModel } from '../lexicon/load.ts';
import { placeKinds } from '../lexicon/place-kinds.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

export function readPlaceWords(folder: string): FilledTable {
  return loadTable({
    table: placeWords,
    path: `${folder}/place-words.json`,
    entry: z.strictObject({
      forms: z.array(z.string()),
      plural: z.array(z.string()).default([]),
      side: z.enum(['before', 'after']).default('before'),
      sort: z.enum(['kind', 'part', 'way', 'direction']),
      beside: z.boolean().default(false),
      kinds: z.array(z.enum(placeKinds)),
      names: z.enum(['any', 'unknown', 'none']),
      weak: z.boolean().default(false),
      small: z.boolean().default(false),
      seat: z.boolean().default(false),
      numbered: z.boolean().default(false),
      ends: z.boolean().default(false),
      border: z.boolean().default(false),
    }),
    expand: ({ forms, plural, ...rest }) => {
      const value = { ...rest, plural: new Set(plural) };
      return [...forms, ...plural].map((form) => ({ form, value }));
    },
  }) as FilledTable;
}

export function readPlaceContexts(folder: string): FilledTable {
  return loadTable({
    table: placeContexts,
    path: `${folder}/place-contexts.json`,
    entry: z.strictObject({
      sort: z.enum(['in', 'near', 'of', 'weak', 'between', 'not-place']),
      names: z.union([z.boolean(), z.literal('act')]).default(false),
      beside: z.boolean().default(false),
      forms: z.array(z.string()),
    }),
    expand: ({ forms, ...value }) => forms.map((form) => ({ form, value })),
  }) as FilledTable;
}

const lists = [
  'not-names',
  'compounds',
  'joins',
  'leading',
  'toward',
  'contests',
  'belongs',
  'proved',
  'qualifiers',
  'feminine-qualifiers',
] as const;

export type PlaceLists = Readonly<Record<(typeof lists)[number], ReadonlySet<string>>>;

export function readPlaceLists(folder: string, fold: (form: string) => string): PlaceLists {
  return prepared(`${folder}/place-lists.json`, () => listsIn(folder, fold));
}

function listsIn(folder: string, fold: (form: string) => string): PlaceLists {
  const schema = z.strictObject({
    about: z.string(),
    entries: z.array(z.strictObject({ list: z.enum(lists), words: z.string() })),
  });
  const found: Record<(typeof lists)[number], Set<string>> = {
    'not-names': new Set(),
    compounds: new Set(),
    joins: new Set(),
    leading: new Set(),
    toward: new Set(),
    contests: new Set(),
    belongs: new Set(),
    proved: new Set(),
    qualifiers: new Set(),
    'feminine-qualifiers': new Set(),
  };
  for (const { list, words } of readModel(`${folder}/place-lists.json`, schema).entries) {
    for (const word of words.split(' ')) found[list].add(fold(word));
  }
  return found;
}
