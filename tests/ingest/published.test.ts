// F46: dates as they are written, and those that must not be believed.

import { expect, test } from 'vitest';
import { dayOrderOf, readPublished } from '../../src/ingest/published.ts';

test.each<[unknown, string | undefined]>([
  ['2014-06-12', '2014-06-12'],
  ['2014/6/2', '2014-06-02'],
  ['2014.06.12', '2014-06-12'],
  ['20140612', '2014-06-12'],
  ['2014-06-12T10:30:00Z', '2014-06-12T10:30:00Z'],
  ['2014-06-12T01:30:00+03:00', '2014-06-12T01:30:00+03:00'],
  ['2014-06-12 10:30:00 +0300', '2014-06-12T10:30:00+03:00'],
  ['2014-06-12T10:30:00.123456Z', '2014-06-12T10:30:00Z'],
  ['20140612T103000Z', '2014-06-12T10:30:00Z'],
  ['20140612T103000+0300', '2014-06-12T10:30:00+03:00'],
  // The hour of nobody knows where: only the day is certain.
  ['2014-06-12T10:30:00', '2014-06-12'],
  ['2014-06-12 10:30', '2014-06-12'],
  ['Thu, 12 Jun 2014 10:00:00 GMT', '2014-06-12T10:00:00Z'],
  ['Thu, 12 Jun 2014 10:00:00 +0300 (AST)', '2014-06-12T10:00:00+03:00'],
  ['Thu, 12 Jun 2014 10:00:00 EST', '2014-06-12T10:00:00-05:00'],
  ['Thu Jun 12 10:00:00 2014', '2014-06-12'],
  ['12 June 2014', '2014-06-12'],
  ['June 12, 2014', '2014-06-12'],
  ['June 12th, 2014', '2014-06-12'],
  ['Sept. 3, 2014', '2014-09-03'],
  ['12-Jun-2014', '2014-06-12'],
  ['12 June 2014, 10:30 PM', '2014-06-12'],
  ['12 حزيران 2014', '2014-06-12'],
  ['الخميس ١٢ حزيران/يونيو ٢٠١٤', '2014-06-12'],
  ['12 كانون الثاني 2014', '2014-01-12'],
  ['25/12/2014', '2014-12-25'],
  ['12/25/2014', '2014-12-25'],
  ['4.4.2014', '2014-04-04'],
  [1402531200, '2014-06-12T00:00:00Z'],
  [1402531200000, '2014-06-12T00:00:00Z'],
  ['1402531200', '2014-06-12T00:00:00Z'],
  // Two readings, or none.
  ['3/4/2014', undefined],
  ['12/06/14', undefined],
  ['31/02/2014', undefined],
  ['31 شباط 2014', undefined],
  ['2014-02-30', undefined],
  ['2014-06', undefined],
  ['2014', undefined],
  ['0000-01-01', undefined],
  ['9999-01-01', undefined],
  ['yesterday', undefined],
  ['أمس', undefined],
  ['15 شعبان 1435', undefined],
  ['30 رمضان 1435', undefined],
  ['12 June or July 2014', undefined],
  ['12 13 June 2014', undefined],
  ['41802', undefined],
  [41802, undefined],
  [-5, undefined],
  [Number.NaN, undefined],
  [true, undefined],
  [null, undefined],
  [{}, undefined],
  ['', undefined],
  ['12 June 2014'.repeat(100), undefined],
])('%j', (written, day) => {
  expect(readPublished(written)).toBe(day);
});

test('the order of a column', () => {
  expect(readPublished('3/4/2014', 'day-first')).toBe('2014-04-03');
  expect(readPublished('3/4/2014', 'month-first')).toBe('2014-03-04');
  expect(readPublished('25/4/2014', 'month-first')).toBe('2014-04-25');
  expect(dayOrderOf(['3/4/2014', '5/6/2014'])).toBe(undefined);
  expect(dayOrderOf(['3/4/2014', '25/6/2014'])).toBe('day-first');
  expect(dayOrderOf(['3/4/2014', '6/25/2014'])).toBe('month-first');
  expect(dayOrderOf(['25/4/2014', '6/25/2014'])).toBe(undefined);
});
