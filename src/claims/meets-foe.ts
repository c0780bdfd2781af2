// "Troops encountered some 15 NPA rebels", "the patrol ran into an undetermined number of gunmen": a verb of meeting
// in, whether armed men stand behind it out. Whoever meets others fights nobody.

import type { Sentence } from '../document/document.ts';
import type { Hit } from '../rules/hits.ts';
import type { Scene } from './scene.ts';
import { isStop } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

// So many words may tell how many they were: "an undetermined number of suspected".
const foeReach = 7;

export function meetsFoe(scene: Scene, sentence: Sentence, { last }: Hit): boolean {
  for (let token = last; token < Math.min(sentence.last, last + foeReach); token += 1) {
    const actor = scene.actorOn[token];
    if (actor) return isArmed(actor);
    if (isStop(scene, token) || scene.placeOn[token] || scene.weaponOn[token]) return false;
  }
  return false;
}
