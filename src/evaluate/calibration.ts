// Found claims with their confidence in, reliability out: of the claims scored 0.8, are eight in ten
// right? A claim is right when it is aligned with a gold claim, its event is right, and at least half
// of the elements that it gives in the five headline slots are right. Claims aligned with optional
// gold are left out: nobody says whether they should be there.

import type { EvaluatedDocument } from './evaluated.ts';
import type { Interval } from './figures.ts';
import { claimSlots } from './match.ts';
import type { ClaimScore } from './score.ts';

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean confidence of the claims in it. */
  readonly confidence: number;
  /** Share of them that are right, with its 95 % interval after Wilson. */
  readonly right: number;
  readonly interval: Interval;
}

export interface Calibration {
  readonly claims: number;
  readonly right: number;
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of confidence and share of right claims over the bins, weighted by claims. */
  readonly expectedError: number;
  /** Mean squared distance of confidence and outcome. */
  readonly brier: number;
}

const binCount = 10;

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export function calibrate(evaluated: readonly EvaluatedDocument[]): Calibration {
  const judged = evaluated.flatMap(({ found, score }) =>
    score.claims.flatMap((claim): Judged[] => {
      if (claim.found === undefined || claim.optional) return [];
      return [{ confidence: found[claim.found]!.confidence, right: isRight(claim) }];
    }),
  );
  const bins = Array.from({ length: binCount }, (_, index) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === index,
    );
    return binOf(index, inside);
  }).filter((bin) => bin.claims > 0);
  const total = Math.max(1, judged.length);
  const distance = ({ claims, confidence, right }: CalibrationBin) =>
    (claims / total) * Math.abs(confidence - right);
  return {
    claims: judged.length,
    right: judged.filter(({ right }) => right).length,
    bins,
    expectedError: bins.reduce((sum, bin) => sum + distance(bin), 0),
    brier:
      judged.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) /
      total,
  };
}

/** The claim as a whole is right: its event, and at least half of what it says. */
function isRight(claim: ClaimScore): boolean {
  if (claim.gold === undefined || claim.slots.event.right === 0) return false;
  let right = 0;
  let spurious = 0;
  for (const slot of claimSlots) {
    right += claim.slots[slot].right;
    spurious += claim.slots[slot].spurious;
  }
  return right >= spurious;
}

function binOf(index: number, claims: readonly Judged[]): CalibrationBin {
  const right = claims.filter((claim) => claim.right).length;
  const sum = claims.reduce((before, { confidence }) => before + confidence, 0);
  const size = Math.max(1, claims.length);
  return {
    from: index / binCount,
    to: (index + 1) / binCount,
    claims: claims.length,
    confidence: sum / size,
    right: right / size,
    interval: wilson(right, claims.length),
  };
}

/** The 95 % interval of a share: E. B. Wilson, 1927. */
export function wilson(part: number, whole: number): Interval {
  if (whole === 0) return [0, 1];
  const z = 1.959964;
  const share = part / whole;
  const centre = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
