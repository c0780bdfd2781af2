// A sentence in, the borders that two adjectives of nationality name out: "الحدود السورية العراقية", "the
// Lebanese-Syrian border". A border is a place of its own: it lies in no one country and has no point.

import { mentionOf } from '../../document/document.ts';
import type { PlaceMention } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';
import { countryAdjective } from '../../rules/actor-tables.ts';
import type { Hit } from '../../rules/hits.ts';
import type { Nationality } from '../../rules/places.ts';
import { nationalities, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';

export function bordersOf(reading: Reading): readonly PlaceMention[] {
  const { document, sentence } = reading;
  const { hits } = document;
  if ((hits.tablesIn(sentence) & nationalities.bit) === 0) return none;
  const found: PlaceMention[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const first = nationAt(reading, token);
    if (!first) continue;
    const second = nationAt(reading, behindDash(reading, first.last));
    if (!second || second.value.country === first.value.country) continue;
    const range = borderAround(reading, first, second);
    if (range) found.push(mentionFor(reading, range, [first, second]));
    token = second.last - 1;
  }
  return found;
}

const none: readonly PlaceMention[] = [];

/** An adjective of a country: that of a town or a region makes no border. */
function nationAt({ document, sentence }: Reading, token: number): Hit<Nationality> | undefined {
  if (token >= sentence.last) return undefined;
  const hit = document.hits.longest(token, nationalities);
  if (!hit?.value.adjective || hit.value.place || hit.last > sentence.last) return undefined;
  return hit.head.proclitics === '' ? hit : undefined;
}

function behindDash({ document, sentence }: Reading, token: number): number {
  const { tokens, view } = document;
  if (token >= sentence.last || tokens.kinds[token] !== TokenKind.mark) return token;
  const unit = view.text.charCodeAt(tokens.starts[token]!);
  return unit === 0x2d || unit === 0x2013 ? token + 1 : token;
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly front: number;
}

function borderAround(
  { document }: Reading,
  { first }: Hit<Nationality>,
  { last }: Hit<Nationality>,
): Range | undefined {
  for (const word of document.hits.at(last, placeWords)) {
    if (word.value.border && word.value.side === 'after')
      return { first, last: word.last, front: 0 };
  }
  if (first === 0) return undefined;
  for (const word of document.hits.at(first - 1, placeWords)) {
    if (!word.value.border || word.value.side !== 'before' || word.last !== first) continue;
    if (word.head.article) return { first: word.first, last, front: word.head.proclitics.length };
  }
  return undefined;
}

function mentionFor(
  { document, sentence }: Reading,
  { first, last, front }: Range,
  nations: readonly Hit<Nationality>[],
): PlaceMention {
  const base = mentionOf(document, { first, last, front, sentence: sentence.index }, 'border');
  const names = nations.map(({ value }) => countryAdjective(value.country) ?? value.country);
  return Object.assign(base, {
    kind: 'place' as const,
    name: `${names.join('–')} border`,
    precision: 'region' as const,
    relative: base.text,
  });
}
