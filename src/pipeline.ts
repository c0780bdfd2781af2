// START HERE: the stages, in order, as one list. No logic of its own.

import { makeClaims } from './claims/claims.ts';
import type { Config } from './config.ts';
import { compileEvidence, detect } from './detect/detect.ts';
import type { AnalysedDocument, Document } from './document/document.ts';
import { withRoom } from './document/room.ts';
import { readDates } from './extract/dates.ts';
import { readEntities } from './extract/entities.ts';
import type { Lexicons } from './extract/lookup.ts';
import { lookUp } from './extract/lookup.ts';
import { readNumbers } from './extract/numbers.ts';
import { foreignLanguages } from './languages/foreign.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { compileLexicon } from './lexicon/compile.ts';
import { gazetteer, isPlaceName } from './lexicon/gazetteer.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { compileFolding, normalize, normalizeText } from './normalize/normalize.ts';
import type { WithHits } from './rules/hits.ts';
import { segment, tokenize } from './segment/segment.ts';

export type ReadDocument = AnalysedDocument & WithHits;

/** Loads every table once and returns the whole road from a document to its claims. */
export function buildReader(config: Config): (document: Document) => ReadDocument {
  const { extract, claim } = buildStages(config);
  return (document) => claim(extract(document));
}

/** The road up to the entities, before any claim. */
export function buildExtractor(config: Config) {
  return buildStages(config).extract;
}

/**
 * The same road by way of a trained network, where one is configured: it adds names before the claims.
 * @throws IsnadError `model.missing` or `model.invalid` when the configured model cannot be used.
 */
export async function buildNetworkReader(
  config: Config,
): Promise<(document: Document) => Promise<ReadDocument>> {
  const { folder } = config.model;
  if (folder === '') {
    const read = buildReader(config);
    return async (document) => read(document);
  }
  const { openNetwork } = await import('./network/open.ts');
  const { addNetwork } = await import('./extract/network.ts');
  const network = await openNetwork(folder);
  const { extract, claim } = buildStages(config);
  return async (document) => claim(await addNetwork(extract(document), network));
}

/** The stages up to the entities, and the rest: a network may stand between. */
function buildStages(config: Config) {
  const spoken = languages.filter((language) => config.languages.includes(language.code));
  const evidence = compileEvidence(spoken, foreignLanguages);
  const folding = compileFolding(languages);
  const lexicons = Object.fromEntries(
    spoken.map((language) => [language.code, buildLexicon(language)]),
  ) as unknown as Lexicons;

  function extract(document: Document) {
    const detected = detect(withRoom(document), evidence);
    const normalized = normalize(detected, folding);
    const segmented = segment(normalized, spoken);
    const looked = lookUp(segmented, lexicons);
    const numbered = readNumbers(looked, spoken);
    const dated = readDates(numbered, spoken);
    return readEntities(dated, spoken);
  }

  function claim(extracted: ReturnType<typeof extract>): ReadDocument {
    const analysed = makeClaims(extracted, spoken);
    const { minConfidence } = config.claims;
    if (minConfidence === 0) return analysed;
    return {
      ...analysed,
      claims: analysed.claims.filter(({ confidence }) => confidence >= minConfidence),
    };
  }

  return { extract, claim };
}

/** All word tables of one language, compiled. */
export function buildLexicon(language: Language): Lexicon {
  const { letters, numbers, dates, entities, claims, speech } = language;
  const tables = [numbers, dates, entities, claims, speech].flatMap((part) => part.tables());
  const folding = compileFolding(languages);
  // All phrases of a table are read as one text with a line each: far cheaper than one by one.
  const words = (phrases: readonly string[]): readonly (readonly string[])[] => {
    const view = normalizeText(phrases.join('\n'), folding).text;
    const tokens = tokenize(view);
    let at = 0;
    let lineEnd = -1;
    return phrases.map(() => {
      const next = view.indexOf('\n', lineEnd + 1);
      lineEnd = next < 0 ? view.length : next;
      const forms: string[] = [];
      for (; at < tokens.count && tokens.starts[at]! < lineEnd; at += 1) {
        const form = view.slice(tokens.starts[at]!, tokens.ends[at]!);
        if (form !== '-' && form !== '"' && form !== "'" && form !== '_') forms.push(form);
      }
      return forms;
    });
  };
  // A word that is a place's name was not run together of two: only the gazetteer knows.
  const names = gazetteer().names[language.code];
  const isName = (stem: string): boolean => isPlaceName(names, stem);
  const split: typeof letters.split = (form, known) => {
    const at = letters.split(form, known);
    const named = at > 0 && letters.analyse(form, isName).some(({ stem }) => isName(stem));
    return named ? 0 : at;
  };
  const data = compileLexicon(tables, { fold: letters.fold, words });
  return new Lexicon(data, { ...letters, split });
}
