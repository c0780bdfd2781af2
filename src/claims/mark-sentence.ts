// A sentence in, the bits of the clause marks that hang its clauses together set at its tokens; what a mark tells
// of single words has none.

import type { Sentence } from '../document/document.ts';
import type { ClauseMark } from '../rules/claims.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { ClauseRole } from '../rules/mark-roles.ts';
import { completions, markRoles } from '../rules/mark-roles.ts';
import type { Scene } from './scene.ts';
import { roleBit } from './scene.ts';

// These tell of single words, not of how clauses hang together.
const lexical: ReadonlySet<ClauseRole> = new Set([
  ...completions,
  'known',
  'determiner',
  'purpose',
  'transfer',
  'account',
  'self',
  'background',
  'beginning',
  'aim',
  'clock',
  'when label',
  'where label',
  'doer label',
  'side',
  'answered',
  'earlier',
  'perfect',
  'vessel',
  'most',
  'beside',
  'as of',
  'born',
  'left out',
  'care',
  'aboard',
  'overflight',
  'bound',
  'where',
  'rescued',
  'near',
  'company',
  'finds',
  'charge',
  'share',
  'every',
  'pluperfect',
  'another',
  'person',
  'away',
  'flight',
  'leaving',
  'silence',
]);

/** The bit that a role sets at the tokens of its mark, if any. */
const spread = Object.fromEntries(
  markRoles.map((role) => [role, lexical.has(role) ? 0 : roleBit[role]]),
) as Readonly<Record<ClauseRole, number>>;

/** Fills the clause marks of a sentence. */
export function markSentence(scene: Scene, sentence: Sentence): void {
  const { hits } = scene.document;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if ((hits.tables(token) & clauseMarks.bit) === 0) continue;
    for (const hit of hits.all(token)) {
      if (hit.entry.table !== clauseMarks) continue;
      const bit = spread[(hit.value as ClauseMark).role];
      for (let inside = hit.first; inside < hit.last; inside += 1) scene.roles[inside]! |= bit;
    }
  }
}
