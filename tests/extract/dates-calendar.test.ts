// Calendar arithmetic against the platform's own calendars, which the code under test never asks.

import { describe, expect, test } from 'vitest';
import { civilDay, dayNumber, easter, isoDay, weekdayOf } from '../../src/extract/calendar.ts';
import {
  firstHijriYear,
  hijriDay,
  hijriMonth,
  lastHijriYear,
  toHijri,
} from '../../src/extract/hijri.ts';
import { readDated } from '../support/dated.ts';
import { sampler } from '../support/sample.ts';

const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function intlHijri(day: number) {
  const parts = Object.fromEntries(
    intl
      .formatToParts(new Date(day * 86_400_000))
      .map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts['year']!, month: parts['month']!, day: parts['day']! };
}

describe('Gregorian arithmetic', () => {
  test('every day from 1800 to 2200 is the platform calendar day', () => {
    for (let day = dayNumber(1800, 1, 1); day <= dayNumber(2200, 1, 1); day += 1) {
      const date = new Date(day * 86_400_000);
      const civil = civilDay(day);
      if (
        civil.year !== date.getUTCFullYear() ||
        civil.month !== date.getUTCMonth() + 1 ||
        civil.day !== date.getUTCDate() ||
        weekdayOf(day) !== (date.getUTCDay() || 7) ||
        dayNumber(civil.year, civil.month, civil.day) !== day
      ) {
        expect.fail(`day ${day} is ${isoDay(day)}`);
      }
    }
  });

  test.each([
    [2013, '2013-03-31'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter of %d', (year, iso) => expect(isoDay(easter(year))).toBe(iso));
});

describe('Umm al-Qura', () => {
  test('month starts and lengths of 1300 to 1500 agree with Intl', () => {
    for (let year = firstHijriYear; year <= lastHijriYear; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const found = hijriMonth(year, month)!;
        expect(intlHijri(found.from)).toEqual({ year, month, day: 1 });
        expect(intlHijri(found.to + 1).day).toBe(1);
      }
    }
  });

  test('2,000 sampled days agree with Intl in both directions, and are read from text', () => {
    const sample = sampler(1443);
    const first = hijriMonth(firstHijriYear, 1)!.from;
    const last = hijriMonth(lastHijriYear, 12)!.to;
    const names = [
      'محرم',
      'صفر',
      'ربيع الأول',
      'ربيع الآخر',
      'جمادى الأولى',
      'جمادى الآخرة',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذي القعدة',
      'ذي الحجة',
    ];
    for (let count = 0; count < 2000; count += 1) {
      const day = first + sample(last - first + 1);
      const hijri = intlHijri(day);
      expect(toHijri(day)).toEqual(hijri);
      expect(hijriDay(hijri.year, hijri.month, hijri.day)).toBe(day);
      const text = `قصفت القرية في ${hijri.day} ${names[hijri.month - 1]} ${hijri.year}هـ`;
      const [date] = readDated(text, 'ar').dates;
      expect(date?.from, text).toBe(isoDay(day));
      expect(date?.calendar).toBe('hijri');
    }
  });

  test('outside the table there is no value', () => {
    expect(toHijri(dayNumber(1800, 1, 1))).toBeUndefined();
    expect(hijriDay(1299, 1, 1)).toBeUndefined();
    expect(hijriDay(1440, 13, 1)).toBeUndefined();
    const [date] = readDated('وقعت المعركة في 5 رجب 1200هـ', 'ar').dates;
    expect(date?.text).toBe('5 رجب 1200هـ');
    expect(date?.edtf).toBeUndefined();
  });
});
