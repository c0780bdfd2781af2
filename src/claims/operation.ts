// A happening that names no doer in, the doer out whose operation it is said to have come of: "قتل عشرة في عملية
// لقوات الأمن", "اعتقل خمسة في حملة للشرطة". The word is no act itself.

import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { canFight, isSource, isVictim, place } from './party.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst } from './scene.ts';

// So many words may tell of what kind it is: "عملية أمنية مشتركة لقوات".
const described = 4;

export function byOperation(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (subjectFirst(scene, draft.sentence) || draft.actors.length > 0) return;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (!clauseMarked(scene.document.hits, token, 'operation')) continue;
    for (let next = token + 1; next <= token + described && next < draft.end; next += 1) {
      if (isStop(scene, next) || scene.placeOn[next] || scene.numberOn[next]) break;
      const actor = scene.actorOn[next];
      if (actor?.first !== next) continue;
      if (!(procliticRoles(scene, actor) & roleBit.against)) break;
      if (isSource(draft, actor) || isVictim(scene, actor) || !canFight(actor)) break;
      place(
        scene,
        draft,
        { party: actor, role: 'agent', rule: 'whose operation it was', score: 0.7 },
        taken,
      );
      return;
    }
  }
}
