// A place of a clause in, the verdict out: is it named only for whose sake something was done, or for
// where victims were brought? Such a place is not where the act was.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Hits } from '../rules/hits.ts';
import type { ClauseRole } from '../rules/mark-roles.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { governing, isStop, roleBit, subjectFirst } from './scene.ts';

/** "نصرة لأهلنا في غزة": for whose sake something was done, up to the next stop. */
export function ofPurpose(
  scene: Scene,
  draft: Draft,
  { first }: { readonly first: number },
): boolean {
  const { hits } = scene.document;
  const apart = scene.placeOn[first] && led(scene, scene.placeOn[first]) & roleBit.at;
  for (let token = first - 1; token >= Math.max(draft.start, first - purposeReach); token -= 1) {
    // "تضامنا مع غزة في صنعاء": behind the place that it is done for, "in" tells where.
    if (isStop(scene, token) || (apart && scene.placeOn[token])) return false;
    // "جماعة نصرة الإسلام": a word of a name.
    if (!scene.actorOn[token] && opensMotive(hits, token)) {
      return !draft.triggers.some(({ first: act }) => act > token && act < first);
    }
  }
  return false;
}

/** Bits of what leads to a place, or to the word for its kind: "في مدينة إدلب". */
function led(scene: Scene, place: PlaceMention): number {
  const kind = scene.document.hits.longest(place.first - 1, placeWords);
  const first = kind?.value.sort === 'kind' && kind.last === place.first ? kind.first : place.first;
  return governing(scene, { ...place, first });
}

/** "نصرة لأهلنا", "ردا على": why something was done; with an article, "النصرة", it is a name. */
export function opensMotive(hits: Hits, token: number): boolean {
  return hits
    .at(token, clauseMarks)
    .some(({ value, head }) => motives.has(value.role) && !head.article);
}

const motives: ReadonlySet<ClauseRole> = new Set(['purpose', 'answered']);

const purposeReach = 9;

/** "نقلوا إلى المستشفى العسكري بالرباط": the town of the hospital where victims were brought. */
export function inHospital(scene: Scene, draft: Draft, place: PlaceMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  for (
    let token = place.first - 1;
    token >= Math.max(draft.start, place.first - hospitalReach);
    token -= 1
  ) {
    // "نُقلوا إلى المستشفى بعد قصف أطمة": behind the act stands where that was.
    if (isStop(scene, token) || draft.triggers.some(({ first }) => first === token)) return false;
    const bits = scene.roles[token]!;
    if (!(bits & roleBit.to) || bits & roleBit.result) continue;
    const word = scene.document.hits.longest(token + 1, placeWords);
    return word?.value.sort === 'kind' && word.value.kinds.includes('hospital');
  }
  return false;
}

// "to", the hospital and what tells which: hardly more words than these.
const hospitalReach = 6;
