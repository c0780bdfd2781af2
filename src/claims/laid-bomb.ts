// "Separatists bombed a police station": a building that a band bombs, in a text without aircraft, was blown up.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import { isAerial } from './set-bomb.ts';

/** True for a thing that an armed band, by a verb for bombing alone, is said to have hit. */
export function laidBomb(scene: Scene, draft: Draft): boolean {
  const { event, actors, targets, triggers, sentence } = draft;
  if (event !== 'air_strike' || actors.length === 0 || !subjectFirst(scene, sentence)) return false;
  const acts = triggers.filter(({ word }) => word.kind === 'act');
  if (!acts.every(({ word }) => word.voice !== 'noun' && word.means === true)) return false;
  const band = actors.every(({ mention }) => {
    const actor = scene.actorOn[mention.first];
    return actor?.actorKind === 'armed_group' || actor?.unknown === true;
  });
  const thing = targets.some(({ mention }) => !scene.placeOn[mention.first]);
  return band && thing && !isAerial(scene.document);
}
