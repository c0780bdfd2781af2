// Run folders made by hand: claims, documents and errors as a test wants them, in the shapes of a run.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type {
  DocumentLine,
  ErrorLine,
  RunFolder,
  RunRecord,
} from '../../../src/archive/run-folder.ts';
import { runFolder } from '../../../src/archive/run-folder.ts';
import type { Claim } from '../../../src/document/claim.ts';
import { emptySlots } from '../../support/slots.ts';

const scratch = mkdtempSync(join(tmpdir(), 'isnad-export-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

export function newFolder(): string {
  return mkdtempSync(join(scratch, 'run-'));
}

export interface MadeRun {
  readonly claims: readonly Claim[];
  /** Documents that are more than an id; the others are made from the claims. */
  readonly documents?: readonly Partial<DocumentLine>[];
  readonly errors?: readonly Partial<ErrorLine>[];
  readonly state?: RunRecord['state'];
}

export function madeRun(made: MadeRun): { readonly folder: RunFolder; readonly run: RunRecord } {
  const folder = runFolder(newFolder());
  const known = new Map((made.documents ?? []).map((document) => [document.id, document]));
  const ids = [
    ...new Set([...made.claims.map((claim) => claim.document.id), ...known.keys()]),
  ] as string[];
  const documents = ids.map((id) => ({
    ...documentLine(id),
    claims: made.claims.filter((claim) => claim.document.id === id).length,
    ...known.get(id),
  }));
  const errors = (made.errors ?? []).map((error) => ({
    schemaVersion: '1.0',
    message: 'It is broken.',
    at: { input: 'in.jsonl', line: 1 },
    ...error,
  }));
  const write = (name: string, lines: readonly unknown[]) =>
    writeFileSync(folder.file(name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  // Claims stand in the order of their documents.
  const claims = ids.flatMap((id) => made.claims.filter((claim) => claim.document.id === id));
  write('claims.jsonl', claims);
  write('documents.jsonl', documents);
  write('errors.jsonl', errors);
  const run = runRecord({ documents: documents.length, claims: claims.length }, made.state);
  writeFileSync(folder.file('run.json'), JSON.stringify(run));
  writeFileSync(folder.file('ledger.jsonl'), '');
  return { folder, run };
}

function documentLine(id: string): DocumentLine {
  return {
    schemaVersion: '1.0',
    id,
    at: { input: 'in.jsonl', record: 1, line: 1, offset: 0 },
    format: 'jsonl',
    digest: '0'.repeat(64),
    length: 100,
    lang: 'en',
    claims: 0,
    mentions: { numbers: 1, dates: 1, places: 1, actors: 1, persons: 0, weapons: 0 },
    flags: [],
  };
}

function runRecord(
  counts: { readonly documents: number; readonly claims: number },
  state: RunRecord['state'] = 'complete',
): RunRecord {
  return {
    schemaVersion: '1.0',
    state,
    tool: { name: 'isnad', version: '0.0.0' },
    made: { configuration: 'a'.repeat(64), models: 'b'.repeat(64), gazetteer: 'c'.repeat(64) },
    configuration: {},
    options: {},
    inputs: {
      names: ['in.jsonl'],
      listing: 'd'.repeat(64),
      files: [{ input: 'in.jsonl', format: 'jsonl', bytes: 10 }],
    },
    totals: {
      inputs: 1,
      bytes: 10,
      documents: counts.documents,
      skipped: 0,
      duplicates: 0,
      claims: counts.claims,
      counts: 0,
      errors: 0,
      warnings: 0,
      errorsByCode: {},
      documentsByLanguage: {},
    },
    timings: { folder: '/', startedAt: '2026-01-01T00:00:00.000Z' },
  };
}

type Slots = Partial<Omit<Claim, 'document'>> & { readonly document?: Partial<Claim['document']> };

let made = 0;

/** A claim that tells nothing but what it is given. */
export function claimWith(slots: Slots): Claim {
  made += 1;
  return {
    schemaVersion: '1.0',
    id: `claim-${made}`,
    event: 'attack',
    status: 'asserted',
    ...emptySlots,
    evidence: [{ start: 0, end: 10, text: 'It is told.' }],
    confidence: 0.5,
    ...slots,
    document: { id: 'one', lang: 'en', ...slots.document },
  };
}

export function place(
  name: string,
  facts: Partial<Claim['places'][number]> = {},
): Claim['places'][number] {
  return { text: name, start: 3, end: 3 + name.length, name, ...facts };
}

export function day(from: string, to = from): Claim['dates'][number] {
  return { text: 'then', start: 1, end: 5, edtf: from === to ? from : `${from}/${to}`, from, to };
}

export function count(
  measure: Claim['counts'][number]['measure'],
  min: number | null,
  max: number | null,
  more: Partial<Claim['counts'][number]> = {},
): Claim['counts'][number] {
  return { text: 'so many', start: 7, end: 14, measure, min, max, qualifier: 'exact', ...more };
}

export function mention(text: string, name?: string): Claim['actors'][number] {
  return { text, start: 2, end: 2 + text.length, ...(name !== undefined && { name }) };
}

export type Asked = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Opens a database as a reader finds it, and closes it afterwards. */
export async function asking<T>(path: string, work: (ask: Asked) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(path, {
    ...(path !== ':memory:' && { access_mode: 'READ_ONLY' }),
  });
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export function textOf(folder: RunFolder, name: string): string {
  return readFileSync(folder.file(name), 'utf8');
}
