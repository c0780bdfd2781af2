// Where somebody spoke or from where he comes: "told journalists in X", "our correspondent in X", "مؤتمر
// صحفي بـX". Such a place is none of the act, though the sentence names no other.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeContexts } from '../rules/places.ts';
import type { Scene } from './scene.ts';

/** Most words that an audience has: "a press conference". */
const longest = 3;

/** "Ali Hasan of X", "مراد الغزلاني من X": where somebody is from. */
export function isHome({ document, personOn }: Scene, { first }: PlaceMention): boolean {
  const person = first > 1 ? personOn[first - 2] : undefined;
  if (person?.last !== first - 1 || !person.nameTokens) return false;
  const before = document.hits.longest(first - 1, placeContexts);
  const from = clauseMarked(document.hits, first - 1, 'from');
  return before?.value.sort === 'of' || from;
}

export function isAudience(scene: Scene, { first }: PlaceMention): boolean {
  // The preposition is a word of its own or written onto the name.
  return endsBefore(scene, first - 1) || endsBefore(scene, first);
}

function endsBefore({ document }: Scene, end: number): boolean {
  for (let token = Math.max(0, end - longest); token < end; token += 1) {
    for (const { last, value } of document.hits.at(token, clauseMarks)) {
      if (last === end && value.role === 'audience') return true;
    }
  }
  return false;
}
