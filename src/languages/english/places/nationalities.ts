// Adjectives of countries and cities with their plurals, from models/english/nationalities.json:
// Syrian makes Syrians; those in -ese, -sh, -ch and the like have no plural of their own.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import type { Nationality } from '../../../rules/places.ts';
import { nationalities } from '../../../rules/places.ts';

const entry = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  place: z.string().optional(),
  adjectives: z.array(z.string()).default([]),
  /** Nouns of the people that are not made by rule: Turks, Frenchmen. */
  people: z.array(z.string()).default([]),
});

function* inflected(line: z.output<typeof entry>): Iterable<Entry<Nationality>> {
  const value = { country: line.country, ...(line.place && { place: line.place }) };
  for (const adjective of line.adjectives) {
    yield { form: adjective, value: { ...value, adjective: true } };
    if (/(an|i|ot|ek|aq|iot)$/.test(adjective)) {
      yield { form: `${adjective}s`, value: { ...value, adjective: false } };
    }
  }
  for (const form of line.people) yield { form, value: { ...value, adjective: false } };
}

export function readNationalities(): FilledTable {
  return loadTable({
    table: nationalities,
    path: 'english/nationalities.json',
    entry,
    expand: inflected,
  }) as FilledTable;
}
