// An act that somebody is said to lay to somebody else in, its doer out: "في هجوم نسبته السلطات إلى الجماعة". Who
// stands between the verb and "to" only tells of it.

import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { partyOn, place } from './party.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

// So many words the name of the teller may take: "سلطات ولاية يوبي المحلية".
const reach = 6;

export function byImputation(scene: Scene, draft: Draft, taken: Set<number>): void {
  const { hits } = scene.document;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (!clauseMarked(hits, token, 'imputed')) continue;
    const to = toBehind(scene, token + 1, draft.end);
    const party = to === undefined ? undefined : partyOn(scene, to + 1);
    if (to === undefined || party?.kind !== 'actor' || party.first !== to + 1) continue;
    for (let teller = token + 1; teller < to; teller += 1) taken.add(teller);
    place(
      scene,
      draft,
      { party, role: 'agent', rule: 'whom the act is laid to', score: 0.85 },
      taken,
    );
    return;
  }
}

function toBehind(scene: Scene, from: number, end: number): number | undefined {
  for (let token = from; token < Math.min(end, from + reach); token += 1) {
    if (isStop(scene, token)) return undefined;
    if (scene.roles[token]! & roleBit.to) return token;
  }
  return undefined;
}
