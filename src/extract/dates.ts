// Document in, document with its dates out.

import type { DatedDocument, NumberedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';

export function readDates<D extends NumberedDocument & WithHits>(
  document: D,
  _languages: readonly Language[],
): D & DatedDocument {
  return { ...document, dates: [] };
}
