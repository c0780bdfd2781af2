// Text and evidence in, the one language of ours that it is written in out; nothing where any piece of
// it may be in another: the full reading decides then. A piece that has said by a few words what it
// is in is skipped to its end, and nothing is kept of it.

import { unitPairs, unitsOf } from '../document/units.ts';
import type { Candidate, CandidateRange, Evidence } from './evidence.ts';
import { firstHash, hashPrime, Script, slotOf, tableSize } from './evidence.ts';
import {
  articleVote,
  enoughWhenShown,
  enoughWords,
  entityEnd,
  isForeignStop,
  isPlainArabic,
  isQuote,
  isStop,
  lettersAVote,
  letterVote,
  plainLatinEnd,
  shownVotes,
} from './marks.ts';
import type { Votes } from './votes.ts';
import { isAhead, leaderOf } from './votes.ts';

// With so many votes of a piece that are for ours alone, and no word of it that speaks for another, the
// rest need not be heard; with fewer where the text as a whole has shown what it is in.
const clearVotes = 3;
const clearWhenShown = 2;
const clearShown = 16;

export function soleLanguage(source: string, evidence: Evidence): Candidate | undefined {
  const { units, table, voters } = evidence;
  const letters = unitsOf(source);
  const pairs = unitPairs();
  const length = source.length;
  const main = firstScript(letters, length, units);
  const range = main === Script.latin ? evidence.latinRange : evidence.arabicRange;
  const { ours } = range;
  if (main > Script.arabic || main === Script.none || ours < 0) return undefined;
  const totals = cleared(sums, evidence);
  sums = totals;
  let enough = enoughWords;
  let clear = clearVotes;
  // Votes for our language in the whole text; in the piece, those that no other language shares.
  let own = 0;
  let sure = 0;
  // Of the piece: words asked, voices kept, words and letters that speak for another language alone.
  let words = 0;
  let heard = 0;
  let doubts = 0;
  let ownLetters = 0;
  let otherWords = 0;
  let otherLetters = 0;
  let allOtherWords = 0;
  let at = 0;
  for (;;) {
    const ended = at >= length;
    const unit = ended ? 0x0a : letters[at]!;
    let packed = units[unit]!;
    const script = packed & 0xff;
    if (script === Script.none || script === Script.skipped) {
      at += 1;
      if (unit === 0x20) continue;
      const ends =
        unit === 0x0a ||
        unit === 0x22 ||
        (unit > 0xa0
          ? isQuote(unit) || isForeignStop(unit)
          : isStop(unit) && at < length && letters[at] === 0x20);
      if (ends) {
        if (doubts > 0 && !isOurs(evidence, range, heard)) return undefined;
        if (otherWords > 1 && ownLetters <= otherLetters + otherWords * lettersAVote) {
          return undefined;
        }
        if (ended) break;
        if (own > clearShown) clear = clearWhenShown;
        if (own > shownVotes) enough = enoughWhenShown;
        sure = 0;
        allOtherWords += otherWords;
        words = 0;
        heard = 0;
        doubts = 0;
        ownLetters = 0;
        otherWords = 0;
        otherLetters = 0;
      } else if (unit === 0x3a && letters[at] === 0x2f && letters[at + 1] === 0x2f) {
        while (at < length && letters[at]! > 0x20) at += 1;
      } else if (unit === 0x26) at = entityEnd(letters, { at, length });
      continue;
    }
    if (script > Script.arabic) return undefined;
    const start = at;
    if (words >= enough || (sure >= clear && doubts === 0)) {
      at += 1;
      if (script === Script.latin) at = plainLatinEnd(letters, pairs, { at, length });
      else while (at < length && isPlainArabic(letters[at]!)) at += 1;
      if (script === main) ownLetters += at - start;
      else {
        otherWords += 1;
        otherLetters += at - start;
      }
      continue;
    }
    let hash = firstHash;
    do {
      if ((packed & 0xff00) !== 0) {
        if (script !== main || heard === voices.length) return undefined;
        voices[heard] = -((packed >> 8) & 0xff);
        heard += 1;
        doubts += 1;
      }
      hash = Math.imul(hash ^ (packed >>> 16), hashPrime);
      at += 1;
      if (at >= length) break;
      packed = units[letters[at]!]!;
      if ((packed & 0xff) === Script.skipped) {
        do at += 1;
        while (at < length && (units[letters[at]!]! & 0xff) === Script.skipped);
        if (at >= length) break;
        packed = units[letters[at]!]!;
      }
    } while ((packed & 0xff) === script);
    words += 1;
    if (script !== main) {
      otherWords += 1;
      otherLetters += at - start;
      continue;
    }
    ownLetters += at - start;
    // Neither the article of a name, the letters of a make nor a letter attached to what follows is a
    // word.
    if (at - start <= 3 && at < length) {
      if (letters[at] === 0x2d) continue;
      if (at - start === 1 && letters[at]! > 0x20 && script === Script.arabic) continue;
    }
    let slot = slotOf(hash);
    let list = table[slot + 1]!;
    while (list !== 0 && table[slot] !== hash) {
      slot = (slot + 2) & (tableSize * 2 - 1);
      list = table[slot + 1]!;
    }
    if (list !== 0) {
      if (heard === voices.length) return undefined;
      voices[heard] = list;
      heard += 1;
      const last = list + voters[list]!;
      for (let vote = list + 1; vote <= last; vote += 1) totals[voters[vote]!]! += 1;
      // Ours stands first in every list.
      if (voters[list + 1] !== ours) doubts += 1;
      else {
        own += 1;
        if (last === list + 1) sure += 1;
      }
    } else if (script === Script.arabic && at - start > 4) {
      if (letters[start] === 0x0627 && letters[start + 1] === 0x0644) {
        own += articleVote;
        sure += articleVote;
        if (heard === voices.length) return undefined;
        voices[heard] = 0;
        heard += 1;
      }
    }
  }
  totals[ours] = own;
  allOtherWords += otherWords;
  const leader = leaderOf(totals, range);
  if (leader.best !== ours || own <= allOtherWords || !isAhead(leader)) return undefined;
  return evidence.candidates[ours];
}

/** The script of the first letter. */
function firstScript(letters: Uint16Array, length: number, units: Uint32Array): number {
  for (let at = 0; at < length; at += 1) {
    const script = units[letters[at]!]! & 0xff;
    if (script !== Script.none && script !== Script.skipped) return script;
  }
  return Script.none;
}

// What was heard in one piece, in order: places in `voters`, peculiar letters as negatives, 0 for the
// Arabic article. One array serves all texts.
const voices = new Int32Array(64);
// Votes of the whole text, and of one piece.
let sums: Votes = new Float64Array(64);
let counts: Votes = new Float64Array(64);

function cleared(votes: Votes, { candidates }: Evidence): Votes {
  return votes.length < candidates.length ? new Float64Array(candidates.length) : votes.fill(0);
}

/** True where the voices of a piece speak for our language, or for none so that it matters. */
function isOurs(evidence: Evidence, range: CandidateRange, heard: number): boolean {
  const { voters, letterVotes } = evidence;
  counts = cleared(counts, evidence);
  for (let at = 0; at < heard; at += 1) {
    const voice = voices[at]!;
    if (voice < 0) {
      for (const candidate of letterVotes[-voice]!) {
        counts[candidate]! += letterVote;
        sums[candidate]! += letterVote;
      }
    } else if (voice === 0) counts[range.ours]! += articleVote;
    else {
      const last = voice + voters[voice]!;
      for (let vote = voice + 1; vote <= last; vote += 1) counts[voters[vote]!]! += 1;
    }
  }
  const { best, votes } = leaderOf(counts, range);
  return best === range.ours || votes < 2;
}
