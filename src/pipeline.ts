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

/** One part of the road. The document that goes in has been through the parts before. */
export type Stage = (document: Document) => Document;

/** Reads whole documents, and where no network stands in the way part by part. */
export interface StagedReader {
  readonly read: (document: Document) => Promise<ReadDocument>;
  /** All parts in order, or none; behind the last a document is a ReadDocument. */
  readonly stages: readonly Stage[];
}

/**
 * The road in parts, for who reads many documents: a part that is run over several of them before the
 * next one begins stays in the processor's caches.
 */
export async function buildStagedReader(config: Config): Promise<StagedReader> {
  if (config.model.folder !== '') return { read: await buildNetworkReader(config), stages: [] };
  const { extract, claim, parts } = buildStages(config);
  return { read: async (document) => claim(extract(document)), stages: parts };
}

/** The stages up to the entities, and the rest: a network may stand between. */
function buildStages(config: Config) {
  const spoken = languages.filter((language) => config.languages.includes(language.code));
  const evidence = compileEvidence(spoken, foreignLanguages);
  const folding = compileFolding(languages);
  const lexicons = Object.fromEntries(
    spoken.map((language) => [language.code, buildLexicon(language)]),
  ) as unknown as Lexicons;

  function letters(document: Document) {
    const detected = detect(withRoom(document), evidence);
    const normalized = normalize(detected, folding);
    return segment(normalized, spoken);
  }

  function extract(document: Document) {
    const looked = lookUp(letters(document), lexicons);
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

  const parts = [
    letters,
    (segmented: ReturnType<typeof letters>) => lookUp(segmented, lexicons),
    (looked: ReturnType<typeof lookUp>) => readNumbers(looked, spoken),
    (numbered: Parameters<typeof readDates>[0]) => readDates(numbered, spoken),
    (dated: Parameters<typeof readEntities>[0]) => readEntities(dated, spoken),
    claim,
    // Each takes what the one before it gives.
  ] as readonly unknown[] as readonly Stage[];

  return { extract, claim, parts };
}
