// A claim and a measure in, the bounds of what the claim tells of it out. Parts of a total of the same
// measure ("15, among them 3 children") do not count; of several totals ("two soldiers and five
// villagers") at least the largest is told, at most all together. Undefined where nothing is told.

import type { Claim, ClaimCount } from '../document/claim.ts';

export interface Toll {
  /** Null: no lower bound is told. */
  readonly min: number | null;
  /** Null: no upper bound is told. */
  readonly max: number | null;
}

export function tollOf({ counts }: Claim, measure: ClaimCount['measure']): Toll | undefined {
  const totals = counts.filter(
    (count) =>
      count.measure === measure &&
      (count.partOf === undefined || counts[count.partOf]?.measure !== measure),
  );
  if (totals.length === 0) return undefined;
  const least = totals.flatMap(({ min }) => (min === null ? [] : [min]));
  const most = totals.flatMap(({ max }) => (max === null ? [] : [max]));
  return {
    min: least.length === 0 ? null : Math.max(...least),
    max: most.length < totals.length ? null : most.reduce((sum, max) => sum + max, 0),
  };
}
