// One draft taken into another that tells of the same happening: what the one leaves open the other fills.

import type { EventKind } from '../document/claim.ts';
import { noneOfOthers, nothingNewOf } from './alike.ts';
import { cameToKill } from './came-to-kill.ts';
import { sameCount } from './counts.ts';
import type { Draft } from './draft.ts';
import { otherSide, tellsParts } from './tolls.ts';

/** `added`: the figures of the other count more people, not the same ones. */
export function absorb(into: Draft, from: Draft, added = false): void {
  for (const index of from.sentences) into.sentences.add(index);
  // A raid that ends in arrests is told for the arrests, unless somebody died in it.
  const deadly = into.counts.some(
    ({ mention: { measure, number } }) => measure === 'killed' && number.max !== 0,
  );
  // "توغلت قوة في البلدة واعتقلت ثلاثة": men who only came in took no ground.
  const raid = into.event === 'attack' || into.event === 'territory';
  if (from.event === 'detention' && raid && allWeak(into) && !deadly) {
    into.event = 'detention';
  }
  if (into.general && !from.general) {
    // "killed six and detained 18": those who took people fell upon them.
    const fellUpon = deadly && taking.has(from.event) && from.start > into.start;
    // "A bomb killed six. He blamed the rebels for the attack": the means told more than the word does.
    const vaguer = from.event === 'attack' && byMeans.has(into.event);
    into.event = fellUpon || vaguer ? into.event : from.event;
    into.general = false;
  }
  if (into.sources.length === 0 && from.sources.length > 0) {
    into.sources = from.sources;
    // The status is that of who tells it: "The army acknowledged four deaths".
    if (from.status === 'acknowledged') into.status = from.status;
    into.statedOn ??= from.statedOn;
  }
  into.triggers.push(...from.triggers);
  fill(into.actors, from.actors);
  fill(into.targets, from.targets);
  fill(into.dates, from.dates);
  narrow(into.places, from.places);
  if (added) into.counts.push(...from.counts);
  else addCounts(into, from);
  for (const weapon of from.weapons) {
    const { category, quantity } = weapon.mention;
    const same = into.weapons.findIndex(({ mention }) => mention.category === category);
    if (same < 0) into.weapons.push(weapon);
    // "طائرة مسيرة" in a headline is the two of the text.
    else if (into.weapons[same]!.mention.quantity === undefined && quantity !== undefined) {
      into.weapons[same] = weapon;
    }
  }
  into.dropped.push(...from.dropped);
  if (cameToKill(into)) into.event = 'attack';
}

const byMeans: ReadonlySet<EventKind> = new Set(['explosion', 'shelling', 'air_strike']);
const taking: ReadonlySet<EventKind> = new Set(['detention', 'abduction']);

/** Figures of a new measure, and where one figure is the same, those that break it down. */
function addCounts(into: Draft, from: Draft): void {
  const known = [...into.counts];
  const told = known.some((one) =>
    from.counts.some((other) => sameCount(one.mention, other.mention)),
  );
  for (const count of from.counts) {
    const measured = known.some(
      ({ mention }) =>
        mention.measure === count.mention.measure && !noneOfOthers(count.mention, mention),
    );
    const part = (told || tellsParts(into, from)) && count.mention.number.partOf !== undefined;
    const twice = known.some(({ mention }) => sameCount(mention, count.mention));
    if (!measured || (part && !twice) || (!twice && otherSide(into, from))) into.counts.push(count);
  }
}

export function allWeak({ triggers }: Draft): boolean {
  return triggers.every(({ word }) => word.weak || word.kind !== 'act');
}

/** "in northern Yemen … in Hajjah": the lead names the country, the headline or a later line the place in it. */
function narrow(into: Draft['places'], from: Draft['places']): void {
  const wide = into.every(({ mention }) => mention.precision === 'country');
  const inside = from.filter(
    ({ mention }) =>
      mention.precision !== 'country' &&
      into.some(({ mention: whole }) => whole.country && whole.country === mention.country),
  );
  if (wide && inside.length > 0) into.unshift(...inside);
  else if (into.length > 0 && from.length > into.length && nothingNewOf(from, into)) {
    // "شمال غربي بغداد … بمنطقة الشعلة شمال غربي بغداد": told again with the place in it.
    into.splice(0, into.length, ...from);
  } else fill(into, from);
}

function fill<T>(into: T[], from: readonly T[]): void {
  if (into.length === 0) into.push(...from);
}
