// People who are counted in, the verdict out: were they only visited, or saved from the sea? "Spoke with 14
// detainees", "rescued 52 migrants from a dinghy": nobody took them and nobody let them go.

import { triggers as acts } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';

// "زار وفد من الصليب الأحمر سجن".
const visitReach = 6;

/** "met 23 prisoners of war", "تحدث مع 14 محتجزا": whom somebody saw where they were held. */
export function onlyVisited(scene: Scene, { event, sentence, triggers }: Draft): boolean {
  if (event !== 'detention') return false;
  return triggers.every(({ first, word, count }) => {
    // "زار وفد سجن كسلا": the prison is spelled like jailing.
    if (!count && (word.kind !== 'result' || subjectFirst(scene, sentence))) return false;
    for (let token = first - 1; token >= Math.max(sentence.first, first - visitReach); token -= 1) {
      if (isStop(scene, token)) return false;
      if (clauseMarked(scene.document.hits, token, 'visiting')) return true;
    }
    return false;
  });
}

/** "The navy rescued 31 refugees off Zawiya", but not "rescued 31 hostages from pirates". */
export function savedFromSea(scene: Scene, { event, sentence, triggers }: Draft): boolean {
  const { hits } = scene.document;
  if (event !== 'other') return false;
  if (!triggers.every(({ first, count }) => count || clauseMarked(hits, first, 'saving')))
    return false;
  let adrift = false;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const actor = scene.actorOn[token];
    if (actor?.unknown || actor?.actorKind === 'armed_group') return false;
    if (clauseMarked(hits, token, 'hostage')) return false;
    if (hits.at(token, acts).some(({ value }) => value.event === 'abduction' && !value.needs))
      return false;
    adrift ||= clauseMarked(hits, token, 'adrift');
  }
  return adrift;
}
