// Document in, document with the lexicon's hits out: the one pass over the tokens that every later
// stage reads from.

import type { LanguageCode, SegmentedDocument } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { WithHits } from '../rules/hits.ts';
import { findHits, Hits } from '../rules/hits.ts';

export type Lexicons = Readonly<Record<LanguageCode, Lexicon>>;

export function lookUp<D extends SegmentedDocument>(document: D, lexicons: Lexicons): D & WithHits {
  const hits = new Hits(document.tokens.count);
  for (const sentence of document.sentences) {
    if (sentence.lang) findHits(document, sentence, lexicons[sentence.lang], hits);
  }
  return { ...document, hits };
}
