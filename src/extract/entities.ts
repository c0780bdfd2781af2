// Document in, document with its places, actors, persons and weapons out.

import type { DatedDocument, ExtractedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { readPlaces } from './places.ts';

export function readEntities<D extends DatedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
): D & ExtractedDocument {
  const places = readPlaces(document, languages);
  return { ...document, places, actors: [], persons: [], weapons: [] };
}
