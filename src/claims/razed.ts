// A happening in, whether houses were blown up in it out: "تفجير ثلاثة منازل" is a razing, as "تفجير منزل" is,
// and not a bomb that went off among people.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** True where a noun of blowing up governs what was destroyed, and no bomb is named nor anybody hurt. */
export function razesHouses(scene: Scene, draft: Draft): boolean {
  const { counts, event, triggers, weapons } = draft;
  if (event !== 'explosion' || weapons.length > 0 || counts.length === 0) return false;
  if (subjectFirst(scene, draft.sentence)) return false;
  return counts.every(({ mention: { measure, number } }) => {
    const razed = measure === 'destroyed' && number.noun?.sort === 'thing';
    const act = triggers.find(({ first }) => first === number.governor);
    return razed && act?.word.voice === 'noun' && act.word.event === 'explosion';
  });
}
