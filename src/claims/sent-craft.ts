// The triggers of a sentence in, those without a launch that only says where something brought down came
// from out: "Two drones launched from Yemen were intercepted". Whoever is named as having sent it did an act.

import type { Sentence } from '../document/document.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

export function withoutSent(scene: Scene, sentence: Sentence, found: Trigger[]): Trigger[] {
  if (!subjectFirst(scene, sentence)) return found;
  return found.filter((launch, at) => !isSent(scene, sentence, launch, found[at + 1]));
}

/** The launch stands right behind what was sent, and a passive of bringing down behind it in its clause. */
function isSent(
  scene: Scene,
  { first }: Sentence,
  { word, first: at, last }: Trigger,
  felled: Trigger | undefined,
): boolean {
  if (word.object !== 'weapon' || word.event === 'interception' || word.voice !== 'either')
    return false;
  if (felled?.word.event !== 'interception' || felled.word.voice !== 'either') return false;
  const { hits } = scene.document;
  if (!clauseMarked(hits, felled.first - 1, 'passive')) return false;
  let before = at - 1;
  while (before > first && leads(scene, before)) before -= 1;
  if (!scene.weaponOn[before]) return false;
  for (let token = last; token < felled.first; token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & parting) return false;
    if (scene.actorOn[token]) return false;
  }
  return true;
}

const parting = roleBit.agent | roleBit.and | roleBit.break;

/** "that were launched": between the arms and the participle. */
const leads = ({ document: { hits } }: Scene, token: number): boolean =>
  clauseMarked(hits, token, 'relative') || clauseMarked(hits, token, 'passive');
