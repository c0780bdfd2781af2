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
import { compileFolding, normalize } from './normalize/normalize.ts';
import type { WithHits } from './rules/hits.ts';
import { segment } from './segment/segment.ts';
import { buildLexicon } from './tables.ts';

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
