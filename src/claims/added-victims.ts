// A toll in the sentence behind an act in, whether it adds more who suffered the same out: "The mayor was shot dead
// in Jos. Two of his guards were also killed." Such figures do not contradict those before.

import { clauseMarked } from '../rules/marks.ts';
import { kinEvents } from './alike.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst } from './scene.ts';

/** A passive without place, day, doer or means of its own, whose verb has "also", or that counts men of one told before. */
export function addsVictims(scene: Scene, before: Draft, later: Draft): boolean {
  const { sentence, triggers, counts, places, dates, actors, weapons } = later;
  if (!subjectFirst(scene, sentence) || sentence === before.sentence) return false;
  if (sentence.paragraph !== before.sentence.paragraph || !kinEvents(before, later)) return false;
  if (places.length + dates.length + actors.length + weapons.length > 0) return false;
  const passive = triggers.find(({ first }) => wasDone(scene, first));
  if (!passive || counts.length === 0 || before.counts.length === 0) return false;
  return (
    (scene.roles[passive.first - 1]! & roleBit.break) !== 0 ||
    counts.every(({ mention: { number } }) => ofHis(scene, number.last))
  );
}

/** "were killed", "were also killed". */
function wasDone(scene: Scene, verb: number): boolean {
  const also = (scene.roles[verb - 1]! & roleBit.break) !== 0;
  return clauseMarked(scene.document.hits, also ? verb - 2 : verb - 1, 'passive');
}

/** "two of his guards": they are told by whose they are. */
function ofHis({ document: { hits }, roles }: Scene, of: number): boolean {
  return (roles[of]! & roleBit.object) !== 0 && clauseMarked(hits, of + 1, 'determiner');
}
