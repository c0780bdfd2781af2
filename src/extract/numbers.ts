// Document in, document with its numbers out.

import type { NumberedDocument, SegmentedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';

export function readNumbers<D extends SegmentedDocument & WithHits>(
  document: D,
  _languages: readonly Language[],
): D & NumberedDocument {
  return { ...document, numbers: [] };
}
