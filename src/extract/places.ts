// Document in, its places out: names of the gazetteer that the text shows to be places, each with the
// one place that is meant. Adjectives and names of peoples are no places; they only show the country.

import type { ExtractedDocument, SegmentedDocument, Sentence } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import { gazetteer } from '../lexicon/gazetteer.ts';
import { precisionOf } from '../lexicon/place-kinds.ts';
import type { WithHits } from '../rules/hits.ts';
import { nationalities } from '../rules/places.ts';
import type { Matcher } from './places/match.ts';
import { buildMatcher } from './places/match.ts';
import type { Resolution, Scene } from './places/resolve.ts';
import { resolve } from './places/resolve.ts';
import type { Candidate } from './places/select.ts';
import { Doubt, select } from './places/select.ts';

const matchers = new Map<Language, Matcher>();

function matcherOf(language: Language): Matcher {
  let matcher = matchers.get(language);
  if (!matcher) {
    matcher = buildMatcher(language);
    matchers.set(language, matcher);
  }
  return matcher;
}

interface Found {
  readonly candidate: Candidate;
  readonly language: Language;
}

export function readPlaces(
  document: SegmentedDocument & WithHits,
  languages: readonly Language[],
): ExtractedDocument['places'] {
  const found: Found[] = [];
  const votes = new Map<string, number>();
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    if (language) readSentence(document, sentence, language, { found, votes });
  }
  const scene: Scene = { focus: shares(votes), settled: [] };
  const mentions: PlaceMention[] = [];
  for (const { candidate, language } of found) {
    const names = gazetteer().names[language.code];
    const resolution = resolve({ gazetteer: gazetteer(), names }, candidate, scene);
    if (!scene.settled.includes(resolution.place)) scene.settled.push(resolution.place);
    mentions.push(mentionFor(document, candidate, resolution));
  }
  return mentions;
}

interface Gathered {
  readonly found: Found[];
  readonly votes: Map<string, number>;
}

function readSentence(
  document: SegmentedDocument & WithHits,
  sentence: Sentence,
  language: Language,
  { found, votes }: Gathered,
): void {
  const vote = (country: string, weight: number) =>
    votes.set(country, (votes.get(country) ?? 0) + weight);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const hit = document.hits.longest(token, nationalities);
    if (hit) vote(hit.value.country, 0.5);
  }
  const matches = matcherOf(language)(document, sentence);
  if (matches.length === 0) return;
  const names = gazetteer().names[language.code];
  const reading = { document, sentence, rules: language.entities.places };
  for (const candidate of select({ reading, gazetteer: gazetteer(), names }, matches)) {
    if (!candidate.accepted) continue;
    found.push({ candidate, language });
    const { name } = candidate.match;
    const first = names.postings[names.at[name]!]! >>> 4;
    const single = names.at[name + 1]! - names.at[name]! === 1;
    if (candidate.doubt === Doubt.none) vote(gazetteer().country(first), single ? 1 : 0.7);
  }
}

function shares(votes: ReadonlyMap<string, number>): Map<string, number> {
  let sum = 0;
  for (const weight of votes.values()) sum += weight;
  return new Map([...votes].map(([country, weight]) => [country, weight / sum]));
}

function mentionFor(
  document: SegmentedDocument,
  { match, evidence }: Candidate,
  { place, reason }: Resolution,
): PlaceMention {
  const places = gazetteer();
  const kind = places.kind(place);
  const country = places.country(place);
  const nameAr = places.nameAr(place);
  const geonames = places.geonames(place);
  const admin1 = places.admin1(place);
  const lat = places.lat(place);
  const lon = places.lon(place);
  return {
    ...mentionOf(document, match, `gazetteer/${evidence.rule}`),
    kind: 'place',
    name: places.name(place),
    ...(nameAr && { nameAr }),
    id: places.id(place),
    ...(geonames && { geonames }),
    ...(/^X[A-JL-Z]$/.test(country) ? {} : { country }),
    ...(admin1 && { admin1 }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    precision: precisionOf[kind],
    reason,
  };
}
