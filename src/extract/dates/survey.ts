// One look at every token before any rule runs: which kinds of date words and which marks begin there, as
// bits. Most questions of the rules are answered by a bit that is not set.

import type { NumberedDocument } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { DateWord, DateWordKind } from '../../rules/dates.ts';
import { dateMarks, dateWords } from '../../rules/dates.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import type { NumeralWord } from '../../rules/numbers.ts';
import { numerals } from '../../rules/numbers.ts';

const kinds: readonly DateWordKind[] = [
  'month',
  'weekday',
  'unit',
  'deictic',
  'season',
  'quarter',
  'decade',
  'feast',
  'ordinal',
  'which',
  'portion',
  'dayPart',
  'era',
  'mark',
  'cue',
  'weekdays',
];

const bitsOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<K, number>;
export const kindBits = bitsOf(kinds);
export const markBits = bitsOf(dateMarks);

/** A number in words begins here. */
export const numeralBit = 1 << 20;
/** Figures stand here that may be a day, a month or a year. */
const digitsBit = 1 << 21;
/** A number in words that a year may begin with: "two thousand", "nineteen ninety". */
const yearBit = 1 << 22;

/** A word that is nothing to a date. */
const plainBit = 1 << 23;

/** Every date holds a word of these, or figures. */
const coreBits =
  kindBits.month |
  kindBits.weekday |
  kindBits.unit |
  kindBits.deictic |
  kindBits.season |
  kindBits.quarter |
  kindBits.decade |
  kindBits.feast |
  kindBits.weekdays |
  digitsBit |
  yearBit;

/** What a phrase may begin with, beside the words above. */
const leadingBits =
  kindBits.ordinal | kindBits.which | kindBits.portion | kindBits.dayPart | numeralBit;
const leadingMarks =
  markBits.the |
  markBits.from |
  markBits.between |
  markBits.since |
  markBits.until |
  markBits.before |
  markBits.after |
  markBits.ago |
  markBits.later |
  markBits.earlier |
  markBits.more |
  markBits['from on'] |
  markBits.period |
  markBits.one |
  markBits.some;

export interface Survey {
  readonly kinds: Uint32Array;
  readonly marks: Uint32Array;
}

const tables = dateWords.bit | numerals.bit;
const none: readonly Hit[] = [];

export function surveyOf(document: NumberedDocument & WithHits): Survey {
  const { tokens, hits } = document;
  const found = { kinds: new Uint32Array(tokens.count), marks: new Uint32Array(tokens.count) };
  for (let token = 0; token < tokens.count; token += 1) {
    let bits = isFigure(document, token) ? digitsBit : 0;
    const list = (hits.tables(token) & tables) === 0 ? none : hits.all(token);
    for (let at = 0; at < list.length; at += 1) {
      const { table, value } = list[at]!.entry;
      if (table === dateWords) {
        const word = value as DateWord;
        bits |= kindBits[word.kind];
        if (word.kind === 'mark') found.marks[token]! |= markBits[word.mark];
      } else if (table === numerals) bits |= numeralBits(value as NumeralWord);
    }
    found.kinds[token] = bits === 0 && tokens.kinds[token] === TokenKind.word ? plainBit : bits;
  }
  return found;
}

/** False for "5 houses": before a word that is nothing to a date, two digits are neither day nor year. */
function isFigure({ tokens, hits }: NumberedDocument & WithHits, token: number): boolean {
  const { kinds, starts, ends } = tokens;
  if (kinds[token] !== TokenKind.digits) return false;
  const next = token + 1;
  if (ends[token]! - starts[token]! > 2 || kinds[next] !== TokenKind.word) return true;
  // "8th" is one word, and a single letter may be an "and" that is written to what follows.
  if (starts[next] === ends[token] || ends[next]! - starts[next]! === 1) return true;
  return (hits.tables(next) & tables) !== 0;
}

function numeralBits(word: NumeralWord): number {
  if (word.kind !== 'cardinal') return numeralBit;
  const year = word.level === 'scale' || word.level === 'scales' || word.value === 19;
  return year && word.plural !== true ? numeralBit | yearBit : numeralBit;
}

/** The furthest that the core of a phrase may stand behind its first word. */
const reach = 8;

/** How far behind "since" the day of an event may stand: "since the start of … on 5 May". */
const sinceReach = 17;

/** "that evening", "the evening before", "the same period": a part of a day that another word makes a date. */
function isToldPart({ kinds, marks }: Survey, at: number): boolean {
  if ((kinds[at]! & kindBits.dayPart) === 0 && (marks[at]! & markBits.period) === 0) return false;
  const beside = (kinds[at - 1] ?? 0) | (kinds[at + 1] ?? 0) | (kinds[at + 2] ?? 0);
  return (beside & kindBits.which) !== 0 || ((marks[at + 1] ?? 0) & markBits.earlier) !== 0;
}

/** True where a date phrase may begin. */
export function mayBegin(survey: Survey, token: number, last: number): boolean {
  const bits = survey.kinds[token]!;
  if ((bits & coreBits) !== 0) return true;
  const marks = survey.marks[token]!;
  if ((bits & leadingBits) === 0 && (marks & leadingMarks) === 0) return false;
  // "the village": an article belongs to the word behind it.
  const article = bits === kindBits.mark && marks === markBits.the;
  if (article && survey.kinds[token + 1] === plainBit) return false;
  const since = (marks & markBits.since) !== 0;
  const end = Math.min(last, token + (since ? sinceReach : reach));
  if (isToldPart(survey, token)) return true;
  for (let at = token + 1; at < end; at += 1) {
    if ((survey.kinds[at]! & coreBits) !== 0) return true;
    if (at > token + 3) continue;
    if (since && (survey.kinds[at]! & kindBits.dayPart) !== 0) return true;
    if (isToldPart(survey, at)) return true;
  }
  return false;
}
