// "destroyed 44 skiffs, 17 clay ovens": a plural that no list has. What only things suffer it suffered as
// a thing. Only where modifiers stand first and plurals are told by their last letter, as in English.

import type { CountedNounWord } from '../../rules/numbers.ts';
import { weaponWords } from '../../rules/weapons.ts';
import type { Draft, DraftNoun } from './draft.ts';
import type { Scene } from './scene.ts';
import { hasCapital, hasHits, isWord, markAt, outcomeAt, textAt } from './scene.ts';
import type { Walk } from './walk.ts';
import { continuesList, isBare, near } from './walk.ts';

// So many words that no list has may describe the noun: "12 artisanal clay ovens".
const describing = 2;

// So many are rather coins that no list has.
const manyCoins = 100_000;

/** The noun behind the number that no list has: "17 ovens". */
export function unlistedPlural(scene: Scene, number: Draft): DraftNoun | undefined {
  const { last, qualifier, value } = number;
  if (!scene.rules.modifiersFirst || !isBare(number)) return undefined;
  if (value === 1) return loneThing(scene, last);
  if (qualifier !== 'vague' && (value === null || value >= manyCoins)) return undefined;
  for (let at = last; at <= last + describing; at += 1) {
    if (!isWord(scene, at) || hasHits(scene, at) || hasCapital(scene, at)) return undefined;
    if (scene.document.hits.longest(at, weaponWords)) return undefined;
    const text = textAt(scene, at);
    if (!isPlural(text)) continue;
    return { word: thing(text), first: last, last: at + 1, front: 0, back: 0 };
  }
  return undefined;
}

/** "one Ranger destroyed": the one word that stands before what befalls things alone. */
function loneThing(scene: Scene, at: number): DraftNoun | undefined {
  if (!isWord(scene, at) || hasHits(scene, at)) return undefined;
  const fate = outcomeAt(scene, at + 1)?.value;
  if (!fate?.things || fate.people) return undefined;
  const word: CountedNounWord = { of: 'things', sort: 'thing', number: 'singular' };
  return { word, first: at, last: at + 1, front: 0, back: 0 };
}

const isPlural = (text: string): boolean => /[^sui]s$/.test(text);

const thing = (of: string): CountedNounWord => ({ of, sort: 'thing', number: 'plural' });

/** True where what befell those counted can only befall things. */
export function befallsThings(walk: Walk, number: Draft, noun: DraftNoun): boolean {
  const { governor, previous, scene } = walk;
  if (governor) {
    if (governor.word.people || !governor.word.things || !near(walk, number)) return false;
    return !governor.filled || continuesList(walk, number);
  }
  const auxiliary = markAt(scene, noun.last, 'passive');
  if (auxiliary) {
    const fate = outcomeAt(scene, auxiliary.last) ?? outcomeAt(scene, auxiliary.last + 1);
    return fate?.value.people === undefined && fate?.value.things !== undefined;
  }
  return previous?.noun?.word.sort === 'thing' && continuesList(walk, number);
}

/** Gives the number its noun: from here on it is a count. */
export function nameThings(number: Draft, noun: DraftNoun): void {
  number.noun = noun;
  number.phraseLast = noun.last;
  number.kind = 'count';
}
