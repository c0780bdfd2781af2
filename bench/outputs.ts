// The speed of what is made of a finished run: for a made claims.jsonl, claims and megabytes a second of
// processor time of each writer, and the most memory so far. Reading the texts is not in it; the first
// row (parse every line and write it again) is what any reader of the file has to pay.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishers } from '../src/archive/finishers.ts';
import type { RunFolder, RunRecord } from '../src/archive/run-folder.ts';
import { runFolder } from '../src/archive/run-folder.ts';
import { parseConfig } from '../src/config.ts';
import type { Claim } from '../src/document/claim.ts';
import { csvRow } from '../src/export/csv.ts';
import { acledRow } from '../src/export/exchange/acled.ts';
import { claimsOf } from '../src/export/run/run-claims.ts';
import { buildReader } from '../src/pipeline.ts';
import { generateDocuments } from './archive.ts';

const documents = 200;
const times = Number(process.env.ISNAD_BENCH_OUTPUTS ?? 50);

export async function run(): Promise<void> {
  const folder = runFolder(mkdtempSync(join(tmpdir(), 'isnad-bench-')));
  try {
    const record = makeRun(folder);
    const claims = record.totals!.claims;
    const megabytes = statSync(folder.file('claims.jsonl')).size / 1e6;
    console.log(
      `\nWhat is made of a run: ${claims} claims of ${record.totals!.documents} documents, ${megabytes.toFixed(0)} MB of claims.jsonl`,
    );
    const time = async (name: string, work: () => Promise<unknown>) => {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1e6;
      const memory = process.resourceUsage().maxRSS / 1024;
      console.log(
        `  ${name.padEnd(28)} ${Math.round(claims / seconds)
          .toString()
          .padStart(
            8,
          )} claims/s ${(megabytes / seconds).toFixed(1).padStart(7)} MB/s   ${seconds.toFixed(2).padStart(6)} s   at most ${memory.toFixed(0)} MB so far`,
      );
    };
    const each = async (work: (claim: Claim) => string) => {
      let length = 0;
      for await (const { claim } of claimsOf(folder)) length += work(claim).length;
      return length;
    };
    await time('parse and write again', () => each((claim) => JSON.stringify(claim)));
    await time('rows of claims.csv', () => each(csvRow));
    await time('rows as ACLED has them', () => each((claim) => acledRow(claim)));
    for (const { name, write } of finishers) await time(name, () => write(folder, record));
    const size = (name: string) =>
      `${name} ${(statSync(folder.file(name)).size / 1e6).toFixed(1)} MB`;
    console.log(
      `  ${['claims.duckdb', 'claims.parquet', 'claims.geojson', 'report.html'].map(size).join(', ')}`,
    );
  } finally {
    rmSync(folder.path, { recursive: true, force: true });
  }
}

/** Reads some made documents, and repeats their claims under new ids. */
function makeRun(folder: RunFolder): RunRecord {
  const read = buildReader(parseConfig({}));
  const found = (['ar', 'en'] as const).flatMap((lang) =>
    [...generateDocuments(lang, documents / 2, 1)].map(({ id, text, published }) =>
      read({ id, source: text, published, diagnostics: [] }),
    ),
  );
  const claimLines: string[] = [];
  const documentLines: string[] = [];
  let claims = 0;
  for (let round = 0; round < times; round += 1) {
    for (const { id, claims: told, source, lang, published } of found) {
      const document = `${id}-${round}`;
      for (const claim of told) {
        const evidence = claim.evidence.map((span) => ({
          ...span,
          text: source.slice(span.start, span.end),
        }));
        claimLines.push(
          JSON.stringify({
            ...claim,
            id: `${claim.id}-${round}`,
            document: { ...claim.document, id: document },
            evidence,
          }),
        );
      }
      claims += told.length;
      documentLines.push(
        JSON.stringify({
          schemaVersion: '1.0',
          id: document,
          at: { input: 'archive.jsonl', line: documentLines.length + 1 },
          format: 'jsonl',
          digest: '0'.repeat(64),
          length: source.length,
          published,
          lang,
          claims: told.length,
          mentions: { numbers: 0, dates: 0, places: 0, actors: 0, persons: 0, weapons: 0 },
          flags: [],
        }),
      );
    }
  }
  writeFileSync(folder.file('claims.jsonl'), `${claimLines.join('\n')}\n`);
  writeFileSync(folder.file('documents.jsonl'), `${documentLines.join('\n')}\n`);
  writeFileSync(folder.file('errors.jsonl'), '');
  return {
    schemaVersion: '1.0',
    state: 'complete',
    tool: { name: 'isnad', version: 'bench' },
    made: { configuration: '', models: '', gazetteer: '' },
    configuration: {},
    options: {},
    inputs: { names: ['archive.jsonl'], listing: '', files: [] },
    totals: {
      inputs: 1,
      bytes: 0,
      documents: documentLines.length,
      skipped: 0,
      duplicates: 0,
      claims,
      counts: 0,
      errors: 0,
      warnings: 0,
      errorsByCode: {},
      documentsByLanguage: {},
    },
    timings: { folder: '', startedAt: '' },
  };
}
