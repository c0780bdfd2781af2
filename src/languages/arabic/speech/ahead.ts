// A place in a sentence and some words in, whether one of them stands there or a few tokens on out.

import type { Reader } from '../../../rules/speech-reader.ts';

interface Stretch {
  readonly from: number;
  /** So many tokens are looked at. */
  readonly reach: number;
}

export function isAhead(r: Reader, words: ReadonlySet<string>, { from, reach }: Stretch): boolean {
  const limit = Math.min(r.sentence.last, from + reach);
  for (let token = from; token < limit; token += 1) if (words.has(r.word(token))) return true;
  return false;
}
