// Names with a capital that a known place behind them in brackets proves, "Mantumbi (Beni)", or behind a
// comma where they open a line: "INCIDENT 4 – Bani Hassan, Abs district".

import { TokenKind } from '../../document/tokens.ts';
import { personWords } from '../../rules/persons.ts';
import type { Reading } from './evidence.ts';
import { runStart, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';

/** Fewest letters of a single word that is a name so; shorter ones are abbreviations. */
const shortest = 4;

export function findBracketed(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first + 2; token < sentence.last; token += 1) {
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
    const rule = 'unknown/brackets';
    found.push({ first, last, front: 0, sentence: sentence.index, kinds: [], rule });
  }
  return found;
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
