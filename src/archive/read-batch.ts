// A batch of input records in, lines for the run's files out: what a worker does. Bytes whose reading is
// work (pages, PDFs) are read here too. A document that fails leaves an error part, without its text.

import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Claim } from '../document/claim.ts';
import type { Document } from '../document/document.ts';
import { quoted } from '../export/claim-text.ts';
import { countRows } from '../export/counts-csv.ts';
import { csvRow } from '../export/csv.ts';
import { featureLines } from '../export/geojson.ts';
import { readDeferred } from '../ingest/documents.ts';
import { documentOf } from '../ingest/reading.ts';
import type { DeferredTask, InputRecord, Item, Location, ReadOptions } from '../ingest/source.ts';
import type { ReadDocument, StagedReader } from '../pipeline.ts';
import { defectMessage } from './defect.ts';
import { shardOf } from './known-ids.ts';
import type { Read } from './read-together.ts';
import { readTogether } from './read-together.ts';
import type { MentionCounts } from './run-folder.ts';
import { Sheet } from './sheet.ts';
import { sketch, sketchLength } from './sketch.ts';

/** What a worker is told once. */
export interface ReadingPlan {
  readonly config: Config;
  readonly reading: ReadOptions;
  readonly shard?: Shard;
}

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** One thing to read. `renamed` gives documents another id than their own, by their number in it. */
export type Work = (
  | { readonly kind: 'document'; readonly record: InputRecord }
  | { readonly kind: 'deferred'; readonly task: DeferredTask }
) & { readonly at: Location; readonly renamed?: Readonly<Record<number, string>> };

export interface ReadPart {
  readonly kind: 'read';
  readonly id: string;
  readonly at: Location;
  readonly format: string;
  readonly url?: string;
  readonly digest: string;
  readonly length: number;
  readonly title?: string;
  readonly published?: string;
  readonly publishedFrom?: string;
  readonly lang: 'ar' | 'en' | null;
  readonly mentions: MentionCounts;
  readonly flags: readonly string[];
  readonly claims: number;
  readonly counts: number;
  readonly written: Written;
  /** Where its sketch stands in the batch's sketches, if its text is long enough for one. */
  readonly sketchAt?: number;
}

/** Where what is written of a document stands in the bytes of its batch, one part behind the other. */
export interface Written {
  readonly from: number;
  /** Ends of the lines of claims.jsonl, of the rows of both tables, of the features. */
  readonly claims: number;
  /** The last cell of each row is empty: what the document is a copy of is not known here. */
  readonly claimsTable: number;
  readonly countsTable: number;
  readonly features: number;
}

export interface ErrorPart {
  readonly kind: 'error';
  readonly code: string;
  readonly message: string;
  readonly at: Location;
  readonly document?: string;
}

/** A document of another shard. */
export interface ElsewherePart {
  readonly kind: 'elsewhere';
}

export type Part = ReadPart | ErrorPart | ElsewherePart;

export interface BatchAnswer {
  /** The parts of each work, in order. */
  readonly parts: readonly (readonly Part[])[];
  readonly sketches: Uint16Array;
  readonly bytes: Uint8Array;
}

export type BatchReader = (
  batch: readonly Work[],
  /** Told before each document: which work of the batch it belongs to. */
  begin: (work: number) => void,
) => Promise<BatchAnswer>;

/** Loads the tables once; the function that comes back reads any number of batches. */
export async function openBatchReader(
  plan: ReadingPlan,
  build: (config: Config) => Promise<StagedReader | StagedReader['read']> = buildReader,
): Promise<BatchReader> {
  const built = await build(plan.config);
  const reader = typeof built === 'function' ? { read: built, stages: [] } : built;
  const sheet = new Sheet();
  return (batch, begin) => readBatch(batch, { plan, reader, sheet, begin });
}

/** The pipeline comes with all its tables: it is loaded where it is wanted. */
async function buildReader(config: Config): Promise<StagedReader> {
  const { buildStagedReader } = await import('../pipeline.ts');
  return buildStagedReader(config);
}

interface Desk {
  readonly plan: ReadingPlan;
  readonly reader: StagedReader;
  readonly sheet: Sheet;
  readonly begin: (work: number) => void;
}

/** A document with the place of its part in the answer. */
interface Pending extends Told {
  readonly work: number;
  readonly part: number;
  readonly document: Document;
}

/** What the inputs tell of a document. */
interface Told {
  readonly record: InputRecord;
  readonly at: Location;
}

async function readBatch(batch: readonly Work[], desk: Desk): Promise<BatchAnswer> {
  const made: Made = { sketches: [], sheet: desk.sheet };
  // Of a batch that was given up there may be something left.
  made.sheet.take();
  const parts: Part[][] = batch.map(() => []);
  let pending: Pending[] = [];
  const finish = async () => {
    const together = pending;
    pending = [];
    const read = await readTogether(
      together.map(({ document }) => document),
      desk.reader,
      (index) => desk.begin(together[index]!.work),
    );
    for (const [index, { work, part, record, at }] of together.entries()) {
      parts[work]![part] = partOf(read[index]!, { record, at }, made);
    }
  };
  for (const [index, work] of batch.entries()) {
    desk.begin(index);
    const found = parts[index]!;
    for await (const item of itemsOf(work, desk)) {
      desk.begin(index);
      const next = beginItem(item, desk, work.renamed?.[found.length]);
      found.push(next.kind === 'pending' ? unread : next);
      if (next.kind !== 'pending') continue;
      const isLong = next.document.source.length > longest;
      // A long document is read alone: the time that it takes is its own.
      if (isLong) await finish();
      pending.push({ ...next, work: index, part: found.length - 1 });
      if (isLong || pending.length === mostTogether) await finish();
    }
  }
  await finish();
  const sketches = new Uint16Array(made.sketches.length * sketchLength);
  made.sketches.forEach((numbers, at) => {
    sketches.set(numbers, at * sketchLength);
  });
  return { parts, sketches, bytes: made.sheet.take() };
}

/** What a batch makes besides its parts. */
interface Made {
  readonly sketches: Uint16Array[];
  readonly sheet: Sheet;
}

// Documents that are read side by side, and the units of one that is not: more of them gain nothing, and
// all that is found in them waits in memory.
const mostTogether = 16;
const longest = 20_000;

/** Stands for a part until its document is read. */
const unread: ElsewherePart = { kind: 'elsewhere' };

async function* itemsOf(work: Work, { plan }: Desk): AsyncGenerator<Item> {
  if (work.kind === 'document') yield { kind: 'document', record: work.record, at: work.at };
  else yield* readDeferred(work.task, plan.reading);
}

type Begun = { readonly kind: 'pending'; readonly document: Document } & Told;

/** The document of an item, or its part where there is nothing to read. */
function beginItem(item: Item, { plan }: Desk, id: string | undefined): Begun | Part {
  if (item.kind === 'error') {
    const { code, message, at } = item;
    return { kind: 'error', code, message, at };
  }
  const { record, at } = item;
  const { shard } = plan;
  if (shard && shardOf(record.id, shard.of) !== shard.index - 1) return { kind: 'elsewhere' };
  return { kind: 'pending', document: documentOf(record, at, id ?? record.id), record, at };
}

function partOf(read: Read, { record, at }: Told, { sketches, sheet }: Made): Part {
  if ('failed' in read) return defect(read.failed, read.id, at);
  try {
    const part = readPart(read, { record, at }, sheet);
    const numbers = new Uint16Array(sketchLength);
    if (!sketch(read, numbers, 0)) return part;
    sketches.push(numbers);
    return { ...part, sketchAt: sketches.length - 1 };
  } catch (cause) {
    return defect(cause, read.id, at);
  }
}

function defect(cause: unknown, document: string, at: Location): ErrorPart {
  return {
    kind: 'error',
    code: 'E-DEFECT',
    message: defectMessage(cause),
    at,
    document,
  };
}

/** SHA-256 of a text as UTF-8, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function readPart(document: ReadDocument, { record, at }: Told, sheet: Sheet): ReadPart {
  const { numbers, dates, places, actors, persons, weapons } = document;
  const claims = document.claims.map((claim) => quoted(claim, document.source));
  const warnings = document.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
  return {
    kind: 'read',
    id: document.id,
    at,
    format: record.format,
    ...(record.url !== undefined && { url: record.url }),
    digest: digestOf(document.source),
    length: document.source.length,
    ...(document.title !== undefined && { title: document.title }),
    ...(document.published !== undefined && { published: document.published }),
    ...(record.publishedFrom !== undefined && { publishedFrom: record.publishedFrom }),
    lang: document.lang,
    mentions: {
      numbers: numbers.length,
      dates: dates.length,
      places: places.length,
      actors: actors.length,
      persons: persons.length,
      weapons: weapons.length,
    },
    flags: [...new Set([...record.quality, ...warnings])],
    claims: claims.length,
    counts: claims.reduce((sum, claim) => sum + claim.counts.length, 0),
    written: writtenOf(claims, sheet),
  };
}

/** The last cell of a row: what the document is a copy of is told later. */
const noOriginal = [''];

function writtenOf(claims: readonly Claim[], sheet: Sheet): Written {
  return {
    from: sheet.length,
    claims: sheet.write(claims.map((claim) => `${JSON.stringify(claim)}\n`).join('')),
    claimsTable: sheet.write(claims.map((claim) => csvRow(claim, noOriginal)).join('')),
    countsTable: sheet.write(claims.flatMap((claim) => countRows(claim, noOriginal)).join('')),
    features: sheet.write(featureLines(claims)),
  };
}
