// Claim scores of documents in, figures with 95 % intervals out. The intervals are those of the
// bootstrap over whole documents: claims of one text stand or fall together, so they are drawn together.

import type { Counts } from './counts.ts';
import { none, ratios } from './counts.ts';
import type { Slot } from './match.ts';
import { claimSlots, slots } from './match.ts';
import { randomFrom } from './random.ts';
import type { ClaimScore } from './score.ts';

export type Interval = readonly [low: number, high: number];

export interface Figure extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** 95 % of the draws of the F1; absent where there are too few documents to draw from. */
  readonly interval?: Interval;
}

export interface ExactFigure {
  readonly right: number;
  readonly gold: number;
  readonly share: number;
  readonly interval?: Interval;
}

export interface Figures {
  readonly documents: number;
  /** Claims of gold that are not optional, and claims found. */
  readonly gold: number;
  readonly found: number;
  readonly slots: Readonly<Record<Slot, Figure>>;
  /** Micro average over actors, places, dates, counts and weapons: the headline figure. */
  readonly claim: Figure;
  /** Micro average over all slots. */
  readonly all: Figure;
  /** Claims with all five headline slots right. */
  readonly exact: ExactFigure;
}

/** Fewer documents than this say nothing about others of their kind. */
const fewestDocuments = 5;

const draws = 1000;

/** Columns of a document's row: three for each slot, then exact claims and gold claims. */
const columns = slots.length * 3 + 2;
const exactColumn = slots.length * 3;
const goldColumn = exactColumn + 1;

/** One document as a row of sums, the unit of every draw. */
export function documentRow(claims: readonly ClaimScore[]): Int32Array {
  const row = new Int32Array(columns);
  for (const claim of claims) {
    slots.forEach((slot, index) => {
      const counts = claim.slots[slot];
      row[index * 3]! += counts.right;
      row[index * 3 + 1]! += counts.spurious;
      row[index * 3 + 2]! += counts.missed;
    });
    if (claim.exact) row[exactColumn]! += 1;
    if (claim.gold !== undefined && !claim.optional) row[goldColumn]! += 1;
  }
  return row;
}

/** Names of the figures that a row gives, in the order of `measures`. */
export const measureNames = [...slots, 'claim', 'all', 'exact'] as const;

export type MeasureName = (typeof measureNames)[number];

/** The F1 of each slot, of the headline and of all slots, and the share of exact claims. */
export function measures(row: Int32Array): Float64Array {
  const values = new Float64Array(measureNames.length);
  // Each F1 is right over right and half of what is wrong; drawn so often that nothing is made here.
  let [claimRight, claimWrong, allRight, allWrong] = [0, 0, 0, 0];
  for (let slot = 0; slot < slots.length; slot += 1) {
    const right = row[slot * 3]!;
    const wrong = row[slot * 3 + 1]! + row[slot * 3 + 2]!;
    values[slot] = f1Of(right, wrong);
    allRight += right;
    allWrong += wrong;
    if (!isClaimSlot[slot]) continue;
    claimRight += right;
    claimWrong += wrong;
  }
  values[slots.length] = f1Of(claimRight, claimWrong);
  values[slots.length + 1] = f1Of(allRight, allWrong);
  values[slots.length + 2] = share(row[exactColumn]!, row[goldColumn]!);
  return values;
}

const isClaimSlot = slots.map((slot) => claimSlots.includes(slot));

function f1Of(right: number, wrong: number): number {
  return right + wrong === 0 ? 1 : (2 * right) / (2 * right + wrong);
}

export function figuresOf(documents: readonly (readonly ClaimScore[])[], seed: string): Figures {
  const rows = documents.map(documentRow);
  const total = addRows(rows);
  const intervals = rows.length < fewestDocuments ? undefined : drawIntervals(rows, seed);
  const figure = (counts: Counts, name: MeasureName): Figure => ({
    ...counts,
    ...ratios(counts),
    ...(intervals && { interval: intervals[measureNames.indexOf(name)]! }),
  });
  return {
    documents: documents.length,
    gold: total[goldColumn]!,
    found: documents.flat().filter((claim) => claim.found !== undefined).length,
    slots: Object.fromEntries(
      slots.map((slot, index) => [slot, figure(countsAt(total, index), slot)]),
    ) as Record<Slot, Figure>,
    claim: figure(sumOf(total, claimSlots), 'claim'),
    all: figure(sumOf(total, slots), 'all'),
    exact: {
      right: total[exactColumn]!,
      gold: total[goldColumn]!,
      share: share(total[exactColumn]!, total[goldColumn]!),
      ...(intervals && { interval: intervals[measureNames.indexOf('exact')]! }),
    },
  };
}

export function addRows(rows: readonly Int32Array[]): Int32Array {
  const total = new Int32Array(columns);
  for (const row of rows) addRow(total, row);
  return total;
}

export function addRow(total: Int32Array, row: Int32Array): void {
  for (let column = 0; column < columns; column += 1) total[column]! += row[column]!;
}

function drawIntervals(rows: readonly Int32Array[], seed: string): Interval[] {
  const random = randomFrom(seed);
  const drawn = measureNames.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const total = new Int32Array(columns);
    for (let pick = 0; pick < rows.length; pick += 1) {
      addRow(total, rows[Math.floor(random() * rows.length)]!);
    }
    const values = measures(total);
    for (let index = 0; index < drawn.length; index += 1) drawn[index]![draw] = values[index]!;
  }
  return drawn.map(middle);
}

/** The span that holds the middle 95 % of the values; sorts them. */
export function middle(values: Float64Array): Interval {
  values.sort();
  const at = (quantile: number) => values[Math.round(quantile * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}

function countsAt(row: Int32Array, slot: number): Counts {
  return { right: row[slot * 3]!, spurious: row[slot * 3 + 1]!, missed: row[slot * 3 + 2]! };
}

function sumOf(row: Int32Array, wanted: readonly Slot[]): Counts {
  let { right, spurious, missed } = none;
  slots.forEach((slot, index) => {
    if (!wanted.includes(slot)) return;
    right += row[index * 3]!;
    spurious += row[index * 3 + 1]!;
    missed += row[index * 3 + 2]!;
  });
  return { right, spurious, missed };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
