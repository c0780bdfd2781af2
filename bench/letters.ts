// The speed of letters: tokens with offsets beside Intl.Segmenter and natural's tokenizer, language
// identification beside eld and franc, on the same text.

import { readFileSync } from 'node:fs';
import { eld } from 'eld/large';
import { franc } from 'franc';
// @ts-expect-error natural has no types for its parts.
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import { compileEvidence, detect } from '../src/detect/detect.ts';
import type { DetectedDocument, Document } from '../src/document/document.ts';
import { foreignLanguages } from '../src/languages/foreign.ts';
import { languages } from '../src/languages/index.ts';
import { compileFolding, normalize } from '../src/normalize/normalize.ts';
import { segment } from '../src/segment/segment.ts';
import { corpus } from './corpus.ts';
import { compare } from './measure.ts';

const evidence = compileEvidence(languages, foreignLanguages);
const folding = compileFolding(languages);

const documentOf = (source: string): Document => ({ id: 'bench', source, diagnostics: [] });
const languageOf = (source: string) => detect(documentOf(source), evidence);
const tokensOf = (document: DetectedDocument) => segment(normalize(document, folding), languages);

/** How many texts of the case table each identifier names rightly. */
function printAccuracy(): void {
  const file = new URL('../fixtures/cases/language.whole.json', import.meta.url);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: { text: string; lang: string }[];
  };
  const codes = new Map(foreignLanguages.map(({ lang, code }) => [lang, code]));
  let ours = 0;
  let theirs = 0;
  let told = 0;
  for (const { text, lang } of rows) {
    const { runs } = languageOf(text);
    if (runs.map((one) => one.lang ?? one.other).join('+') === lang) ours += 1;
    const code = lang.length === 2 ? lang : codes.get(lang);
    if (code === undefined) continue;
    told += 1;
    if (eld.detect(text).language === code) theirs += 1;
  }
  console.log(
    `\nlanguage table: detect ${ours} of ${rows.length}, eld large ${theirs} of the ${told} in languages that have a two-letter code`,
  );
}

export function run(): void {
  printAccuracy();
  const natural = new AggressiveTokenizer();
  for (const language of ['ar', 'en'] as const) {
    const documents = corpus(language, 1_000_000);
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const detected = new Map(documents.map((source) => [source, languageOf(source)]));
    compare(`${language}: tokens with offsets`, documents, [
      { name: 'normalize + segment', share: 6, work: (source) => tokensOf(detected.get(source)!) },
      {
        name: 'detect + normalize + segment',
        share: 6,
        work: (source) => tokensOf(languageOf(source)),
      },
      {
        name: 'Intl.Segmenter, words',
        share: 0.2,
        work: (source) => {
          let count = 0;
          for (const { index } of segmenter.segment(source)) count += index;
          return count;
        },
      },
      // It knows no Arabic letter: on Arabic it finds nothing, fast.
      {
        name: 'natural, aggressive tokenizer (no offsets)',
        share: 1,
        work: (source) => natural.tokenize(source),
      },
    ]);
    compare(`${language}: language identification`, documents, [
      { name: 'detect', share: 6, work: languageOf },
      { name: 'eld large', share: 0.6, work: (source) => eld.detect(source).language },
      { name: 'franc', share: 0.04, work: (source) => franc(source) },
    ]);
  }
}
