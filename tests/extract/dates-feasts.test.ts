// The feasts that a rule tells, compared with the calendars of Intl: the Jewish and the Chinese new year,
// Easter by both reckonings, and feasts of the Hijri calendar.

import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay, orthodoxEaster } from '../../src/extract/calendar.ts';
import { feastDay, hijriFeast } from '../../src/extract/dates/feasts.ts';
import { jewishYear } from '../../src/extract/hebrew.ts';

/** The first day of a Gregorian year that the other calendar gives these numbers. */
function dayBy(calendar: string, year: number, wanted: { month: string; day: string }): string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    month: calendar === 'hebrew' ? 'long' : 'numeric',
    day: 'numeric',
  });
  const first = dayNumber(year, 1, 1);
  for (let day = first; day < first + 366; day += 1) {
    const parts = format.formatToParts(day * 86_400_000);
    const told = (type: string) => parts.find((part) => part.type === type)?.value;
    if (told('month') === wanted.month && told('day') === wanted.day) return isoDay(day);
  }
  return '';
}

const years = [1948, 1967, 1973, 1982, 1996, 2000, 2005, 2014, 2018, 2023, 2024, 2025, 2031, 2050];

describe('feasts', () => {
  test.each(years)('the Jewish year that begins in %i is that of Intl', (year) => {
    expect(isoDay(jewishYear(year).newYear)).toBe(
      dayBy('hebrew', year, { month: 'Tishri', day: '1' }),
    );
    const lights = feastDay({ calendar: 'kislev', offset: 24, days: 8 }, year)!;
    expect(isoDay(lights.from)).toBe(dayBy('hebrew', year, { month: 'Kislev', day: '25' }));
    const passover = feastDay({ calendar: 'hebrew', offset: -163 }, year)!;
    expect(isoDay(passover.from)).toBe(dayBy('hebrew', year, { month: 'Nisan', day: '15' }));
  });

  test.each(years)('the Chinese new year of %i is that of Intl', (year) => {
    const found = feastDay({ calendar: 'chinese' }, year)!;
    expect(isoDay(found.from)).toBe(dayBy('chinese', year, { month: '1', day: '1' }));
  });

  test.each([
    [1916, '1916-04-23'],
    [1983, '1983-05-08'],
    [2011, '2011-04-24'],
    [2019, '2019-04-28'],
    [2024, '2024-05-05'],
    [2025, '2025-04-20'],
  ] as const)('Eastern Easter of %i', (year, day) => {
    expect(isoDay(orthodoxEaster(year))).toBe(day);
  });

  test.each([
    // The fourth Thursday, the last Monday, a Sunday that gives way, a day moved off the sabbath.
    [{ calendar: 'weekday', month: 11, weekday: 4, nth: 4 }, 2023, '2023-11-23'],
    [{ calendar: 'weekday', month: 5, weekday: 1, nth: -1 }, 2021, '2021-05-31'],
    [{ calendar: 'gregorian', month: 4, day: 27, moves: { 7: -1 } }, 2014, '2014-04-26'],
    [{ calendar: 'hebrew', offset: -143, moves: { 5: -1, 6: -2, 1: 1 } }, 2018, '2018-04-19'],
    [{ calendar: 'hijri', month: 9, lastWeekday: 5 }, 2018, '2018-06-08'],
    [{ calendar: 'hijri', month: 12, day: 10 }, 2023, '2023-06-28'],
  ] as const)('%j in %i', (feast, year, day) => {
    expect(isoDay(feastDay(feast, year)!.from)).toBe(day);
  });

  test('a year outside its calendar gives no day', () => {
    expect(feastDay({ calendar: 'chinese' }, 1850)).toBeUndefined();
    expect(feastDay({ calendar: 'hijri', month: 12, day: 10 }, 1700)).toBeUndefined();
    expect(hijriFeast({ calendar: 'easter', offset: 0 }, 1440)).toBeUndefined();
    expect(feastDay({ calendar: 'gregorian', month: 2, day: 29 }, 2023)).toBeUndefined();
  });
});
