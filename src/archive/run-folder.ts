// The one place that names the files of a run folder and says what a record of each looks like. Who
// writes or reads a run folder takes names and shapes from here. It opens no file.

import { join } from 'node:path';
import { z } from 'zod';
import { claim } from '../document/claim-schema.ts';

/** Version of the shapes in this file, on every record: the major number changes when a reader would break. */
export const runSchemaVersion = '1.0';

/** Files that grow while a run goes on, a record a line, in the order of the inputs. */
export const recordFiles = {
  claims: 'claims.jsonl',
  documents: 'documents.jsonl',
  errors: 'errors.jsonl',
  inputs: 'inputs.jsonl',
  claimsTable: 'claims.csv',
  countsTable: 'counts.csv',
} as const;

/** Files that the engine keeps for itself. */
export const engineFiles = {
  run: 'run.json',
  ledger: 'ledger.jsonl',
  lock: 'run.lock',
  /** Sketches of the documents for finding near-copies; gone when the run is complete. */
  sketches: 'sketches.part',
  /** What becomes claims.geojson when the run is complete. */
  features: 'features.part',
} as const;

/** Files that grow with the records and are gone when the run is complete. */
export const passingFiles: readonly string[] = [engineFiles.sketches, engineFiles.features];

/** Files that finishers make of the records, when all documents are read. */
export const finishedFiles = {
  parquet: 'claims.parquet',
  duckdb: 'claims.duckdb',
  geojson: 'claims.geojson',
  report: 'report.html',
} as const;

/** What an unfinished file is called until it takes the place of the finished one. */
export const unfinished = (name: string): string => `${name}.part`;

/** All names that isnad may write in a run folder, and so may remove. */
export const ownFiles: readonly string[] = [
  ...Object.values(recordFiles),
  ...Object.values(engineFiles),
  ...Object.values(finishedFiles),
]
  .flatMap((name) => [name, unfinished(name)])
  // DuckDB's own journal, where it was killed.
  .concat(`${unfinished(finishedFiles.duckdb)}.wal`);

/** A run folder: its path, and the paths of files in it. */
export interface RunFolder {
  readonly path: string;
  readonly file: (name: string) => string;
}

export function runFolder(path: string): RunFolder {
  return { path, file: (name) => join(path, name) };
}

const size = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const schemaVersion = z.literal(runSchemaVersion);

/** A line of claims.jsonl: the claim of the contract, which names its document and its own version. */
export const claimLine = claim;

/** Where a document or a fault stands: `Location` of the inputs. `offset` counts bytes from 0, the others from 1. */
export const location = z.strictObject({
  input: z.string().describe('path of the input file'),
  member: z.array(z.string()).readonly().optional().describe('the way inside of containers'),
  record: size.optional(),
  line: size.optional(),
  offset: size.optional(),
});

export const mentionCounts = z.strictObject({
  numbers: size,
  dates: size,
  places: size,
  actors: size,
  persons: size,
  weapons: size,
});

/** A line of documents.jsonl: every document that was read, with or without claims. */
export const documentLine = z.strictObject({
  schemaVersion,
  id: z.string(),
  at: location,
  format: z.string().describe('what the text was read from: jsonl, html, pdf'),
  url: z.string().optional(),
  digest: sha256.describe('SHA-256 of the text as UTF-8'),
  length: size.describe('UTF-16 units of the text'),
  title: z.string().optional(),
  published: z.string().optional(),
  publishedFrom: z.string().optional().describe('what told the day of publication'),
  lang: z
    .enum(['ar', 'en'])
    .nullable()
    .describe('language of most of the text; null: none of ours'),
  claims: size,
  mentions: mentionCounts,
  flags: z
    .array(z.string())
    .describe('how good the text is ("pdf-degraded") and codes of the warnings that stages left'),
  duplicateOf: z.string().optional().describe('id of the earlier document that this is a copy of'),
  similarity: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('1: the same text; else of the shingles'),
});

/** A line of errors.jsonl: what could not be read or was left out (E-), or is worth a look (W-). */
export const errorLine = z.strictObject({
  schemaVersion,
  code: z.string(),
  message: z.string(),
  at: location,
  document: z.string().optional().describe('id of the document, where it had one'),
});

/** A line of inputs.jsonl: a file as it was read. */
export const inputLine = z.strictObject({
  input: z.string().describe('path, as shown to people'),
  format: z.string(),
  bytes: size,
  sha256: sha256.optional().describe('of its bytes; missing where they were not all read in order'),
});

export const totals = z.strictObject({
  inputs: size,
  bytes: size.describe('bytes of the inputs'),
  documents: size.describe('lines of documents.jsonl'),
  skipped: size.describe('documents of other shards, and repeated ids under keep-first'),
  duplicates: size.describe('documents marked duplicateOf'),
  claims: size,
  counts: size.describe('rows of counts.csv'),
  errors: size.describe('lines of errors.jsonl whose code begins with E-'),
  warnings: size.describe('the other lines of errors.jsonl'),
  errorsByCode: z.record(z.string(), size),
  documentsByLanguage: z.record(z.string(), size),
});

/** run.json. All keys but `timings` are the same in every run of the same command. */
export const runRecord = z.strictObject({
  schemaVersion,
  state: z.enum(['running', 'complete']),
  tool: z.strictObject({ name: z.literal('isnad'), version: z.string() }),
  /** Hashes of what the result depends on besides the inputs. */
  made: z.strictObject({
    configuration: sha256,
    models: sha256,
    gazetteer: sha256,
    network: sha256.optional(),
  }),
  configuration: z.record(z.string(), z.unknown()),
  options: z.record(z.string(), z.unknown()).describe('options that the result depends on'),
  inputs: z.strictObject({
    names: z.array(z.string()).describe('the inputs as they were named'),
    listing: sha256.describe('SHA-256 of the names and sizes of all files, in order'),
    files: z.array(inputLine).describe('the first thousand; inputs.jsonl has all'),
  }),
  totals: totals.optional(),
  files: z
    .record(z.string(), z.strictObject({ bytes: size, sha256 }))
    .optional()
    .describe('the files of records, when complete'),
  /** The only part that differs between two runs. */
  timings: z.looseObject({
    folder: z.string().describe('the working folder that names of inputs start from'),
    command: z.string().optional(),
    startedAt: z.string(),
    finishedAt: z.string().optional(),
    seconds: z.number().optional(),
    jobs: z.number().optional(),
  }),
});

export type MentionCounts = z.infer<typeof mentionCounts>;
export type DocumentLine = z.infer<typeof documentLine>;
export type ErrorLine = z.infer<typeof errorLine>;
export type InputLine = z.infer<typeof inputLine>;
export type Totals = z.infer<typeof totals>;
export type RunRecord = z.infer<typeof runRecord>;

/**
 * Makes files of the finished records: claims.parquet, report.html. Called in order when all documents
 * are read; called again after a crash, so it must write `unfinished(name)` and rename, and give the
 * same bytes each time. Progress and printing are the engine's.
 */
export interface Finisher {
  /** Name for people: "parquet". */
  readonly name: string;
  /** Names, of finishedFiles, that it makes. */
  readonly makes: readonly string[];
  readonly write: (folder: RunFolder, run: RunRecord) => Promise<void>;
}
