// A verb with an object that makes an idiom of it in, whether that object is the one that it asks for out: a car
// that is a bomb or has armed men in it, a band of men and none of their arms.

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';
import { armedBefore } from './taken-ground.ts';

/** "drove a car full of explosives into a shop": a car that is a bomb, or armed men in it. */
export function drivesCharge(scene: Scene, sentence: Sentence, { first, last }: Hit<TriggerWord>) {
  if (armedBefore(scene, sentence, first)) return true;
  for (let token = last; token < Math.min(sentence.last, last + chargeReach); token += 1) {
    const charge = scene.weaponOn[token]?.category;
    if (charge === 'ied' || charge === 'explosive') return true;
  }
  return false;
}

// So many words may stand in front of the car and what it is packed with.
const chargeReach = 6;

// So many words may describe a band: "a four-man bomb-making cell".
const bandReach = 7;

/** "broke up a bomb-making cell": where the subject stands first, a band right behind the verb. */
export function bandBehind(scene: Scene, sentence: Sentence, { last }: Hit<TriggerWord>): boolean {
  if (!subjectFirst(scene, sentence)) return true;
  for (let token = last; token < Math.min(sentence.last, last + bandReach); token += 1) {
    if (clauseMarked(scene.document.hits, token, 'cell')) return true;
    if (isStop(scene, token) || scene.weaponOn[token] || endsObject(scene, token)) break;
  }
  return false;
}

const behind = ['at', 'object', 'from', 'agent', 'relative', 'that'] as const;

const endsObject = ({ document: { hits } }: Scene, token: number): boolean =>
  behind.some((role) => clauseMarked(hits, token, role));
