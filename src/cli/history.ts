// The recorded runs: a result in, its line of headline figures out, and the lines read back for the
// trend in the report.

import { existsSync } from 'node:fs';
import type { EvaluationResult } from '../evaluate/result.ts';
import type { RecordedRun } from '../report/html/trend.ts';
import { readText } from './gold-files.ts';

export function historyLine(result: EvaluationResult, note: string | undefined): RecordedRun {
  const { version, commit, date, split, gold, models } = result.provenance;
  const figures = result.groups
    .filter(({ by }) => by === 'all' || by === 'lang' || by === 'half' || by === 'half-lang')
    .map(({ by, name, claim, all, exact }) => ({
      name: by === 'all' ? 'all' : name,
      claim: round(claim.f1),
      all: round(all.f1),
      exact: round(exact.share),
    }));
  return {
    ...(date !== undefined && { date }),
    version,
    ...(commit !== undefined && { commit: commit.slice(0, 12) }),
    split,
    documents: result.documents.length,
    gold: gold.slice(0, 12),
    ...(models !== undefined && { models: models.slice(0, 12) }),
    ...(note !== undefined && { note }),
    figures,
  };
}

/** The recorded runs of a file, oldest first; none where there is no such file. */
export function readHistory(path: string): readonly RecordedRun[] {
  if (!existsSync(path)) return [];
  return readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RecordedRun);
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000;
}
