// Those who gave themselves up in, to whom out, where verbs come first: "استسلم لقواتنا 40 جنديا", "سلم 22 مسلحا
// أنفسهم للجيش". He took them.

import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { canFight, partyOn, place } from './party.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst } from './scene.ts';

// So many words may stand between the surrender and whom it was made to: the men and their number.
const reach = 9;

export function captor(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (draft.event !== 'detention' || subjectFirst(scene, draft.sentence)) return;
  const from = surrender(scene, draft);
  if (from === undefined) return;
  for (let token = from; token < Math.min(draft.end, from + reach); token += 1) {
    if (isStop(scene, token)) return;
    const party = partyOn(scene, token);
    if (party?.kind !== 'actor' || party.first !== token) continue;
    const led = procliticRoles(scene, party) & roleBit.against;
    if (!led && !(scene.roles[token - 1]! & roleBit.to)) continue;
    // "سلم إرهابيان نفسيهما للسلطات": whom a state accepts, no body of men took.
    if (!canFight(party)) return;
    place(scene, draft, { party, role: 'agent', rule: 'surrendered to', score: 0.9 }, taken);
    return;
  }
}

/** Where the words for giving oneself up end. */
function surrender({ document: { hits } }: Scene, { start, end, triggers }: Draft) {
  for (let token = start; token < end; token += 1) {
    if (clauseMarked(hits, token, 'surrender')) return token + 1;
    const himself = clauseMarked(hits, token, 'oneself');
    if (himself && triggers.some(({ word }) => word.needs === 'oneself')) return token + 1;
  }
  return undefined;
}
