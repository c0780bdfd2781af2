// What was measured in, the HTML report of it out.

import { fileURLToPath } from 'node:url';
import { buildComparison } from '../comparison.ts';
import { errorsOf } from '../evaluate/errors.ts';
import type { EvaluatedDocument } from '../evaluate/evaluated.ts';
import type { EvaluationResult } from '../evaluate/result.ts';
import { listable } from '../evaluate/result.ts';
import { readAssets } from '../report/html/assets.ts';
import { browse } from '../report/html/browse.ts';

import { htmlPage } from '../report/html/page.ts';
import { packageRoot } from '../root.ts';
import { readHistory } from './history.ts';

const history = fileURLToPath(new URL('fixtures/evaluate/history.jsonl', packageRoot));

export function htmlReport(
  measured: { readonly result: EvaluationResult; readonly evaluated: readonly EvaluatedDocument[] },
  options: { readonly errorsHeldOut?: boolean; readonly record?: string },
): string {
  const { result, evaluated } = measured;
  const comparison = buildComparison();
  const shown = listable(evaluated, { errorsHeldOut: options.errorsHeldOut === true });
  return htmlPage(
    {
      result,
      documents: shown.map((document) => browse(document, errorsOf(document, comparison))),
      history: readHistory(options.record ?? history),
    },
    readAssets({ styles: ['report.css'], scripts: ['page.js', 'report.js'] }),
  );
}
