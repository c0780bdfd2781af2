// The command `isnad inspect`: looks at the first records of each input and tells how they would be
// read. It reads no claims and writes nothing but its answer.

import type { Config } from '../config.ts';
import { compileEvidence, detect } from '../detect/detect.ts';
import type { Code } from '../ingest/codes.ts';
import { isLoss } from '../ingest/codes.ts';
import { checkReading, readDocuments } from '../ingest/documents.ts';
import { listInputs } from '../ingest/list.ts';
import { readingBy } from '../ingest/reading.ts';
import type {
  ColumnFacts,
  ErrorItem,
  InputFacts,
  InputFile,
  InputRecord,
  ReadOptions,
} from '../ingest/source.ts';
import { foreignLanguages } from '../languages/foreign.ts';
import { languages } from '../languages/index.ts';
import { inspectionText } from './inspect-text.ts';
import type { GivenReading } from './reading-options.ts';
import { listingOf, readingOf } from './reading-options.ts';
import type { Terminal } from './terminal.ts';

export interface Sample {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publishedFrom: string | null;
  readonly text: string;
}

export interface Problem {
  readonly code: Code;
  count: number;
  readonly first: string;
  readonly at: ErrorItem['at'];
}

/** What was seen of one input. Counts are of the records that were looked at. */
export interface Inspection {
  readonly input: string;
  readonly size: number | null;
  readonly format: string;
  /** False where only the beginning was looked at. */
  readonly whole: boolean;
  readonly records: number;
  /** Records of the whole file, by the share of its bytes that were read. */
  readonly estimate: number | null;
  /** Readers with the containers around them: `gzip > jsonl`. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly encodings: Readonly<Record<string, EncodingCount>>;
  readonly languages: Readonly<Record<string, number>>;
  /** Where the days of publication come from; `none` where there are none. */
  readonly dates: Readonly<Record<string, number>>;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly quality: Readonly<Record<string, number>>;
  readonly columns: Omit<ColumnFacts, 'at'> | null;
  readonly samples: readonly Sample[];
  readonly problems: readonly Problem[];
}

export interface EncodingCount {
  records: number;
  from: string;
  /** The least certain of them. */
  confidence: number;
  replaced: number;
}

interface InspectOptions extends GivenReading {
  readonly records: number;
  readonly files: number;
  readonly json?: boolean;
}

interface Run {
  readonly config: Config;
  readonly terminal: Terminal;
}

const shownLetters = 240;
const samples = 3;
const mostBytes = 64 * 2 ** 20;
const mostMembers = 5000;

export async function inspect(
  names: readonly string[],
  options: InspectOptions,
  { config, terminal }: Run,
): Promise<number> {
  const reading = readingBy(config.input, readingOf(options));
  await checkReading(reading);
  const given = names.length === 0 && !options.filesFrom ? ['-'] : names;
  const inspections: Inspection[] = [];
  let more = false;
  for await (const file of listInputs(given, listingOf(options))) {
    if (inspections.length >= options.files) {
      more = true;
      break;
    }
    inspections.push(await look(file, reading, options.records));
  }
  if (options.json) {
    await terminal.data(`${JSON.stringify({ inputs: inspections, more }, null, 2)}\n`);
  } else await terminal.data(inspectionText(inspections, more));
  const failed = inspections.some(({ problems }) => problems.some(({ code }) => isLoss(code)));
  return failed ? 1 : 0;
}

type Counts = Record<string, number>;

/** Reads the beginning of one input. */
async function look(file: InputFile, options: ReadOptions, most: number): Promise<Inspection> {
  const kinds: Counts = {};
  const encodings: Record<string, EncodingCount> = {};
  const spoken: Counts = {};
  const dates: Counts = {};
  const quality: Counts = {};
  const shown: Sample[] = [];
  const problems = new Map<Code, Problem>();
  const days: string[] = [];
  let columns: ColumnFacts | undefined;
  let facts: InputFacts | undefined;
  let bytes = 0;
  let records = 0;
  let items = 0;
  let whole = true;
  const report = {
    bytes: (_: string, count: number) => {
      bytes += count;
    },
    columns: (found: ColumnFacts) => {
      columns ??= found;
    },
    input: (found: InputFacts) => {
      facts = found;
    },
  };
  for await (const item of readDocuments(file, options, report)) {
    items += 1;
    if (item.kind === 'error') noteProblem(item, problems);
    else {
      records += 1;
      const { record } = item;
      add(kinds, [...(record.containers ?? []), record.format].join(' > '));
      addEncoding(encodings, record);
      add(spoken, languageOf(record));
      add(dates, record.publishedFrom ?? 'none');
      for (const one of record.quality) add(quality, one);
      if (record.published) days.push(record.published.slice(0, 10));
      if (shown.length < samples) shown.push(sampleOf(record));
    }
    if (records >= most || items >= mostMembers || bytes >= mostBytes) {
      whole = false;
      break;
    }
  }
  days.sort();
  const share = file.size && bytes > 0 ? file.size / bytes : undefined;
  return {
    input: file.path,
    size: file.size ?? null,
    format: facts?.format ?? 'unknown',
    whole,
    records,
    estimate: whole || share === undefined ? null : Math.round(records * Math.max(1, share)),
    kinds,
    encodings,
    languages: spoken,
    dates,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    quality,
    columns: columns === undefined ? null : withoutPlace(columns),
    samples: shown,
    problems: [...problems.values()],
  };
}

function add(counts: Counts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function withoutPlace({ delimiter, header, fields }: ColumnFacts): Omit<ColumnFacts, 'at'> {
  return { delimiter, header, fields };
}

function noteProblem(item: ErrorItem, problems: Map<Code, Problem>): void {
  const known = problems.get(item.code);
  if (known) known.count += 1;
  else problems.set(item.code, { code: item.code, count: 1, first: item.message, at: item.at });
}

function addEncoding(encodings: Record<string, EncodingCount>, { encoding }: InputRecord): void {
  const { name, from, confidence, replaced } = encoding;
  const known = encodings[name];
  if (known === undefined) {
    encodings[name] = { records: 1, from, confidence, replaced };
    return;
  }
  known.records += 1;
  known.confidence = Math.min(known.confidence, confidence);
  known.replaced += replaced;
}

function sampleOf(record: InputRecord): Sample {
  return {
    id: record.id,
    title: record.title ?? null,
    published: record.published ?? null,
    publishedFrom: record.publishedFrom ?? null,
    text: record.text.slice(0, shownLetters).toWellFormed(),
  };
}

let evidence: ReturnType<typeof compileEvidence> | undefined;

/** The language of a text's beginning: `ar`, `en`, or the name of one that is not read. */
function languageOf({ id, text }: InputRecord): string {
  evidence ??= compileEvidence(languages, foreignLanguages);
  const source = text.slice(0, 4000).toWellFormed();
  const { lang, runs } = detect({ id, source, diagnostics: [] }, evidence);
  return lang ?? runs.find(({ other }) => other !== undefined)?.other ?? 'und';
}
