// A verb with a pronoun in, whether the thing that it was done to stands before it out: "الجسر الذي فجره المسلحون".

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';

// "معبد بل الذي", "المنازل القديمة التي": so many words may describe the thing.
const reach = 4;

/** The thing before a relative, which the pronoun on the verb behind it means. */
export function thingBefore(
  scene: Scene,
  sentence: Sentence,
  { first, tail }: Hit<TriggerWord>,
): boolean {
  if (subjectFirst(scene, sentence) || tail.enclitic === '') return false;
  const relative = first - 1;
  if (relative <= sentence.first || !clauseMarked(scene.document.hits, relative, 'relative'))
    return false;
  for (let token = relative - 1; token >= Math.max(sentence.first, relative - reach); token -= 1) {
    if (isStop(scene, token) || scene.weaponOn[token]) return false;
    const noun = scene.document.hits.longest(token, countedNouns);
    if (noun) return noun.value.sort === 'thing' && noun.value.measure === undefined;
  }
  return false;
}
