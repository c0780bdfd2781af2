// Capitals in, a victim's name out that no list knows: two words at least, right where the grammar wants one
// who suffered: "killed Bosco Matabishi", "Bosco Matabishi was killed", "Bosco Matabishi and his driver".

import { mentionOf } from '../document/document.ts';
import type { MentionBase } from '../document/mention.ts';
import { numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, outcomes, roleIndex } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { relativeOpening } from './relative-aside.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isMark, roleBit, subjectFirst, wordAt } from './scene.ts';

const fewest = 2;

/** The name that ends in front of the token. */
export function nameUpTo(scene: Scene, draft: Draft, end: number): MentionBase | undefined {
  let first = end;
  while (first > draft.start && isPart(scene, first - 1)) first -= 1;
  return nameOf(scene, draft, { first, last: end });
}

/** The name that begins at the token. */
export function nameFrom(scene: Scene, draft: Draft, first: number): MentionBase | undefined {
  let last = first;
  while (last < draft.end && isPart(scene, last)) last += 1;
  return nameOf(scene, draft, { first, last });
}

/**
 * "Bosco Matabishi was killed", "Bosco Matabishi and Joy Kaina were killed": the name in front of an auxiliary
 * that tells of one alone, or of those whom "and" joins.
 */
export function nameOfSubject(scene: Scene, draft: Draft, verb: number): MentionBase | undefined {
  const { hits } = scene.document;
  for (let token = Math.max(draft.start + 1, verb - 3); token < verb; token += 1) {
    const auxiliary = hits
      .at(token, numberMarks)
      .find(({ value }) => value.roles.includes(roleIndex.passive));
    if (!auxiliary) continue;
    const name = nameUpTo(scene, draft, subjectEnd(scene, draft, token));
    // "had been" is told of one and of many.
    const one = auxiliary.value.number === 'singular' || auxiliary.last - token > 1;
    const joined = name !== undefined && (scene.roles[name.first - 1]! & roleBit.and) !== 0;
    return one || joined ? name : undefined;
  }
  return undefined;
}

/** Where the subject ends in front of its age and of a relative clause between commas. */
export function subjectEnd(scene: Scene, { sentence }: Draft, verb: number): number {
  const open = relativeOpening(scene, sentence.first, verb);
  return beforeAge(scene, open === undefined ? verb : open + (scene.numberOn[open - 1] ? 1 : 0));
}

// Older nobody is.
const oldest = 120;

/** "Ali Hassan, 94, was", "Ali Hassan, ninety-four, was", "Ali Hassan (94) was": where the name ends in front of an age. */
export function beforeAge(scene: Scene, end: number): number {
  const close = wordAt(scene, end - 1);
  const age = close === ',' || close === ')' ? scene.numberOn[end - 2] : undefined;
  if (age?.last !== end - 1 || age.noun || age.measure) return end;
  if (age.value === null || age.value >= oldest || !Number.isInteger(age.value)) return end;
  const aged = numberMarked(scene.document.hits, age.first - 1, 'ageBefore')
    ? age.first - 1
    : age.first;
  return wordAt(scene, aged - 1) === (close === ',' ? ',' : '(') ? aged - 1 : end;
}

function nameOf(
  scene: Scene,
  draft: Draft,
  { first, last }: { readonly first: number; readonly last: number },
): MentionBase | undefined {
  if (last - first < fewest || !subjectFirst(scene, draft.sentence)) return undefined;
  const range = { first, last, sentence: draft.sentence.index };
  return mentionOf(scene.document, range, 'name of a victim');
}

// "al", "el", "ash".
const particle = 3;

/** A name with a capital, or the article that a hyphen ties to one: "Farouq al-Khatib". */
function isPart(scene: Scene, token: number): boolean {
  const hyphen = isMark(scene, token) ? token : token + 1;
  if (wordAt(scene, hyphen) === '-' && isUnknown(scene, hyphen + 1)) {
    return hyphen > 0 && !isMark(scene, hyphen - 1) && wordAt(scene, hyphen - 1).length <= particle;
  }
  return isUnknown(scene, token);
}

/** A word with a capital that is no actor, place, weapon, date or noun. */
function isUnknown(scene: Scene, token: number): boolean {
  const { actorOn, placeOn, weaponOn, dateOn, numberOn, personOn, document } = scene;
  if (isMark(scene, token) || numberOn[token] || personOn[token]) return false;
  if (actorOn[token] || placeOn[token] || weaponOn[token] || dateOn[token]) return false;
  const { hits } = document;
  if (hits.longest(token, outcomes) || hits.longest(token, countedNouns)) return false;
  return hasCapital(scene, token);
}
