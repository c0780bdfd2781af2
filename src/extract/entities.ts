// Document in, document with its places, actors, persons and weapons out.

import type { DatedDocument, ExtractedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';

export function readEntities<D extends DatedDocument & WithHits>(
  document: D,
  _languages: readonly Language[],
): D & ExtractedDocument {
  return { ...document, places: [], actors: [], persons: [], weapons: [] };
}
