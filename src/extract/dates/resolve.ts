// What a date phrase says, placed on the calendar: an expression and its anchors in, the first and last
// day with their EDTF out. What cannot be placed without guessing gives nothing.

import {
  addMonths,
  civilDay,
  dayNumber,
  isoDay,
  isoYear,
  mondayOf,
  weekdayOf,
} from '../calendar.ts';
import { isHijriYear } from '../hijri.ts';
import { awayFrom, hoursAway, lengthAt, stretchFrom } from './distances.ts';
import { back, before, lend } from './ends.ts';
import type { Anchor, CalendarDate, Expression } from './expression.ts';
import { feastDay, hijriFeast } from './feasts.ts';
import { hijriDate } from './hijri-date.ts';
import type { Anchors, Closed, Placed } from './placed.ts';
import { closed, exact, interval, oneDay, unitAt, wholeYear, years } from './placed.ts';
import { nth, portion } from './portions.ts';
import { countedWeekday, dayOfSomeMonth, unnamedYear } from './unnamed-year.ts';
import { leaning } from './yearly.ts';

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
      if (base === undefined) return expression.otherwise && place(expression.otherwise, anchors);
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
    case 'nth':
      return nthOf(expression, anchors);
    case 'lasting':
      return lasting(expression, anchors);
    case 'told':
      return anchors.text;
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
  if (anchor === undefined || anchor === 'published') return anchors.published;
  const { text } = anchors;
  if (!text) return anchor === 'nearest' ? anchors.published : undefined;
  return (direction > 0 ? (text.to ?? text.from) : (text.from ?? text.to)) ?? undefined;
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
    const told = date.year === undefined ? year : yearOf(date.year, anchors);
    return told === undefined ? undefined : exact(told, number, date.day);
  }
  if (date.month === undefined) return dayOfSomeMonth(date, anchors);
  if (date.year !== undefined) {
    const year = yearOf(date.year, anchors);
    return year === undefined ? undefined : countedWeekday(date, exact(year, date.month, date.day));
  }
  if (anchors.year !== undefined && date.lean === 'latest') {
    const found = exact(anchors.year, date.month, date.day);
    // "NAKURU, 11 January 2008 - … since 27 December": no day behind the publication.
    const ahead = found && anchors.published !== undefined && found.from > anchors.published;
    if (found && !ahead) return found;
  }
  const { published } = anchors;
  if (published === undefined) return undefined;
  return countedWeekday(date, unnamedYear({ ...date, month: date.month }, published));
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

/** The nth of a period; of a year that nobody told, the latest that has begun. */
function nthOf(
  expression: Extract<Expression, { kind: 'nth' }>,
  anchors: Anchors,
): Placed | undefined {
  const of = closed(place(expression.of, anchors));
  const found = of && nth(expression, of);
  const { published } = anchors;
  if (!expression.latest || !found || published === undefined || found.from! <= published)
    return found;
  return nth(expression, wholeYear(civilDay(of.from).year - 1));
}

function lasting(
  expression: Extract<Expression, { kind: 'lasting' }>,
  anchors: Anchors,
): Placed | undefined {
  const at = closed(place(expression.edge, anchors));
  return at && lengthAt(expression, at);
}

function away(
  expression: Extract<Expression, { kind: 'away' }>,
  anchors: Anchors,
): Placed | undefined {
  const { unit, direction, from } = expression;
  if (unit === 'hour' || unit === 'minute') return hoursAway(expression, anchors);
  if (typeof from === 'string') return awayFrom(expression, baseDay(from, anchors, direction));
  const base = closed(place(from, anchors));
  return awayFrom(expression, direction > 0 ? base?.to : base?.from);
}

const stretch = (
  expression: Extract<Expression, { kind: 'stretch' }>,
  anchors: Anchors,
): Placed | undefined =>
  stretchFrom(expression, baseDay(expression.anchor, anchors, expression.direction));

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

function feast(
  expression: Extract<Expression, { kind: 'feast' }>,
  anchors: Anchors,
): Placed | undefined {
  const build = (year: number) => feastDay(expression.feast, year);
  const year = expression.year === undefined ? undefined : yearOf(expression.year, anchors);
  if (expression.year !== undefined) {
    if (year === undefined) return undefined;
    if (isHijriYear(year)) return hijriFeast(expression.feast, year);
    return build(year);
  }
  if (anchors.year !== undefined) return build(anchors.year);
  return anchors.published === undefined
    ? undefined
    : leaning(build, expression.lean, anchors.published);
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
    case 'from on':
      return { ...base, from: at.from, to: null, edtf: `${simple ? at.edtf : isoDay(at.from)}/..` };
    case 'until':
      return { ...base, from: null, to: at.to, edtf: `../${simple ? at.edtf : isoDay(at.to)}` };
    case 'before':
      // "before the end of the year" lasts until it.
      if (expression.edge.kind === 'portion' && expression.edge.portion === 'late')
        return { ...base, from: null, to: at.to, edtf: `../${isoDay(at.to)}` };
      return { ...base, from: null, to: at.from - 1, edtf: `../${isoDay(at.from - 1)}` };
  }
}
