// "حافلة تقل عشرين راكبا", "مدرسة تؤوي ألفي نازح": those whom a craft carries or a building shelters, in front
// of whom the verb for it stands. They tell what was hit; what befell them is told elsewhere, if it is.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, outcomeAt } from './scene.ts';
import { isState } from './walk.ts';

/** True of a count right behind a verb for carrying or sheltering, save where its noun tells a fate: "تنقل 12 جريحا". */
export function isHeld(scene: Scene, { noun, phraseFirst }: Draft): boolean {
  const own = noun?.word.measure;
  if (own && !isState(own)) return false;
  // "زورقا يقل أربعة مسلحين قتلوا جميعا": their fate is told right behind.
  if (noun && outcomeAt(scene, noun.last)) return false;
  return (
    phraseFirst > scene.sentence.first && markAt(scene, phraseFirst - 1, 'holding') !== undefined
  );
}
