// What a date does to its surroundings: numbers inside it stop being counts, two names of one day are
// compared, and nothing of the machine's clock, zone or language reaches the result.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDated } from '../support/dated.ts';
import { root } from '../support/files.ts';

describe('numbers inside dates', () => {
  test.each([
    ['ar', 'قتل 12 مدنيا في 18 آذار 2019', [12]],
    ['ar', 'قتل 12 مدنيا خلال 24 ساعة الماضية', [12]],
    ['en', '12 civilians were killed on March 18, 2019', [12]],
    ['en', 'Five soldiers were killed three days ago', [5]],
  ] as const)('%s: %s', (lang, text, left) => {
    const { numbers } = readDated(text, lang, '2024-06-12');
    expect(numbers.filter(({ kind }) => kind !== 'datePart').map(({ value }) => value)).toEqual(
      left,
    );
    for (const number of numbers)
      if (number.kind === 'datePart') expect(number.noun).toBeUndefined();
  });
});

describe('one day by two calendars', () => {
  const codes = (text: string) => readDated(text, 'ar').diagnostics.map(({ code }) => code);
  test('names that agree leave no note', () => {
    expect(codes('في 15 رجب 1440هـ الموافق 22 آذار 2019م')).toEqual([]);
    expect(codes('في 14 رجب 1440هـ الموافق 22 آذار 2019م')).toEqual([]);
  });
  test('names more than two days apart leave one', () => {
    expect(codes('في 25 رجب 1440هـ الموافق 22 آذار 2019م')).toEqual(['dates.calendars-disagree']);
  });
});

describe('parts that stand in the text', () => {
  test.each([
    ['ar', 'في 5 حزيران', ['day', 'month'], ['year']],
    ['ar', 'في 5 حزيران 2024', ['day', 'month', 'year'], []],
    ['ar', 'يوم الثلاثاء', ['weekday'], ['day', 'month', 'year']],
    ['ar', 'الأسبوع الماضي', [], ['week', 'month', 'year']],
    ['ar', 'في 5 رجب 1440هـ', ['day', 'month', 'year', 'era'], []],
    ['en', 'in June', ['month'], ['year']],
    ['en', 'on Friday, June 7', ['day', 'weekday', 'month'], ['year']],
  ] as const)('%s: %s', (lang, text, written, implied) => {
    const [date] = readDated(text, lang, '2024-06-12').dates;
    expect(date?.written).toEqual(written);
    expect(date?.implied).toEqual(implied);
  });
});

describe('a document as a whole', () => {
  test('figures elsewhere show that days come first', () => {
    const text = 'The list was made on 25/06/2016. The village was struck on 03/04/2016.';
    expect(readDated(text, 'en').dates.map(({ edtf }) => edtf)).toEqual([
      '2016-06-25',
      '2016-04-03',
    ]);
  });

  test('a line of its own dates the document', () => {
    const text =
      'Statement on the strike on the market\nDamascus, 12 June 2024\nWarplanes struck the market on Monday.\nThe ministry condemns the attack.';
    expect(readDated(text, 'en', '2024-06-12').dates.map(({ role }) => role)).toEqual([
      'document',
      undefined,
    ]);
  });

  test('strange text never throws', () => {
    for (const text of [
      'في',
      '31 شباط 2024',
      '99/99/9999',
      'من إلى حتى',
      'من 5',
      '٣٣ آذار',
      '32 March',
      'between and',
      'the of the',
      '0/0/0000',
      '(5',
      '5 آذار (',
      '- - -',
      '2024-13-45',
      'منذ',
      'since since',
      '٠٠٠٠٠٠٠٠',
    ]) {
      for (const lang of ['ar', 'en'] as const)
        expect(() => readDated(text, lang, '2024-06-12')).not.toThrow();
    }
  });

  test('a day that no month has keeps its place unread', () => {
    expect(readDated('في 31 شباط 2024', 'ar').dates.every(({ edtf }) => edtf === undefined)).toBe(
      true,
    );
  });

  test('the machine has no say: zone and language change no byte', () => {
    const script = `
      import { readDated } from ${JSON.stringify(join(root, 'tests/support/dated.ts'))};
      const texts = ['قصفت القرية أمس الثلاثاء وفي 5 رجب 1440هـ ومنذ ثلاثة أيام', 'في 18 آذار', 'عيد الأضحى 2023 ورأس السنة الصينية 2024'];
      console.log(JSON.stringify(texts.map((text) => readDated(text, 'ar', '2024-06-12').dates)));
      console.log(JSON.stringify(texts.map((text) => readDated(text, 'ar').dates)));`;
    const run = (zone: string, lang: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: root,
        env: { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const outputs = [
      run('UTC', 'C'),
      run('Pacific/Kiritimati', 'ar_SA.UTF-8'),
      run('America/Los_Angeles', 'de_DE.UTF-8'),
    ];
    expect(outputs[0]).toContain('2024-06-11');
    expect(new Set(outputs).size).toBe(1);
  }, 600_000);
});
