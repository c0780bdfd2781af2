// Drafts in, one draft for each happening and source out: headline, lead and later mentions of one
// happening are joined, and later ones fill what earlier ones left open.

import type { EventKind } from '../document/claim.ts';
import type { Draft } from './draft.ts';
import { sameCount, samePlace } from './slots.ts';

export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const same = merged.find((earlier) => isSame(earlier, draft));
    if (same) absorb(same, draft);
    else merged.push(draft);
  }
  const headings = merged.filter((draft) => isHeadline(draft) && draft.sentences.size === 1);
  if (headings.length === merged.length) return merged;
  return merged.filter((draft) => !headings.includes(draft));
}

function isHeadline(draft: Draft): boolean {
  return draft.sentence.index === 0 && draft.sentence.kind === 'heading';
}

const kin: readonly (readonly EventKind[])[] = [
  ['attack', 'air_strike', 'shelling', 'explosion', 'armed_clash', 'destruction'],
  ['territory', 'armed_clash', 'attack'],
  ['detention', 'abduction', 'abuse'],
];

function kinEvents(a: Draft, b: Draft): boolean {
  if (a.event === b.event) return true;
  return kin.some((family) => family.includes(a.event) && family.includes(b.event));
}

function isSame(earlier: Draft, later: Draft): boolean {
  if (!kinEvents(earlier, later)) return false;
  const headline = isHeadline(earlier);
  if (!headline && key(earlier) !== key(later)) return false;
  if (earlier.status !== later.status && !headline) return false;
  if (countsClash(earlier, later)) return false;
  const sharedCount = earlier.counts.some((a) =>
    later.counts.some((b) => sameCount(a.mention, b.mention)),
  );
  const sharedPlace = earlier.places.some((a) =>
    later.places.some((b) => samePlace(a.mention, b.mention)),
  );
  const placesClash = earlier.places.length > 0 && later.places.length > 0 && !sharedPlace;
  if (headline)
    return sharedCount || sharedPlace || (!placesClash && earlier.event === later.event);
  if (placesClash) return false;
  if (datesClash(earlier, later)) return false;
  if (earlier.event !== later.event) return sharedCount && sharedPlace;
  return sharedCount && (sharedPlace || later.places.length === 0);
}

function key(draft: Draft): string {
  return draft.sources.map((source) => source.id ?? source.name ?? source.text).join('|');
}

function countsClash(a: Draft, b: Draft): boolean {
  return a.counts.some(
    (one) =>
      b.counts.some((other) => other.mention.measure === one.mention.measure) &&
      !b.counts.some((other) => sameCount(other.mention, one.mention)),
  );
}

function datesClash(a: Draft, b: Draft): boolean {
  return (
    a.dates.length > 0 &&
    b.dates.length > 0 &&
    !a.dates.some((one) =>
      b.dates.some(
        (other) => one.mention.from === other.mention.from && one.mention.to === other.mention.to,
      ),
    )
  );
}

function absorb(into: Draft, from: Draft): void {
  const headline = isHeadline(into);
  for (const index of from.sentences) into.sentences.add(index);
  into.triggers.push(...from.triggers);
  if (into.general && !from.general) {
    into.event = from.event;
    into.general = false;
  }
  if (headline) {
    into.sources = from.sources;
    into.status = from.status;
    into.statedOn = from.statedOn;
  }
  fill(into.actors, from.actors);
  fill(into.targets, from.targets);
  fill(into.dates, from.dates);
  for (const place of from.places) {
    if (!into.places.some(({ mention }) => samePlace(mention, place.mention))) {
      into.places.push(place);
    }
  }
  for (const count of from.counts) {
    if (!into.counts.some(({ mention }) => sameCount(mention, count.mention))) {
      into.counts.push(count);
    }
  }
  for (const weapon of from.weapons) {
    if (!into.weapons.some(({ mention }) => mention.category === weapon.mention.category)) {
      into.weapons.push(weapon);
    }
  }
  into.dropped.push(...from.dropped);
}

function fill<T>(into: T[], from: readonly T[]): void {
  if (into.length === 0) into.push(...from);
}
