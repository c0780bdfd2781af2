// A verb that comes first in, the weapon right behind it out where that is the subject: "دمرت مسيّرات الجيش
// دبابة". What stands behind the weapon and its owner, and is not joined to them, was hit by it.

import type { Sentence } from '../document/document.ts';
import type { WeaponMention } from '../document/mention.ts';
import { countedNouns } from '../rules/numbers.ts';
import { dayAsideEnd } from './aside.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, procliticRoles, roleBit, verbFirst } from './scene.ts';

/** The weapon at the end of a verb, and where what it hit begins. */
export function weaponSubject(
  scene: Scene,
  sentence: Sentence,
  last: number,
): { readonly weapon: WeaponMention; readonly object: number } | undefined {
  const there = last < sentence.last && verbFirst(scene, sentence);
  const weapon = there ? scene.weaponOn[last] : undefined;
  if (weapon?.first !== last || procliticRoles(scene, weapon) & roleBit.at) return undefined;
  let token = weapon.last;
  while (token < sentence.last) {
    // "مسيّرات الجيش الأوكراني", "مسيرة روسية".
    const owner = scene.actorOn[token] ?? adjective(scene, token) ?? scene.dateOn[token];
    if (!owner || scene.weaponOn[token] || !isFree(scene, token)) break;
    token = owner.last;
  }
  const aside =
    token < sentence.last && isStop(scene, token) ? dayAsideEnd(scene, token) : undefined;
  const object = aside === undefined ? token : aside + 1;
  return object < sentence.last && isObject(scene, object) ? { weapon, object } : undefined;
}

/** "استهدف القصف المدفعي دبابة": a weapon that stands where what was hit begins. */
export function isStruck(
  scene: Scene,
  { triggers, sentence }: Draft,
  { first }: WeaponMention,
): boolean {
  return triggers.some(
    ({ word, last }) =>
      word.voice !== 'noun' && weaponSubject(scene, sentence, last)?.object === first,
  );
}

function adjective({ placeOn }: Scene, token: number) {
  return placeOn[token]?.adjective ? placeOn[token] : undefined;
}

/** A thing, a weapon or a number with nothing written on its front. */
function isObject(scene: Scene, token: number): boolean {
  if (isMark(scene, token) || scene.roles[token] || !isFree(scene, token)) return false;
  if (scene.weaponOn[token] || scene.numberOn[token]) return true;
  const sort = scene.document.hits.longest(token, countedNouns)?.value.sort;
  return sort === 'thing' || sort === 'people';
}

function isFree({ document: { hits } }: Scene, token: number): boolean {
  return hits.analyses(token)[0]?.proclitics === '';
}
