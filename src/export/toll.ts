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
  let isTold = false;
  let least: number | null = null;
  let most: number | null = 0;
  for (const count of counts) {
    if (count.measure !== measure) continue;
    if (count.partOf !== undefined && counts[count.partOf]?.measure === measure) continue;
    isTold = true;
    if (count.min !== null && (least === null || count.min > least)) least = count.min;
    most = most === null || count.max === null ? null : most + count.max;
  }
  return isTold ? { min: least, max: most } : undefined;
}
