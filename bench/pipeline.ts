// The speed of the whole road, JSONL in to claims out, on one core: megabytes and documents a second on
// made documents, the share of each stage, and the ratio to the floor. The floor is what nobody can
// avoid: to read the lines, to parse them, and to look once at each unit of the text.

import { makeClaims } from '../src/claims/claims.ts';
import { compileSparingly } from '../src/cli/compiler.ts';
import { compileEvidence, detect } from '../src/detect/detect.ts';
import type { Document } from '../src/document/document.ts';
import { readDates } from '../src/extract/dates.ts';
import { readEntities } from '../src/extract/entities.ts';
import { lookUp } from '../src/extract/lookup.ts';
import { readNumbers } from '../src/extract/numbers.ts';
import { foreignLanguages } from '../src/languages/foreign.ts';
import { languages } from '../src/languages/index.ts';
import { compileFolding, normalize } from '../src/normalize/normalize.ts';
import { segment } from '../src/segment/segment.ts';
import { buildLexicon } from '../src/tables.ts';
import type { ArchiveRecord } from './archive.ts';
import { generateDocuments } from './archive.ts';

const seed = 7;
const documents = 200;
// The compiler of JavaScript takes some thousand documents to settle.
const warmUp = 12;
const rounds = 7;

const stageNames = [
  'detect',
  'normalize',
  'segment',
  'look up',
  'numbers',
  'dates',
  'entities',
  'claims',
] as const;

/** Reads some documents side by side, as a run does, and adds the time of each stage to `spent`. */
type TimedReader = (documents: readonly Document[], spent: Float64Array) => readonly unknown[];

function timedReader(): TimedReader {
  const evidence = compileEvidence(languages, foreignLanguages);
  const folding = compileFolding(languages);
  const lexicons = Object.fromEntries(
    languages.map((language) => [language.code, buildLexicon(language)]),
  );
  return (documents, spent) => {
    const stage = <A, B>(index: number, given: readonly A[], work: (layered: A) => B): B[] => {
      const then = performance.now();
      const found = given.map(work);
      spent[index]! += performance.now() - then;
      return found;
    };
    const detected = stage(0, documents, (one) => detect(one, evidence));
    const normalized = stage(1, detected, (one) => normalize(one, folding));
    const segmented = stage(2, normalized, (one) => segment(one, languages));
    const looked = stage(3, segmented, (one) => lookUp(one, lexicons));
    const numbered = stage(4, looked, (one) => readNumbers(one, languages));
    const dated = stage(5, numbered, (one) => readDates(one, languages));
    const extracted = stage(6, dated, (one) => readEntities(one, languages));
    return stage(7, extracted, (one) => makeClaims(one, languages)).flatMap(({ claims }) => claims);
  };
}

function documentOf({ id, text, published }: ArchiveRecord): Document {
  return { id, source: text, published, diagnostics: [] };
}

/** Each line of the bytes, parsed. */
function* recordsOf(lines: Buffer): Generator<ArchiveRecord> {
  let start = 0;
  for (let end = lines.indexOf(10); end >= 0; end = lines.indexOf(10, start)) {
    yield JSON.parse(lines.toString('utf8', start, end)) as ArchiveRecord;
    start = end + 1;
  }
}

/** FNV-1a over the text of every record. */
function floor(lines: Buffer): number {
  let hash = 2166136261;
  for (const { text } of recordsOf(lines)) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
    }
  }
  return hash;
}

// As many as `isnad run` reads side by side.
const together = 16;

function whole(lines: Buffer, read: TimedReader, spent: Float64Array): number {
  let bytes = 0;
  let waiting: Document[] = [];
  const readThem = () => {
    for (const claim of read(waiting, spent)) {
      bytes += Buffer.byteLength(`${JSON.stringify(claim)}\n`);
    }
    waiting = [];
  };
  for (const record of recordsOf(lines)) {
    waiting.push(documentOf(record));
    if (waiting.length === together) readThem();
  }
  readThem();
  return bytes;
}

/** Seconds of processor time that the work takes. */
function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

export function run(): void {
  // The command line sets the compiler so.
  compileSparingly();
  const read = timedReader();
  for (const language of ['ar', 'en'] as const) {
    const records = [...generateDocuments(language, documents, seed)];
    const lines = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const megabytes = lines.length / 1e6;
    const spent = new Float64Array(stageNames.length);
    const first = processorTime(() => whole(lines, read, spent));
    for (let round = 1; round < warmUp; round += 1) whole(lines, read, spent);
    spent.fill(0);
    const floors: number[] = [];
    const wholes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      floors.push(processorTime(() => floor(lines)));
      wholes.push(processorTime(() => whole(lines, read, spent)));
    }
    const rate = megabytes / median(wholes);
    const limit = megabytes / median(floors);
    console.log(
      `\n${language}: JSONL in to claims out, one core, ${documents} documents, ${megabytes.toFixed(2)} MB`,
    );
    console.log(
      `  ${rate.toFixed(2)} MB/s, ${Math.round((rate / megabytes) * documents)} documents/s; the floor ${limit.toFixed(0)} MB/s: ${((100 * rate) / limit).toFixed(1)} % of it; the first time through ${(megabytes / first).toFixed(2)} MB/s`,
    );
    const sum = spent.reduce((total, time) => total + time, 0);
    // Shares are measured by the clock; the time of a stage is its share of the processor's.
    const perDocument = (1e6 * median(wholes)) / documents;
    const shares = stageNames.map((name, index) => {
      const share = spent[index]! / sum;
      return `${name} ${(100 * share).toFixed(0)} % (${(share * perDocument).toFixed(0)} µs)`;
    });
    console.log(`  ${shares.join(', ')}`);
  }
}
