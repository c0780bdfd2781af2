// A result and recorded figures in, those that fell below out: what keeps a gain from being lost.

import { z } from 'zod';
import { groupings } from './groups.ts';
import { slots } from './match.ts';
import type { EvaluationResult } from './result.ts';

/** One recorded figure: of which group, which figure, and what it must not fall below. */
export const gateSchema = z.strictObject({
  about: z.string().optional(),
  figures: z.array(
    z.strictObject({
      by: z.enum(groupings),
      name: z.string(),
      figure: z.enum([...slots, 'claim', 'all', 'exact']),
      measure: z.enum(['f1', 'precision', 'recall', 'share']).default('f1'),
      least: z.number().min(0).max(1),
    }),
  ),
});

export type Gate = z.infer<typeof gateSchema>;

export interface GateVerdict {
  readonly figure: string;
  readonly least: number;
  /** Absent where the result has no such group: that fails too, or a typing error would pass. */
  readonly value?: number;
  readonly passed: boolean;
}

export function checkGate(result: EvaluationResult, gate: Gate): readonly GateVerdict[] {
  return gate.figures.map(({ by, name, figure, measure, least }) => {
    const group = result.groups.find((candidate) => candidate.by === by && candidate.name === name);
    const label = `${by} ${name}, ${figure} ${figure === 'exact' ? 'share' : measure}`;
    if (!group) return { figure: label, least, passed: false };
    const value = figureOf(group, figure, measure);
    return { figure: label, least, value, passed: value >= least - 1e-9 };
  });
}

function figureOf(
  group: EvaluationResult['groups'][number],
  figure: Gate['figures'][number]['figure'],
  measure: Gate['figures'][number]['measure'],
): number {
  if (figure === 'exact') return group.exact.share;
  const found = figure === 'claim' || figure === 'all' ? group[figure] : group.slots[figure];
  return found[measure === 'share' ? 'f1' : measure];
}
