// A sentence whose verb has for its subject what the act before was done with or who did it: "Russia fired a
// missile at Izmail. The missile hit a school", "Gunmen attacked a church. They threw grenades": the same act,
// told further.

import { clauseMarked } from '../rules/marks.ts';
import { kinEvents } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** True where the later sentence goes on with the means or the doers of the act before. */
export function goesOnWith(scene: Scene, before: Draft, later: Draft): boolean {
  if (!subjectFirst(scene, later.sentence) || !kinEvents(before, later)) return false;
  const verb = later.triggers.find(({ word }) => word.voice !== 'noun');
  return (
    verb !== undefined &&
    (hasMeans(scene, before, verb.first) || hasDoers(scene, before, verb.first, later))
  );
}

/** "The missile hit": a weapon with the article and no number, of the sort told before. */
function hasMeans(scene: Scene, { weapons }: Draft, verb: number): boolean {
  const weapon = scene.weaponOn[verb - 1];
  if (!weapon || weapon.quantity !== undefined) return false;
  if (!clauseMarked(scene.document.hits, weapon.first - 1, 'known')) return false;
  return weapons.some(({ mention }) => mention.category === weapon.category);
}

/** "They threw": a pronoun that opens the sentence, right before its verb. */
function hasDoers(scene: Scene, { actors }: Draft, verb: number, later: Draft): boolean {
  if (actors.length === 0 || later.actors.length > 0 || later.places.length > 0) return false;
  return verb - 1 === later.sentence.first && clauseMarked(scene.document.hits, verb - 1, 'self');
}
