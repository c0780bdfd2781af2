// Document in, document with its places, actors, persons and weapons out.

import type { DatedDocument, ExtractedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { readActors } from './actors.ts';
import { readPersons } from './persons.ts';
import { readPlaces } from './places.ts';
import { readWeapons } from './weapons.ts';

export function readEntities<D extends DatedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
): D & ExtractedDocument {
  const places = readPlaces(document, languages);
  const actors = readActors(document, places, languages);
  const weapons = readWeapons(document, actors, languages);
  return {
    ...document,
    places,
    actors,
    persons: readPersons(document, { places, actors }, languages),
    weapons,
  };
}
