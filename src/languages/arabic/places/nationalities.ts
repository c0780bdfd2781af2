// Adjectives of countries and cities in all their forms, from models/arabic/nationalities.json, which
// gives the masculine singular: سوري makes سورية, سوريون, سوريين, سوريات, سوريان and the forms before
// a genitive.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import type { Nationality } from '../../../rules/places.ts';
import { nationalities } from '../../../rules/places.ts';

const entry = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  /** English name of the city or region that the adjective is made from. */
  place: z.string().optional(),
  /** Masculine singulars, one a spelling. */
  adjectives: z.array(z.string().endsWith('ي')).default([]),
  /** Plurals and names of the people that are not made by rule: أتراك, روس. */
  people: z.array(z.string()).default([]),
});

// Endings that stand in place of the final ي.
const endings = ['ي', 'ية', 'يون', 'يين', 'يو', 'يات', 'يان', 'يتان', 'يتين', 'يي'];

function* inflected(line: z.output<typeof entry>): Iterable<Entry<Nationality>> {
  const value = { country: line.country, ...(line.place && { place: line.place }) };
  for (const adjective of line.adjectives) {
    // The feminine of the dual and the construct are one with others; each form stands once.
    for (const form of endings) {
      yield { form: adjective.slice(0, -1) + form, value: { ...value, adjective: true } };
    }
  }
  for (const form of line.people) yield { form, value: { ...value, adjective: false } };
}

export function readNationalities(): FilledTable {
  return loadTable({
    table: nationalities,
    path: 'arabic/nationalities.json',
    entry,
    expand: inflected,
  }) as FilledTable;
}
