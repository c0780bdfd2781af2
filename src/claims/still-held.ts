// A draft of ground in, whether its ground is only held as before out: "its forces still control the town",
// "لا تزال الفصائل تسيطر على البلدة".

import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop } from './scene.ts';

// So many words may stand between "still" and the verb: the subject and what describes it.
const reach = 7;

export function isStillHeld(scene: Scene, { event, triggers, sentence }: Draft): boolean {
  if (event !== 'territory') return false;
  return triggers.every(({ word, first, count }) => {
    if (count || word.event !== 'territory' || !word.present) return false;
    for (let token = first - 1; token >= Math.max(sentence.first, first - reach); token -= 1) {
      if (isStop(scene, token)) return false;
      if (clauseMarked(scene.document.hits, token, 'still')) return true;
    }
    return false;
  });
}
