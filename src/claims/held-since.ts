// A date behind ground that was taken in, whether it tells since when others had held it out: "recaptured the port,
// held by the insurgents since August", "retook Marte, which had been under rebel rule since January".

import type { DateMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

export function heldSince(scene: Scene, { event, triggers }: Draft, date: DateMention): boolean {
  if (event !== 'territory' || date.rule !== 'since') return false;
  const act = triggers.findLast(({ last }) => last <= date.first);
  if (!act) return false;
  for (let token = act.last; token < date.first; token += 1) {
    if (scene.roles[token]! & roleBit.relative) return true;
    // "took Bor, Wau and Juba since May": a comma in a list of places.
    if (isStop(scene, token) && token + 1 < date.first && !scene.placeOn[token + 1]) return true;
  }
  return false;
}
