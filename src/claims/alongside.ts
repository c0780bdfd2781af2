// A figure in, the word that sets it beside one told before out: "was killed along with two other soldiers".

import type { MentionBase } from '../document/mention.ts';
import { numberMarked } from '../rules/marks.ts';
import { numberMarks } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';

// So many words has "together with".
const longest = 2;

/** The first token of "along with" right in front of a figure. */
export function alongside(
  { document: { hits } }: Scene,
  { first }: Pick<MentionBase, 'first'>,
): number | undefined {
  for (let at = Math.max(0, first - longest); at < first; at += 1) {
    if (hits.longest(at, numberMarks)?.last === first && numberMarked(hits, at, 'alongside')) {
      return at;
    }
  }
  return undefined;
}
