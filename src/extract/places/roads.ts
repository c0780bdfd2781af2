// A sentence in, the roads that are called by the two places at their ends out: "the Kunduz-Baghlan
// highway", "the Douentza–Boni axis". Such a road is one place, and neither of the two.

import { mentionOf } from '../../document/document.ts';
import type { PlaceMention } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';
import { isCapital } from '../../lexicon/names.ts';
import { placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { runStart, wordOf } from './name-runs.ts';

/** The places of a sentence with its roads, each in place of its two ends. */
export function withRoads(reading: Reading, mentions: PlaceMention[]): PlaceMention[] {
  const { document, sentence, rules } = reading;
  if (!rules.capitals || (document.hits.tablesIn(sentence) & placeWords.bit) === 0) return mentions;
  let all = mentions;
  for (let token = sentence.first + 1; token < sentence.last; token += 1) {
    const word = document.hits.longest(token, placeWords);
    if (!word?.value.ends || word.value.side !== 'after') continue;
    const first = firstEnd(reading, token);
    if (first === undefined) continue;
    const range = { first, last: word.last, sentence: sentence.index };
    const base = mentionOf(document, range, 'road between places');
    const road = Object.assign(base, {
      kind: 'place' as const,
      name: base.text,
      precision: 'exact' as const,
      relative: base.text,
    });
    all = [...all.filter((one) => one.last <= first || one.first >= word.last), road];
  }
  return all === mentions ? all : all.sort((a, b) => a.first - b.first);
}

// Shorter words in front of a hyphen are articles: "Al-Shifa Road".
const shortest = 3;

/** Where the first of two names begins that a hyphen or a dash ties in front of the token. */
function firstEnd(reading: Reading, token: number): number | undefined {
  const start = runStart(reading, token, true);
  for (let at = token - 2; at > start; at -= 1) if (ties(reading, at)) return start;
  // "Kunduz–Baghlan": a dash ends the run.
  if (start >= token || !ties(reading, start - 1)) return undefined;
  const before = runStart(reading, start - 1, true);
  return before < start - 1 ? before : undefined;
}

/** A hyphen or a dash that touches a name on both sides. */
function ties(reading: Reading, token: number): boolean {
  const { tokens } = reading.document;
  if (token <= reading.sentence.first || tokens.kinds[token] !== TokenKind.mark) return false;
  const mark = wordOf(reading, token);
  if (mark !== '-' && mark !== '–') return false;
  const touches =
    tokens.ends[token - 1] === tokens.starts[token] &&
    tokens.ends[token] === tokens.starts[token + 1];
  return touches && isName(reading, token - 1) && isName(reading, token + 1);
}

function isName(reading: Reading, token: number): boolean {
  const word = wordOf(reading, token);
  return word.length >= shortest && isCapital(word.charCodeAt(0));
}
