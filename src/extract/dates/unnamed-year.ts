// Days and months whose year, or month, the text leaves out: the latest that is not after publication,
// unless the weekday beside it tells another.

import { addMonths, civilDay, dayNumber, weekdayOf } from '../calendar.ts';
import type { CalendarDate } from './expression.ts';
import type { Anchors, Closed, Placed } from './placed.ts';
import { exact, wholeMonth } from './placed.ts';
import { nth } from './portions.ts';

/** "الثلاثاء الثانية من أكتوبر": the ordinal counts weekdays where it cannot be the day of the month. */
export function countedWeekday(date: CalendarDate, found: Placed | undefined): Placed | undefined {
  if (date.either && date.weekday !== undefined && found?.from != null) {
    // "Wednesday, 9-10-2024": the weekday tells which of the two is the month.
    if (weekdayOf(found.from) === date.weekday || typeof date.year !== 'number') return found;
    const other = exact(date.year, date.day ?? 0, date.month as number);
    return other && weekdayOf(other.from) === date.weekday ? other : found;
  }
  if (!date.ordinal || date.weekday === undefined || !date.day || date.day > 5) return found;
  if (found?.from == null || weekdayOf(found.from) === date.weekday) return found;
  const { year, month } = civilDay(found.from);
  const of = wholeMonth(year, month);
  return nth({ kind: 'nth', nth: date.day, unit: date.weekday, count: 1, of: date }, of) ?? found;
}

/** The year that the text does not name: the latest that is not after publication. */
export function unnamedYear(
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
export function dayOfSomeMonth(date: CalendarDate, anchors: Anchors): Placed | undefined {
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
