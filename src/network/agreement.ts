// A read document with what a network says of its words in, the same out, each part of a claim that the
// network was shown surer or less sure by whether it takes the words for the same. No value changes: on
// texts that the network had not seen (`npm run bench -- network-asked`) a part that both agree on is right 81
// times in 100, one that the network takes for something else or for nothing 62 times: still oftener than
// not, so the rules' value stays, and its confidence tells.

import type { AnalysedDocument } from '../document/document.ts';
import { sourceSpan } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Span } from '../document/span.ts';
import type { NetworkTags } from '../document/tags.ts';

/** The parts of claims that are weighed, and what the network calls them. */
export const weighedSlots = {
  actors: 'ACTOR',
  targets: 'TARGET',
  places: 'PLACE',
  dates: 'DATE',
  counts: 'COUNT',
  weapons: 'WEAPON',
} as const;

// By what the odds of being right are multiplied; fitted where the rates above were measured.
const alike = 1.2;
const unlike = 0.5;
const highest = 0.99;

interface Part extends Span {
  readonly rule?: string | undefined;
  readonly confidence?: number | undefined;
}

export function weighByAgreement<D extends AnalysedDocument>(document: D): D {
  const { tags } = document;
  if (!tags) return document;
  const shown = tags.asked.map(({ first, last }) => sourceSpan(document, first, last));
  const agrees = agreement(document, tags);
  const weigh = <P extends Part>(parts: readonly P[], type: string): P[] =>
    parts.map((part) => {
      const isShown = shown.some(({ start, end }) => start <= part.start && part.end <= end);
      const { rule, confidence } = part;
      if (!isShown || confidence === undefined || rule?.endsWith('by the network')) return part;
      return { ...part, confidence: moved(confidence, agrees(part, type)) };
    });
  const claims = document.claims.map((claim) => ({
    ...claim,
    actors: weigh(claim.actors, weighedSlots.actors),
    targets: weigh(claim.targets, weighedSlots.targets),
    places: weigh(claim.places, weighedSlots.places),
    dates: weigh(claim.dates, weighedSlots.dates),
    counts: weigh(claim.counts, weighedSlots.counts),
    weapons: weigh(claim.weapons, weighedSlots.weapons),
  }));
  return withLayer(document, { claims });
}

/** Whether the network takes words of a part for a part of that type, however surely. */
export function agreement(document: AnalysedDocument, tags: NetworkTags) {
  const said = [...tags.claims, ...tags.unsure].map(({ type, first, last }) => ({
    ...sourceSpan(document, first, last),
    type,
  }));
  return (part: Span, type: string): boolean =>
    said.some((tag) => tag.type === type && tag.start < part.end && part.start < tag.end);
}

/** A confidence with its odds multiplied, to three places. */
export function moved(confidence: number, agrees: boolean): number {
  const share = Math.min(confidence, highest);
  const odds = (share / (1 - share)) * (agrees ? alike : unlike);
  return Math.round((odds / (1 + odds)) * 1000) / 1000;
}
