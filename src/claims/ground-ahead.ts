// "Goma, which the M23 captured in January", "a town that militants seized": a verb of taking at the end of a relative
// clause in, whether ground that stands in front of the relative was taken out. With people behind the verb, they were.

import type { Sentence } from '../document/document.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst, wordAt } from './scene.ts';

// So many words may name those who took it, between the relative and the verb.
const subjectReach = 7;

export function groundAhead(scene: Scene, sentence: Sentence, { first, last }: Hit): boolean {
  if (!subjectFirst(scene, sentence) || hasObject(scene, sentence, last)) return false;
  const { hits } = scene.document;
  for (let token = first - 1; token > Math.max(sentence.first, first - subjectReach); token -= 1) {
    if (isStop(scene, token) || clauseMarked(hits, token, 'passive')) return false;
    if (!clauseMarked(hits, token, 'relative') && !clauseMarked(hits, token, 'that')) continue;
    // "gunmen who captured": they are the subject.
    if (token === first - 1) return false;
    const before = wordAt(scene, token - 1) === ',' ? token - 2 : token - 1;
    const place = scene.placeOn[before];
    if (place) return !place.adjective && place.precision !== 'country' && !scene.actorOn[before];
    return hits.longest(before, placeWords)?.value.sort === 'kind';
  }
  return false;
}

/** Somebody or something right behind the verb: a figure, a name, a noun with its article. */
function hasObject(scene: Scene, sentence: Sentence, last: number): boolean {
  if (last >= sentence.last || isStop(scene, last)) return false;
  const { hits } = scene.document;
  for (const token of [last, last + 1]) {
    if (scene.dateOn[token] || clauseMarked(hits, token, 'at')) return false;
    if (scene.numberOn[token] || scene.personOn[token] || scene.actorOn[token]) return true;
    if (scene.weaponOn[token] || hits.longest(token, countedNouns)) return true;
  }
  return false;
}
