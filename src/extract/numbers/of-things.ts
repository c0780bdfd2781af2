// A share of the arms or the attacks told before: "أطلق 30 صاروخا سقطت 12 منها", "سقط منها خمسة". The pronoun tells
// that nobody is counted; so does a verb of bringing down behind so many aircraft: "أغارت ست طائرات فأسقطنا اثنتين".

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, nounAt } from './scene.ts';
import type { Walk } from './walk.ts';

// So many tokens a mark has at most, and so far back the things may stand.
const longestMark = 2;
const reach = 16;

// So many words may stand between the verb and the figure: who brought them down.
const doerReach = 4;

/** The arms or attacks that the figure tells a share of, as its noun. */
export function shareOfThings({ scene, governor, previous }: Walk, number: Draft) {
  if (scene.rules.modifiersFirst || number.noun) return undefined;
  const { first, last, phraseFirst } = number;
  const craft = previous?.noun;
  if (craft && governor?.word.things === 'destroyed' && craft.word.of === 'aircraft') {
    if (isShare(previous, number) && phraseFirst - governor.end <= doerReach) {
      return { word: craft.word, first, last, front: 0, back: 0 };
    }
  }
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

const isShare = (whole: Draft, { value }: Draft): boolean =>
  value !== null && whole.value !== null && value < whole.value;

function endsBefore(scene: Scene, token: number): boolean {
  for (let from = token - longestMark; from < token; from += 1) {
    if (markAt(scene, from, 'ofThings')?.last === token) return true;
  }
  return false;
}
