// What a hyphen ties to the noun in front of it: "rebel-held towns", "a woman-led team", "fighter-bombers".
// The noun only describes, and nobody of it is counted.

import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isWord, markAt, nounAt, signAt, textAt, touches } from './scene.ts';
import { hyphen } from './signs.ts';

/** True where a hyphen stands right behind what ends at a token. */
export function isTied(scene: Scene, last: number): boolean {
  return signAt(scene, last) === hyphen && touches(scene, last);
}

/** "rebel-held", "gang-controlled": whose the thing behind it is. */
export function tiedParticiple(scene: Scene, at: number): boolean {
  if (!touches(scene, at)) return false;
  return textAt(scene, at).endsWith('ed') || markAt(scene, at, 'tied') !== undefined;
}

/** The token from which the head of a tied noun is looked for; undefined where nothing is tied to it. */
export function pastTie(scene: Scene, { first, last }: Hit<CountedNounWord>): number | undefined {
  if (!isTied(scene, last)) return undefined;
  const next = last + 1;
  const joins = isWord(scene, next) && touches(scene, next);
  const capital = hasCapital(scene, first);
  if (!joins) return capital ? next : undefined;
  // "fighter-bombers": the head stands right behind the hyphen.
  return capital || tiedParticiple(scene, next) || !nounAt(scene, next) ? next + 1 : next;
}
