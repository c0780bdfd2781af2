// Two places that follow each other in a sentence in, whether the text says that the first lies in the
// second out: "الباغوز بريف دير الزور", "Saraqib in Idlib province", "Mosul, Iraq".

import { TokenKind } from '../../document/tokens.ts';
import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import { nationalities, placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading, Spot } from './evidence.ts';

/** in: a preposition or place word says it; comma: only a comma, bracket or nothing stands between. */
export type Link = 'in' | 'comma' | 'none';

const farthest = 7;

export function linkOf(reading: Reading, left: { readonly last: number }, right: Spot): Link {
  const { document, sentence, rules } = reading;
  const { tokens, view, hits } = document;
  if (right.first - left.last > farthest) return 'none';
  let inside = false;
  let belongs = false;
  let token = left.last;
  while (token < right.first) {
    if (tokens.kinds[token] === TokenKind.mark) {
      const unit = view.text.charCodeAt(tokens.starts[token]!);
      if (unit !== 0x2c && unit !== 0x28) return 'none';
      token += 1;
      continue;
    }
    const context = hits.longest(token, placeContexts);
    if (context && context.last <= right.first) {
      if (context.value.sort !== 'in' && context.value.sort !== 'of') return 'none';
      inside = true;
      token = context.last;
      continue;
    }
    const word = hits.longest(token, placeWords);
    if (word && word.last <= right.first) {
      const { proclitics } = word.head;
      if (proclitics !== '' && proclitics !== rules.inside && !belongs) return 'none';
      if (word.value.side === 'before' && !word.head.article) inside = true;
      token = word.last;
      continue;
    }
    const text = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
    if (rules.belongs.has(text.toLowerCase())) belongs = true;
    else if (!rules.determiners.has(text.toLowerCase()) && !hits.longest(token, nationalities)) {
      return 'none';
    }
    token += 1;
  }
  if (right.first < sentence.first) return 'none';
  if (right.proclitics !== '' && right.proclitics !== rules.inside && !belongs) return 'none';
  if (inside || belongs || (rules.inside !== '' && right.proclitics === rules.inside)) return 'in';
  return 'comma';
}

const levels: Partial<Record<PlaceKind, number>> = {
  country: 7,
  region: 7,
  sea: 7,
  country_region: 6,
  governorate: 5,
  district: 4,
  island: 4,
  town: 3,
  village: 2,
};

/** How wide a place of the kind is: a narrower place can lie in a wider one. */
export function levelOf(kind: PlaceKind): number {
  return levels[kind] ?? 1;
}
