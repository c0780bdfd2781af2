// A finished draft in, the claim of the contract and the story of its reading out.

import type { Claim, ClaimCount, ClaimMention } from '../document/claim.ts';
import { schemaVersion } from '../document/claim-schema.ts';
import type { ClaimTrace, TraceLine } from '../document/document.ts';
import { sourceSpan } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { confidenceOf, trust } from './confidence.ts';
import type { Attached, CountItem, Draft, Party } from './draft.ts';
import { openDoers } from './open.ts';
import type { Scene } from './scene.ts';
import type { SourceMention } from './speech.ts';

export function toClaim(scene: Scene, draft: Draft, order: number): Claim {
  const { document } = scene;
  const evidence = [...draft.sentences]
    .sort((a, b) => a - b)
    .map((index) => {
      const sentence = document.sentences[index]!;
      return document.view.map.toSource(sentence.start, sentence.end);
    });
  const first = evidence[0]!;
  return {
    schemaVersion,
    id: claimId(`${document.id} ${first.start} ${draft.event} ${order}`),
    document: {
      id: document.id,
      ...(document.uri && { uri: document.uri }),
      ...(document.title && { title: document.title }),
      ...(document.published && { published: document.published }),
      lang: draft.sentence.lang ?? document.lang ?? 'en',
    },
    event: draft.event,
    status: draft.status,
    actors: draft.actors.map(party),
    targets: draft.targets.map(party),
    places: draft.places.map(place),
    dates: draft.dates.map(({ mention, rule, score }) => dateFields(mention, rule, score)),
    counts: counts(scene, draft.counts),
    weapons: draft.weapons.map(weapon),
    sources: draft.sources.map(source),
    ...(draft.statedOn && {
      statedOn: dateFields(draft.statedOn, draft.statedOn.rule, draft.speechScore),
    }),
    evidence,
    confidence: round(confidenceOf(draft)),
  };
}

interface Textual extends Span {
  readonly text: string;
}

// Fields are set one by one: what a spread began is slow to add to.
type Open<T> = { -readonly [K in keyof T]: T[K] };

function mentionFields(mention: Textual, rule: string, score: number): Open<ClaimMention> {
  const { text, start, end } = mention;
  return { text, start, end, rule, confidence: round(trust(rule, score)) };
}

function place({ mention, rule, score }: Draft['places'][number]): Claim['places'][number] {
  const fields = mentionFields(mention, rule, score) as Open<Claim['places'][number]>;
  fields.name = mention.name;
  if (mention.id) fields.id = mention.id;
  if (mention.country) fields.country = mention.country;
  if (mention.admin1) fields.admin1 = mention.admin1;
  if (mention.lat !== undefined) fields.lat = mention.lat;
  if (mention.lon !== undefined) fields.lon = mention.lon;
  if (mention.geonames !== undefined) fields.geonames = mention.geonames;
  fields.precision = mention.precision;
  if (mention.within) fields.within = [...mention.within];
  return fields;
}

function weapon({ mention, rule, score }: Draft['weapons'][number]): Claim['weapons'][number] {
  const fields = mentionFields(mention, rule, score) as Open<Claim['weapons'][number]>;
  fields.category = mention.category;
  if (mention.model) fields.model = mention.model;
  if (mention.quantity !== undefined) fields.quantity = mention.quantity;
  if (mention.massKg) fields.massKg = [...mention.massKg];
  return fields;
}

function dateFields(mention: Draft['dates'][number]['mention'], rule: string, score: number) {
  const fields = mentionFields(mention, rule, score) as Open<Claim['dates'][number]>;
  if (mention.edtf) fields.edtf = mention.edtf;
  if (mention.from) fields.from = mention.from;
  if (mention.to) fields.to = mention.to;
  return fields;
}

function party({ mention, rule, score }: Attached<Party>): ClaimMention {
  const fields = mentionFields(mention, rule, score);
  if (mention.name) fields.name = mention.name;
  if (mention.id) fields.id = mention.id;
  return fields;
}

function source(mention: SourceMention): ClaimMention {
  const { text, start, end, name, id, rule, confidence } = mention;
  return {
    text,
    start,
    end,
    ...(name && { name }),
    ...(id && { id }),
    rule,
    ...(confidence !== undefined && { confidence }),
  };
}

function counts(scene: Scene, items: readonly Attached<CountItem>[]): ClaimCount[] {
  return items.map(({ mention: { number, measure }, rule, score }) => {
    const whole = number.partOf === undefined ? undefined : scene.document.numbers[number.partOf];
    const total = whole ? items.findIndex(({ mention }) => mention.number === whole) : -1;
    const fields = mentionFields(phraseOf(scene, number), rule, score) as Open<ClaimCount>;
    fields.measure = measure;
    if (number.noun) fields.of = number.noun.of;
    fields.min = number.min;
    fields.max = number.max;
    fields.qualifier = number.qualifier;
    if (total >= 0) fields.partOf = total;
    return fields;
  });
}

/** The whole phrase of a number, from its qualifier to what is counted: "at least 80 people". */
function phraseOf(scene: Scene, number: CountItem['number']): Textual {
  const { start, end } = number.phrase ?? number;
  return { text: scene.document.source.slice(start, end), start, end };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * FNV-1a over the UTF-16 units, twice with different seeds: stable on every machine. The letter in front
 * keeps spreadsheets from reading "64349427728383e7" as a number.
 */
function claimId(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
      hash ^= text.charCodeAt(index);
      hash = Math.imul(hash, 16777619) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };
  return `c${half(2166136261)}${half(3339451269)}`;
}

export function toTrace(scene: Scene, draft: Draft, claim: string): ClaimTrace {
  const attached: TraceLine[] = [];
  traceAll('actors', draft.actors, attached);
  traceAll('targets', draft.targets, attached);
  traceAll('places', draft.places, attached);
  traceAll('dates', draft.dates, attached);
  for (const { mention, rule, score } of draft.counts) {
    const { start, end } = mention.number;
    attached.push({ start, end, slot: 'counts', rule, score });
  }
  traceAll('weapons', draft.weapons, attached);
  return {
    claim,
    triggers: draft.triggers.map(({ first, last, rule }) => {
      const { start, end } = sourceSpan(scene.document, first, last);
      return { start, end, rule };
    }),
    attached,
    open: openDoers(scene, draft),
    dropped: draft.dropped.map(({ start, end, slot, rule, reason }) => ({
      start,
      end,
      slot,
      rule,
      reason,
    })),
  };
}

function traceAll(slot: string, list: readonly Attached<Span>[], into: TraceLine[]): void {
  for (const { mention, rule, score } of list) {
    into.push({ start: mention.start, end: mention.end, slot, rule, score });
  }
}
