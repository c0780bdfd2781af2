// Days on the calendar and the plain periods: a day, a week, a month, a quarter, a year, with their EDTF.
// Nothing here knows an anchor or a phrase.

import type { Precision } from '../../document/mention.ts';
import type { CalendarName, DateUnit } from '../../rules/dates.ts';
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  isCivilDay,
  isoDay,
  isoMonth,
  isoYear,
  mondayOf,
} from '../calendar.ts';

/** Days on the calendar; an open end is null. */
export interface Placed {
  readonly from: number | null;
  readonly to: number | null;
  readonly edtf: string;
  readonly precision: Precision;
  readonly calendar: CalendarName;
}

export type Closed = Placed & { readonly from: number; readonly to: number };

export interface Anchors {
  /** Day number of publication. */
  readonly published: number | undefined;
  /** The date told before in the text. */
  readonly text: Placed | undefined;
  /** A year that stands elsewhere in the sentence. */
  readonly year: number | undefined;
}

export const closed = (value: Placed | undefined): Closed | undefined =>
  value && value.from !== null && value.to !== null && value.from <= value.to
    ? (value as Closed)
    : undefined;

export function interval(from: number, to: number, precision: Precision = 'range'): Closed {
  return {
    from,
    to,
    precision,
    calendar: 'gregorian',
    edtf: from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`,
  };
}

export const oneDay = (day: number): Closed => interval(day, day, 'day');

export function wholeMonth(year: number, month: number): Closed {
  return {
    from: dayNumber(year, month, 1),
    to: dayNumber(year, month, daysInMonth(year, month)),
    edtf: isoMonth(year, month),
    precision: 'month',
    calendar: 'gregorian',
  };
}

export function wholeYear(year: number): Closed {
  return {
    from: dayNumber(year, 1, 1),
    to: dayNumber(year, 12, 31),
    edtf: isoYear(year),
    precision: 'year',
    calendar: 'gregorian',
  };
}

export function years(from: number, count: 10 | 100): Closed {
  return {
    from: dayNumber(from, 1, 1),
    to: dayNumber(from + count - 1, 12, 31),
    edtf: isoYear(from).slice(0, count === 10 ? 3 : 2) + (count === 10 ? 'X' : 'XX'),
    precision: count === 10 ? 'decade' : 'century',
    calendar: 'gregorian',
  };
}

/** The months [from, to] of a year. */
export function months(year: number, from: number, to: number): Closed {
  return {
    from: dayNumber(year, from, 1),
    to: dayNumber(year, to, daysInMonth(year, to)),
    edtf: `${isoMonth(year, from)}/${isoMonth(year, to)}`,
    precision: 'range',
    calendar: 'gregorian',
  };
}

export function exact(year: number, month: number, day: number | undefined): Closed | undefined {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  if (day === undefined) return wholeMonth(year, month);
  return isCivilDay(year, month, day) ? oneDay(dayNumber(year, month, day)) : undefined;
}

/** The week, month, year … that lies `offset` of its kind away from the one that holds the day. */
export function unitAt(unit: DateUnit, day: number, offset: number): Closed | undefined {
  const { year, month } = civilDay(day);
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'fortnight':
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
