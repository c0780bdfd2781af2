// A place found in a sentence in, its mention out: canonical names, identity and point where the
// gazetteer has them, containers that the text names, and the phrase that only points beside it.

import { mentionOf, sourceSpan } from '../../document/document.ts';
import type { MentionBase, PlaceMention } from '../../document/mention.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import { precisionOf } from '../../lexicon/place-kinds.ts';
import { bordersOf } from './borders.ts';
import type { Reading } from './evidence.ts';
import type { Circumstances, Facts } from './facts.ts';
import { factsOf } from './facts.ts';
import type { Relation } from './relative.ts';
import { relationOf } from './relative.ts';
import { withRoads } from './roads.ts';
import { seatsOf } from './seats.ts';
import type { Site } from './sites.ts';
import type { Stretch } from './stretches.ts';
import { stretchesOf } from './stretches.ts';
import type { Unknown } from './unknown-name.ts';

/** The mentions of a sentence's places, in order. */
export function mentionsOf(reading: Reading, sites: readonly Site[]): PlaceMention[] {
  const stretches = stretchesOf(reading, sites);
  const found = sites.map((site, at) =>
    mentionFor(reading, { site, stretch: stretches[at] }, sites),
  );
  const mentions = withRoads(reading, found);
  const told = [...bordersOf(reading), ...seatsOf(reading, mentions)];
  if (told.length === 0) return mentions;
  return [...mentions, ...told].sort((a, b) => a.first - b.first);
}

function mentionFor(
  reading: Reading,
  { site, stretch }: { readonly site: Site; readonly stretch: Stretch | undefined },
  sites: readonly Site[],
): PlaceMention {
  const { document } = reading;
  const relation: Relation | undefined = stretch
    ? { ...stretch, sort: 'away' }
    : relationOf(reading, site);
  const outer = withinOf(reading, site, sites);
  const within = outer.length > 0 ? outer : undefined;
  const relative = relation && phraseText(reading, site, relation);
  if (site.unknown) {
    const { unknown } = site;
    const base = mentionOf(document, unknown, unknown.rule);
    return whole(base, unknownFacts(base, unknown), {
      reason: 'place-word',
      confidence: unknown.rule === 'unknown/preposition' ? 0.6 : 0.8,
      phrase: undefined,
      within,
      relative,
    });
  }
  const { match, evidence } = site.candidate!;
  const { place, reason } = site.resolution!;
  const facts = factsOf(place);
  const known = relation?.sort === 'away' ? facts.unpointed : facts.pointed;
  const { phrase } = evidence;
  return whole(mentionOf(document, match, ruleOf(evidence.rule)), known, {
    reason,
    confidence: undefined,
    phrase: phrase && sourceSpan(document, phrase.first, phrase.last, phrase),
    within,
    relative,
  });
}

/** All in one literal: what is put together from so many parts is kept as a dictionary, slow to ask. */
function whole(base: MentionBase, facts: Facts, told: Circumstances): PlaceMention {
  return {
    text: base.text,
    start: base.start,
    end: base.end,
    first: base.first,
    last: base.last,
    sentence: base.sentence,
    rule: base.rule,
    kind: 'place',
    name: facts.name,
    nameAr: facts.nameAr,
    id: facts.id,
    geonames: facts.geonames,
    country: facts.country,
    admin1: facts.admin1,
    precision: facts.precision,
    sort: facts.sort,
    lat: facts.lat,
    lon: facts.lon,
    reason: told.reason,
    confidence: told.confidence,
    phrase: told.phrase,
    within: told.within,
    relative: told.relative,
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

/** The facts of a place that the gazetteer does not have: its word tells what it is. */
function unknownFacts({ text }: MentionBase, { kinds }: Unknown): Facts {
  const kind: PlaceKind | undefined = kinds[0];
  return {
    kind: 'place',
    name: text.replace(/\s+/g, ' '),
    nameAr: undefined,
    id: undefined,
    geonames: undefined,
    country: undefined,
    admin1: undefined,
    precision: kind ? precisionOf[kind] : 'exact',
    sort: kind,
    lat: undefined,
    lon: undefined,
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

function phraseText({ document }: Reading, site: Site, { first, front, last }: Relation): string {
  const { start, end } = sourceSpan(document, first, last ?? site.last, { front });
  return document.source.slice(start, end);
}
