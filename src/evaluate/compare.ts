// Two results of an evaluation in, what changed out: the difference of every figure, whether it is
// beyond chance, and which claims were won and lost. Documents are paired by their ids.

import type { Interval, MeasureName } from './figures.ts';
import { addRow, addRows, measureNames, measures, middle } from './figures.ts';
import { randomFrom } from './random.ts';
import type { ClaimOutcome, DocumentOutcome, EvaluationResult } from './result.ts';

export interface Difference {
  readonly measure: MeasureName;
  readonly before: number;
  readonly after: number;
  /** 95 % of the differences of paired draws of documents. */
  readonly interval: Interval;
  /** Share of random exchanges of the two readers that differ as much (approximate randomisation). */
  readonly chance: number;
}

export interface ChangedClaim {
  readonly document: string;
  readonly claim: number;
  readonly label: string;
  readonly before: Pick<ClaimOutcome, 'right' | 'wrong' | 'exact'>;
  readonly after: Pick<ClaimOutcome, 'right' | 'wrong' | 'exact'>;
}

export interface ComparedResults {
  readonly documents: number;
  /** True where both were measured against the same gold. */
  readonly sameGold: boolean;
  readonly lang: 'all' | 'ar' | 'en';
  readonly differences: readonly Difference[];
  /** Claims that became exact, ceased to be, or gained or lost elements without that. */
  readonly won: readonly ChangedClaim[];
  readonly lost: readonly ChangedClaim[];
  readonly better: readonly ChangedClaim[];
  readonly worse: readonly ChangedClaim[];
}

const draws = 2000;

export function compareResults(
  before: EvaluationResult,
  after: EvaluationResult,
  lang: ComparedResults['lang'] = 'all',
): ComparedResults {
  const later = new Map(after.documents.map((document) => [document.id, document]));
  const pairs = before.documents.flatMap((document): [DocumentOutcome, DocumentOutcome][] => {
    const other = later.get(document.id);
    return other && (lang === 'all' || document.lang === lang) ? [[document, other]] : [];
  });
  const changed = pairs.flatMap(([a, b]) => changedClaims(a, b));
  const gain = ({ before, after }: ChangedClaim) =>
    after.right - after.wrong - (before.right - before.wrong);
  const stable = changed.filter(({ before, after }) => before.exact === after.exact);
  return {
    documents: pairs.length,
    sameGold: before.provenance.gold === after.provenance.gold,
    lang,
    differences: differencesOf(pairs),
    won: changed.filter(({ before, after }) => after.exact && !before.exact),
    lost: changed.filter(({ before, after }) => before.exact && !after.exact),
    better: stable.filter((claim) => gain(claim) > 0),
    worse: stable.filter((claim) => gain(claim) < 0),
  };
}

function differencesOf(pairs: readonly [DocumentOutcome, DocumentOutcome][]): Difference[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map(([a, b]) => [Int32Array.from(a.row), Int32Array.from(b.row)] as const);
  const before = measures(addRows(rows.map(([a]) => a)));
  const after = measures(addRows(rows.map(([, b]) => b)));
  const random = randomFrom('compare');
  const drawn = measureNames.map(() => new Float64Array(draws));
  const asFar = measureNames.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const drawnBefore = new Int32Array(rows[0]![0].length);
    const drawnAfter = new Int32Array(drawnBefore.length);
    const left = new Int32Array(drawnBefore.length);
    const right = new Int32Array(drawnBefore.length);
    for (const [a, b] of rows) {
      const [pickedA, pickedB] = rows[Math.floor(random() * rows.length)]!;
      addRow(drawnBefore, pickedA);
      addRow(drawnAfter, pickedB);
      const exchange = random() < 0.5;
      addRow(left, exchange ? b : a);
      addRow(right, exchange ? a : b);
    }
    const [x, y, l, r] = [drawnBefore, drawnAfter, left, right].map(measures);
    measureNames.forEach((_, index) => {
      drawn[index]![draw] = y![index]! - x![index]!;
      const observed = Math.abs(after[index]! - before[index]!);
      if (Math.abs(r![index]! - l![index]!) >= observed - 1e-12) asFar[index]! += 1;
    });
  }
  return measureNames.map((measure, index) => ({
    measure,
    before: before[index]!,
    after: after[index]!,
    interval: middle(drawn[index]!),
    chance: (asFar[index]! + 1) / (draws + 1),
  }));
}

function changedClaims(before: DocumentOutcome, after: DocumentOutcome): ChangedClaim[] {
  const later = new Map(after.claims?.map((claim) => [claim.claim, claim]));
  return (before.claims ?? []).flatMap((claim) => {
    const other = later.get(claim.claim);
    if (!other) return [];
    const same =
      claim.exact === other.exact && claim.right === other.right && claim.wrong === other.wrong;
    if (same) return [];
    return [
      {
        document: before.id,
        claim: claim.claim,
        label: claim.label,
        before: outcome(claim),
        after: outcome(other),
      },
    ];
  });
}

function outcome({ right, wrong, exact }: ClaimOutcome): ChangedClaim['before'] {
  return { right, wrong, exact };
}
