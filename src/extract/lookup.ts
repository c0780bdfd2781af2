// Document in, document with the lexicon's hits out: the one pass over the tokens that every later
// stage reads from. Words that were written as one are parted first.

import type { LanguageCode, SegmentedDocument } from '../document/document.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo, Lexicon } from '../lexicon/lexicon.ts';
import type { WithHits } from '../rules/hits.ts';
import { Hits } from '../rules/hits.ts';
import { partGlued } from './glued.ts';

/** The lexicon of each language that is read. */
export type Lexicons = Readonly<Partial<Record<LanguageCode, Lexicon>>>;

export function lookUp<D extends SegmentedDocument>(document: D, lexicons: Lexicons): D & WithHits {
  const forms = formsOf(document, lexicons);
  const parted = partGlued(document, forms, lexicons);
  const hits = new Hits(parted, parted === document ? forms : formsOf(parted, lexicons));
  return { ...parted, hits };
}

/** What the lexicon knows of each token; nothing of marks and of other languages. */
function formsOf(document: SegmentedDocument, lexicons: Lexicons): (FormInfo | undefined)[] {
  const { count, kinds, starts, ends } = document.tokens;
  const { text } = document.view;
  const forms = new Array<FormInfo | undefined>(count).fill(undefined);
  for (const { lang, first, last } of document.sentences) {
    const lexicon = lang && lexicons[lang];
    if (!lexicon) continue;
    for (let token = first; token < last; token += 1) {
      if (kinds[token] === TokenKind.mark) continue;
      forms[token] = lexicon.formAt(text, starts[token]!, ends[token]!);
    }
  }
  return forms;
}
