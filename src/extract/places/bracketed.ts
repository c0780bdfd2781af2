// Names with a capital that a known place behind them in brackets proves: "Mantumbi (Beni)".

import type { Reading } from './evidence.ts';
import { runStart, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';

/** Fewest letters of a single word that is a name so; shorter ones are abbreviations. */
const shortest = 4;

export function findBracketed(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first + 2; token < sentence.last; token += 1) {
    if (!taken(token) || wordOf(reading, token - 1) !== '(') continue;
    const last = token - 1;
    const first = runStart(reading, last, true);
    if (first === last || taken(first)) continue;
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
