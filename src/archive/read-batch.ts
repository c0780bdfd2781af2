// A batch of input records in, lines for the run's files out: what a worker does. Bytes whose reading is
// work (pages, PDFs) are read here too. A document that fails leaves an error part, without its text.

import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Document } from '../document/document.ts';
import { quoted } from '../export/claim-text.ts';
import { countRows } from '../export/counts-csv.ts';
import { csvRow } from '../export/csv.ts';
import { readDeferred } from '../ingest/documents.ts';
import type { DeferredTask, InputRecord, Item, Location, ReadOptions } from '../ingest/source.ts';
import type { ReadDocument, StagedReader } from '../pipeline.ts';
import { shardOf } from './known-ids.ts';
import type { Read } from './read-together.ts';
import { readTogether } from './read-together.ts';
import type { MentionCounts } from './run-folder.ts';
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
  /** Lines of claims.jsonl, and how many. */
  readonly claimLines: string;
  readonly claims: number;
  /** Rows of claims.csv and counts.csv, each without its last cell: what the document is a copy of. */
  readonly claimRows: readonly string[];
  readonly countRows: readonly string[];
  readonly counts: number;
  /** Where its sketch stands in the batch's sketches, if its text is long enough for one. */
  readonly sketchAt?: number;
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
  return (batch, begin) => readBatch(batch, { plan, reader, begin });
}

/** The pipeline comes with all its tables: it is loaded where it is wanted. */
async function buildReader(config: Config): Promise<StagedReader> {
  const { buildStagedReader } = await import('../pipeline.ts');
  return buildStagedReader(config);
}

interface Desk {
  readonly plan: ReadingPlan;
  readonly reader: StagedReader;
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
  const sketches: Uint16Array[] = [];
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
      parts[work]![part] = partOf(read[index]!, { record, at }, sketches);
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
  const all = new Uint16Array(sketches.length * sketchLength);
  sketches.forEach((numbers, at) => {
    all.set(numbers, at * sketchLength);
  });
  return { parts, sketches: all };
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

function partOf(read: Read, { record, at }: Told, sketches: Uint16Array[]): Part {
  if ('failed' in read) return defect(read.failed, read.id, at);
  try {
    const part = readPart(read, record, at);
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
    message: `isnad failed on the document: ${whereFailed(cause)}.`,
    at,
    document,
  };
}

/** Kind and place of a defect: its message may hold words of the document. */
function whereFailed(cause: unknown): string {
  if (!(cause instanceof Error)) return 'something that is no error was thrown';
  const place = /([\w.-]+\.[jt]s):(\d+)/.exec(cause.stack?.slice(cause.message.length) ?? '');
  return place ? `${cause.name} in ${place[1]}, line ${place[2]}` : cause.name;
}

export function documentOf(record: InputRecord, at: Location, id: string): Document {
  return {
    id,
    source: record.text,
    uri: record.url ?? [at.input, ...(at.member ?? [])].join('!/'),
    ...(record.title !== undefined && { title: record.title }),
    ...(record.published !== undefined && { published: record.published.slice(0, 10) }),
    ...(record.lang !== undefined && { declaredLang: record.lang }),
    diagnostics: [],
  };
}

/** SHA-256 of a text as UTF-8, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function readPart(document: ReadDocument, record: InputRecord, at: Location): ReadPart {
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
    claimLines: claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''),
    claims: claims.length,
    claimRows: claims.map(csvRow),
    countRows: claims.flatMap(countRows),
    counts: claims.reduce((sum, claim) => sum + claim.counts.length, 0),
  };
}
