// A name of the gazetteer in, whether it is only the first or last word of a longer name that no list has
// out: "at Tula Toli", "near Fata Borno", "Nyaung Kone village", "Ain Qana". Only where names have capitals.

import { TokenKind } from '../../document/tokens.ts';
import { isCapital } from '../../lexicon/names.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { hitBefore } from './evidence.ts';
import { isTitle } from './governed.ts';
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

/** "at Tula Toli", "near Fata Borno": a word with a capital that nothing explains touches the name. */
export function isHalf(
  reading: Reading,
  { first, bare, last }: Match,
  matches: readonly Match[],
): boolean {
  if (!reading.rules.capitals || last - bare > 1 || first !== bare) return false;
  const half = opensName(reading, last, matches) || closesName(reading, first, matches);
  // Asked last: it goes through the whole line.
  return half && !isTitle(reading);
}

function opensName(reading: Reading, last: number, matches: readonly Match[]): boolean {
  if (last >= reading.sentence.last || !isStrange(reading, last)) return false;
  return !matches.some((other) => other.bare === last);
}

function closesName(reading: Reading, first: number, matches: readonly Match[]): boolean {
  const before = first - 1;
  if (before <= reading.sentence.first || !isStrange(reading, before)) return false;
  if (matches.some((other) => other.last === first)) return false;
  return hitBefore(reading, before, placeContexts)?.value.names === true;
}

/** A word with a capital, no abbreviation, that is in no list. */
function isStrange(reading: Reading, token: number): boolean {
  const { kinds } = reading.document.tokens;
  if (kinds[token] !== TokenKind.word || reading.document.hits.tables(token) !== 0) return false;
  const word = wordOf(reading, token);
  if (!isCapital(word.charCodeAt(0)) || word === word.toUpperCase() || word.endsWith("'s"))
    return false;
  return !reading.rules.notNames.has(word.toLowerCase());
}

/** "Ain Qana", "Wadi al-Azib": behind a word that begins names, the town called Qana is another. */
export function isSecondWord(reading: Reading, { first }: Match): boolean {
  return reading.rules.capitals && beginsName(reading, first - 1);
}

/** "Ain", "Deir": with a capital, the first word of a name. */
export function beginsName(reading: Reading, token: number): boolean {
  if (token < reading.sentence.first) return false;
  const word = wordOf(reading, token);
  return isCapital(word.charCodeAt(0)) && reading.rules.compounds.has(word.toLowerCase());
}
