// A happening that names nobody whom it was done to in, the plain phrases out that tell it: "a convoy", "the
// hospital". Where they stand is read by targets.ts where verbs come first, by struck.ts where the subject does.

import type { Draft } from './draft.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import { besideCharge, struckPhrases } from './struck.ts';
import { objectPhrases } from './targets.ts';

/** Fills the targets from the first act that tells of one. */
export function unnamedTargets(scene: Scene, draft: Draft, taken: Set<number>): void {
  const phrases = subjectFirst(scene, draft.sentence) ? struckPhrases : objectPhrases;
  for (const trigger of draft.triggers) {
    // "hit a tent, the Health Ministry reported": who tells of it was not hit.
    const found = phrases(scene, draft, trigger).filter(
      (phrase) => !taken.has(phrase.first) && !isSource(draft, phrase),
    );
    for (const mention of found) {
      taken.add(mention.first);
      draft.targets.push({ mention, rule: 'object of the act', score: 0.5 });
    }
    if (found.length > 0) return;
  }
  const beside = subjectFirst(scene, draft.sentence) ? besideCharge(scene, draft) : [];
  for (const mention of beside) {
    taken.add(mention.first);
    draft.targets.push({ mention, rule: 'what the charge lay beside', score: 0.5 });
  }
}
