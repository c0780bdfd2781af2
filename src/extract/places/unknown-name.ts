// A place that no gazetteer has: its tokens and what its place word says of it.

import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';

export interface Unknown {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** View units to leave out in front: the conjunction of an enumeration. */
  readonly front: number;
  readonly kinds: readonly PlaceKind[];
  readonly rule: string;
}

export function unknownOf(
  { sentence }: Reading,
  range: { readonly first: number; readonly last: number; readonly front: number },
  { value }: Hit<PlaceWord>,
): Unknown {
  const side = value.side === 'after' ? 'place-word-after' : 'place-word';
  return Object.assign({}, range, {
    sentence: sentence.index,
    kinds: value.kinds,
    rule: `unknown/${side}`,
  });
}

export function covers({ first, last }: Unknown, token: number): boolean {
  return first <= token && token < last;
}

export function overlap(a: Unknown, b: Unknown): boolean {
  return a.first < b.last && b.first < a.last;
}

export function anyTaken({ first, last }: Unknown, taken: (token: number) => boolean): boolean {
  for (let token = first; token < last; token += 1) if (taken(token)) return true;
  return false;
}
