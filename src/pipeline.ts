// START HERE: the stages, in order, as one list. No logic of its own.

import { makeClaims } from './claims/claims.ts';
import { detect } from './detect/detect.ts';
import type { AnalysedDocument, Document, LanguageCode } from './document/document.ts';
import { readDates } from './extract/dates.ts';
import { readEntities } from './extract/entities.ts';
import type { Lexicons } from './extract/lookup.ts';
import { lookUp } from './extract/lookup.ts';
import { readNumbers } from './extract/numbers.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { compileFolding, normalize } from './normalize/normalize.ts';
import type { WithHits } from './rules/hits.ts';
import { segment, tokenize } from './segment/segment.ts';

export type ReadDocument = AnalysedDocument & WithHits;

/** Loads every table once and returns the whole road from a document to its claims. */
export function buildReader(): (document: Document) => ReadDocument {
  const folding = compileFolding(languages);
  const lexicons = Object.fromEntries(
    languages.map((language) => [language.code, buildLexicon(language)]),
  ) as unknown as Lexicons;

  return (document) => {
    const detected = detect(document, languages);
    const normalized = normalize(detected, folding);
    const segmented = segment(normalized, languages);
    const looked = lookUp(segmented, lexicons);
    const numbered = readNumbers(looked, languages);
    const dated = readDates(numbered, languages);
    const extracted = readEntities(dated, languages);
    return makeClaims(extracted, languages);
  };
}

export function languageOf(code: LanguageCode): Language {
  return languages.find((language) => language.code === code)!;
}

function buildLexicon(language: Language): Lexicon {
  const { letters, numbers, dates, entities, claims } = language;
  const tables = [numbers, dates, entities, claims].flatMap((part) => part.tables());
  const words = (phrase: string): string[] => {
    const folded = letters.fold(phrase);
    const tokens = tokenize(folded);
    const forms: string[] = [];
    for (let index = 0; index < tokens.count; index += 1) {
      const form = folded.slice(tokens.starts[index]!, tokens.ends[index]!);
      if (form !== '-' && form !== '"' && form !== "'") forms.push(form);
    }
    return forms;
  };
  return new Lexicon(tables, { fold: letters.fold, analyse: letters.analyse, words });
}
