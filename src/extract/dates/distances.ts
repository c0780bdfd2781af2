// Days told by a distance: so long away from a day, so long up to one, so long from one on. A distance and
// the day that it is measured from go in, its place on the calendar comes out.

import type { DateUnit } from '../../rules/dates.ts';
import { addMonths } from '../calendar.ts';
import type { Expression, Length } from './expression.ts';
import type { Anchors, Closed, Placed } from './placed.ts';
import { closed, interval, oneDay, unitAt } from './placed.ts';

/** More than this is no distance of news. */
const furthest = 5000;

const monthsIn: Partial<Record<DateUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The day so far away from another. */
function moved(day: number, length: Length, direction: -1 | 1): number {
  const steps = length.amount * direction;
  const months = monthsIn[length.unit];
  if (months !== undefined) return addMonths(day, steps * months);
  return day + steps * (length.unit === 'day' ? 1 : 7);
}

/** So many days, weeks or months that begin or end with a date. */
export function lengthAt(
  { length, side }: Extract<Expression, { kind: 'lasting' }>,
  at: Closed,
): Placed | undefined {
  if (length.amount > furthest) return undefined;
  if (length.unit === 'hour') {
    const days = Math.ceil(length.amount / 24);
    return side === 'from' ? interval(at.from, at.from + days) : interval(at.to - days, at.to);
  }
  return side === 'from'
    ? interval(at.from, moved(at.from, length, 1) - 1)
    : interval(moved(at.to, length, -1) + 1, at.to);
}

/** "three days ago", "two weeks later": days and weeks to the day, longer units as a whole. */
export function awayFrom(
  { amount, unit, direction, more }: Extract<Expression, { kind: 'away' }>,
  base: number | undefined,
): Placed | undefined {
  if (amount === null || amount > furthest || base === undefined) return undefined;
  if (more) {
    let day = moved(base, { amount, unit }, direction);
    for (const length of more) day = moved(day, length, direction);
    return oneDay(day);
  }
  const steps = amount * direction;
  switch (unit) {
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

/** "hours later", "minutes before": the same day as far as the text lets one know. */
export function hoursAway(
  { amount, unit, from, direction }: Extract<Expression, { kind: 'away' }>,
  anchors: Anchors,
): Placed | undefined {
  if (from === 'published')
    return amount !== null && amount <= 6 && anchors.published !== undefined
      ? oneDay(anchors.published)
      : undefined;
  const hours = amount === null ? 0 : unit === 'minute' ? amount / 60 : amount;
  if (typeof from === 'object' || hours > 12) return undefined;
  const text = closed(anchors.text);
  // A night told from day to day is as short as a day.
  if (!text || text.to - text.from > 1) return undefined;
  return oneDay(direction > 0 ? text.to : text.from);
}

/** "the past two days": days end before their anchor, hours reach into it, quarters are the calendar's. */
export function stretchFrom(
  { amount, unit, direction, more }: Extract<Expression, { kind: 'stretch' }>,
  base: number | undefined,
): Placed | undefined {
  if (amount === null || base === undefined || amount > furthest || unit === 'minute')
    return undefined;
  if (unit === 'hour') {
    const days = Math.ceil(amount / 24);
    return direction < 0 ? interval(base - days, base) : interval(base, base + days);
  }
  if (unit === 'quarter') {
    const near = unitAt(unit, base, direction)!;
    const far = unitAt(unit, base, direction * amount)!;
    return direction < 0 ? interval(far.from, near.to) : interval(near.from, far.to);
  }
  let far = moved(base, { amount, unit }, direction);
  for (const length of more ?? []) far = moved(far, length, direction);
  return direction < 0 ? interval(far, base - 1) : interval(base + 1, far);
}
