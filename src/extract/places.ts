// Document in, its places out: names of the gazetteer that the text shows to be places, each with the
// one place that is meant. Adjectives and names of peoples are no places; they only show the country.

import type { ExtractedDocument, SegmentedDocument, Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import { gazetteer } from '../lexicon/gazetteer.ts';
import type { WithHits } from '../rules/hits.ts';
import { nationalities } from '../rules/places.ts';
import { findLoneLabels } from './places/lone-labels.ts';
import type { Matcher } from './places/match.ts';
import { buildMatcher } from './places/match.ts';
import { mentionsOf } from './places/mention.ts';
import { provedNames } from './places/repeated.ts';
import type { Candidate, Known, Selection } from './places/select.ts';
import { Doubt, decide, likeliest, passOn, provedAs, select, strayed } from './places/select.ts';
import type { Site } from './places/sites.ts';
import { placeSites, sitesOf, withRepeated, withUnknown } from './places/sites.ts';
import { findTollLabels } from './places/toll-labels.ts';
import type { Unknown } from './places/unknown-name.ts';

const matchers = new Map<Language, Matcher>();

function matcherOf(language: Language): Matcher {
  let matcher = matchers.get(language);
  if (!matcher) {
    matcher = buildMatcher(language);
    matchers.set(language, matcher);
  }
  return matcher;
}

interface Gathered {
  readonly selection: Selection;
  readonly candidates: readonly Candidate[];
}

interface Placed {
  readonly selection: Selection;
  readonly sites: Site[];
}

export function readPlaces(
  document: SegmentedDocument & WithHits,
  languages: readonly Language[],
): ExtractedDocument['places'] {
  const gathered: Gathered[] = [];
  const votes = new Map<string, number>();
  const proved = new Set<number>();
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    if (!language) continue;
    voteByPeoples(document, sentence, votes);
    const matches = matcherOf(language)(document, sentence);
    const selection: Selection = {
      reading: { document, sentence, rules: language.entities.places },
      gazetteer: gazetteer(),
      names: gazetteer().names[language.code],
    };
    const candidates = select(selection, matches);
    gathered.push({ selection, candidates });
    for (const candidate of candidates) {
      if (!candidate.accepted) continue;
      // "Tula Toli": half a name says nothing of the country.
      const whole = !candidate.evidence.against;
      if (whole && candidate.doubt === Doubt.none) voteByPlace(selection, candidate, votes);
      proved.add(provedAs(candidate.match));
    }
  }
  const focus = shares(votes);
  const known: Known = { proved, share: (country) => focus.get(country) ?? 0 };
  const placed: Placed[] = [];
  const settled: number[] = [];
  const mentions: PlaceMention[] = [];
  for (const { selection, candidates } of gathered) {
    for (const candidate of candidates) decide(selection, candidate, known);
    passOn(selection, candidates);
    if (focus.size > 0) {
      for (const candidate of candidates) {
        if (candidate.accepted && strayed(selection, candidate, known.share)) {
          candidate.accepted = false;
        }
      }
    }
    placed.push({ selection, sites: sitesOf(selection, candidates) });
  }
  const lines = placed.map(({ selection: { reading }, sites }) => ({ reading, sites }));
  const labels = new Map<number, Unknown[]>();
  for (const label of [...findTollLabels(lines), ...findLoneLabels(lines)]) {
    const found = labels.get(label.sentence);
    if (found) found.push(label);
    else labels.set(label.sentence, [label]);
  }
  const names = provedNames(unknownOf(placed));
  for (const { selection, sites: first } of placed) {
    const labelled = withUnknown(first, labels.get(selection.reading.sentence.index) ?? []);
    const sites = names.size === 0 ? labelled : withRepeated(selection, labelled, names);
    placeSites(selection, sites, { focus, settled });
    for (const mention of mentionsOf(selection.reading, sites)) mentions.push(mention);
  }
  return mentions;
}

function* unknownOf(placed: readonly Placed[]) {
  for (const { selection, sites } of placed) {
    for (const { unknown } of sites) if (unknown) yield { reading: selection.reading, unknown };
  }
}

/** Adjectives and names of peoples show which countries the text is about. */
function voteByPeoples(
  { hits }: WithHits,
  { first, last }: Sentence,
  votes: Map<string, number>,
): void {
  for (let token = first; token < last; token += 1) {
    if (hits.tables(token) === 0) continue;
    const country = hits.longest(token, nationalities)?.value.country;
    if (country) votes.set(country, (votes.get(country) ?? 0) + 1);
  }
}

/** A name votes for its country; one that places of several countries bear says little. */
function voteByPlace(
  { names, gazetteer }: Selection,
  { match }: Candidate,
  votes: Map<string, number>,
): void {
  const from = names.at[match.name]!;
  const to = names.at[match.name + 1]!;
  const country = gazetteer.country(likeliest({ gazetteer, names }, match.name));
  let alone = true;
  for (let at = from; at < to && alone; at += 1) {
    const place = names.postings[at]! >>> 4;
    alone = gazetteer.country(place) === country || gazetteer.population[place]! < 20_000;
  }
  votes.set(country, (votes.get(country) ?? 0) + (alone ? 1 : 0.2));
}

function shares(votes: ReadonlyMap<string, number>): Map<string, number> {
  let sum = 0;
  for (const weight of votes.values()) sum += weight;
  return new Map([...votes].map(([country, weight]) => [country, weight / sum]));
}
