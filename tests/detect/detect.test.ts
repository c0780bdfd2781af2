// Which language a text is in, and where in a text the language changes; measured on the tables.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileEvidence, detect } from '../../src/detect/detect.ts';
import { foreignLanguages } from '../../src/languages/foreign.ts';
import { languages } from '../../src/languages/index.ts';
import { anyText } from '../support/any-text.ts';
import { readCases } from '../support/cases.ts';

const evidence = compileEvidence(languages, foreignLanguages);
const found = (source: string) => detect({ id: 'case', source, diagnostics: [] }, evidence);
const names = (source: string) => found(source).runs.map((run) => run.lang ?? run.other);

describe('whole texts', () => {
  const { rows } = readCases<{ text: string; lang: string }>('language.whole.json');
  const wrong = rows.filter(({ text, lang }) => names(text).join('+') !== lang);
  const isOurs = (lang: string) => lang === 'ar' || lang === 'en';

  test('the table has short and long texts', () => expect(rows.length).toBeGreaterThan(300));

  test('98 in 100 are named rightly', () => {
    const misses = wrong.map(({ text, lang }) => `${lang}: ${text}`).join('\n');
    expect(1 - wrong.length / rows.length, misses).toBeGreaterThanOrEqual(0.98);
  });

  test('ours and not ours are told apart in 99 of 100', () => {
    const crossed = rows.filter(
      ({ text, lang }) => isOurs(lang) !== names(text).every((name) => isOurs(name!)),
    );
    expect(crossed.length / rows.length, JSON.stringify(crossed)).toBeLessThanOrEqual(0.01);
  });
});

test.each(readCases<{ text: string; lang: string }>('language.lists.json').rows)(
  'a list or a headline in $lang: $text',
  ({ text, lang }) => expect(names(text)).toEqual([lang]),
);

describe('mixed texts', () => {
  test.each(readCases<{ text: string; runs: string[] }>('language.mixed.json').rows)(
    '$runs: $text',
    ({ text, runs }) => expect(names(text)).toEqual(runs),
  );
});

// A text that is clearly in one language is read in a quick pass: it must miss nothing that the full
// reading would find.
describe('a stretch in another language amid a long text of ours', () => {
  const { rows } = readCases<{ text: string; lang: string }>('language.whole.json');
  const foreign = rows.filter(({ text, lang }) => lang.length === 3 && text.split(' ').length > 8);
  const long = {
    en: 'The army said that its forces had shelled the town. They were told to leave at once.\n',
    ar: 'قال الجيش إن قواته قصفت المدينة أمس. وأضاف أن المدنيين غادروا منها إلى القرى التي حولها.\n',
  };

  test.each(['en', 'ar'] as const)('in a text in %s', (lang) => {
    const missed = foreign.filter(({ text }) => {
      const source = `${long[lang].repeat(12)}${text}\n${long[lang].repeat(4)}`;
      return !found(source).runs.some((run) => run.lang === null);
    });
    expect(missed.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(3);
  });
});

test('text in another language leaves a diagnostic with its span', () => {
  const source = 'The army left.\nLe ministre a dit que les forces sont parties de la ville.\n';
  const { diagnostics, lang } = found(source);
  expect(lang).toBe('en');
  expect(diagnostics).toMatchObject([{ code: 'detect.not-ours', span: { start: 15, end: 74 } }]);
});

test('only languages that are read are ours', () => {
  const english = compileEvidence(
    languages.filter((language) => language.code === 'en'),
    foreignLanguages,
  );
  const source = 'قتل خمسة مدنيين في قصف على المدينة أمس.';
  expect(detect({ id: 'case', source, diagnostics: [] }, english).lang).toBeNull();
});

test('a long text may end anywhere, behind a letter with an accent too', () => {
  const source =
    'Seven soldiers were killed and nine were wounded near the town in a raid on Jamundíí.';
  for (let end = 60; end <= source.length; end += 1) {
    expect(found(source.slice(0, end)).lang, source.slice(0, end)).toBe('en');
    expect(found(`${source.slice(0, end)}é`).lang).toBe('en');
  }
});

test('runs cover any text without gap or overlap', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      let end = 0;
      for (const run of found(source).runs) {
        expect(run.start).toBe(end);
        expect(run.end).toBeGreaterThan(run.start);
        end = run.end;
      }
      expect(end).toBe(source.length);
    }),
  );
});
