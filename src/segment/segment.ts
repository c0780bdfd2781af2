// Document in, document with its sentences and tokens out, both in view coordinates.

import type { NormalizedDocument, SegmentedDocument } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Language } from '../languages/language.ts';
import { sentences } from './sentences.ts';
import { scan } from './tokenize.ts';

export { tokenize } from './tokenize.ts';

export function segment(
  document: NormalizedDocument,
  languages: readonly Language[],
): SegmentedDocument {
  const scanned = scan(document.view.text);
  return withLayer(document, {
    tokens: scanned.tokens,
    sentences: sentences(document, scanned, languages),
  });
}
