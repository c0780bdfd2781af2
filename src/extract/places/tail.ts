// A name of the gazetteer in, whether it is only the last word of a longer name that no list has out:
// "Nyaung Kone village", "Ain Qana". Only where names have capitals, and a place word follows or the word
// before is one that begins names.

import { isCapital } from '../../lexicon/names.ts';
import { placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import type { Match } from './match.ts';
import { runStart, wordOf } from './name-runs.ts';

// So many words may stand in front of the last one.
const longestFront = 2;

export function isTail(
  reading: Reading,
  { first, bare, last }: Match,
  matches: readonly Match[],
): boolean {
  const { document, rules, sentence } = reading;
  if (!rules.capitals || last - bare > 1 || first !== bare || last >= sentence.last) return false;
  const kind = document.hits.longest(last, placeWords)?.value;
  if (kind?.side !== 'after' || kind.names !== 'any') return false;
  const front = runStart(reading, first);
  if (front >= first || first - front > longestFront) return false;
  for (let token = front; token < first; token += 1) {
    if (document.hits.tables(token) !== 0) return false;
  }
  return !matches.some((other) => other.last > front && other.last <= first);
}

/** "Ain Qana": behind a word that begins names, the town called Qana is another. */
export function isSecondWord(reading: Reading, { first, bare }: Match): boolean {
  return reading.rules.capitals && first === bare && beginsName(reading, first - 1);
}

/** "Ain", "Deir": with a capital, the first word of a name. */
export function beginsName(reading: Reading, token: number): boolean {
  if (token < reading.sentence.first) return false;
  const word = wordOf(reading, token);
  return isCapital(word.charCodeAt(0)) && reading.rules.compounds.has(word.toLowerCase());
}
