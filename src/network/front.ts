// The first word of a tagged stretch in, out how much of its front is no part of the mention: a
// conjunction or a preposition that the language writes to the word behind it.

import { frontCut } from '../document/tokens.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { WithHits } from '../rules/hits.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

const leaders = clauseMarks.bit | placeContexts.bit | placeWords.bit;
const shortest = 3;

/**
 * View units in front of a name that are no part of it: a conjunction or a preposition written to it. No
 * list knows the name; so it is cut before an article, and where nothing that governs a name stands in
 * front of it and leaves the letter to the name itself.
 */
export function frontOf({ hits }: WithHits, first: number): number {
  for (const analysis of hits.analyses(first)) {
    if (analysis.proclitics === '' || analysis.enclitic !== '') continue;
    if (analysis.article) return frontCut(analysis);
    const governed = first > 0 && (hits.tables(first - 1) & leaders) !== 0;
    if (!governed && analysis.stem.length >= shortest) return frontCut(analysis);
  }
  return 0;
}
