// Found and gold claims of a document in, the score of each claim out: the scoring of claims.md.
// Claims and documents add up; every figure keeps its counts. No files, no printing.

import { align } from './align.ts';
import type { Counts } from './counts.ts';
import { addCounts, none } from './counts.ts';
import type { GoldClaim } from './gold-schema.ts';
import type { Comparison, FoundClaim, Slot } from './match.ts';
import { claimSlots, elementRight, isOptional, mentionSlots, slotSize, slots } from './match.ts';

export type SlotCounts = Readonly<Record<Slot, Counts>>;

/** A gold claim with the found claim aligned to it, or one of the two alone. */
export interface ClaimScore {
  readonly gold?: number;
  readonly found?: number;
  readonly slots: SlotCounts;
  /** Gold that may be left out, found or not. */
  readonly optional: boolean;
  /** All five headline slots right. Never true of optional gold. */
  readonly exact: boolean;
  /** Aligned by more than a status in common: gold and found tell of one happening. */
  readonly related: boolean;
}

/** One element that was missed or spurious, by claim and element index. */
export interface ElementError {
  readonly slot: Slot;
  readonly kind: 'missed' | 'spurious';
  /** Index in the gold claims for a missed element, in the found claims for a spurious one. */
  readonly claim: number;
  readonly element: number;
  /** The claim on the other side that it is aligned with, where the two are related. */
  readonly partner?: number;
}

export interface DocumentScore {
  readonly claims: readonly ClaimScore[];
  readonly errors: readonly ElementError[];
}

export function scoreDocument(
  found: readonly FoundClaim[],
  gold: readonly GoldClaim[],
  comparison: Comparison,
): DocumentScore {
  const matches = gold.map((goldClaim) =>
    found.map((foundClaim) => matchSlots(foundClaim, goldClaim, comparison)),
  );
  const pairs = align(
    matches.map((row, index) => row.map((match) => pairScore(match, gold[index]!))),
  );
  const foundOf = new Map(pairs.map(({ row, column }) => [row, column]));
  const claims: ClaimScore[] = [];
  const errors: ElementError[] = [];
  gold.forEach((goldClaim, g) => {
    const f = foundOf.get(g);
    if (f === undefined) claims.push(missedClaim(goldClaim, g, errors));
    else
      claims.push(
        pairedClaim({ g, f, match: matches[g]![f]! }, { goldClaim, foundClaim: found[f]! }, errors),
      );
  });
  const aligned = new Set(foundOf.values());
  found.forEach((foundClaim, f) => {
    if (!aligned.has(f)) claims.push(spuriousClaim(foundClaim, f, errors));
  });
  return { claims, errors };
}

type SlotMatch = Readonly<Record<Slot, readonly { readonly f: number; readonly g: number }[]>>;

function pairedClaim(
  { g, f, match }: { readonly g: number; readonly f: number; readonly match: SlotMatch },
  { goldClaim, foundClaim }: { readonly goldClaim: GoldClaim; readonly foundClaim: FoundClaim },
  errors: ElementError[],
): ClaimScore {
  let wrong = 0;
  const related = slots.some((slot) => slot !== 'status' && match[slot].length > 0);
  const partner = (claim: number) => (related ? { partner: claim } : {});
  const counts = perSlot((slot) => {
    let right = 0;
    let missed = 0;
    let spurious = 0;
    const hits = match[slot];
    for (let element = 0; element < slotSize(goldClaim, slot); element += 1) {
      if (isOptional(goldClaim, slot, element)) continue;
      if (hits.some((hit) => hit.g === element)) right += 1;
      else {
        missed += 1;
        errors.push({ slot, kind: 'missed', claim: g, element, ...partner(f) });
      }
    }
    for (let element = 0; element < slotSize(foundClaim, slot); element += 1) {
      // Elements that an optional claim does not have are not held against the reader.
      if (goldClaim.optional || hits.some((hit) => hit.f === element)) continue;
      spurious += 1;
      errors.push({ slot, kind: 'spurious', claim: f, element, ...partner(g) });
    }
    if (claimSlots.includes(slot)) wrong += missed + spurious;
    return { right, spurious, missed };
  });
  const optional = goldClaim.optional === true;
  return { gold: g, found: f, slots: counts, optional, exact: wrong === 0 && !optional, related };
}

function missedClaim(goldClaim: GoldClaim, g: number, errors: ElementError[]): ClaimScore {
  const counts = perSlot((slot) => {
    let missed = 0;
    for (let element = 0; element < slotSize(goldClaim, slot); element += 1) {
      if (isOptional(goldClaim, slot, element)) continue;
      missed += 1;
      errors.push({ slot, kind: 'missed', claim: g, element });
    }
    return { ...none, missed };
  });
  return {
    gold: g,
    slots: counts,
    optional: goldClaim.optional === true,
    exact: false,
    related: false,
  };
}

function spuriousClaim(foundClaim: FoundClaim, f: number, errors: ElementError[]): ClaimScore {
  const counts = perSlot((slot) => {
    const spurious = slotSize(foundClaim, slot);
    for (let element = 0; element < spurious; element += 1) {
      errors.push({ slot, kind: 'spurious', claim: f, element });
    }
    return { ...none, spurious };
  });
  return { found: f, slots: counts, optional: false, exact: false, related: false };
}

function perSlot(count: (slot: Slot) => Counts): SlotCounts {
  return Object.fromEntries(slots.map((slot) => [slot, count(slot)])) as Record<Slot, Counts>;
}

/** For each slot, the most elements that can be matched one to one; required gold before optional. */
function matchSlots(found: FoundClaim, gold: GoldClaim, comparison: Comparison): SlotMatch {
  return Object.fromEntries(
    slots.map((slot) => {
      const scores = Array.from({ length: slotSize(gold, slot) }, (_, g) =>
        Array.from({ length: slotSize(found, slot) }, (_, f) => {
          if (!elementRight(slot, { found, gold, f, g }, comparison)) return 0;
          return isOptional(gold, slot, g) ? 1 : 2;
        }),
      );
      return [slot, align(scores).map(({ row, column }) => ({ g: row, f: column }))];
    }),
  ) as unknown as SlotMatch;
}

/**
 * Sum of the slot scores of two claims: each right element one point. Gold that may be left out
 * excuses only a claim that tells of it: one that has its event and status alone stays apart.
 */
function pairScore(match: SlotMatch, gold: GoldClaim): number {
  let sum = 0;
  for (const slot of slots) sum += match[slot].length;
  if (!gold.optional) return sum;
  return mentionSlots.some((slot) => match[slot].length > 0) ? sum * 0.999 : 0;
}

export interface Score {
  readonly documents: number;
  readonly slots: SlotCounts;
  /** Micro sums over actors, places, dates, counts and weapons: the headline figure. */
  readonly claim: Counts;
  /** Micro sums over all slots. */
  readonly all: Counts;
  /** Claims whose five headline slots are all right, of the gold claims that are not optional. */
  readonly exact: number;
  /** Gold claims that are not optional. */
  readonly gold: number;
  readonly found: number;
}

function addClaims(claims: readonly ClaimScore[], documents: number): Score {
  const sums = perSlot((slot) => claims.map((claim) => claim.slots[slot]).reduce(addCounts, none));
  return {
    documents,
    slots: sums,
    claim: claimSlots.map((slot) => sums[slot]).reduce(addCounts, none),
    all: slots.map((slot) => sums[slot]).reduce(addCounts, none),
    exact: claims.filter((claim) => claim.exact).length,
    gold: claims.filter((claim) => claim.gold !== undefined && !claim.optional).length,
    found: claims.filter((claim) => claim.found !== undefined).length,
  };
}

export function addScores(scores: readonly DocumentScore[]): Score {
  return addClaims(
    scores.flatMap((score) => score.claims),
    scores.length,
  );
}
