// A line of a log in, the names in its head out: "3 June 2024, 0930hrs, Kaga: gunmen …", "4/6 | Masau: toll 17",
// "Biu, 14 May: …". Beside a day and before the mark that closes the head a name with a capital tells where.

import { TokenKind } from '../../document/tokens.ts';
import type { DateWord } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';
import { placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { isExplained } from './governed.ts';
import { longest, runEnd, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';

interface Range {
  readonly first: number;
  readonly last: number;
}

const none: readonly Range[] = [];

// A day, an hour, a place, its province and the marks between them.
const headReach = 20;

const heads = new WeakMap<Reading['sentence'], readonly Range[]>();

/** The names in the head of a line that has a day in it. */
function headNames(reading: Reading): readonly Range[] {
  let names = heads.get(reading.sentence);
  if (!names) {
    names = readHead(reading);
    heads.set(reading.sentence, names);
  }
  return names;
}

/** True for a name in the head of a line: it says where what the line tells was. */
export const inEntryHead = (reading: Reading, { first, last }: Range): boolean =>
  headNames(reading).some((name) => name.first <= first && last <= name.last);

/** The names of the head that no gazetteer has. */
export function findEntryNames(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { index } = reading.sentence;
  return headNames(reading)
    .filter(({ first, last }) => {
      for (let token = first; token < last; token += 1) if (taken(token)) return false;
      return !isExplained(reading, { first, last, inside: true });
    })
    .map(({ first, last }) => ({
      first,
      last,
      front: 0,
      sentence: index,
      kinds: [],
      rule: 'unknown/head',
    }));
}

function readHead(reading: Reading): readonly Range[] {
  const { document, sentence, rules } = reading;
  if (!rules.capitals || sentence.kind === 'heading') return none;
  const { kinds } = document.tokens;
  const end = Math.min(sentence.last, sentence.first + headReach);
  const names: Range[] = [];
  let closed: readonly Range[] = none;
  let dated = false;
  let token = sentence.first;
  while (token < end) {
    if (kinds[token] === TokenKind.mark) {
      const mark = wordOf(reading, token);
      // "09:30".
      const clock = kinds[token - 1] === TokenKind.digits && kinds[token + 1] === TokenKind.digits;
      if (mark === ':' && !clock) return dated ? [...names] : none;
      const parts = mark === '|' || (dashes.has(mark) && isSpaced(reading, token));
      if (parts && dated) closed = [...names];
      else if (!parts && !inside.has(mark) && mark !== ':') break;
      token += 1;
    } else if (kinds[token] === TokenKind.digits) {
      dated ||= isDayFigure(reading, token);
      token += 1;
    } else {
      const time = timeAt(reading, token);
      const kind = document.hits.longest(token, placeWords);
      const last = runEnd(reading, token);
      if (time) {
        dated ||= time.day;
        token = time.last;
      } else if (last > token && last - token <= longest) {
        names.push({ first: token, last });
        token = last;
      } else if (kind && names.length > 0) token = kind.last;
      else break;
    }
  }
  return closed;
}

const dashes = new Set(['-', '–', '—']);
const inside = new Set([...dashes, ',', '.', '/', '(', ')', '[', ']', '•', '*', '#']);

function isSpaced({ document: { tokens } }: Reading, token: number): boolean {
  return tokens.ends[token - 1] !== tokens.starts[token];
}

/** "4/6", "12.6.2024"; "2024-06-08" is three figures with marks that touch. */
function isDayFigure(reading: Reading, token: number): boolean {
  if (/\d[/.-]\d/.test(wordOf(reading, token))) return true;
  const tied = wordOf(reading, token + 1) === '-' && !isSpaced(reading, token + 1);
  return tied && reading.document.tokens.kinds[token + 2] === TokenKind.digits;
}

const days: ReadonlySet<DateWord['kind']> = new Set(['month', 'weekday', 'ordinal', 'deictic']);

/** A word of time, and whether it tells the day. */
function timeAt({ document: { hits } }: Reading, token: number) {
  const hit = hits.longest(token, dateWords);
  if (!hit || hit.value.kind === 'cue') return undefined;
  return { last: hit.last, day: days.has(hit.value.kind) };
}
