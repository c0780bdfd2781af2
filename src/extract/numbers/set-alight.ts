// "on fire" in, the same out as a predicate of destruction where "set" leads to it over what burned: "set 86 huts
// on fire". What only is on fire may be put out.

import type { Hit } from '../../rules/hits.ts';
import type { OutcomeWord } from '../../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isMark, markAt, outcomeAt } from './scene.ts';

// So many words may stand between: "set more than two hundred houses and shops on fire".
const reach = 9;

export function setAlight(scene: Scene, hit: Hit<OutcomeWord>): Hit<OutcomeWord> {
  if (hit.value.things !== 'affected' || hit.value.people) return hit;
  for (let at = hit.first - 1; at >= Math.max(scene.sentence.first, hit.first - reach); at -= 1) {
    if (isMark(scene, at) || outcomeAt(scene, at)) return hit;
    if (markAt(scene, at, 'set')) return { ...hit, value: { ...hit.value, things: 'destroyed' } };
  }
  return hit;
}
