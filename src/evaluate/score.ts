// Found and gold claims in, scores out: the scoring of claims.md. Documents are scored one by one
// and added up; every figure keeps its counts. No files, no printing.

import { align } from './align.ts';
import type { GoldClaim } from './gold-schema.ts';
import type { FoundClaim, Slot, Words } from './match.ts';
import { claimSlots, elementRight, isOptional, slotSize, slots } from './match.ts';

/** Right, spurious and missed elements. Optional gold counts neither when found nor when missed. */
export interface Counts {
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
}

export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface DocumentScore {
  readonly slots: Readonly<Record<Slot, Counts>>;
  /** Claims whose five headline slots are all right, of the gold claims that are not optional. */
  readonly exact: number;
  readonly gold: number;
  readonly found: number;
  /** Gold index to found index. */
  readonly pairs: readonly { readonly gold: number; readonly found: number }[];
  readonly errors: readonly ElementError[];
}

/** One element that was missed or spurious, by claim and element index. */
export interface ElementError {
  readonly slot: Slot;
  readonly kind: 'missed' | 'spurious';
  readonly gold?: { readonly claim: number; readonly element: number };
  readonly found?: { readonly claim: number; readonly element: number };
}

const none: Counts = { right: 0, spurious: 0, missed: 0 };

export function scoreDocument(
  found: readonly FoundClaim[],
  gold: readonly GoldClaim[],
  words: Words,
): DocumentScore {
  const matches = gold.map((goldClaim) =>
    found.map((foundClaim) => matchSlots(foundClaim, goldClaim, words)),
  );
  const pairs = align(
    matches.map((row, index) => row.map((match) => pairScore(match, gold[index]!))),
  ).map(({ row, column }) => ({ gold: row, found: column }));
  const sums = Object.fromEntries(slots.map((slot) => [slot, { ...none }])) as Record<
    Slot,
    { right: number; spurious: number; missed: number }
  >;
  const errors: ElementError[] = [];
  let exact = 0;

  const miss = (slot: Slot, claim: number, element: number) => {
    if (isOptional(gold[claim]!, slot, element)) return;
    sums[slot].missed += 1;
    errors.push({ slot, kind: 'missed', gold: { claim, element } });
  };
  const spurious = (slot: Slot, claim: number, element: number) => {
    sums[slot].spurious += 1;
    errors.push({ slot, kind: 'spurious', found: { claim, element } });
  };

  for (const pair of pairs) {
    const goldClaim = gold[pair.gold]!;
    const foundClaim = found[pair.found]!;
    let wrong = 0;
    for (const slot of slots) {
      const match = matches[pair.gold]![pair.found]![slot];
      const before = errors.length;
      for (let g = 0; g < slotSize(goldClaim, slot); g += 1) {
        if (!match.some((hit) => hit.g === g)) miss(slot, pair.gold, g);
        else if (!isOptional(goldClaim, slot, g)) sums[slot].right += 1;
      }
      for (let f = 0; f < slotSize(foundClaim, slot); f += 1) {
        if (match.some((hit) => hit.f === f)) continue;
        // Elements that an optional claim does not have are not held against the reader.
        if (!goldClaim.optional) spurious(slot, pair.found, f);
      }
      if (claimSlots.includes(slot)) wrong += errors.length - before;
    }
    if (wrong === 0 && !goldClaim.optional) exact += 1;
  }
  gold.forEach((goldClaim, claim) => {
    if (pairs.some((pair) => pair.gold === claim)) return;
    for (const slot of slots) {
      for (let g = 0; g < slotSize(goldClaim, slot); g += 1) miss(slot, claim, g);
    }
  });
  found.forEach((foundClaim, claim) => {
    if (pairs.some((pair) => pair.found === claim)) return;
    for (const slot of slots) {
      for (let f = 0; f < slotSize(foundClaim, slot); f += 1) spurious(slot, claim, f);
    }
  });
  const wanted = gold.filter((claim) => !claim.optional).length;
  return { slots: sums, exact, gold: wanted, found: found.length, pairs, errors };
}

type SlotMatch = Readonly<Record<Slot, readonly { readonly f: number; readonly g: number }[]>>;

/** For each slot, the most elements that can be matched one to one. */
function matchSlots(found: FoundClaim, gold: GoldClaim, words: Words): SlotMatch {
  return Object.fromEntries(
    slots.map((slot) => {
      const scores = Array.from({ length: slotSize(gold, slot) }, (_, g) =>
        Array.from({ length: slotSize(found, slot) }, (_, f) => {
          if (!elementRight(slot, { found, gold, f, g }, words)) return 0;
          return isOptional(gold, slot, g) ? 1 : 2;
        }),
      );
      return [slot, align(scores).map(({ row, column }) => ({ g: row, f: column }))];
    }),
  ) as unknown as SlotMatch;
}

/** Sum of the slot scores of two claims: each right element one point. */
function pairScore(match: SlotMatch, gold: GoldClaim): number {
  let sum = 0;
  for (const slot of slots) sum += match[slot].length;
  return gold.optional ? sum * 0.999 : sum;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    right: a.right + b.right,
    spurious: a.spurious + b.spurious,
    missed: a.missed + b.missed,
  };
}

/** Ratios of counts; where nothing was expected and nothing found, all are 1. */
export function ratios({ right, spurious, missed }: Counts): Ratios {
  if (right + spurious + missed === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = right + spurious === 0 ? 0 : right / (right + spurious);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  return { precision, recall, f1: (2 * right) / (2 * right + spurious + missed) };
}

export interface Score {
  readonly documents: number;
  readonly slots: Readonly<Record<Slot, Counts>>;
  /** Micro sums over actors, places, dates, counts and weapons: the headline figure. */
  readonly claim: Counts;
  /** Micro sums over all slots. */
  readonly all: Counts;
  readonly exact: number;
  readonly gold: number;
  readonly found: number;
}

export function addScores(scores: readonly DocumentScore[]): Score {
  const total = (slot: Slot) => scores.map((score) => score.slots[slot]).reduce(addCounts, none);
  const bySlot = Object.fromEntries(slots.map((slot) => [slot, total(slot)])) as Record<
    Slot,
    Counts
  >;
  const sum = (pick: (score: DocumentScore) => number) =>
    scores.reduce((before, score) => before + pick(score), 0);
  return {
    documents: scores.length,
    slots: bySlot,
    claim: claimSlots.map((slot) => bySlot[slot]).reduce(addCounts, none),
    all: slots.map((slot) => bySlot[slot]).reduce(addCounts, none),
    exact: sum((score) => score.exact),
    gold: sum((score) => score.gold),
    found: sum((score) => score.found),
  };
}
