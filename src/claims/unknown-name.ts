// Capitals in, a victim's name out that no list knows: two words at least, right where the grammar wants one
// who suffered: "killed Bosco Matabishi", "Bosco Matabishi was killed", "Bosco Matabishi and his driver".

import { mentionOf } from '../document/document.ts';
import type { MentionBase } from '../document/mention.ts';
import { countedNouns, numberMarks, outcomes, roleIndex } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isMark, roleBit, subjectFirst } from './scene.ts';

const fewest = 2;

/** The name that ends in front of the token. */
export function nameUpTo(scene: Scene, draft: Draft, end: number): MentionBase | undefined {
  let first = end;
  while (first > draft.start && isUnknown(scene, first - 1)) first -= 1;
  return nameOf(scene, draft, { first, last: end });
}

/** The name that begins at the token. */
export function nameFrom(scene: Scene, draft: Draft, first: number): MentionBase | undefined {
  let last = first;
  while (last < draft.end && isUnknown(scene, last)) last += 1;
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
    const name = nameUpTo(scene, draft, token);
    // "had been" is told of one and of many.
    const one = auxiliary.value.number === 'singular' || auxiliary.last - token > 1;
    const joined = name !== undefined && (scene.roles[name.first - 1]! & roleBit.and) !== 0;
    return one || joined ? name : undefined;
  }
  return undefined;
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

/** A word with a capital that is no actor, place, weapon, date or noun. */
function isUnknown(scene: Scene, token: number): boolean {
  const { actorOn, placeOn, weaponOn, dateOn, numberOn, personOn, document } = scene;
  if (isMark(scene, token) || numberOn[token] || personOn[token]) return false;
  if (actorOn[token] || placeOn[token] || weaponOn[token] || dateOn[token]) return false;
  const { hits } = document;
  if (hits.longest(token, outcomes) || hits.longest(token, countedNouns)) return false;
  return hasCapital(scene, token);
}
