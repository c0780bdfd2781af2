// A place in its sentence in, the phrase that puts a happening not at it but beside it out: "5 كم شمال
// حلب", "north of Aleppo", "between A and B". Such a place is an anchor, never the point itself.

import { TokenKind } from '../../document/tokens.ts';
import { units } from '../../rules/numbers.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading, Spot } from './evidence.ts';
import { hitBefore } from './evidence.ts';

export interface Relation {
  /** Token with which the phrase begins. */
  readonly first: number;
  /** Token behind it, where it goes on behind the place. */
  readonly last?: number;
  /** View units to leave out in front. */
  readonly front: number;
  /** near: at or about the place; away: a direction, a distance or a stretch between two places. */
  readonly sort: 'near' | 'away';
}

/** Tokens that may stand between a distance and its direction: number, unit, "to the", "من". */
const longestDistance = 5;

export function relationOf(reading: Reading, spot: Spot): Relation | undefined {
  if (spot.proclitics !== '') return undefined;
  let front = spot.first;
  // "شمال مدينة حلب", "north of the city of Aleppo".
  const kind = hitBefore(reading, front, placeWords);
  if (kind?.value.sort === 'kind') front = kind.first;
  front = skipDeterminer(reading, front);
  const word = hitBefore(reading, front, placeWords);
  if (word && (word.value.sort === 'direction' || word.value.beside)) {
    const distance = distanceBefore(reading, word.first);
    if (distance < 0) {
      const { stemStart } = word.head;
      return { first: word.first, front: stemStart, sort: 'away' };
    }
    return { first: distance, front: 0, sort: 'away' };
  }
  const context = hitBefore(reading, front, placeContexts);
  if (context?.value.sort === 'between') return { first: context.first, front: 0, sort: 'away' };
  if (context?.value.beside) {
    const distance = distanceBefore(reading, context.first);
    return {
      first: distance < 0 ? context.first : distance,
      front: 0,
      sort: distance < 0 ? 'near' : 'away',
    };
  }
  return undefined;
}

function skipDeterminer({ document, sentence, rules }: Reading, token: number): number {
  if (token <= sentence.first) return token;
  const { tokens, view } = document;
  const word = view.text.slice(tokens.starts[token - 1]!, tokens.ends[token - 1]!);
  return rules.determiners.has(word.toLowerCase()) ? token - 1 : token;
}

/** First token of a distance in digits that ends before `token`, or -1: "8 attacks near" is none. */
function distanceBefore({ document, sentence }: Reading, token: number): number {
  const { hits, tokens } = document;
  const { ends, kinds, starts } = tokens;
  const from = Math.max(sentence.first, token - longestDistance);
  for (let at = token - 1; at >= from; at -= 1) {
    if (kinds[at] === TokenKind.digits) {
      const unit = hits.longest(at + 1, units)?.value;
      const named = at > from && starts[at] === ends[at - 1] && kinds[at - 2] === TokenKind.word;
      return unit?.dimension === 'length' && !named ? at : -1;
    }
    if (kinds[at] === TokenKind.mark) return -1;
  }
  return -1;
}
