// A word behind a verb of destroying in, the verdict out: does it stand in the list of what was destroyed?
// What stands there was hit, and whose it was is not who did it.

import { outcomes } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

// So many words a list of destroyed things may take up: "two launchers, a command post and an RPG".
const listReach = 40;

/** "destroyed a rebel mortar tube, three rebel vehicles and a rebel launcher": each of them, with its owner. */
export function isSpoil(scene: Scene, draft: Draft, first: number): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  for (let token = first - 1; token >= Math.max(draft.start, first - listReach); token -= 1) {
    const verb = draft.triggers.find(({ last, count }) => !count && last === token + 1);
    if (verb) return destroys(scene, verb);
    if (isStop(scene, token) && wordAt(scene, token) !== ',') return false;
    if (isMark(scene, token)) continue;
    if (scene.roles[token]! & ~roleBit.and) return false;
  }
  return false;
}

function destroys(scene: Scene, { word, first }: Trigger): boolean {
  if (word.voice === 'noun' || word.voice === 'passive') return false;
  return scene.document.hits.longest(first, outcomes)?.value.things === 'destroyed';
}
