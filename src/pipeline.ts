// START HERE: the stages, in order, as one list. No logic of its own.

import { makeClaims } from './claims/claims.ts';
import type { Config } from './config.ts';
import { compileEvidence, detect } from './detect/detect.ts';
import type { AnalysedDocument, Document } from './document/document.ts';
import { withLayer } from './document/layer.ts';
import { readDates } from './extract/dates.ts';
import { readEntities } from './extract/entities.ts';
import type { Lexicons } from './extract/lookup.ts';
import { lookUp } from './extract/lookup.ts';
import { addNames } from './extract/network.ts';
import { readNumbers } from './extract/numbers.ts';
import { foreignLanguages } from './languages/foreign.ts';
import { languages } from './languages/index.ts';
import { networkFolder } from './network/shipped.ts';
import { compileFolding, normalize } from './normalize/normalize.ts';
import type { WithHits } from './rules/hits.ts';
import { segment } from './segment/segment.ts';
import { buildLexicon } from './tables.ts';

export type ReadDocument = AnalysedDocument & WithHits;

/**
 * Loads every table once and returns the whole road from a document to its claims, by rules alone: a
 * network answers later, and this does not wait.
 */
export function buildReader(config: Config): (document: Document) => ReadDocument {
  const { extract, claim, finish } = buildStages(config);
  return (document) => finish(claim(extract(document)));
}

/** The road up to the entities, before any claim. */
export function buildExtractor(config: Config) {
  return buildStages(config).extract;
}

/**
 * The same road with the trained network of `model.folder`, where there is one: what the rules left open
 * it is asked about. It is loaded when the first document asks.
 * @throws IsnadError `model.missing` when a folder was named that holds no model.
 */
export async function buildNetworkReader(
  config: Config,
): Promise<(document: Document) => Promise<ReadDocument>> {
  const { read } = await buildStagedReader(config);
  return read;
}

/** One part of the road. The document that goes in has been through the parts before. */
export type Stage = (document: Document) => Document;

/** Reads whole documents, or many part by part. */
export interface StagedReader {
  readonly read: (document: Document) => Promise<ReadDocument>;
  /** All parts in order, or none; behind the last a document is a ReadDocument. */
  readonly stages: readonly Stage[];
  /** What comes behind the last stage and must be waited for: the network. */
  readonly finish?: (document: ReadDocument) => Promise<ReadDocument>;
}

/**
 * The road in parts, for who reads many documents: a part that is run over several of them before the
 * next one begins stays in the processor's caches.
 */
export async function buildStagedReader(config: Config): Promise<StagedReader> {
  const { extract, claim, finish, parts, spoken } = buildStages(config);
  const folder = networkFolder(config.model.folder);
  if (folder === undefined) {
    const whole = async (document: Document) => finish(claim(extract(document)));
    return { read: whole, stages: [...parts, finish as unknown as Stage] };
  }
  const { openCascade } = await import('./network/cascade.ts');
  const { weighByAgreement } = await import('./network/agreement.ts');
  const cascade = openCascade(folder, spoken);

  async function withNetwork(ruled: ReadDocument): Promise<ReadDocument> {
    const tagged = await cascade(ruled);
    if (!tagged) return finish(ruled);
    const { names, claims } = tagged.tags;
    const isNew = names.length > 0 || claims.length > 0;
    return finish(weighByAgreement(isNew ? claim(addNames(tagged)) : tagged));
  }

  return {
    read: async (document) => withNetwork(claim(extract(document))),
    stages: parts,
    finish: withNetwork,
  };
}

/** The stages up to the entities, the claims, and what is left of them by the settings. */
function buildStages(config: Config) {
  const spoken = languages.filter((language) => config.languages.includes(language.code));
  const evidence = compileEvidence(spoken, foreignLanguages);
  const folding = compileFolding(languages);
  const lexicons = Object.fromEntries(
    spoken.map((language) => [language.code, buildLexicon(language)]),
  ) as unknown as Lexicons;

  function letters(document: Document) {
    const detected = detect(document, evidence);
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
    return makeClaims(extracted, spoken);
  }

  function finish(analysed: ReadDocument): ReadDocument {
    const { minConfidence } = config.claims;
    if (minConfidence === 0) return analysed;
    const claims = analysed.claims.filter(({ confidence }) => confidence >= minConfidence);
    return withLayer(analysed, { claims });
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

  return { extract, claim, finish, parts, spoken };
}
