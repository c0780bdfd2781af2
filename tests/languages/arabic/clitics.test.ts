// The accuracy of clitic readings on a table of press words: how often the right one is offered, and
// how often it comes first, with the words of the vocabulary alone and with the whole lexicon.

import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/document/tokens.ts';
import { arabic } from '../../../src/languages/arabic/index.ts';
import { buildLexicon } from '../../../src/tables.ts';
import { readCases } from '../../support/cases.ts';

interface Row {
  readonly word: string;
  readonly reading: string;
}

const { fold, analyse } = arabic.letters;
const { rows } = readCases<Row>('clitics.arabic.json');

function spell(analysis: Analysis): string {
  const parts = [...analysis.proclitics].map((letter) => `${letter}+`);
  if (analysis.article) parts.push('ال+');
  parts.push(analysis.stem);
  if (analysis.enclitic !== '') parts.push(`+${analysis.enclitic}`);
  return parts.join(' ');
}

function measure(known: (stem: string) => boolean) {
  const late: string[] = [];
  const missing: string[] = [];
  for (const { word, reading } of rows) {
    const right = fold(reading);
    const spelled = analyse(fold(word), known).map(spell);
    if (!spelled.includes(right)) missing.push(`${word}: ${spelled.slice(0, 3).join(' | ')}`);
    else if (spelled[0] !== right) late.push(`${word}: ${spelled.slice(0, 3).join(' | ')}`);
  }
  const first = 1 - (late.length + missing.length) / rows.length;
  return { first, offered: 1 - missing.length / rows.length, late, missing };
}

describe('clitics', () => {
  test('the table is large enough to tell', () => expect(rows.length).toBeGreaterThanOrEqual(500));

  const lexicon = buildLexicon(arabic);
  test.each([
    ['the vocabulary alone', () => false],
    ['the whole lexicon', (stem: string) => lexicon.knows(stem)],
  ])('98 in 100 right readings are offered, 95 come first, with %s', (_, known) => {
    const { first, offered, late, missing } = measure(known);
    expect(offered, missing.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(first, [...late, ...missing].join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
