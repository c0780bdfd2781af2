// Document in, document with its places, actors, persons and weapons out.

import type { DatedDocument, ExtractedDocument } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { MentionBase } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import { shipName } from '../rules/actors.ts';
import type { WithHits } from '../rules/hits.ts';
import { readActors } from './actors.ts';
import { readPersons } from './persons.ts';
import { readPlaces } from './places.ts';
import { readWeapons } from './weapons.ts';

export function readEntities<D extends DatedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
): D & ExtractedDocument {
  const named = readPlaces(document, languages);
  const actors = readActors(document, named, languages);
  const ships = actors.filter(({ rule }) => rule === shipName);
  const places = outside(named, ships);
  const weapons = outside(readWeapons(document, actors, languages), ships);
  return withLayer(document, {
    places,
    actors,
    persons: readPersons(document, { places, actors }, languages),
    weapons,
  });
}

/** "the frigate Lancaster": what stands in the name of a ship is no town, and the ship no weapon. */
function outside<M extends MentionBase>(mentions: readonly M[], ships: readonly MentionBase[]) {
  if (ships.length === 0) return mentions;
  return mentions.filter(
    ({ first, last }) => !ships.some((ship) => ship.first < last && first < ship.last),
  );
}
