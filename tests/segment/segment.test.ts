// Tokens and sentences of the case tables, what holds for any text, and linear time.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../support/any-text.ts';
import { readCases } from '../support/cases.ts';
import { leastTime } from '../support/least-time.ts';
import { segmented, tokenTexts } from '../support/segmented.ts';

interface SentenceRow {
  readonly text: string;
  readonly sentences: readonly string[];
  readonly kinds?: readonly string[];
  readonly quoted?: readonly number[];
}

describe.each(['arabic', 'english'])('sentences, %s', (language) => {
  test.each(readCases<SentenceRow>(`sentences.${language}.json`).rows)('$text', (row) => {
    const document = segmented(row.text);
    const found = document.sentences.map(({ start, end }) => {
      const span = document.view.map.toSource(start, end);
      return row.text.slice(span.start, span.end);
    });
    expect(found).toEqual(row.sentences);
    if (row.kinds) expect(document.sentences.map((one) => one.kind)).toEqual(row.kinds);
    const quoted = document.sentences.filter((one) => one.quoted).map((one) => one.index);
    expect(quoted).toEqual(row.quoted ?? []);
  });
});

describe('tokens', () => {
  test.each(readCases<{ text: string; tokens: string }>('tokens.any.json').rows)(
    '$text',
    ({ text, tokens }) => expect(tokenTexts(segmented(text)).join(' ')).toBe(tokens),
  );
});

test('documents that are kept keep their tokens while others are read', () => {
  const kept = segmented('The army left.');
  const long = segmented('One two three. '.repeat(20_000));
  for (let other = 0; other < 2000; other += 1) segmented(`Text ${other} follows, and (so) on.`);
  expect(tokenTexts(kept)).toEqual(['The', 'army', 'left', '.']);
  expect(long.tokens.count).toBe(80_000);
  expect(tokenTexts(long).slice(-4)).toEqual(['One', 'two', 'three', '.']);
});

test('paragraphs count lines', () => {
  const { sentences } = segmented('One. Two.\nThree.\n\nFour');
  expect(sentences.map((one) => one.paragraph)).toEqual([0, 0, 1, 2]);
});

test('a sentence is in the language of its run', () => {
  const { sentences } = segmented(
    'The army left.\nانسحب الجيش من المدينة.\nLe ministre a dit que oui.',
  );
  expect(sentences.map((one) => one.lang)).toEqual(['en', 'ar', null]);
});

test('tokens and sentences of any text are in order, and every token is in one sentence', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { tokens, sentences, view } = segmented(source);
      let end = 0;
      for (let token = 0; token < tokens.count; token += 1) {
        expect(tokens.starts[token]).toBeGreaterThanOrEqual(end);
        expect(tokens.ends[token]).toBeGreaterThan(tokens.starts[token]!);
        end = tokens.ends[token]!;
      }
      expect(end).toBeLessThanOrEqual(view.text.length);
      let next = 0;
      sentences.forEach((sentence, index) => {
        expect(sentence).toMatchObject({ index, first: next, start: tokens.starts[next] });
        expect(sentence.last).toBeGreaterThan(sentence.first);
        expect(sentence.end).toBe(tokens.ends[sentence.last - 1]);
        next = sentence.last;
      });
      expect(next).toBe(tokens.count);
    }),
    { numRuns: 300 },
  );
});

describe('time grows with the text', () => {
  const half = 'قتل ثلاثة، وأصيب "خمسة" في 10 قرى. The army said so... ';
  const shapes: Readonly<Record<string, (length: number) => string>> = {
    'one line': (length) => half.repeat(length / half.length),
    'marks on one letter': (length) => `ق${'\u0651'.repeat(length)}`,
    stops: (length) => `${'.'.repeat(length)} x`,
    quotations: (length) => '"a" '.repeat(length / 4),
    'short lines': (length) => 'ab\n'.repeat(length / 3),
    tabs: (length) => 'a\t'.repeat(length / 2),
    entities: (length) => '&amp;'.repeat(length / 5),
    'wrapped lines': (length) => `${'word '.repeat(12)}\n`.repeat(length / 61),
    'scripts in turn': (length) => 'قال "The army left" '.repeat(length / 20),
  };
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const time = (length: number) => {
      const source = shape(length);
      const start = process.cpuUsage().user;
      segmented(source);
      return process.cpuUsage().user - start;
    };
    time(50_000);
    const small = Math.max(2000, Math.min(time(100_000), time(100_000)));
    // Eight times the text in less than 32 times the time: a square would take 64.
    const source = shape(800_000);
    const most = 32 * small;
    expect(leastTime(() => segmented(source), most)).toBeLessThan(most);
  });

  test('10,000 marks on a letter in 1 MB, and one line of 5 MB', () => {
    const start = process.cpuUsage().user;
    segmented(`${half.repeat(9000)}ق${'\u064e'.repeat(10_000)}${half.repeat(9000)}`);
    const { tokens } = segmented(half.repeat(5_000_000 / half.length));
    expect(tokens.count).toBeGreaterThan(1_000_000);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(8);
  });
});
