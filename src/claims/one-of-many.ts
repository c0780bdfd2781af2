// "Gunmen ambushed a bus, killing ten, one of a string of attacks that left 50 dead": the others of which an act is
// one, with what came of all, are a happening of their own.

import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import { last } from './meeting.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';

// So many words may stand between: "one of a string of deadly suicide car bombings", "of killings that has claimed".
const describing = 9;

export const oneOfMany: JoinRule = {
  name: 'one of many such acts',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (!subjectFirst(scene, sentence)) return undefined;
    if (trigger.word.voice !== 'noun') return undefined;
    return opensMany(scene, last(meeting).last, trigger.first) ? false : undefined;
  },
};

/** True for a draft that tells of all the acts of which the one before is one. */
export function isOfMany(scene: Scene, { start, triggers: [lead] }: Draft): boolean {
  return lead !== undefined && opensMany(scene, start, lead.first);
}

function opensMany(scene: Scene, start: number, end: number): boolean {
  for (let token = end - 1; token >= Math.max(start, end - describing); token -= 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(scene.document.hits, token, 'one of many')) return true;
  }
  return false;
}
