// A happening that names nobody whom it was done to in, the plain phrases out that tell it: "a convoy", "the
// hospital". Where they stand is read by targets.ts where verbs come first, by struck.ts where the subject does.

import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft, Party } from './draft.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { isArticle, roleBit, subjectFirst } from './scene.ts';
import { besideCharge, struckPhrases } from './struck.ts';
import { objectPhrases } from './targets.ts';

/** Fills the targets from the first act that tells of one. */
export function unnamedTargets(scene: Scene, draft: Draft, taken: Set<number>): void {
  const phrases = subjectFirst(scene, draft.sentence) ? struckPhrases : objectPhrases;
  for (const trigger of draft.triggers) {
    // "hit a tent, the Health Ministry reported": who tells of it was not hit.
    const found = phrases(scene, draft, trigger).filter(
      (phrase) =>
        !taken.has(phrase.first) && !isSource(draft, phrase) && !isOnlyWhere(scene, draft, phrase),
    );
    for (const mention of found) {
      taken.add(mention.first);
      draft.targets.push({ mention, rule: 'object of the act', score: 0.5 });
    }
    if (found.length > 0) return;
  }
  const beside = subjectFirst(scene, draft.sentence) ? besideCharge(scene, draft) : [];
  for (const mention of beside) {
    if (isOnlyWhere(scene, draft, mention)) continue;
    taken.add(mention.first);
    draft.targets.push({ mention, rule: 'what the charge lay beside', score: 0.5 });
  }
}

/** "went off at the Zobe junction", "struck a mine on the Menaka road": a charge has no quarrel with a road. */
function isOnlyWhere(scene: Scene, { event, sentence }: Draft, { first, last }: Party): boolean {
  if (event !== 'explosion' || !subjectFirst(scene, sentence)) return false;
  const lead = isArticle(scene, first - 1) ? first - 2 : first - 1;
  if (!(scene.roles[lead]! & (roleBit.at | roleBit.against))) return false;
  const kind = scene.document.hits.at(last - 1, placeWords)[0]?.value;
  return kind?.sort === 'way' || kind?.kinds.some((one) => ways.has(one)) === true;
}

const ways: ReadonlySet<PlaceKind> = new Set(['road', 'square']);
