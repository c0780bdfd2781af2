// Hijri days, months and years on the calendar, also where the year is not named or is a Gregorian one.

import { civilDay, dayNumber } from '../calendar.ts';
import { hijriDay, hijriMonth, isHijriYear, toHijri } from '../hijri.ts';
import type { CalendarDate, Expression } from './expression.ts';
import type { Anchors, Placed } from './placed.ts';
import { interval, oneDay } from './placed.ts';

export function hijriDate(date: CalendarDate, anchors: Anchors): Placed | undefined {
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
    return Object.assign({}, interval(first.from, hijriMonth(year, 12)!.to, 'year'), {
      calendar: 'hijri',
    });
  }
  const found = hijriMonth(year, month);
  if (!found) return undefined;
  if (day === undefined)
    return Object.assign({}, interval(found.from, found.to, 'month'), { calendar: 'hijri' });
  const at = hijriDay(year, month, day);
  return at === undefined ? undefined : Object.assign({}, oneDay(at), { calendar: 'hijri' });
}
