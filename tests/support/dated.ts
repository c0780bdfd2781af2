// Reads one text as far as its dates, in a language that is told: date tests ask nothing of detection,
// and the stages behind do not touch them.

import type { DatedDocument, LanguageCode } from '../../src/document/document.ts';
import { readDates } from '../../src/extract/dates.ts';
import { lookUp } from '../../src/extract/lookup.ts';
import { readNumbers } from '../../src/extract/numbers.ts';
import { languages } from '../../src/languages/index.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { compileFolding, normalize } from '../../src/normalize/normalize.ts';
import { segment } from '../../src/segment/segment.ts';
import { buildLexicon } from '../../src/tables.ts';

const folding = compileFolding(languages);
const lexicons = Object.fromEntries(
  languages.map((language) => [language.code, buildLexicon(language)]),
) as unknown as Record<LanguageCode, Lexicon>;

export function readDated(text: string, lang: LanguageCode, published?: string): DatedDocument {
  const detected = {
    id: 'test',
    source: text,
    diagnostics: [],
    lang,
    runs: [{ start: 0, end: text.length, lang }],
    ...(published !== undefined && { published }),
  };
  const segmented = segment(normalize(detected, folding), languages);
  return readDates(readNumbers(lookUp(segmented, lexicons), languages), languages);
}
