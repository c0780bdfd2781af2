// A body in, whether the text only tells that it said nothing out: "ولم يصدر عن الجيش في الخرطوم أي تعليق", "the army
// did not comment". Whoever is silent did nothing that is told, and where it sits nothing happened.

import type { MentionBase } from '../document/mention.ts';
import type { Hits } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';

// So many words may stand between the words for silence and the body: "أي تعليق رسمي حتى الآن من".
const silenceReach = 5;

/** True for a body that words for silence stand before, or right behind. */
export function isSilent(
  hits: Hits,
  { first, last }: MentionBase,
  parts: (token: number) => boolean,
): boolean {
  if (clauseMarked(hits, last, 'silence')) return true;
  for (let token = first - 1; token >= Math.max(0, first - silenceReach); token -= 1) {
    if (parts(token)) return false;
    if (clauseMarked(hits, token, 'silence')) return true;
  }
  return false;
}
