// Days from 1900 to 2077, written in twelve Arabic and twelve English styles by the platform's calendar,
// are read back as themselves.

import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../src/document/document.ts';
import { readDated } from '../support/dated.ts';
import { sampler } from '../support/sample.ts';

const levantine = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const egyptian = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const maghrebi = [
  'جانفي',
  'فيفري',
  'مارس',
  'أفريل',
  'ماي',
  'جوان',
  'جويلية',
  'أوت',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly w: number;
}

const two = (value: number) => String(value).padStart(2, '0');
const indic = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const ending = (d: number) =>
  d > 10 && d < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][d % 10] ?? 'th');

const styles: Record<LanguageCode, readonly ((day: Day) => string)[]> = {
  ar: [
    ({ y, m, d }) => `${d} ${levantine[m]} ${y}`,
    ({ y, m, d }) => `${d} ${egyptian[m]} ${y}`,
    ({ y, m, d }) => `${d} ${maghrebi[m]} ${y}`,
    ({ y, m, d }) => `الـ${d} من ${levantine[m]} ${y}`,
    ({ y, m, d, w }) => `${weekdays[w]} ${d} ${egyptian[m]} ${y}`,
    ({ y, m, d, w }) => `${weekdays[w]} الموافق ${d} ${egyptian[m]} ${y}م`,
    ({ y, m, d }) => `${d} ${levantine[m]}/${egyptian[m]} ${y}`,
    ({ y, m, d }) => `${d} ${egyptian[m]} (${levantine[m]}) ${y}`,
    ({ y, m, d }) => `${d}/${m + 1}/${y}`,
    ({ y, m, d }) => indic(`${d}/${m + 1}/${y}`),
    ({ y, m, d }) => `${y}-${two(m + 1)}-${two(d)}`,
    ({ y, m, d }) => `${d} ${levantine[m]} من عام ${y}`,
  ],
  en: [
    ({ y, m, d }) => `${d} ${english[m]} ${y}`,
    ({ y, m, d }) => `${english[m]} ${d}, ${y}`,
    ({ y, m, d }) => `${english[m]} ${d}${ending(d)}, ${y}`,
    ({ y, m, d }) => `the ${d}${ending(d)} of ${english[m]} ${y}`,
    ({ y, m, d }) => `${english[m]!.slice(0, 3)} ${d}, ${y}`,
    ({ y, m, d }) => `${two(d)} ${english[m]!.slice(0, 3)} ${y}`,
    ({ y, m, d, w }) => `${days[w]}, ${d} ${english[m]} ${y}`,
    ({ y, m, d, w }) => `${days[w]}, ${english[m]} ${d}, ${y}`,
    ({ y, m, d }) => `${y}-${two(m + 1)}-${two(d)}`,
    ({ y, m, d }) => `${m + 1}/${d}/${y}`,
    ({ y, m, d }) => `${d}-${english[m]!.slice(0, 3)}-${y}`,
    ({ y, m, d }) => `${d}.${m + 1}.${y}`,
  ],
};
const carriers = {
  ar: ['قصفت القوات القرية في ', ' وقتل ثلاثة مدنيين.'],
  en: ['Warplanes struck the village on ', ' and killed civilians.'],
} as const;

describe.each(['ar', 'en'] as const)('days written in %s', (lang) => {
  test('5,000 sampled days from 1900 to 2077, each in every other of twelve styles', () => {
    const sample = sampler(1900);
    const first = Date.UTC(1900, 0, 1) / 86_400_000;
    const last = Date.UTC(2077, 11, 31) / 86_400_000;
    const wrong: string[] = [];
    for (let count = 0; count < 5000; count += 1) {
      const date = new Date((first + sample(last - first + 1)) * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      const day = {
        y: date.getUTCFullYear(),
        m: date.getUTCMonth(),
        d: date.getUTCDate(),
        w: date.getUTCDay(),
      };
      // Six styles one day, the other six the next: the suite stays under three minutes.
      const texts = styles[lang]
        .filter((_, at) => (at + count) % 2 === 0)
        .map((style) => style(day));
      // One document a day, one line a style: most of a short text's time is its document.
      const lines = texts.map((text) => carriers[lang][0] + text + carriers[lang][1]);
      const found = readDated(lines.join('\n'), lang).dates.map(
        (date) => `${date.text}: ${date.edtf}`,
      );
      const wanted = texts.map((text) => `${text}: ${iso}`);
      if (found.join() !== wanted.join()) {
        wrong.push(
          ...found.filter((text) => !wanted.includes(text)),
          ...wanted.filter((text) => !found.includes(text)),
        );
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  }, 600_000);
});
