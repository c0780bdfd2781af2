// A place found in a sentence in, its mention out: canonical names, identity and point where the
// gazetteer has them, containers that the text names, and the phrase that only points beside it.

import { mentionOf, sourceSpan } from '../../document/document.ts';
import type { MentionBase, PlaceMention } from '../../document/mention.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import { precisionOf } from '../../lexicon/place-kinds.ts';
import type { Reading } from './evidence.ts';
import type { Relation } from './relative.ts';
import { relationOf } from './relative.ts';
import type { Site } from './sites.ts';
import type { Unknown } from './unknown.ts';

export function mentionFor(reading: Reading, site: Site, sites: readonly Site[]): PlaceMention {
  const { document } = reading;
  const relation = relationOf(reading, site);
  const within = withinOf(reading, site, sites);
  const shared = {
    ...(within.length > 0 && { within }),
    ...(relation && { relative: phraseText(reading, site, relation) }),
  };
  if (site.unknown) return { ...unknownMention(reading, site.unknown), ...shared };
  const { match, evidence } = site.candidate!;
  const { place, reason } = site.resolution!;
  const facts = factsOf(place);
  const known = relation?.sort === 'away' ? facts.unpointed : facts.pointed;
  const base = mentionOf(document, match, ruleOf(evidence.rule));
  const mention: PlaceMention = Object.assign(base, known, { reason });
  if (!evidence.phrase && within.length === 0 && !relation) return mention;
  const { phrase } = evidence;
  return {
    ...mention,
    ...(phrase && { phrase: sourceSpan(document, phrase.first, phrase.last, phrase) }),
    ...shared,
  };
}

const rules = new Map<string, string>();

function ruleOf(evidence: string): string {
  let rule = rules.get(evidence);
  if (rule === undefined) {
    rule = `gazetteer/${evidence}`;
    rules.set(evidence, rule);
  }
  return rule;
}

type Facts = Omit<PlaceMention, keyof MentionBase>;

// What the gazetteer knows of a place, as mentions carry it: made once a place, with and without point.
const facts = new Map<number, { readonly pointed: Facts; readonly unpointed: Facts }>();

function factsOf(place: number): { readonly pointed: Facts; readonly unpointed: Facts } {
  const seen = facts.get(place);
  if (seen) return seen;
  const places = gazetteer();
  const kind = places.kind(place);
  const country = places.country(place);
  const nameAr = places.nameAr(place);
  const geonames = places.geonames(place);
  const admin1 = places.admin1(place);
  const lat = places.lat(place);
  const lon = places.lon(place);
  const unpointed: Facts = {
    kind: 'place',
    name: places.name(place),
    ...(nameAr && { nameAr }),
    id: places.id(place),
    ...(geonames && { geonames }),
    ...(!isNoCountry(country) && { country }),
    ...(admin1 && { admin1 }),
    precision: precisionOf[kind],
    sort: kind,
  };
  const pointed = lat === undefined || lon === undefined ? unpointed : { ...unpointed, lat, lon };
  const made = { pointed, unpointed };
  facts.set(place, made);
  return made;
}

/** Codes of our own, from the range that ISO leaves to users; XK is Kosovo. */
function isNoCountry(code: string): boolean {
  return code.startsWith('X') && code !== 'XK';
}

function unknownMention({ document }: Reading, unknown: Unknown): PlaceMention {
  const base = mentionOf(document, unknown, unknown.rule);
  const kind: PlaceKind | undefined = unknown.kinds[0];
  return {
    ...base,
    kind: 'place',
    name: base.text.replace(/\s+/g, ' '),
    precision: kind ? precisionOf[kind] : 'exact',
    ...(kind && { sort: kind }),
    reason: 'place-word',
    confidence: unknown.rule === 'unknown/preposition' ? 0.6 : 0.8,
  };
}

const nowhere: readonly string[] = [];

function withinOf({ document }: Reading, site: Site, sites: readonly Site[]): readonly string[] {
  if (site.within < 0) return nowhere;
  const names: string[] = [];
  for (let at = site.within; at >= 0; at = sites[at]!.within) {
    const outer = sites[at]!;
    if (outer.resolution) names.push(gazetteer().name(outer.resolution.place));
    else if (outer.unknown) names.push(mentionOf(document, outer.unknown, outer.unknown.rule).text);
  }
  return names;
}

function phraseText({ document }: Reading, site: Site, { first, front }: Relation): string {
  const { start, end } = sourceSpan(document, first, site.last, { front });
  return document.source.slice(start, end);
}
