// A figure in, the word that sets it beside one told before out: "was killed along with two other soldiers".

import type { MentionBase } from '../document/mention.ts';
import { numberMarkBefore } from '../rules/marks.ts';
import type { Scene } from './scene.ts';

// So many words has "together with".
const longest = 2;

/** The first token of "along with" right in front of a figure. */
export function alongside(
  { document: { hits } }: Scene,
  { first }: Pick<MentionBase, 'first'>,
): number | undefined {
  return numberMarkBefore(hits, first, { role: 'alongside', within: longest });
}
