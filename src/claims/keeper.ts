// What befell people in a prison in, whoever keeps it out: "قضى تحت التعذيب في سجون النظام".

import type { EventKind } from '../document/claim.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { partyOn, place } from './party.ts';
import type { Scene } from './scene.ts';
import { procliticRoles, subjectFirst } from './scene.ts';

const held: ReadonlySet<EventKind> = new Set(['abuse', 'detention', 'abduction', 'attack']);

/** "قضى تحت التعذيب في سجون النظام": whoever keeps the prison did what befell people in it. */
export function byKeeper(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (subjectFirst(scene, draft.sentence) || !held.has(draft.event)) return;
  for (let token = draft.start; token < draft.end; token += 1) {
    const prison = scene.document.hits.longest(token, placeWords);
    if (!prison?.value.kinds.includes('prison') || prison.head.article) continue;
    const party = partyOn(scene, prison.last);
    if (!party || procliticRoles(scene, party) !== 0) continue;
    place(scene, draft, { party, role: 'agent', rule: 'keeper of the prison', score: 0.6 }, taken);
    return;
  }
}
