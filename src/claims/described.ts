// A weapon's words in the text in, the verdict out: do they only describe another noun, or name what
// somebody had with him? Neither was used in the act.

import type { WeaponMention } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, roleBit, rulesOf } from './scene.ts';

/** "a mortar position", "a car-bomb factory", "an ammunition depot": the word in front of a noun that is no weapon. */
export function describesNoun(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  const { last } = weapon;
  if (weapon.method || !rulesOf(scene, draft.sentence)?.subjectFirst || last >= draft.end)
    return false;
  const { hits } = scene.document;
  if (isMark(scene, last) || scene.roles[last] || hits.longest(last, triggers)) return false;
  const noun = hits.longest(last, countedNouns)?.value;
  const held = noun && !noun.adjective && (noun.sort === 'people' || noun.sort === 'thing');
  return held === true || hits.longest(last, placeWords)?.value.sort === 'kind';
}

/**
 * "a pickup carrying rockets", "مستودع أسلحة": what somebody or something had, with a number at most
 * between.
 */
export function isCarried(scene: Scene, draft: Draft, { first, method }: WeaponMention): boolean {
  if (method) return false;
  const number = scene.numberOn[first - 1];
  const before = (number?.last === first ? number.first : first) - 1;
  return before >= draft.start && (scene.roles[before]! & roleBit.having) !== 0;
}
