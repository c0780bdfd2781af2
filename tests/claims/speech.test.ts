// Who says it: sentences of every genre, each with places in them and the speakers, status and
// modality under which those places stand.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/claims/speech.ts';
import { languages } from '../../src/languages/index.ts';
import { readJson, shared } from '../support/files.ts';
import { readText } from '../support/read.ts';

/** At which words, who says it (outermost first), with what status, and what if it is no plain fact. */
type Telling = readonly [at: string, sources: readonly string[], status: string, modality?: string];

interface Row {
  readonly text: string;
  readonly tells: readonly Telling[];
}

for (const language of ['arabic', 'english']) {
  const { rows } = readJson<{ rows: readonly Row[] }>(`fixtures/cases/speech.${language}.json`);
  describe(`speech in ${language}`, () => {
    it.each(rows.map((row) => [row.text.slice(0, 80), row] as const))(
      '%s',
      (_, { text, tells }) => {
        const document = readText(text);
        const speech = readSpeech(document, languages);
        const found = tells.map(([at, , , modality]): Telling => {
          const told = speech.at(tokenAt(document, text.indexOf(at)));
          const sources = told.sources.map((source) => source.text);
          for (const source of told.sources) {
            expect(text.slice(source.start, source.end)).toBe(source.text);
          }
          return modality === undefined
            ? [at, sources, told.status]
            : [at, sources, told.status, told.modality];
        });
        expect(found).toEqual(tells);
      },
    );
  });
}

function tokenAt(document: ReturnType<typeof readText>, offset: number): number {
  expect(offset).toBeGreaterThanOrEqual(0);
  const { tokens, view } = document;
  const { start } = view.map.toView(offset, offset + 1);
  let token = 0;
  while (token + 1 < tokens.count && tokens.ends[token]! <= start) token += 1;
  return token;
}

describe('speech in strange text', () => {
  const strange = [
    '',
    ':',
    '"',
    '“““ "',
    'said',
    'according to',
    'said, said, said.',
    ', said: "',
    'قال',
    'وفق',
    'نقلت عن',
    'قال: "',
    'أعلنت وزارة',
    'بيان صادر عن',
    'Source:',
    '\u202eقال\u202c said \u0000',
    'كما كما كما كما قال',
  ];
  it.each(strange)('reads %j without a fault', (text) => {
    const document = readText(text);
    const speech = readSpeech(document, languages);
    for (let token = 0; token < document.tokens.count; token += 1) {
      for (const source of speech.at(token).sources) {
        expect(text.slice(source.start, source.end)).toBe(source.text);
      }
    }
    expect(speech.at(document.tokens.count + 5).sources).toEqual([]);
  });
});

const raqqa = join(shared, 'statements', 'raqqa.json');

describe.skipIf(!existsSync(raqqa))('speech in the Raqqa statement', () => {
  it('keeps the chain of the ministry, its American sources and whom these quote', () => {
    const { text, claims } = JSON.parse(readFileSync(raqqa, 'utf8')) as {
      text: string;
      claims: { status: string; sources: { text: string }[]; counts: { text: string }[] }[];
    };
    const document = readText(text);
    const speech = readSpeech(document, languages);
    for (const claim of claims.filter(({ counts }) => counts.length > 0)) {
      const told = speech.at(tokenAt(document, text.indexOf(claim.counts[0]!.text)));
      expect(told.status).toBe(claim.status);
      expect(told.sources.length).toBe(claim.sources.length);
      const last = claim.sources.at(-1)!.text.split(' ').at(-1)!;
      expect(told.sources.at(-1)!.text).toContain(last);
    }
  });
});
