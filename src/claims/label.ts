// "Aleppo province: eleven people died. Rockets left six dead.": the place that labels a paragraph goes in,
// and holds for each sentence of it up to the next label. A dateline labels nothing.

import type { Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, subjectFirst, wordAt } from './scene.ts';
import { samePlace } from './slots.ts';

export interface Label {
  readonly paragraph: number;
  readonly place: PlaceMention;
}

/** The label that holds in a sentence: its own, or the one before it in the paragraph. */
export function labelOf(
  scene: Scene,
  sentence: Sentence,
  before: Label | undefined,
): Label | undefined {
  const place = scene.placeOn[sentence.first];
  if (place && !place.adjective && subjectFirst(scene, sentence)) {
    for (let token = place.last; token <= place.last + 1; token += 1) {
      if (token >= sentence.last || !isMark(scene, token) || wordAt(scene, token) !== ':') continue;
      // "SRINAGAR:" in capitals is where the report was filed.
      return place.text === place.text.toUpperCase()
        ? undefined
        : { paragraph: sentence.paragraph, place };
    }
  }
  return before?.paragraph === sentence.paragraph ? before : undefined;
}

/** Adds the label to the places of a draft that it may hold. */
export function underLabel(scene: Scene, draft: Draft, { place }: Label): void {
  if (scene.placeOn[draft.sentence.first] === place) return;
  const elsewhere = draft.places.some(
    ({ mention }) =>
      samePlace(mention, place) ||
      (mention.country !== undefined && mention.country !== place.country),
  );
  if (!elsewhere) draft.places.push({ mention: place, rule: 'label of the paragraph', score: 0.7 });
}
