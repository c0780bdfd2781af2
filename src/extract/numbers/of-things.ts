// A share of the arms or the attacks told before: "أطلق 30 صاروخا سقطت 12 منها", "سقط منها خمسة". The pronoun tells that nobody is counted.

import type { Draft, DraftNoun } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, nounAt } from './scene.ts';

// So many tokens a mark has at most, and so far back the things may stand.
const longestMark = 2;
const reach = 16;

/** The arms or attacks that the figure tells a share of, as its noun. */
export function shareOfThings(scene: Scene, number: Draft): DraftNoun | undefined {
  if (scene.rules.modifiersFirst || number.noun) return undefined;
  const { first, last, phraseFirst } = number;
  if (!markAt(scene, last, 'ofThings') && !endsBefore(scene, phraseFirst)) return undefined;
  for (
    let token = phraseFirst - 1;
    token >= Math.max(scene.sentence.first, first - reach);
    token -= 1
  ) {
    const noun = nounAt(scene, token);
    if (noun?.value.sort === 'people' || noun?.value.sort === 'thing') return undefined;
    if (noun?.value.sort !== 'attack' && noun?.value.sort !== 'munition') continue;
    return { word: noun.value, first, last, front: 0, back: 0 };
  }
  return undefined;
}

function endsBefore(scene: Scene, token: number): boolean {
  for (let from = token - longestMark; from < token; from += 1) {
    if (markAt(scene, from, 'ofThings')?.last === token) return true;
  }
  return false;
}
