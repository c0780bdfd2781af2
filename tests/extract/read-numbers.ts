// Runs the real stages up to the numbers layer on one text whose language is given, with the number
// tables alone: a case table must not hang on the tables of other stages.

import type { LanguageCode, NumberedDocument } from '../../src/document/document.ts';
import type { Lexicons } from '../../src/extract/lookup.ts';
import { lookUp } from '../../src/extract/lookup.ts';
import { readNumbers } from '../../src/extract/numbers.ts';
import { languages } from '../../src/languages/index.ts';
import { compileFolding, normalize } from '../../src/normalize/normalize.ts';
import { segment } from '../../src/segment/segment.ts';
import { buildLexicon } from '../../src/tables.ts';

const folding = compileFolding(languages);
const empty = { tables: () => [] };
const lexicons = Object.fromEntries(
  languages.map((language) => [
    language.code,
    buildLexicon({
      ...language,
      dates: { ...language.dates, ...empty },
      entities: { ...language.entities, ...empty },
      claims: { ...language.claims, ...empty },
      speech: { ...language.speech, ...empty },
    }),
  ]),
) as unknown as Lexicons;

export function readNumbersOf(source: string, lang: LanguageCode): NumberedDocument {
  const detected = {
    id: 'case',
    source,
    lang,
    runs: [{ start: 0, end: source.length, lang }],
    diagnostics: [],
  };
  const segmented = segment(normalize(detected, folding), languages);
  return readNumbers(lookUp(segmented, lexicons), languages);
}
