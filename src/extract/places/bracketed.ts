// Names with a capital that a known place behind them in brackets proves, "Mantumbi (Beni)", or behind a
// comma where they open a line: "INCIDENT 4 – Bani Hassan, Abs district".

import { TokenKind } from '../../document/tokens.ts';
import { personWords } from '../../rules/persons.ts';
import { placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { runEnd, runStart, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';

const rule = 'unknown/brackets';
// What stands in brackets behind a town is what it lies in.
const wider: Unknown['kinds'] = ['governorate'];

/** Fewest letters of a single word that is a name so; shorter ones are abbreviations. */
const shortest = 4;

export function findBracketed(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first + 2; token < sentence.last; token += 1) {
    if (wordOf(reading, token) === '(' && behindPlace(reading, token, taken)) {
      for (const name of namesInside(reading, token + 1, taken)) {
        found.push({ ...name, front: 0, sentence: sentence.index, kinds: wider, rule });
      }
      continue;
    }
    const mark = taken(token) ? wordOf(reading, token - 1) : '';
    if (mark !== '(' && mark !== ',') continue;
    const last = token - 1;
    const first = runStart(reading, last, true);
    if (first === last || taken(first)) continue;
    if (mark === ',' && !(opensLine(reading, first) && isNobody(reading, first, last))) continue;
    const word = wordOf(reading, first);
    if (last - first === 1 && (word.length < shortest || document.hits.all(first).length > 0)) {
      continue;
    }
    if (word === word.toUpperCase()) continue;
    found.push({ first, last, front: 0, sentence: sentence.index, kinds: [], rule });
  }
  return found;
}

/** "Djibo (", "Madjoari department (": a known place, and the word for its kind. */
function behindPlace(
  { document }: Reading,
  open: number,
  taken: (token: number) => boolean,
): boolean {
  if (taken(open - 1)) return true;
  return document.hits.longest(open - 1, placeWords) !== undefined && taken(open - 2);
}

/** "(Soum, Sahel)": two or three names and nothing else, of which some are not known yet. */
function namesInside(
  reading: Reading,
  from: number,
  taken: (token: number) => boolean,
): readonly { readonly first: number; readonly last: number }[] {
  const strange: { first: number; last: number }[] = [];
  const { sentence, document } = reading;
  let names = 0;
  for (let at = from; at < sentence.last; ) {
    let last = runEnd(reading, at);
    if (last === at) return [];
    const known = taken(at);
    for (let token = at; !known && token < last; token += 1) {
      if (document.hits.tables(token) !== 0 || wordOf(reading, token).length < 3) return [];
    }
    if (!known) strange.push({ first: at, last });
    names += 1;
    while (last < sentence.last && document.hits.longest(last, placeWords)) last += 1;
    const mark = last < sentence.last ? wordOf(reading, last) : '';
    if (mark === ')') return names > 1 && names <= 3 ? strange : [];
    if (mark !== ',') return [];
    at = last + 1;
  }
  return [];
}

// "Annex B, incident 4 –": so many tokens may number a line.
const longestLead = 6;

/** True for the first word of a line, or the first behind its bullet, its number and a mark. */
function opensLine({ document, sentence }: Reading, token: number): boolean {
  if (token === sentence.first) return true;
  if (token - sentence.first > longestLead) return false;
  const { kinds } = document.tokens;
  if (kinds[token - 1] !== TokenKind.mark) return false;
  for (let at = sentence.first; at < token; at += 1) {
    if (kinds[at] === TokenKind.digits || sentence.kind === 'bullet') return true;
  }
  return false;
}

/** True where the words are in no list, or a man's name stands last: "Bani Hassan", but not "Hassan Ali". */
function isNobody({ document: { hits } }: Reading, first: number, last: number): boolean {
  if (hits.tables(first) !== 0) return false;
  for (let token = first; token < last; token += 1) {
    if ((hits.tables(token) & ~personWords.bit) !== 0) return false;
  }
  return true;
}
