// A finished run in, report.html out: its figures by SQL over claims.duckdb, its first claims from
// claims.jsonl, in memory that does not grow with the run.

import type { Finisher, RunFolder, RunRecord } from '../../archive/run-folder.ts';
import { finishedFiles } from '../../archive/run-folder.ts';

/** So many claims stand in the report itself. */
const claimsShown = 500;

export const reportFinisher: Finisher = {
  name: 'report',
  makes: [finishedFiles.report],
  write: writeReport,
};

async function writeReport(folder: RunFolder, run: RunRecord): Promise<void> {
  const [{ withDuckDB }, { quotedText }, { claimsOf }, { writeWhole }] = await Promise.all([
    import('../../export/run/database.ts'),
    import('../../export/run/record-columns.ts'),
    import('../../export/run/run-claims.ts'),
    import('../../export/run/written.ts'),
  ]);
  const [{ runFigures }, { runPage }, { readCountries, readRunAssets }, { explainCode }] =
    await Promise.all([
      import('./figures.ts'),
      import('./page.ts'),
      import('./assets.ts'),
      import('./codes.ts'),
    ]);
  const figures = await withDuckDB(async (connection) => {
    const path = quotedText(folder.file(finishedFiles.duckdb));
    await connection.run(`ATTACH ${path} AS run (READ_ONLY)`);
    await connection.run('USE run');
    return runFigures(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  });
  const claims = [];
  for await (const claim of claimsOf(folder)) {
    claims.push(claim);
    if (claims.length === claimsShown) break;
  }
  const input = { run, figures, claims, countries: readCountries(), explainCode };
  await writeWhole(folder.file(finishedFiles.report), [runPage(input, readRunAssets())]);
}
