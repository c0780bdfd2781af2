// Who says it: sentences of every genre, each with places in them and the speakers, status and
// modality under which those places stand.

import { describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/claims/speech.ts';
import { languages } from '../../src/languages/index.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

/** At which words, who says it (outermost first), with what status, and what if it is no plain fact. */
type Telling = readonly [
  at: string,
  sources: readonly string[],
  status: string,
  modality?: string,
];

interface Row {
  readonly text: string;
  readonly tells: readonly Telling[];
}

for (const language of ['arabic', 'english']) {
  const { rows } = readJson<{ rows: readonly Row[] }>(`fixtures/cases/speech.${language}.json`);
  describe(`speech in ${language}`, () => {
    it.each(rows.map((row) => [row.text.slice(0, 80), row] as const))('%s', (_, { text, tells }) => {
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
    });
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
