// What a date phrase says, placed on the calendar: an expression and its anchors in, the first and last
// day with their EDTF out. What cannot be placed without guessing gives nothing.

import type { Precision } from '../../document/mention.ts';
import type { CalendarName, DatePortion, DateUnit, Feast } from '../../rules/dates.ts';
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  easter,
  isCivilDay,
  isoDay,
  isoMonth,
  isoYear,
  mondayOf,
  weekdayOf,
} from '../calendar.ts';
import { hijriDay, hijriMonth, isHijriYear, toHijri } from '../hijri.ts';
import type { Anchor, CalendarDate, Expression, Lean } from './expression.ts';

/** Days on the calendar; an open end is null. */
export interface Placed {
  readonly from: number | null;
  readonly to: number | null;
  readonly edtf: string;
  readonly precision: Precision;
  readonly calendar: CalendarName;
}

type Closed = Placed & { readonly from: number; readonly to: number };

export interface Anchors {
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The date told before in the text. */
  readonly text: Placed | undefined;
  /** A year that stands elsewhere in the sentence. */
  readonly year: number | undefined;
}

const closed = (value: Placed | undefined): Closed | undefined =>
  value && value.from !== null && value.to !== null && value.from <= value.to
    ? (value as Closed)
    : undefined;

function interval(from: number, to: number, precision: Precision = 'range'): Closed {
  return {
    from,
    to,
    precision,
    calendar: 'gregorian',
    edtf: from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`,
  };
}

const oneDay = (day: number): Closed => interval(day, day, 'day');

function wholeMonth(year: number, month: number): Closed {
  return {
    from: dayNumber(year, month, 1),
    to: dayNumber(year, month, daysInMonth(year, month)),
    edtf: isoMonth(year, month),
    precision: 'month',
    calendar: 'gregorian',
  };
}

function wholeYear(year: number): Closed {
  return {
    from: dayNumber(year, 1, 1),
    to: dayNumber(year, 12, 31),
    edtf: isoYear(year),
    precision: 'year',
    calendar: 'gregorian',
  };
}

function years(from: number, count: 10 | 100): Closed {
  return {
    from: dayNumber(from, 1, 1),
    to: dayNumber(from + count - 1, 12, 31),
    edtf: isoYear(from).slice(0, count === 10 ? 3 : 2) + (count === 10 ? 'X' : 'XX'),
    precision: count === 10 ? 'decade' : 'century',
    calendar: 'gregorian',
  };
}

/** The months [from, to] of a year. */
function months(year: number, from: number, to: number): Closed {
  return {
    from: dayNumber(year, from, 1),
    to: dayNumber(year, to, daysInMonth(year, to)),
    edtf: `${isoMonth(year, from)}/${isoMonth(year, to)}`,
    precision: 'range',
    calendar: 'gregorian',
  };
}

export function place(expression: Expression, anchors: Anchors): Placed | undefined {
  switch (expression.kind) {
    case 'calendar':
      return expression.calendar === 'hijri'
        ? hijriDate(expression, anchors)
        : gregorianDate(expression, anchors);
    case 'twin':
      return twin(expression, anchors);
    case 'shifted': {
      const base = baseDay(expression.anchor, anchors, expression.offset);
      if (base === undefined) return undefined;
      if (expression.latest) return unitAt(expression.unit, base - 5, 0);
      if (expression.nights) return interval(base + expression.offset, base);
      return unitAt(expression.unit, base, expression.offset);
    }
    case 'weekday':
      return weekday(expression, anchors);
    case 'away':
      return away(expression, anchors);
    case 'stretch':
      return stretch(expression, anchors);
    case 'portion': {
      const of = closed(place(expression.of, anchors));
      return of && portion(expression.portion, of, anchors);
    }
    case 'nth': {
      const of = closed(place(expression.of, anchors));
      return of && nth(expression, of);
    }
    case 'around': {
      const day = closed(place(expression.day, anchors));
      return day && unitAt(expression.unit, day.from, 0);
    }
    case 'range':
      return range(expression, anchors);
    case 'open':
      return open(expression, anchors);
    case 'decade':
      return years(expression.start, 10);
    case 'century':
      return years((expression.century - 1) * 100, 100);
    case 'season':
      return season(expression, anchors);
    case 'feast':
      return feast(expression, anchors);
  }
}

/** The day that a relative date counts from. */
function baseDay(
  anchor: Anchor | undefined,
  anchors: Anchors,
  direction: number,
): number | undefined {
  if (anchor !== 'text') return anchors.published;
  const { text } = anchors;
  if (!text) return undefined;
  return (direction > 0 ? (text.to ?? text.from) : (text.from ?? text.to)) ?? undefined;
}

/** The week, month, year … that lies `offset` of its kind away from the one that holds the day. */
function unitAt(unit: DateUnit, day: number, offset: number): Closed | undefined {
  const { year, month } = civilDay(day);
  switch (unit) {
    case 'hour':
      return undefined;
    case 'day':
      return oneDay(day + offset);
    case 'week': {
      const monday = mondayOf(day) + offset * 7;
      return interval(monday, monday + 6, 'week');
    }
    case 'weekend': {
      const saturday = mondayOf(day) + 5 + offset * 7;
      return interval(saturday, saturday + 1);
    }
    case 'month': {
      const moved = civilDay(addMonths(dayNumber(year, month, 1), offset));
      return wholeMonth(moved.year, moved.month);
    }
    case 'quarter': {
      const start = civilDay(addMonths(dayNumber(year, month - ((month - 1) % 3), 1), offset * 3));
      return {
        ...months(start.year, start.month, start.month + 2),
        edtf: `${isoYear(start.year)}-${33 + (start.month - 1) / 3}`,
      };
    }
    case 'half': {
      const start = civilDay(addMonths(dayNumber(year, month <= 6 ? 1 : 7, 1), offset * 6));
      return months(start.year, start.month, start.month + 5);
    }
    case 'year':
      return wholeYear(year + offset);
    case 'decade':
      return years(Math.floor(year / 10) * 10 + offset * 10, 10);
    case 'century':
      return years(Math.floor(year / 100) * 100 + offset * 100, 100);
  }
}

/** A number of the year that is written, or told by another expression. */
function yearOf(year: number | Expression | undefined, anchors: Anchors): number | undefined {
  if (year === undefined || typeof year === 'number') return year;
  const placed = closed(place(year, anchors));
  return placed && civilDay(placed.from).year;
}

function gregorianDate(date: CalendarDate, anchors: Anchors): Placed | undefined {
  if (date.month === undefined && date.day === undefined) {
    const year = yearOf(date.year, anchors);
    return year === undefined ? undefined : wholeYear(year);
  }
  if (typeof date.month === 'object') {
    const month = closed(place(date.month, anchors));
    if (!month) return undefined;
    const { year, month: number } = civilDay(month.from);
    return exact(year, number, date.day);
  }
  if (date.month === undefined) return dayOfSomeMonth(date, anchors);
  if (date.year !== undefined) {
    const year = yearOf(date.year, anchors);
    return year === undefined ? undefined : countedWeekday(date, exact(year, date.month, date.day));
  }
  if (anchors.year !== undefined && date.lean === 'latest') {
    const found = exact(anchors.year, date.month, date.day);
    if (found) return found;
  }
  const { published } = anchors;
  if (published === undefined) return undefined;
  return countedWeekday(date, unnamedYear({ ...date, month: date.month }, published));
}

/** "الثلاثاء الثانية من أكتوبر": the ordinal counts weekdays where it cannot be the day of the month. */
function countedWeekday(date: CalendarDate, found: Placed | undefined): Placed | undefined {
  if (!date.ordinal || date.weekday === undefined || !date.day || date.day > 5) return found;
  if (found?.from == null || weekdayOf(found.from) === date.weekday) return found;
  const { year, month } = civilDay(found.from);
  const of = wholeMonth(year, month);
  return nth({ kind: 'nth', nth: date.day, unit: date.weekday, count: 1, of: date }, of) ?? found;
}

function exact(year: number, month: number, day: number | undefined): Closed | undefined {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  if (day === undefined) return wholeMonth(year, month);
  return isCivilDay(year, month, day) ? oneDay(dayNumber(year, month, day)) : undefined;
}

/** The year that the text does not name: the latest that is not after publication. */
function unnamedYear(
  date: CalendarDate & { readonly month: number },
  published: number,
): Placed | undefined {
  const { year, month } = civilDay(published);
  const { day, lean } = date;
  if (lean === 'this') return exact(year, date.month, day);
  if (lean === 'next') {
    const later = exact(year, date.month, day);
    const after =
      day === undefined ? date.month > month : later !== undefined && later.from > published;
    return after ? later : exact(year + 1, date.month, day);
  }
  // "last March" is over; a bare "March" may be the running month.
  const first = day === undefined && lean === 'last' && date.month >= month ? year - 1 : year;
  // The 29th of February reaches back to the last leap year.
  for (let back = 0; back < 9; back += 1) {
    const found = exact(first - back, date.month, day);
    if (!found || found.from > published) continue;
    if (date.weekday !== undefined && day !== undefined && weekdayOf(found.from) !== date.weekday) {
      return byWeekday({ ...date, day }, published, found);
    }
    return found;
  }
  return undefined;
}

/** A weekday that does not fit the latest year tells of a day announced for the near future. */
function byWeekday(
  date: CalendarDate & { readonly month: number; readonly day: number },
  published: number,
  latest: Closed,
): Closed {
  const { year } = civilDay(latest.from);
  const coming = exact(year + 1, date.month, date.day);
  const near = coming && coming.from - published <= 180 && weekdayOf(coming.from) === date.weekday;
  return near ? coming : latest;
}

/** "the 27th", "السبت 23": the latest month that has such a day by publication. */
function dayOfSomeMonth(date: CalendarDate, anchors: Anchors): Placed | undefined {
  const { published } = anchors;
  if (published === undefined || date.day === undefined) return undefined;
  const { year, month } = civilDay(published);
  for (let back = 0; back < 18; back += 1) {
    const start = civilDay(addMonths(dayNumber(year, month, 1), -back));
    const found = exact(start.year, start.month, date.day);
    if (!found || found.from > published) continue;
    if (date.weekday === undefined || weekdayOf(found.from) === date.weekday) return found;
  }
  return undefined;
}

function hijriDate(date: CalendarDate, anchors: Anchors): Placed | undefined {
  if (typeof date.month === 'object') return undefined;
  const year = typeof date.year === 'object' ? undefined : date.year;
  if (year !== undefined && year >= 1700) return withinYear(date, year);
  if (year !== undefined) return hijriExact(year, date.month, date.day);
  const today = anchors.published === undefined ? undefined : toHijri(anchors.published);
  if (anchors.year !== undefined && date.lean === 'latest') {
    const found = withinYear(date, anchors.year);
    if (found) return found;
  }
  if (!today || date.month === undefined || anchors.published === undefined) return undefined;
  const last = date.lean === 'last' && date.day === undefined && date.month >= today.month ? 1 : 0;
  for (let step = date.lean === 'next' ? 1 : -last; step > -3; step -= 1) {
    const found = hijriExact(today.year + step, date.month, date.day);
    if (!found || found.from === null) continue;
    if (
      date.lean === 'next'
        ? hijriNext(date, found.from, anchors.published)
        : found.from <= anchors.published
    )
      return found;
  }
  return undefined;
}

const hijriNext = (_date: CalendarDate, from: number, published: number) => from > published - 30;

/** A Hijri day or month without its year, in a Gregorian year that is told. */
function withinYear(date: CalendarDate, year: number): Placed | undefined {
  if (date.month === undefined || typeof date.month === 'object') return undefined;
  const start = toHijri(dayNumber(year, 1, 1));
  if (!start) return undefined;
  for (const hijri of [start.year, start.year + 1]) {
    const found = hijriExact(hijri, date.month, date.day);
    if (found && found.from !== null && civilDay(found.from).year === year) return found;
  }
  return undefined;
}

function hijriExact(
  year: number,
  month: number | Expression | undefined,
  day: number | undefined,
): Placed | undefined {
  if (!isHijriYear(year) || typeof month === 'object') return undefined;
  if (month === undefined) {
    const first = hijriMonth(year, 1)!;
    return { ...interval(first.from, hijriMonth(year, 12)!.to, 'year'), calendar: 'hijri' };
  }
  const found = hijriMonth(year, month);
  if (!found) return undefined;
  if (day === undefined) return { ...interval(found.from, found.to, 'month'), calendar: 'hijri' };
  const at = hijriDay(year, month, day);
  return at === undefined ? undefined : { ...oneDay(at), calendar: 'hijri' };
}

/** The Gregorian name of the day; a year that only the Hijri name tells is taken from there. */
function twin(
  expression: Extract<Expression, { kind: 'twin' }>,
  anchors: Anchors,
): Placed | undefined {
  const { gregorian, hijri } = expression;
  if (gregorian.year !== undefined)
    return gregorianDate(gregorian, anchors) ?? hijriDate(hijri, anchors);
  const other = closed(hijriDate(hijri, anchors));
  if (!other) return gregorianDate(gregorian, anchors);
  return gregorianDate({ ...gregorian, year: civilDay(other.from).year }, anchors);
}

function weekday(
  expression: Extract<Expression, { kind: 'weekday' }>,
  anchors: Anchors,
): Placed | undefined {
  if (expression.week) {
    const week = closed(place(expression.week, anchors));
    return week && oneDay(week.from + expression.weekday - 1);
  }
  const base = baseDay(expression.anchor, anchors, expression.lean === 'next' ? 1 : -1);
  if (base === undefined) return undefined;
  const behind = (weekdayOf(base) - expression.weekday + 7) % 7;
  switch (expression.lean) {
    case 'latest':
      return oneDay(base - behind);
    case 'last':
      return oneDay(base - (behind === 0 ? 7 : behind));
    case 'next':
      return oneDay(base + 7 - behind);
    case 'this':
      return oneDay(mondayOf(base) + expression.weekday - 1);
  }
}

function away(
  expression: Extract<Expression, { kind: 'away' }>,
  anchors: Anchors,
): Placed | undefined {
  const { amount, unit, direction, from } = expression;
  if (amount === null || amount > 5000) return undefined;
  const base =
    typeof from === 'string'
      ? baseDay(from, anchors, direction)
      : edge(closed(place(from, anchors)), direction);
  if (base === undefined) return undefined;
  const steps = amount * direction;
  switch (unit) {
    case 'hour':
      return from === 'published' && amount <= 6 ? oneDay(base) : undefined;
    case 'day':
      return oneDay(base + steps);
    case 'week':
      return oneDay(base + steps * 7);
    case 'weekend':
    case 'half':
      return undefined;
    default:
      return unitAt(unit, base, steps);
  }
}

const edge = (value: Closed | undefined, direction: -1 | 1): number | undefined =>
  value && (direction > 0 ? value.to : value.from);

/** Days of a stretch end before its anchor; hours reach into it. */
function stretch(
  expression: Extract<Expression, { kind: 'stretch' }>,
  anchors: Anchors,
): Placed | undefined {
  const { amount, unit, direction } = expression;
  const base = baseDay(expression.anchor, anchors, direction);
  if (amount === null || base === undefined || amount > 5000) return undefined;
  if (unit === 'hour') {
    const days = Math.ceil(amount / 24);
    return direction < 0 ? interval(base - days, base) : interval(base, base + days);
  }
  const monthCount = {
    day: 0,
    week: 0,
    weekend: 0,
    half: 6,
    quarter: 3,
    month: 1,
    year: 12,
    decade: 120,
    century: 1200,
  }[unit];
  const far =
    monthCount > 0
      ? addMonths(base, direction * amount * monthCount)
      : base + direction * amount * (unit === 'day' ? 1 : 7);
  return direction < 0 ? interval(far, base - 1) : interval(base + 1, far);
}

function portion(which: DatePortion, of: Closed, anchors: Anchors): Placed | undefined {
  const { year } = civilDay(of.from);
  if (which === 'whole') return of;
  if (which === 'earlier' || which === 'later') {
    const { published } = anchors;
    if (published === undefined || published < of.from || published > of.to) return undefined;
    return which === 'earlier' ? interval(of.from, published) : interval(published, of.to);
  }
  if (which === 'rest') {
    const { published } = anchors;
    return published !== undefined && published >= of.from && published <= of.to
      ? interval(published, of.to)
      : undefined;
  }
  const third = which === 'early' ? 0 : which === 'mid' ? 1 : 2;
  const half = which === 'firstHalf' || which === 'secondHalf';
  if (of.precision === 'year' && of.calendar === 'gregorian') {
    if (half) return which === 'firstHalf' ? months(year, 1, 6) : months(year, 7, 12);
    return months(year, third * 4 + 1, third * 4 + 4);
  }
  if (of.precision === 'decade' || of.precision === 'century') {
    const count = of.precision === 'decade' ? 10 : 100;
    const cuts = half
      ? [0, count / 2, count]
      : [0, Math.ceil(count * 0.34), Math.ceil(count * 0.67), count];
    const index = half ? (which === 'firstHalf' ? 0 : 1) : third;
    const from = year + cuts[index]!;
    const to = year + cuts[index + 1]! - 1;
    return {
      ...interval(dayNumber(from, 1, 1), dayNumber(to, 12, 31)),
      edtf: `${isoYear(from)}/${isoYear(to)}`,
    };
  }
  const cuts = portionCuts(of, half);
  if (!cuts) return undefined;
  const index = half ? (which === 'firstHalf' ? 0 : 1) : third;
  return interval(of.from + cuts[index]!, of.from + cuts[index + 1]! - 1);
}

/** Offsets, in days, of the parts of a month, a week, a season or a Hijri year. */
function portionCuts(of: Closed, half: boolean): readonly number[] | undefined {
  const length = of.to - of.from + 1;
  if (of.precision === 'month') return half ? [0, 15, length] : [0, 10, 20, length];
  if (of.precision === 'week') return half ? undefined : [0, 3, 4, 7];
  if (of.precision === 'season' || of.precision === 'year' || of.precision === 'range') {
    return half
      ? [0, Math.round(length / 2), length]
      : [0, Math.round(length / 3), Math.round((length * 2) / 3), length];
  }
  return undefined;
}

function nth(expression: Extract<Expression, { kind: 'nth' }>, of: Closed): Placed | undefined {
  const { unit, count } = expression;
  const index = expression.nth;
  if (typeof unit === 'number') {
    const first = of.from + ((unit - weekdayOf(of.from) + 7) % 7);
    const last = of.to - ((weekdayOf(of.to) - unit + 7) % 7);
    const day = index > 0 ? first + (index - 1) * 7 : last + (index + 1) * 7;
    return day >= of.from && day <= of.to ? oneDay(day) : undefined;
  }
  if (unit === 'day') {
    const first = index > 0 ? of.from + (index - 1) * count : of.to + 1 + index * count;
    const last = first + count - 1;
    if (first < of.from || last > of.to) return undefined;
    return count === 1 ? oneDay(first) : interval(first, last);
  }
  if (unit === 'week') {
    // A week belongs to the month that holds its Thursday.
    const firstMonday = mondayOf(of.from + 3);
    const lastMonday = mondayOf(of.to - 3);
    const monday =
      index > 0
        ? firstMonday + (index - 1) * 7 * count
        : lastMonday + (index + 1) * 7 - (count - 1) * 7;
    if (monday > of.to || monday + 6 < of.from) return undefined;
    return count === 1
      ? interval(monday, monday + 6, 'week')
      : interval(monday, monday + 7 * count - 1);
  }
  const start = index > 0 ? of.from : of.to;
  const offset = index > 0 ? (index - 1) * count : (index + 1) * count - (count - 1);
  const first = unitAt(unit, start, offset);
  const last = count === 1 ? first : unitAt(unit, start, offset + count - 1);
  if (!first || !last || first.from < of.from || last.to > of.to) return undefined;
  if (count === 1) return first;
  return { ...interval(first.from, last.to), edtf: `${first.edtf}/${last.edtf}` };
}

function season(
  expression: Extract<Expression, { kind: 'season' }>,
  anchors: Anchors,
): Placed | undefined {
  const build = (year: number): Closed => {
    const first = expression.season * 3;
    const from = dayNumber(year, first, 1);
    return {
      ...interval(from, addMonths(from, 3) - 1, 'season'),
      edtf: `${isoYear(year)}-${20 + expression.season}`,
    };
  };
  if (expression.year !== undefined) {
    const year = yearOf(expression.year, anchors);
    return year === undefined ? undefined : build(year);
  }
  if (anchors.year !== undefined && expression.lean === 'latest') return build(anchors.year);
  const { published } = anchors;
  if (published === undefined) return undefined;
  return leaning(build, expression.lean, published);
}

/** The one of a yearly series that leans to the side that the text tells. */
function leaning(
  build: (year: number) => Closed | undefined,
  lean: Lean,
  published: number,
): Closed | undefined {
  const { year } = civilDay(published);
  if (lean === 'this') {
    const running = build(year - 1);
    return running && running.to >= published ? running : build(year);
  }
  if (lean === 'next') {
    for (const candidate of [build(year), build(year + 1)]) {
      if (candidate && candidate.from > published) return candidate;
    }
    return undefined;
  }
  for (let back = 0; back < 3; back += 1) {
    const candidate = build(year - back);
    if (candidate && (lean === 'last' ? candidate.to < published : candidate.from <= published))
      return candidate;
  }
  return undefined;
}

function feast(
  expression: Extract<Expression, { kind: 'feast' }>,
  anchors: Anchors,
): Placed | undefined {
  const build = (year: number) => feastDay(expression.feast, year);
  const year = expression.year === undefined ? undefined : yearOf(expression.year, anchors);
  if (expression.year !== undefined) {
    if (year === undefined) return undefined;
    if (expression.feast.calendar === 'hijri' && isHijriYear(year))
      return hijriExact(year, expression.feast.month, expression.feast.day);
    return build(year);
  }
  if (anchors.year !== undefined) return build(anchors.year);
  return anchors.published === undefined
    ? undefined
    : leaning(build, expression.lean, anchors.published);
}

function feastDay(which: Feast, year: number): Closed | undefined {
  if (which.calendar === 'easter') return oneDay(easter(year) + which.offset);
  if (which.calendar === 'gregorian') return exact(year, which.month, which.day);
  return closed(
    withinYear(
      { kind: 'calendar', calendar: 'hijri', month: which.month, day: which.day, lean: 'latest' },
      year,
    ),
  );
}

function range(
  expression: Extract<Expression, { kind: 'range' }>,
  anchors: Anchors,
): Placed | undefined {
  const filled = lend(expression.from, expression.to);
  const ahead = comingWeekday(expression, anchors);
  if (ahead) return ahead;
  const to = closed(place(filled.to, anchors));
  let from = closed(place(filled.from, to ? before(anchors, to) : anchors));
  if (!to || !from) return undefined;
  if (from.from > to.to) {
    // "from December to March": the year that was lent belongs to the end only.
    const earlier = back(filled.from);
    from = earlier && closed(place(earlier, before(anchors, to)));
    if (!from || from.from > to.to) return undefined;
  }
  const edtf =
    from.edtf.includes('/') || to.edtf.includes('/')
      ? `${isoDay(from.from)}/${isoDay(to.to)}`
      : `${from.edtf}/${to.edtf}`;
  return { from: from.from, to: to.to, edtf, precision: 'range', calendar: to.calendar };
}

/** "from tomorrow to Friday": a weekday behind a day that lies ahead is the next one. */
function comingWeekday(
  expression: Extract<Expression, { kind: 'range' }>,
  anchors: Anchors,
): Placed | undefined {
  const { from, to } = expression;
  if (to.kind !== 'weekday' || anchors.published === undefined) return undefined;
  if (from.kind !== 'shifted' && !(from.kind === 'weekday' && from.lean === 'next'))
    return undefined;
  const start = closed(place(from, anchors));
  if (!start || start.from <= anchors.published) return undefined;
  const end = closed(place({ ...to, lean: 'next' }, { ...anchors, published: start.to }));
  return end && interval(start.from, end.to);
}

/** The end of a range is the anchor of its beginning. */
function before(anchors: Anchors, to: Closed): Anchors {
  if (anchors.published === undefined) return anchors;
  return { ...anchors, published: Math.min(anchors.published, to.to) };
}

/** What one end of a range leaves out is as in the other. */
function lend(
  from: Expression,
  to: Expression,
): { readonly from: Expression; readonly to: Expression } {
  const [a, b] = [dated(from), dated(to)];
  if (!a || !b || a.calendar !== b.calendar) return { from, to };
  const month = a.month === undefined && a.day !== undefined ? b.month : a.month;
  const year = a.year ?? (month === b.month || typeof b.year === 'number' ? b.year : undefined);
  const toMonth = b.month === undefined && b.day !== undefined ? a.month : b.month;
  const toYear =
    b.year ??
    (typeof year === 'number' &&
    typeof month === 'number' &&
    typeof toMonth === 'number' &&
    toMonth < month
      ? year + 1
      : year);
  return {
    from: redated(from, {
      ...a,
      ...(month !== undefined && { month }),
      ...(year !== undefined && { year }),
    }),
    to: redated(to, {
      ...b,
      ...(toMonth !== undefined && { month: toMonth }),
      ...(toYear !== undefined && { year: toYear }),
    }),
  };
}

/** The calendar date of an expression, also inside "early …". */
const dated = (expression: Expression): CalendarDate | undefined =>
  expression.kind === 'calendar'
    ? expression
    : expression.kind === 'portion' && expression.of.kind === 'calendar'
      ? expression.of
      : undefined;

const redated = (expression: Expression, date: CalendarDate): Expression =>
  expression.kind === 'portion' ? { ...expression, of: date } : date;

/** The same date a year earlier. */
function back(expression: Expression): Expression | undefined {
  const date = dated(expression);
  return date && typeof date.year === 'number' && date.month !== undefined
    ? redated(expression, { ...date, year: date.year - 1 })
    : undefined;
}

function open(
  expression: Extract<Expression, { kind: 'open' }>,
  anchors: Anchors,
): Placed | undefined {
  const at = closed(place(expression.edge, anchors));
  if (!at) return undefined;
  const { published } = anchors;
  const base = { precision: 'range', calendar: at.calendar } as const;
  const simple = !at.edtf.includes('/');
  switch (expression.side) {
    case 'since': {
      const first = simple ? at.edtf : isoDay(at.from);
      if (published === undefined) return { ...base, from: at.from, to: null, edtf: `${first}/..` };
      if (published < at.from) return { ...base, from: at.from, to: null, edtf: `${first}/..` };
      return { ...base, from: at.from, to: published, edtf: `${first}/${isoDay(published)}` };
    }
    case 'after':
      return { ...base, from: at.to + 1, to: null, edtf: `${isoDay(at.to + 1)}/..` };
    case 'until':
      return { ...base, from: null, to: at.to, edtf: `../${simple ? at.edtf : isoDay(at.to)}` };
    case 'before':
      return { ...base, from: null, to: at.from - 1, edtf: `../${isoDay(at.from - 1)}` };
  }
}
