// The assets of the HTML report read from disk, and the page made with them.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildComparison } from '../comparison.ts';
import { errorsOf } from '../evaluate/errors.ts';
import type { EvaluatedDocument } from '../evaluate/evaluated.ts';
import type { EvaluationResult } from '../evaluate/result.ts';
import { listable } from '../evaluate/result.ts';
import { browse } from '../report/html/browse.ts';
import type { ReportAssets } from '../report/html/page.ts';
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
    readAssets(),
  );
}

function readAssets(): ReportAssets {
  const asset = (name: string) =>
    readFileSync(new URL(`assets/report/${name}`, packageRoot), 'utf8');
  const require = createRequire(new URL('package.json', packageRoot));
  const base64 = (path: string) => readFileSync(path).toString('base64');
  return {
    style: asset('report.css'),
    script: asset('report.js'),
    regular: base64(
      require.resolve(
        '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
      ),
    ),
    bold: base64(
      require.resolve(
        '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2',
      ),
    ),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
