// Text and evidence in, pieces out: sentences, quotations and lines with what speaks for each
// language. One pass over the units; words are hashed as they are read, none is cut out.

import { unitsOf } from '../document/units.ts';
import type { CandidateRange, Evidence } from './evidence.ts';
import { firstHash, hashPrime, Script, slotOf, tableSize } from './evidence.ts';
import {
  articleVote,
  enoughWhenShown,
  enoughWords,
  entityEnd,
  isForeignStop,
  isOpening,
  isPlainArabic,
  isPlainLatin,
  isQuote,
  isStop,
  lettersAVote,
  letterVote,
  shownVotes,
} from './marks.ts';
import type { Votes } from './votes.ts';

/** A stretch between two places where the language may change. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The line it stands in. */
  readonly line: number;
  /** True within quotation marks. */
  readonly quoted: boolean;
  /** The script of most of its letters; `Script.none` without letters. */
  readonly script: number;
  /** Words and letters of that script. */
  readonly words: number;
  readonly letters: number;
  /** The candidate with most votes, or -1. */
  readonly best: number;
  readonly votes: number;
  /** Votes against it: of our language where it is foreign, of the next one where it is ours. */
  readonly rival: number;
}

export interface PieceList {
  readonly pieces: readonly Piece[];
  /** Votes over the whole text. */
  readonly totals: Votes;
}

export function readPieces(source: string, evidence: Evidence): PieceList {
  const tally = new Tally(evidence);
  const { units, table, voters } = evidence;
  const arabic = evidence.arabicRange.ours;
  const latin = evidence.latinRange.ours;
  const { votes } = tally;
  const letters = unitsOf(source);
  const length = source.length;
  let at = 0;
  while (at < length) {
    const unit = letters[at]!;
    let packed = units[unit]!;
    const script = packed & 0xff;
    if (script === Script.none || script === Script.skipped) {
      at += 1;
      if (unit === 0x20) continue;
      if (unit === 0x0a) tally.newline(at);
      else if (unit === 0x22 || unit > 0xa0) tally.quote(unit, at);
      else if (isStop(unit) && letters[at] === 0x20) tally.close(at);
      else if (unit === 0x26) at = entityEnd(letters, { at, length });
      else if (unit === 0x3a && letters[at] === 0x2f && letters[at + 1] === 0x2f) {
        // An address is in no language.
        while (at < length && letters[at]! > 0x20) at += 1;
      }
      continue;
    }
    const start = at;
    if (tally.latinWords + tally.arabicWords >= tally.enough && script <= Script.arabic) {
      // The piece has said what it is in: only its length is counted up to the next mark.
      at += 1;
      if (script === Script.latin) while (at < length && isPlainLatin(letters[at]!)) at += 1;
      else while (at < length && isPlainArabic(letters[at]!)) at += 1;
      tally.count(script, at - start);
      continue;
    }
    let hash = firstHash;
    do {
      if ((packed & 0xff00) !== 0 && !(tally.latinWords > 0 && isName(letters, start))) {
        tally.voteLetter((packed >> 8) & 0xff);
      }
      hash = Math.imul(hash ^ (packed >>> 16), hashPrime);
      at += 1;
      if (at === length) break;
      packed = units[letters[at]!]!;
      if ((packed & 0xff) === Script.skipped) {
        do at += 1;
        while (at < length && (units[letters[at]!]! & 0xff) === Script.skipped);
        if (at === length) break;
        packed = units[letters[at]!]!;
      }
    } while ((packed & 0xff) === script);
    tally.count(script, at - start);
    if (script > Script.arabic) continue;
    // "al-Qassam", "el-Geneina": the article of a name is no word of Spanish or Italian; nor are the
    // letters of a make (of a "Tu-22") a word of Urdu.
    if (letters[at] === 0x2d && at - start <= 3) continue;
    // "و5 آب", "و«العربية»": a letter attached to what follows is the Arabic conjunction or preposition.
    const attached = at - start === 1 && at < length && letters[at]! > 0x20;
    if (attached && script === Script.arabic) continue;
    let slot = slotOf(hash);
    let list = table[slot + 1]!;
    while (list !== 0 && table[slot] !== hash) {
      slot = (slot + 2) & (tableSize * 2 - 1);
      list = table[slot + 1]!;
    }
    if (list !== 0) {
      const ours =
        script === Script.latin &&
        at - start <= 4 &&
        tally.latinWords > 1 &&
        isName(letters, start);
      const last = list + voters[list]!;
      for (let vote = list + 1; vote <= last; vote += 1) {
        const candidate = voters[vote]!;
        if (!ours || candidate === latin) votes[candidate]! += 1;
      }
    } else if (script === Script.arabic && arabic >= 0 && at - start > 4) {
      if (letters[start] === 0x0627 && letters[start + 1] === 0x0644) votes[arabic]! += articleVote;
    }
  }
  tally.close(length);
  return { pieces: tally.pieces, totals: tally.totals };
}

/**
 * "Al Bab", "Ali", "Sans Frontières": with a capital inside a sentence, what is short or has an accent is a
 * name, no word of another language.
 */
function isName(letters: Uint16Array, at: number): boolean {
  const next = letters[at + 1]!;
  return letters[at]! >= 0x41 && letters[at]! <= 0x5a && !(next >= 0x41 && next <= 0x5a);
}

/** What was counted since the last piece ended. */
class Tally {
  readonly pieces: Piece[] = [];
  readonly totals: Votes;
  readonly votes: Votes;
  latinWords = 0;
  latinLetters = 0;
  arabicWords = 0;
  arabicLetters = 0;
  /** Words of a piece that vote. */
  enough = enoughWords;
  private readonly others = new Map<number, { words: number; letters: number }>();
  private readonly evidence: Evidence;
  private start = 0;
  private line = 0;
  private quoted = false;
  /** The candidate with most votes, its votes and its rival's: of the script last asked for. */
  best = -1;
  most = 0;
  rival = 0;

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.votes = new Float64Array(evidence.candidates.length);
    this.totals = new Float64Array(evidence.candidates.length);
  }

  voteLetter(letter: number): void {
    for (const candidate of this.evidence.letterVotes[letter]!) {
      this.votes[candidate]! += letterVote;
    }
  }

  /** Counts a word. */
  count(script: number, letters: number): void {
    if (script === Script.latin) {
      this.latinWords += 1;
      this.latinLetters += letters;
    } else if (script === Script.arabic) {
      this.arabicWords += 1;
      this.arabicLetters += letters;
    } else this.countOther(script, letters);
  }

  /** A word in a script that is none of ours. */
  private countOther(script: number, letters: number): void {
    const count = this.others.get(script) ?? { words: 0, letters: 0 };
    count.words += 1;
    count.letters += letters;
    this.others.set(script, count);
  }

  newline(end: number): void {
    this.close(end);
    this.line += 1;
    this.quoted = false;
  }

  /** A mark that ends at `end`: a quotation mark, a stop that is not ASCII, or nothing of note. */
  quote(unit: number, end: number): void {
    if (isQuote(unit)) {
      const opens = unit === 0x22 ? !this.quoted : isOpening(unit);
      this.close(opens ? end - 1 : end);
      this.quoted = opens;
    } else if (isForeignStop(unit)) this.close(end);
  }

  /** Ends the open piece before `end`; a piece without units is none. */
  close(end: number): void {
    if (end <= this.start) return;
    let script: number = Script.none;
    let words = 0;
    let letters = 0;
    let weight = 0;
    let best = -1;
    let most = 0;
    let rival = 0;
    if (this.arabicWords > 0) {
      this.lead(this.evidence.arabicRange);
      ({ best, most, rival } = this);
      script = Script.arabic;
      words = this.arabicWords;
      letters = this.arabicLetters;
      weight = letters + most * lettersAVote;
    }
    if (this.latinWords > 0) {
      this.lead(this.evidence.latinRange);
      const latinWeight = this.latinLetters + this.most * lettersAVote;
      if (latinWeight >= weight) {
        ({ best, most, rival } = this);
        script = Script.latin;
        words = this.latinWords;
        letters = this.latinLetters;
        weight = latinWeight;
      }
    }
    if (this.others.size > 0) {
      for (const [other, count] of this.others) {
        if (count.letters <= weight) continue;
        script = other;
        ({ words, letters } = count);
        weight = letters;
        best = -1;
        most = 0;
        rival = 0;
      }
      this.others.clear();
    }
    const { start, line, quoted } = this;
    const counts = { words, letters, best, votes: most, rival };
    this.pieces.push({ start, end, line, quoted, script, ...counts });
    this.latinWords = 0;
    this.latinLetters = 0;
    this.arabicWords = 0;
    this.arabicLetters = 0;
    this.start = end;
  }

  /** Finds the candidates of one script with most votes; adds their votes to the totals. */
  private lead({ from, to, ours }: CandidateRange): void {
    const { votes, totals } = this;
    const own = ours < 0 ? 0 : votes[ours]!;
    let best = -1;
    let most = 0;
    let next = 0;
    for (let at = from; at < to; at += 1) {
      const vote = votes[at]!;
      if (vote === 0) continue;
      votes[at] = 0;
      totals[at]! += vote;
      if (vote > most) {
        next = most;
        most = vote;
        best = at;
      } else if (vote > next) next = vote;
    }
    this.best = best;
    this.most = most;
    this.rival = best === ours ? next : own;
    if (best === ours && ours >= 0 && totals[ours]! > shownVotes) this.enough = enoughWhenShown;
  }
}
