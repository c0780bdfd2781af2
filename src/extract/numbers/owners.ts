// A count or a lone noun in, the verdict out: is it only told whose somebody or something was? "The wife of a
// police officer was killed", "a father of three", "burned the homes of two attackers".

import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, nounAt } from './scene.ts';

// So many words a noun has: "brother-in-law" with its hyphens.
const longestNoun = 5;

/** True where "of" and, in front of it, people or several things stand before the phrase. */
export function isOwner(scene: Scene, start: number): boolean {
  if (!scene.rules.modifiersFirst) return false;
  const of = markAt(scene, start - 1, 'of');
  if (!of || of.last !== start || markAt(scene, start - 2, 'filler')) return false;
  const owned = nounEndingAt(scene, start - 1)?.value;
  if (!owned || owned.measure || owned.onlyCounted || owned.other) return false;
  // "a bus of 40 pilgrims" carries them.
  return owned.sort === 'people' || (owned.sort === 'thing' && owned.number === 'plural');
}

function nounEndingAt(scene: Scene, end: number): Hit<CountedNounWord> | undefined {
  for (let at = end - longestNoun; at < end; at += 1) {
    const noun = nounAt(scene, at);
    if (noun?.last === end) return noun;
  }
  return undefined;
}

/** "ثلاثة أطفال من عائلة واحدة", "3 persons from one family": whose they were, and nobody more. */
export function ofOneFamily(scene: Scene, { noun, phraseFirst }: Draft): boolean {
  return noun?.word.of === 'families' && markAt(scene, phraseFirst - 1, 'from') !== undefined;
}
