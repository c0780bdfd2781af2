// A segmented document in, the same with the words apart that were written without a space between
// them, where the lexicon proves it: "الأولعام" becomes two tokens. Everything else stays as it is.

import type { SegmentedDocument, Sentence } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo } from '../lexicon/lexicon.ts';
import type { Lexicons } from './lookup.ts';

export function partGlued<D extends SegmentedDocument>(
  document: D,
  forms: readonly (FormInfo | undefined)[],
  lexicons: Lexicons,
): D {
  const cuts = findCuts(document, forms, lexicons);
  if (cuts.length === 0) return document;
  return withLayer(document, {
    tokens: cutTokens(document.tokens, cuts),
    sentences: moveSentences(document.sentences, cuts),
  });
}

/** A token to be cut, and the view offset of the cut. */
interface Cut {
  readonly token: number;
  readonly at: number;
}

function findCuts(
  document: SegmentedDocument,
  forms: readonly (FormInfo | undefined)[],
  lexicons: Lexicons,
): Cut[] {
  const { kinds, starts, ends } = document.tokens;
  const { text } = document.view;
  const cuts: Cut[] = [];
  for (const { lang, first, last } of document.sentences) {
    const lexicon = lang && lexicons[lang];
    if (!lexicon) continue;
    for (let token = first; token < last; token += 1) {
      let split = forms[token]?.split ?? 0;
      if (split === 0 || kinds[token] !== TokenKind.word) continue;
      let at = starts[token]!;
      while (split > 0) {
        at += split;
        cuts.push({ token, at });
        ({ split } = lexicon.formAt(text, at, ends[token]!));
      }
    }
  }
  return cuts;
}

function cutTokens(tokens: Tokens, cuts: readonly Cut[]): Tokens {
  const count = tokens.count + cuts.length;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const kinds = new Uint8Array(count);
  let from = 0;
  let to = 0;
  const copy = (until: number) => {
    starts.set(tokens.starts.subarray(from, until), to);
    ends.set(tokens.ends.subarray(from, until), to);
    kinds.set(tokens.kinds.subarray(from, until), to);
    to += until - from;
    from = until;
  };
  for (const { token, at } of cuts) {
    copy(token + 1);
    ends[to - 1] = at;
    starts[to] = at;
    ends[to] = tokens.ends[token]!;
    kinds[to] = TokenKind.word;
    to += 1;
  }
  copy(tokens.count);
  return { count, starts, ends, kinds };
}

function moveSentences(sentences: readonly Sentence[], cuts: readonly Cut[]): Sentence[] {
  let done = 0;
  return sentences.map((sentence) => {
    const first = sentence.first + done;
    while (done < cuts.length && cuts[done]!.token < sentence.last) done += 1;
    return { ...sentence, first, last: sentence.last + done };
  });
}
