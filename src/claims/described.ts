// A weapon's words in the text in, the verdict out: do they only describe another noun, or name what
// somebody had with him? Neither was used in the act.

import type { WeaponMention } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { crafts } from './arms.ts';
import type { Draft } from './draft.ts';
import { describesPerson } from './inside-thing.ts';
import { fliesOver } from './overflight.ts';
import type { Scene } from './scene.ts';
import { governing, isMark, procliticRoles, roleBit, subjectFirst, verbFirst } from './scene.ts';

/** "did not shell the camp": the very verb of the act. */
export function isVerb(draft: Draft, { first, last }: WeaponMention): boolean {
  return draft.triggers.some(
    (trigger) =>
      trigger.first === first && trigger.last === last && trigger.word.voice === 'active',
  );
}

/** "a mortar position", "a car-bomb factory", "an ammunition depot": the word in front of a noun that is no weapon. */
export function describesNoun(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  const { last } = weapon;
  if (!weapon.method && ofSite(scene, draft, weapon)) return true;
  if (weapon.method || !subjectFirst(scene, draft.sentence) || last >= draft.end) return false;
  const { hits } = scene.document;
  if (isMark(scene, last) || scene.roles[last]) return false;
  if (describesPerson(hits, weapon)) return true;
  // "killed the leader of a roadside bomb cell", but "a mortar team fired".
  if (clauseMarked(hits, last, 'band')) return draft.triggers[0]!.first < weapon.first;
  const named = hits.longest(last, countedNouns);
  const act = hits.longest(last, triggers);
  // "missile launch positions": the act is within the name of a thing.
  if (act && !(named?.value.sort === 'thing' && named.last > act.last)) return false;
  const noun = named?.value;
  const held = noun && !noun.adjective && (noun.sort === 'people' || noun.sort === 'thing');
  return held === true || hits.longest(last, placeWords)?.value.sort === 'kind';
}

// So many words may stand between a site and the arms that it is for: "مقر مستحدث للمدفعية".
const siteReach = 2;

/** "مقر للمدفعية", "مخزن للصواريخ": where verbs come first, arms behind "of" tell what a site is for. */
function ofSite(scene: Scene, { start, sentence }: Draft, weapon: WeaponMention): boolean {
  if (!verbFirst(scene, sentence)) return false;
  if (!(procliticRoles(scene, weapon) & roleBit.against)) return false;
  const { hits } = scene.document;
  const from = Math.max(start, weapon.first - siteReach);
  for (let token = weapon.first - 1; token >= from; token -= 1) {
    if (isMark(scene, token) || scene.roles[token]! & ~roleBit.having) return false;
    const sort = hits.longest(token, countedNouns)?.value.sort;
    if (sort === 'thing' || hits.longest(token, placeWords)?.value.sort === 'kind') return true;
  }
  return false;
}

/**
 * "a pickup carrying rockets", "مستودع أسلحة": what somebody or something had, with a number at most
 * between.
 */
export function isCarried(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  const { first, method } = weapon;
  if (method) return false;
  const number = scene.numberOn[first - 1];
  const before = (number?.last === first ? number.first : first) - 1;
  if (before < draft.start) return false;
  if (scene.roles[before]! & roleBit.having || fliesOver(scene, before)) return true;
  // "مرابض الطائرات والأباتشي": what "and" joins to it.
  const other = joinedTo(scene, weapon);
  return other !== undefined && isCarried(scene, draft, other);
}

// Arabic writes "with" on the word as "at".
const wielding = roleBit.agent | roleBit.from | roleBit.at;

/**
 * "Three died before the helicopter arrived": where only a fate is told, a craft behind it that is no
 * doer brought them away.
 */
export function isRide(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  const { category, first } = weapon;
  if (!crafts.has(category) || draft.triggers.some(({ word }) => word.kind === 'act')) return false;
  const actor = scene.actorOn[first];
  if (actor && actor.last - actor.first > 1) return false;
  if ((governing(scene, weapon) & wielding) !== 0) return false;
  return draft.triggers.every(
    ({ last, word }) => last < first || (last === first && word.voice === 'noun'),
  );
}

/** The weapon in front of an "and" that is written on the next one's word or number. */
function joinedTo(scene: Scene, weapon: WeaponMention): WeaponMention | undefined {
  const number = scene.numberOn[weapon.first - 1];
  const begins = number?.last === weapon.first ? number : weapon;
  if (!(procliticRoles(scene, begins) & roleBit.and)) return undefined;
  for (let token = begins.first - 1; token >= begins.first - 3 && token >= 0; token -= 1) {
    const other = scene.weaponOn[token];
    if (other) return other;
    if (scene.roles[token] || isMark(scene, token)) return undefined;
  }
  return undefined;
}
