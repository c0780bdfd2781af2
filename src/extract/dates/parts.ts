// The parts of a date: day numbers, months with their twins, years with their eras. Each reader looks
// at one token and tells what stands there and where it ends, or nothing.

import { TokenKind } from '../../document/tokens.ts';
import type { CalendarName } from '../../rules/dates.ts';
import { isHijriYear } from '../hijri.ts';
import type { Expression } from './expression.ts';
import type { FoundNumber, Joint, Scene } from './scene.ts';
import {
  afterMark,
  countsHere,
  hasMark,
  numberAt,
  symbolAt,
  touches,
  wordAt,
  wordsAt,
} from './scene.ts';
import { shiftedAt } from './shifted.ts';

export interface MonthPart {
  readonly month: number;
  readonly calendar: CalendarName;
  readonly last: number;
  readonly front: number;
  /** It is a month wherever it stands, without a day or a year beside it. */
  readonly sure: boolean;
}

export interface YearPart {
  readonly year: number | Expression;
  readonly calendar: CalendarName;
  readonly last: number;
  readonly front: number;
}

export interface DayPart {
  readonly day: number;
  readonly first: number;
  /** Where the mention begins: an article that stands apart from bare figures is no part of it. */
  readonly start: number;
  readonly last: number;
  readonly front: number;
  readonly digits: boolean;
  readonly ordinal: boolean;
}

/** "18", "the 18th", "الثامن عشر", "يوم 18": a number that can be a day. */
export function dayAt(scene: Scene, token: number, joint: Joint = 'bare'): DayPart | undefined {
  let at = token;
  let front: number | undefined;
  const unit = wordAt(scene, at, { kind: 'unit', joint });
  if (unit && unit.word.unit === 'day' && unit.word.count !== null) {
    at = unit.last;
    front = unit.front;
  }
  const bare = at > token ? 'bare' : joint;
  const article = wordAt(scene, at, { kind: 'mark', mark: 'the', joint: bare });
  if (article) {
    front ??= article.front;
    at = article.last;
  }
  const number = numberAt(scene, at, at > token ? 'bare' : joint) ?? namedOrdinal(scene, at, joint);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  // A word that is a weekday too is one.
  const word = number.digits === 0 && !number.ordinal;
  if (word && wordAt(scene, at, { kind: 'weekday', joint: 'any' })?.word.sure) return undefined;
  return {
    day: number.value,
    first: token,
    start:
      article && !unit && number.digits > 0 && !number.ordinal && !touches(scene, number.first)
        ? number.first
        : token,
    last: number.last,
    front: front ?? number.front,
    digits: number.digits > 0,
    ordinal: number.ordinal,
  };
}

/** "الفاتح": an ordinal that only dates know. */
function namedOrdinal(scene: Scene, token: number, joint: Joint): FoundNumber | undefined {
  const found = wordAt(scene, token, { kind: 'ordinal', joint });
  if (!found || found.word.value < 1 || scene.document.tokens.kinds[token] !== TokenKind.word)
    return undefined;
  return { ...found, value: found.word.value, digits: 0, ordinal: true };
}

/** "في إب": a town that folded is spelled like the month. */
function isOther({ document, rules }: Scene, token: number): boolean {
  const { tokens, view, source } = document;
  const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  return rules.noMonth(source.slice(start, end));
}

/** "آذار", "آذار/مارس", "مايو (أيار)", "شهر 3", "the month of May". */
export function monthAt(scene: Scene, token: number, joint: Joint = 'bare'): MonthPart | undefined {
  let at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: at > token ? 'bare' : joint });
  const named = unit !== undefined && unit.word.unit === 'month' && unit.word.count !== null;
  let front: number | undefined;
  if (named) {
    front = unit.front;
    at = afterMark(scene, unit.last, 'of');
    if (unit.article && at === unit.last) return undefined;
  } else if (at > token) return undefined;
  const hung = at > token ? 'bare' : joint;
  const found = wordAt(scene, at, { kind: 'month', joint: hung });
  if (!found) {
    const number = named && !unit.article ? numberAt(scene, at) : undefined;
    if (!number || number.value < 1 || number.value > 12 || number.digits > 2) return undefined;
    // "one month" is a length.
    if (number.digits === 0 && number.value < 3) return undefined;
    return {
      month: number.value,
      calendar: 'gregorian',
      last: number.last,
      front: front ?? 0,
      sure: true,
    };
  }
  const { month, calendar, sure, alone } = found.word;
  // A doubtful name with a preposition or an article grown to it is the other word.
  const grown = found.proclitics !== '' && !scene.rules.andProclitics.has(found.proclitics);
  if (!sure && alone && (grown || found.article)) return undefined;
  if (!sure && isOther(scene, at)) return undefined;
  let last = found.last;
  if (!alone && symbolAt(scene, last) === '.' && touches(scene, last)) last += 1;
  last = twinMonth(scene, last, found.word);
  return {
    month,
    calendar,
    last,
    front: front ?? found.front,
    sure: (sure && alone) || named || last > found.last + 1,
  };
}

/** The token after the same month by its other name. */
function twinMonth(
  scene: Scene,
  token: number,
  month: { readonly month: number; readonly calendar: CalendarName },
): number {
  const mark = symbolAt(scene, token);
  const at = mark === '/' || mark === '-' || mark === '(' || mark === '\\' ? token + 1 : token;
  const other = wordAt(scene, at, { kind: 'month' });
  if (!other || other.word.month !== month.month || other.word.calendar !== month.calendar) {
    return token;
  }
  if (mark !== '(') return other.last;
  return symbolAt(scene, other.last) === ')' ? other.last + 1 : token;
}

/** The calendar told by an era word, and where it ends. */
export function eraAt(
  scene: Scene,
  token: number,
): { readonly era: CalendarName | 'before' | undefined; readonly last: number } {
  const bracket = symbolAt(scene, token) === '(' ? 1 : 0;
  const found = wordAt(scene, token + bracket, { kind: 'era' });
  if (!found) return { era: undefined, last: token };
  let last = found.last;
  if (bracket) {
    if (symbolAt(scene, last) !== ')') return { era: undefined, last: token };
    last += 1;
  }
  return { era: found.word.era, last };
}

/** The calendar of a year number: a bare one of the fifteenth century is Hijri only by its company. */
function calendarOf(
  year: number,
  era: CalendarName | 'before' | undefined,
  month: CalendarName | undefined,
): CalendarName {
  if (era === 'hijri' || era === 'gregorian') return era;
  return month ?? (isHijriYear(year) ? 'hijri' : 'gregorian');
}

/** Full form of a year of two digits: the century that lies nearest to today's. */
export function fullYear(scene: Scene, value: number): number {
  const published = scene.document.published;
  if (!published) return value <= 40 ? 2000 + value : 1900 + value;
  const now = Number(published.slice(0, 4));
  const year = Math.floor(now / 100) * 100 + value;
  return year <= now + 1 ? year : year - 100;
}

/** A number that can be a year: four digits, or words of a thousand and more. */
export function yearNumber(
  scene: Scene,
  token: number,
  joint: Joint = 'bare',
): FoundNumber | undefined {
  const article = afterMark(scene, token, 'the');
  const number = numberAt(scene, article, article > token ? 'bare' : joint);
  if (!number || number.ordinal || number.value < 1000 || number.value > 2199) return undefined;
  return number.digits === 4 || number.digits === 0 ? number : undefined;
}

/** "2018", "عام 2018", "the year 2018", "العام الماضي", "of last year", "1440 هـ". */
export function yearAt(
  scene: Scene,
  token: number,
  how: { readonly joint?: Joint; readonly month?: CalendarName } = {},
): YearPart | undefined {
  const joint = how.joint ?? 'of';
  const relative = relativeYear(scene, token, joint);
  if (relative) return relative;
  let at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: at > token ? 'bare' : joint });
  const named = unit !== undefined && unit.word.unit === 'year' && unit.word.count === 1;
  if (named) at = unit.last;
  else if (at > token) return undefined;
  const bare = at > token ? 'bare' : joint;
  let number = yearNumber(scene, at, bare);
  if (!number && named) {
    const article = afterMark(scene, at, 'the');
    const short = numberAt(scene, article);
    const era = short && eraAt(scene, short.last);
    if (
      short &&
      short.value > 0 &&
      (era?.era !== undefined ||
        // "منذ مطلع العام 22 قتيلا": so many dead, this year.
        (short.digits === 2 && short.value > 9 && !countsHere(scene, short.last)) ||
        (short.digits === 0 && short.value > 99))
    ) {
      number =
        era?.era || short.digits === 0 ? short : { ...short, value: fullYear(scene, short.value) };
    }
  }
  if (!number) return undefined;
  const { era, last } = eraAt(scene, number.last);
  if (era === 'before') return undefined;
  return {
    year: number.value,
    calendar: calendarOf(number.value, era, how.month),
    last,
    front: named ? unit.front : number.front,
  };
}

/** "last year", "العام الجاري", "the same year". */
function relativeYear(scene: Scene, token: number, joint: Joint): YearPart | undefined {
  const period = shiftedAt(scene, token, joint);
  if (period?.expression.kind !== 'shifted' || period.expression.unit !== 'year') return undefined;
  const number = yearNumber(scene, period.last);
  const { era, last } = number ? eraAt(scene, number.last) : { era: undefined, last: period.last };
  return {
    year: number ? number.value : period.expression,
    calendar: number ? calendarOf(number.value, era, undefined) : 'gregorian',
    last,
    front: period.front,
  };
}

/** True where the word before the token leads a date in: "in", "since", "between". */
export function introduced(scene: Scene, token: number): boolean {
  // "يوم 13 / 8": where verbs come first, the word for a day right in front of its figures.
  const day =
    scene.rules.verbFirst && token > scene.first
      ? wordAt(scene, token - 1, { kind: 'unit', joint: 'any' })
      : undefined;
  if (day?.last === token && day.word.unit === 'day' && day.word.count === 1) return true;
  for (let width = 1; width <= 3 && token - width >= scene.first; width += 1) {
    const at = token - width;
    for (const hit of wordsAt(scene, at, { kind: 'mark', joint: 'any' })) {
      const { mark } = hit.word;
      if (hit.last !== token || mark === 'the' || mark === 'one' || mark === 'some') continue;
      if (mark === 'clock' || mark === 'every' || mark === 'period') continue;
      return true;
    }
  }
  return false;
}

export function isDash(scene: Scene, token: number): boolean {
  const mark = symbolAt(scene, token);
  return mark === '-' || mark === '~';
}

/** The token after a word or mark that joins the ends of a range, or the token itself. */
export function afterRangeMark(scene: Scene, token: number): number {
  if (isDash(scene, token)) return token + 1;
  const comma = symbolAt(scene, token) === ',' ? token + 1 : token;
  if (hasMark(scene, comma, 'to')) return afterMark(scene, comma, 'to');
  return token;
}
