// A finished draft in, the claim of the contract and the story of its reading out.

import type { Claim, ClaimCount, ClaimMention } from '../document/claim.ts';
import { schemaVersion } from '../document/claim-schema.ts';
import type { ClaimTrace, TraceLine } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { confidenceOf, trust } from './confidence.ts';
import type { Attached, CountItem, Draft, Party } from './draft.ts';
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
    places: draft.places.map(({ mention, rule, score }) => ({
      ...mentionFields(mention, rule, score),
      name: mention.name,
      ...(mention.id && { id: mention.id }),
      ...(mention.country && { country: mention.country }),
      ...(mention.admin1 && { admin1: mention.admin1 }),
      ...(mention.lat !== undefined && { lat: mention.lat }),
      ...(mention.lon !== undefined && { lon: mention.lon }),
      ...(mention.geonames !== undefined && { geonames: mention.geonames }),
      precision: mention.precision,
      ...(mention.within && { within: [...mention.within] }),
    })),
    dates: draft.dates.map(({ mention, rule, score }) => dateFields(mention, rule, score)),
    counts: counts(scene, draft.counts),
    weapons: draft.weapons.map(({ mention, rule, score }) => ({
      ...mentionFields(mention, rule, score),
      category: mention.category,
      ...(mention.model && { model: mention.model }),
      ...(mention.quantity !== undefined && { quantity: mention.quantity }),
      ...(mention.massKg && { massKg: [...mention.massKg] }),
    })),
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

function mentionFields(mention: Textual, rule: string, score: number) {
  const { text, start, end } = mention;
  return { text, start, end, rule, confidence: round(trust(rule, score)) };
}

function dateFields(mention: Draft['dates'][number]['mention'], rule: string, score: number) {
  return {
    ...mentionFields(mention, rule, score),
    ...(mention.edtf && { edtf: mention.edtf }),
    ...(mention.from && { from: mention.from }),
    ...(mention.to && { to: mention.to }),
  };
}

function party({ mention, rule, score }: Attached<Party>): ClaimMention {
  return {
    ...mentionFields(mention, rule, score),
    ...(mention.name && { name: mention.name }),
    ...(mention.id && { id: mention.id }),
  };
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
    return {
      ...mentionFields(phraseOf(scene, number), rule, score),
      measure,
      ...(number.noun && { of: number.noun.of }),
      min: number.min,
      max: number.max,
      qualifier: number.qualifier,
      ...(total >= 0 && { partOf: total }),
    };
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

/** FNV-1a over the UTF-16 units, twice with different seeds: stable on every machine. */
function claimId(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
      hash ^= text.charCodeAt(index);
      hash = Math.imul(hash, 16777619) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };
  return half(2166136261) + half(3339451269);
}

export function toTrace(scene: Scene, draft: Draft, claim: string): ClaimTrace {
  const line =
    (slot: string) =>
    ({ mention, rule, score }: Attached<Span>): TraceLine => ({
      start: mention.start,
      end: mention.end,
      slot,
      rule,
      score,
    });
  return {
    claim,
    triggers: draft.triggers.map((trigger) => ({
      ...scene.document.view.map.toSource(
        scene.document.tokens.starts[trigger.first]!,
        scene.document.tokens.ends[trigger.last - 1]!,
      ),
      rule: trigger.rule,
    })),
    attached: [
      ...draft.actors.map(line('actors')),
      ...draft.targets.map(line('targets')),
      ...draft.places.map(line('places')),
      ...draft.dates.map(line('dates')),
      ...draft.counts.map(({ mention, rule, score }) =>
        line('counts')({ mention: mention.number, rule, score }),
      ),
      ...draft.weapons.map(line('weapons')),
    ],
    dropped: draft.dropped.map(({ start, end, slot, rule, reason }) => ({
      start,
      end,
      slot,
      rule,
      reason,
    })),
  };
}
