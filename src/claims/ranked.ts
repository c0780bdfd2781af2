// "جاءت المنيا في المقدمة بـ 93 قتيلا، تلتها أسيوط بـ 51", "Aleppo with 120 dead, followed by Idlib with 80": a happening
// in, where each place begins out that comes next in a ranking by figures.

import { clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, sentenceAt, subjectFirst } from './scene.ts';

// A word for the kind of place may stand in front of its name, and "with" or "at" behind it.
const nameReach = 3;
const figureReach = 3;

export function rankedPlaces(scene: Scene, { start, end }: Happening): number[] {
  const found: number[] = [];
  let counted = false;
  for (let token = start; token < end; token += 1) {
    counted ||= scene.numberOn[token]?.first === token;
    if (!counted) continue;
    if (isNext(scene, token, end) || (found.length > 0 && goesOn(scene, token, end))) {
      found.push(token);
    }
  }
  return found;
}

/** "followed by Helmand with 47, Nangarhar with 39 and Zabul with 12": the places behind the one that comes next. */
function goesOn(scene: Scene, token: number, end: number): boolean {
  const and = (scene.roles[token]! & roleBit.and) !== 0;
  if (!and && !(isStop(scene, token) && !(scene.roles[token + 1]! & roleBit.and))) return false;
  const place = scene.placeOn[token + 1];
  if (place?.first !== token + 1 || place.adjective) return false;
  return subjectFirst(scene, sentenceOf(scene, token)) && hasFigure(scene, place.last, end);
}

const sentenceOf = (scene: Scene, token: number) =>
  scene.document.sentences[sentenceAt(scene, token)]!;

function isNext(scene: Scene, token: number, end: number): boolean {
  if (!clauseMarked(scene.document.hits, token, 'next in rank')) return false;
  for (let at = token + 1; at < Math.min(end, token + nameReach + 1); at += 1) {
    const place = scene.placeOn[at];
    if (place && !place.adjective) return hasFigure(scene, place.last, end);
    if (isStop(scene, at) || scene.numberOn[at]) return false;
    const kind = scene.document.hits.longest(at, placeWords);
    if (!kind && at > token + 1) return false;
  }
  return false;
}

function hasFigure(scene: Scene, from: number, end: number): boolean {
  for (let token = from; token < Math.min(end, from + figureReach); token += 1) {
    const number = scene.numberOn[token];
    if (number) return number.kind === 'count' || number.kind === 'number';
    if (isStop(scene, token) || scene.placeOn[token]) return false;
  }
  return false;
}
