// A place of a clause in, the verdict out: is it named only for whose sake something was done, or for
// where victims were brought? Such a place is not where the act was.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';

/** "نصرة لأهلنا في غزة": for whose sake something was done, up to the next stop. */
export function ofPurpose(
  scene: Scene,
  draft: Draft,
  { first }: { readonly first: number },
): boolean {
  const { hits } = scene.document;
  for (let token = first - 1; token >= Math.max(draft.start, first - purposeReach); token -= 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(hits, token, 'purpose')) {
      return !draft.triggers.some(({ first: act }) => act > token && act < first);
    }
  }
  return false;
}

const purposeReach = 9;

/** "نقلوا إلى المستشفى العسكري بالرباط": the town of the hospital where victims were brought. */
export function inHospital(scene: Scene, draft: Draft, place: PlaceMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  for (
    let token = place.first - 1;
    token >= Math.max(draft.start, place.first - hospitalReach);
    token -= 1
  ) {
    if (isStop(scene, token)) return false;
    const bits = scene.roles[token]!;
    if (!(bits & roleBit.to) || bits & roleBit.result) continue;
    const word = scene.document.hits.longest(token + 1, placeWords);
    return word?.value.sort === 'kind' && word.value.kinds.includes('hospital');
  }
  return false;
}

// "to", the hospital and what tells which: hardly more words than these.
const hospitalReach = 6;
