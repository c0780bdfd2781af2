// The days of feasts: a rule of the calendar and a year in, the day or days out. Feasts that only an almanac
// tells (the Indian calendars) have no rule here and are not read.

import type { Feast } from '../../rules/dates.ts';
import {
  dayNumber,
  daysInMonth,
  easter,
  isCivilDay,
  orthodoxEaster,
  weekdayOf,
} from '../calendar.ts';
import { jewishYear } from '../hebrew.ts';
import { hijriMonth, isHijriYear, toHijri } from '../hijri.ts';
import type { Closed } from './placed.ts';
import { interval, oneDay } from './placed.ts';

/** The feast as it falls in a Gregorian year. */
export function feastDay(feast: Feast, year: number): Closed | undefined {
  const day = feast.calendar === 'hijri' ? hijriWithin(feast, year) : firstDay(feast, year);
  return day === undefined ? undefined : lasting(feast, day);
}

/** A feast of the Hijri calendar in a Hijri year; others have none. */
export function hijriFeast(feast: Feast, year: number): Closed | undefined {
  if (feast.calendar !== 'hijri' || !isHijriYear(year)) return undefined;
  const found = lasting(feast, hijriDayOf(feast, year));
  return { ...found, calendar: 'hijri' };
}

function lasting(feast: Feast, day: number): Closed {
  const from = day + (feast.moves?.[weekdayOf(day)] ?? 0);
  return feast.days === undefined ? oneDay(from) : interval(from, from + feast.days - 1);
}

function firstDay(
  feast: Exclude<Feast, { calendar: 'hijri' }> | Extract<Feast, { calendar: 'gregorian' }>,
  year: number,
): number | undefined {
  switch (feast.calendar) {
    case 'easter':
      return easter(year) + feast.offset;
    case 'orthodox':
      return orthodoxEaster(year) + feast.offset;
    case 'hebrew':
      return jewishYear(year).newYear + feast.offset;
    case 'kislev': {
      const { newYear, heshvan } = jewishYear(year);
      return newYear + 30 + heshvan + feast.offset;
    }
    case 'chinese':
      return chineseNewYear(year);
    case 'weekday': {
      const first = dayNumber(year, feast.month, 1);
      const last = first + daysInMonth(year, feast.month) - 1;
      const day =
        feast.nth > 0
          ? first + ((feast.weekday - weekdayOf(first) + 7) % 7) + (feast.nth - 1) * 7
          : last - ((weekdayOf(last) - feast.weekday + 7) % 7);
      return day + (feast.offset ?? 0);
    }
    default:
      return 'day' in feast && isCivilDay(year, feast.month, feast.day)
        ? dayNumber(year, feast.month, feast.day)
        : undefined;
  }
}

type HijriFeast =
  | Extract<Feast, { calendar: 'hijri' }>
  | Extract<Feast, { month: number; day: number }>;

function hijriDayOf(feast: HijriFeast, year: number): number {
  const { from, to } = hijriMonth(year, feast.month)!;
  if ('day' in feast) return from + feast.day - 1;
  return to - ((weekdayOf(to) - feast.lastWeekday + 7) % 7);
}

/** The first one that falls in the Gregorian year. */
function hijriWithin(feast: HijriFeast, year: number): number | undefined {
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const start = toHijri(first);
  if (!start) return undefined;
  for (const hijri of [start.year, start.year + 1]) {
    if (!isHijriYear(hijri)) continue;
    const day = hijriDayOf(feast, hijri);
    if (day >= first && day <= last) return day;
  }
  return undefined;
}

// Days from 19 January, one digit of base 36 a year from 1900 to 2100: facts of the astronomical calendar,
// which a test compares with Intl.
const newYears =
  'cvkasg6pe3mbui7qf4ndwk9sh5pe4mbti7qg5ncvk8rh6pe3mati8qg5ocuk9rh6pe2lbti8rf4ncuj9sh6pewlati8rg4mcvj9sh5od3lauj7qf4mcvk9sh6od3matj7pe4ncvk9rg5od3mbti7qe4ndvk9rg5oe2lath7qf4ncvj8rh5oe3lati7qf5mbuj8rh6od2l';

function chineseNewYear(year: number): number | undefined {
  const digit = newYears[year - 1900];
  return digit === undefined ? undefined : dayNumber(year, 1, 19) + Number.parseInt(digit, 36);
}
