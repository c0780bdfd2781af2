// Document in, document with the lexicon's hits out: the one pass over the tokens that every later
// stage reads from. Words that were written as one are parted first.

import type { LanguageCode, SegmentedDocument } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { WithHits } from '../rules/hits.ts';
import { findHits, Hits } from '../rules/hits.ts';
import { partGlued } from './glued.ts';

/** The lexicon of each language that is read. */
export type Lexicons = Readonly<Partial<Record<LanguageCode, Lexicon>>>;

export function lookUp<D extends SegmentedDocument>(document: D, lexicons: Lexicons): D & WithHits {
  const parted = partGlued(document, lexicons);
  const hits = new Hits(parted.tokens.count);
  for (const sentence of parted.sentences) {
    const lexicon = sentence.lang && lexicons[sentence.lang];
    if (lexicon) findHits(parted, sentence, lexicon, hits);
  }
  return { ...parted, hits };
}
