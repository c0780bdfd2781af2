// Drafts in order in, open slots filled from what came before where the text makes it the same
// happening or period: the same sentence, the heading above, the sentence before.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

export function carryOver(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const previous = drafts[index - 1];
    const { sentence } = draft;
    if (previous && previous.sentence === sentence) {
      if (draft.actors.length === 0 && sharesSubject(scene, draft)) {
        for (const { mention } of previous.actors) {
          draft.actors.push({ mention, rule: 'same subject as before', score: 0.45 });
        }
      }
      if (draft.places.length === 0) {
        for (const { mention } of previous.places) {
          draft.places.push({ mention, rule: 'same place as before', score: 0.5 });
        }
      }
    }
    if (draft.dates.length === 0) {
      const from = dateBefore(drafts, index);
      if (from) {
        for (const { mention } of from.dates) {
          draft.dates.push({ mention, rule: 'same time as before', score: 0.5 });
        }
      }
    }
  }
}

/** An active verb without a subject of its own takes the one before. */
function sharesSubject(_scene: Scene, draft: Draft): boolean {
  return draft.triggers.some(({ word }) => word.kind === 'act' && word.subject === 'agent');
}

function dateBefore(drafts: readonly Draft[], index: number): Draft | undefined {
  const { sentence } = drafts[index]!;
  for (let at = index - 1; at >= 0; at -= 1) {
    const draft = drafts[at]!;
    if (draft.dates.length === 0) continue;
    if (sentence.paragraph - draft.sentence.paragraph > 1) return undefined;
    return draft;
  }
  return undefined;
}
