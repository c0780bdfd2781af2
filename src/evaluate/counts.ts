// Counts of right, spurious and missed elements, and the ratios that follow from them.

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

export const none: Counts = { right: 0, spurious: 0, missed: 0 };

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
