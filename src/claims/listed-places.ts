// An "and" in front of a verb in, whether it joins two places of the subject out: "Strikes in Baghdad and the
// town of Samarra killed 28", where no clause begins with the second.

import { clauseMarked } from '../rules/marks.ts';
import { outcomes } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst } from './scene.ts';

export function joinsPlaces(scene: Scene, and: number, verb: number): boolean {
  const left = scene.placeOn[and - 1] ?? scene.placeOn[and - 2];
  if (!left || left.adjective) return false;
  if (!subjectFirst(scene, scene.document.sentences[left.sentence]!)) return false;
  const { hits } = scene.document;
  if (left.last < and && kindEnd(scene, left.last) !== and) return false;
  let token = and + 1;
  while (token < verb && !scene.placeOn[token]) {
    const kind = hits.longest(token, placeWords);
    const led = (scene.roles[token]! & roleBit.at) !== 0 || clauseMarked(hits, token, 'known');
    if (!kind && !led) return false;
    token = kind?.last ?? token + 1;
  }
  const right = scene.placeOn[token];
  if (!right || right.adjective || scene.actorOn[token]) return false;
  token = kindEnd(scene, right.last);
  while (token < verb && (scene.dateOn[token] ?? scene.dateOn[token + 1])) token += 1;
  if (token !== verb && !scene.numberOn[verb]) return false;
  return hits.at(token, outcomes).some(({ value }) => value.voice !== 'noun');
}

/** Behind "province" and the like. */
function kindEnd({ document: { hits } }: Scene, token: number): number {
  const kind = hits.at(token, placeWords).find(({ value }) => value.side === 'after');
  return kind?.last ?? token;
}
