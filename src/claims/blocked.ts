// A token in, the verdict out: does it stand inside a name, a date or a compound? Such words tell no act.

import { triggers as triggerTable } from '../rules/claims.ts';
import { insideThing } from './inside-thing.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isArticle, isSpaced, wordAt } from './scene.ts';

function isAct(scene: Scene, token: number, last: number): boolean {
  return scene.document.hits
    .at(token, triggerTable)
    .some((hit) => hit.last >= last && last - token > 1 && hit.value.voice === 'noun');
}

/** "soft-kill", "self-defence": part of a compound. */
function hyphened(scene: Scene, token: number): boolean {
  const before = token - 1;
  return before > 0 && wordAt(scene, before) === '-' && !isSpaced(scene, before);
}

/** '"A Siege of Pomegranates"': with a capital behind an article that opens a title in quotation marks. */
function isTitled(scene: Scene, token: number): boolean {
  if (!hasCapital(scene, token) || !hasCapital(scene, token - 1)) return false;
  return wordAt(scene, token - 2) === '"' && isArticle(scene, token - 1);
}

/** True inside a name: the words of an organisation or a date tell no act. */
export function blocked(scene: Scene, token: number): boolean {
  const actor = scene.actorOn[token];
  // "attackers" and "attacking" may be spelled alike.
  const alike = actor?.unknown === true && actor.last - actor.first === 1;
  // "حملة اعتقالات": a campaign that is an act is no body.
  const act = actor?.first === token && actor.id === undefined && isAct(scene, token, actor.last);
  if (actor && !alike && !act && !(actor.aircraft && actor.first === token)) return true;
  // "بنادق قنص": within the name of a weapon.
  const weapon = scene.weaponOn[token];
  if (weapon && !weapon.method && weapon.first < token) return true;
  // "31 attack UAVs": the first word of such a name tells no act either.
  if (weapon && !weapon.method && weapon.last - token > 1) {
    const acts = scene.document.hits.at(token, triggerTable);
    if (acts.length > 0 && acts.every(({ last }) => last < weapon.last)) return true;
  }
  // "a 900 million pound order": the unit of a sum.
  if (scene.numberOn[token]?.kind === 'measure' && scene.numberOn[token].first < token) return true;
  if (scene.personOn[token] || insideThing(scene.document.hits, token)) return true;
  if (isTitled(scene, token)) return true;
  const date = scene.dateOn[token];
  if (date) return true;
  const place = scene.placeOn[token];
  return (place !== undefined && !place.adjective) || hyphened(scene, token);
}
