// A stretch of a sentence in, the place that it is set in out: "…, and in Kirkuk the police chief said
// that …". Such a place opens what follows and is no part of what stands before it.

import type { Sentence } from '../document/document.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import {
  isDash,
  isMark,
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  wordAt,
} from './scene.ts';

export interface Frame {
  readonly first: number;
  readonly last: number;
}

/** The last place on tokens [from, to) that opens a new stretch of the sentence. */
export function innerFrame(
  scene: Scene,
  sentence: Sentence,
  { from, to }: { readonly from: number; readonly to: number },
): Frame | undefined {
  for (let token = Math.min(to, sentence.last) - 1; token >= from; token -= 1) {
    const place = scene.placeOn[token];
    if (place?.first !== token || place.adjective || scene.actorOn[token]) continue;
    const first = opening(scene, sentence, token);
    if (first !== undefined && first >= from) return { first, last: place.last };
  }
  return undefined;
}

/** The first token of the frame that a place closes: its preposition with "and", or "and" before it. */
function opening(scene: Scene, sentence: Sentence, token: number): number | undefined {
  const place = scene.placeOn[token]!;
  const bits = procliticRoles(scene, place);
  if (bits & roleBit.and && bits & roleBit.at) return token;
  if (labels(scene, place.last)) {
    if (bits & roleBit.and) return token;
    const kind = scene.document.hits.longest(token - 1, placeWords);
    if (kind?.last === token && joined(scene, sentence, token - 1)) return token - 1;
  }
  for (let before = token - 1; before >= Math.max(sentence.first, token - reach); before -= 1) {
    if (isStop(scene, before) || scene.placeOn[before]) return undefined;
    if (!(scene.roles[before]! & roleBit.at)) continue;
    if (joined(scene, sentence, before)) return goesOnWith(scene, before) ? undefined : before;
    const led = before - 1;
    if (led <= sentence.first) return undefined;
    if (isMark(scene, led)) return wordAt(scene, led) === ';' ? before : undefined;
    const opens = scene.roles[led]! & (roleBit.and | roleBit.break);
    return opens && isStop(scene, led - 1) ? led : undefined;
  }
  return undefined;
}

/** "في الحزم وأطراف صرواح": a part of a place behind "and" goes on with the place in front of it. */
function goesOnWith({ document: { hits }, placeOn }: Scene, token: number): boolean {
  return placeOn[token - 1] !== undefined && hits.longest(token, placeWords)?.value.sort === 'part';
}

// A preposition and at most a word for the kind of place.
const reach = 2;

/** "and Idlib province - nine died": a dash or a colon behind the name. */
function labels(scene: Scene, token: number): boolean {
  if (!isMark(scene, token)) return false;
  return wordAt(scene, token) === ':' || isDash(scene, token);
}

/** "and" written on the word. */
function joined(scene: Scene, sentence: Sentence, token: number): boolean {
  const rules = rulesOf(scene, sentence);
  if (!rules) return false;
  const hits = scene.document.hits.all(token);
  if (hits.some(({ head }) => head.proclitics === '')) return false;
  return hits.some((hit) => (lettersRoles(hit.head.proclitics, rules) & roleBit.and) !== 0);
}
