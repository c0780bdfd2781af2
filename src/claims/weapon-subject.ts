// A verb in, the weapon that is its subject out: "دمرت مسيّرات الجيش دبابة", "drones destroyed two howitzers". What
// stands behind the weapon and its owner, or behind the verb, was hit by it.

import type { Sentence } from '../document/document.ts';
import type { WeaponMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { dayAsideEnd } from './aside.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, procliticRoles, roleBit, subjectFirst, verbFirst } from './scene.ts';

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

// So many words may stand between a verb and what it hit: "three of the Russian".
const objectReach = 4;

/** "Ukrainian drones destroyed three howitzers", "its artillery had destroyed": where subjects come first. */
export function weaponAhead(
  scene: Scene,
  sentence: Sentence,
  { first, last }: { readonly first: number; readonly last: number },
): WeaponMention | undefined {
  if (!subjectFirst(scene, sentence) || first === sentence.first) return undefined;
  const { hits } = scene.document;
  if (clauseMarked(hits, first - 1, 'passive') || isStop(scene, first - 1)) return undefined;
  const weapon = scene.weaponOn[first - 1] ?? scene.weaponOn[first - 2];
  if (!weapon || weapon.first < sentence.first) return undefined;
  for (let token = last; token < Math.min(sentence.last, last + objectReach); token += 1) {
    // "a drone destroyed over Saada": a participle, with no object.
    if (isStop(scene, token) || scene.placeOn[token] || scene.dateOn[token]) return undefined;
    if (scene.roles[token]! & ~(roleBit.known | roleBit.determiner)) return undefined;
    if (scene.weaponOn[token]) return weapon;
    if (hits.longest(token, countedNouns)?.value.sort === 'thing') return weapon;
  }
  return undefined;
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
