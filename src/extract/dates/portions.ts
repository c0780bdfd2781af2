// Parts of a period that is already on the calendar: its beginning, middle, end and halves, and the nth day,
// week, month or weekday in it.

import type { DatePortion } from '../../rules/dates.ts';
import { civilDay, dayNumber, isoYear, mondayOf, weekdayOf } from '../calendar.ts';
import type { Expression } from './expression.ts';
import type { Anchors, Closed, Placed } from './placed.ts';
import { interval, months, oneDay, unitAt } from './placed.ts';

export function portion(which: DatePortion, of: Closed, anchors: Anchors): Placed | undefined {
  const { year } = civilDay(of.from);
  if (which === 'whole') return of;
  if (which === 'earlier' || which === 'later') {
    const { published } = anchors;
    if (published === undefined) return undefined;
    // "earlier last week" is early in it, "later in 2020" any time of that year.
    if (published < of.from || published > of.to)
      return of.precision === 'week'
        ? portion(which === 'earlier' ? 'early' : 'late', of, anchors)
        : of;
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

export function nth(
  expression: Extract<Expression, { kind: 'nth' }>,
  of: Closed,
): Placed | undefined {
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
