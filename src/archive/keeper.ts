// Answers of the workers in the order of the inputs in, lines of the run's files out. It gives documents
// ids of their own, marks copies, counts, and says in the ledger how much is durable.

import { asCopies, betweenFeatures, collectionEnd } from '../export/geojson.ts';
import type { InputFacts } from '../ingest/source.ts';
import type { Batch, Slot } from './batches.ts';
import { closed } from './careful.ts';
import { renamed, runCodes } from './codes.ts';
import type { Copies, NearCopy } from './copies.ts';
import { sketchRecord } from './copies.ts';
import { lastCell, withLastCell } from './copy-column.ts';
import type { KnownIds } from './known-ids.ts';
import type { LedgerWriter, Position, Whole } from './ledger.ts';
import type { BatchAnswer, ErrorPart, Part, ReadPart, Work, Written } from './read-batch.ts';
import type { RecordFiles } from './record-files.ts';
import type { DocumentLine, ErrorLine, InputLine, Totals } from './run-folder.ts';
import { engineFiles, recordFiles, runSchemaVersion } from './run-folder.ts';
import { sketchLength } from './sketch.ts';

export type OnDuplicate = 'version' | 'keep-first' | 'error';

export interface KeeperOptions {
  readonly onDuplicate: OnDuplicate;
  readonly limit: number | undefined;
  readonly strict: boolean;
  /** Milliseconds of work that a crash may cost. */
  readonly keepAfter: number;
  readonly onError: (line: ErrorLine) => void;
  /** Reads works again, under other ids. */
  readonly redo: (works: readonly Work[]) => Promise<BatchAnswer | typeof closed>;
}

export interface Memory {
  readonly known: KnownIds;
  readonly copies: Copies;
}

export type Kept = 'more' | 'limit' | 'strict' | 'closed';

interface Settled {
  readonly part: Part;
  /** The answer that it came in. */
  readonly answer: BatchAnswer;
}

export class Keeper {
  readonly #files: RecordFiles;
  readonly #ledger: LedgerWriter;
  readonly #memory: Memory;
  readonly #options: KeeperOptions;
  #totals: Totals;
  #position: Position;
  #keptAt = performance.now();
  #isKept = true;
  #hasFeatures: boolean;

  constructor(
    out: { readonly files: RecordFiles; readonly ledger: LedgerWriter; readonly memory: Memory },
    start: {
      readonly totals: Totals;
      readonly position: Position;
      /** Whether the file of features has one. */
      readonly hasFeatures: boolean;
    },
    options: KeeperOptions,
  ) {
    this.#files = out.files;
    this.#ledger = out.ledger;
    this.#memory = out.memory;
    this.#options = options;
    this.#totals = start.totals;
    this.#position = start.position;
    this.#hasFeatures = start.hasFeatures;
  }

  get totals(): Totals {
    return this.#totals;
  }

  /** Writes what a batch holds; anything but `more` means that the run ends here. */
  async take(batch: Batch, answer: BatchAnswer): Promise<Kept> {
    const parts = await this.#settle(batch, answer);
    if (parts === closed) return 'closed';
    let end: Kept = 'more';
    for (const slot of batch.slots) {
      end = this.#write(slot, parts);
      if (end !== 'more') break;
    }
    if (this.#files.isHeavy) await this.#files.write();
    if (performance.now() - this.#keptAt >= this.#options.keepAfter) await this.keep();
    return end;
  }

  /** Makes durable all that was taken. */
  async keep(): Promise<void> {
    if (!this.#isKept) {
      const files = await this.#files.keep();
      const position = this.#position;
      await this.#ledger.add({ kind: 'kept', position, files, totals: this.#totals });
      this.#isKept = true;
    }
    this.#keptAt = performance.now();
  }

  /** Says that nothing more comes. */
  async end(): Promise<Whole> {
    this.#files.append(engineFiles.features, collectionEnd);
    const whole: Whole = {
      kind: 'whole',
      files: await this.#files.keep(),
      totals: this.#totals,
    };
    await this.#ledger.add(whole);
    this.#isKept = true;
    return whole;
  }

  /** Finds out which documents have an id that is taken, and has them read under another. */
  async #settle(batch: Batch, answer: BatchAnswer): Promise<Settled[][] | typeof closed> {
    const { known } = this.#memory;
    const own = new Set<string>();
    const isTaken = (id: string) => own.has(id) || known.has(id);
    const again = new Map<number, Record<number, string>>();
    const parts = answer.parts.map((found, work) =>
      found.map((part, number): Settled => {
        if (part.kind !== 'read') return { part, answer };
        if (!isTaken(part.id)) {
          own.add(part.id);
          return { part, answer };
        }
        if (this.#options.onDuplicate === 'version') {
          const id = known.versionOf(part.id, isTaken);
          own.add(id);
          again.set(work, { ...again.get(work), [number]: id });
          return { part, answer };
        }
        return { part: this.#repeated(part), answer };
      }),
    );
    if (again.size === 0) return parts;
    const works = [...again].map(([work, renamed]) => ({ ...batch.work[work]!, renamed }));
    const second = await this.#options.redo(works);
    if (second === closed) return closed;
    [...again].forEach(([work, ids], at) => {
      parts[work] = second.parts[at]!.flatMap((part, number) => {
        const read = { part, answer: second };
        if (part.kind !== 'read' || ids[number] === undefined) return read;
        const { id, at } = part;
        return [
          { part: { kind: 'error', ...renamed(id), at, document: id }, answer: nothing },
          read,
        ];
      });
    });
    return parts;
  }

  #repeated({ id, at }: ReadPart): ErrorPart {
    const code = this.#options.onDuplicate === 'error' ? 'E-DUPLICATE-ID' : 'W-DUPLICATE-ID';
    return { kind: 'error', code, message: runCodes[code][0], at, document: id };
  }

  #write(slot: Slot, parts: readonly (readonly Settled[])[]): Kept {
    const found = foundIn(slot, parts);
    const { limit, strict } = this.#options;
    // A slot is written whole or not at all: its position stands behind it.
    const loss = strict ? found.find(({ part }) => isLoss(part)) : undefined;
    if (loss) {
      this.#options.onError(errorLine(loss.part as ErrorPart));
      return 'strict';
    }
    for (const { part, answer } of found) {
      if (this.#totals.documents === limit) return 'limit';
      if (part.kind === 'read') this.#writeDocument(part, answer);
      else if (part.kind === 'error') this.#writeError(part);
      else this.#count({ skipped: 1 });
    }
    if (slot.kind === 'input') this.#writeInput(slot.facts);
    this.#position = slot.position;
    this.#isKept = false;
    return this.#totals.documents === limit ? 'limit' : 'more';
  }

  #writeInput({ input, format, bytes, digest }: InputFacts): void {
    const sha256 = digest?.replace(/^sha256:/, '');
    const line: InputLine = { input, format, bytes, ...(sha256 && { sha256 }) };
    this.#files.append(recordFiles.inputs, `${JSON.stringify(line)}\n`);
    this.#count({ inputs: 1, bytes });
  }

  #writeError(part: ErrorPart): void {
    const line = errorLine(part);
    this.#files.append(recordFiles.errors, `${JSON.stringify(line)}\n`);
    this.#count({
      ...(isLoss(part) ? { errors: 1 } : { warnings: 1 }),
      ...(part.code === 'W-DUPLICATE-ID' && { skipped: 1 }),
    });
    const errorsByCode = withOneMore(this.#totals.errorsByCode, part.code);
    this.#totals = { ...this.#totals, errorsByCode };
    this.#options.onError(line);
  }

  #writeDocument(part: ReadPart, answer: BatchAnswer): void {
    const { known } = this.#memory;
    const index = known.add(part.id);
    const copy = this.#copyOf(part, answer.sketches, index);
    const line: DocumentLine = {
      schemaVersion: runSchemaVersion,
      id: part.id,
      at: part.at,
      format: part.format,
      ...(part.url !== undefined && { url: part.url }),
      digest: part.digest,
      length: part.length,
      ...(part.title !== undefined && { title: part.title }),
      ...(part.published !== undefined && { published: part.published }),
      ...(part.publishedFrom !== undefined && { publishedFrom: part.publishedFrom }),
      lang: part.lang,
      claims: part.claims,
      mentions: part.mentions,
      flags: [...part.flags],
      ...(copy && { duplicateOf: known.id(copy.index), similarity: copy.similarity }),
    };
    this.#files.append(recordFiles.documents, `${JSON.stringify(line)}\n`);
    this.#writeClaims(part.written, answer.bytes, copy && known.id(copy.index));
    const { documentsByLanguage } = this.#totals;
    this.#totals = {
      ...this.#totals,
      documents: this.#totals.documents + 1,
      duplicates: this.#totals.duplicates + (copy ? 1 : 0),
      claims: this.#totals.claims + part.claims,
      counts: this.#totals.counts + part.counts,
      documentsByLanguage: withOneMore(documentsByLanguage, part.lang ?? 'other'),
    };
  }

  #writeClaims(written: Written, bytes: Uint8Array, original: string | undefined): void {
    const { from, claims, claimsTable, countsTable, features } = written;
    const append = (name: string, record: string | Uint8Array) => this.#files.append(name, record);
    const cell = lastCell(original);
    const filled = (table: Uint8Array) =>
      original === undefined ? table : withLastCell(textOf(table), cell);
    append(recordFiles.claims, bytes.subarray(from, claims));
    append(recordFiles.claimsTable, filled(bytes.subarray(claims, claimsTable)));
    append(recordFiles.countsTable, filled(bytes.subarray(claimsTable, countsTable)));
    if (features === countsTable) return;
    const found = bytes.subarray(countsTable, features);
    append(engineFiles.features, this.#hasFeatures ? betweenFeatures : '\n');
    append(
      engineFiles.features,
      original === undefined ? found : asCopies(textOf(found), original),
    );
    this.#hasFeatures = true;
  }

  #copyOf(part: ReadPart, sketches: Uint16Array, index: number): NearCopy | undefined {
    if (part.length === 0) return undefined;
    const { known, copies } = this.#memory;
    const first = known.firstOfText(part.digest, index);
    if (first !== undefined) return { index: first, similarity: 1 };
    if (part.sketchAt === undefined) return undefined;
    const offset = part.sketchAt * sketchLength;
    const near = copies.find(sketches, offset);
    if (near) return near;
    copies.add(sketches, offset, index);
    this.#files.append(engineFiles.sketches, sketchRecord(sketches, offset, index));
    return undefined;
  }

  #count(more: Partial<Record<'inputs' | 'bytes' | 'skipped' | 'errors' | 'warnings', number>>) {
    const totals = { ...this.#totals };
    for (const [key, value] of Object.entries(more)) totals[key as keyof typeof more] += value;
    this.#totals = totals;
  }
}

const nothing: BatchAnswer = {
  parts: [],
  sketches: new Uint16Array(),
  bytes: new Uint8Array(),
};

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

function foundIn(slot: Slot, parts: readonly (readonly Settled[])[]): readonly Settled[] {
  switch (slot.kind) {
    case 'work':
      return parts[slot.work]!;
    case 'error':
      return [{ part: slot.part, answer: nothing }];
    case 'elsewhere':
      return [{ part: { kind: 'elsewhere' }, answer: nothing }];
    case 'input':
      return [];
  }
}

function isLoss(part: Part): boolean {
  return part.kind === 'error' && part.code.startsWith('E-');
}

function errorLine({ code, message, at, document }: ErrorPart): ErrorLine {
  return {
    schemaVersion: runSchemaVersion,
    code,
    message,
    at,
    ...(document !== undefined && { document }),
  };
}

/** Keys in order, so that the same counts are the same bytes. */
function withOneMore(counts: Readonly<Record<string, number>>, key: string) {
  const more = { ...counts, [key]: (counts[key] ?? 0) + 1 };
  if (key in counts) return more;
  return Object.fromEntries(Object.entries(more).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const noTotals: Totals = {
  inputs: 0,
  bytes: 0,
  documents: 0,
  skipped: 0,
  duplicates: 0,
  claims: 0,
  counts: 0,
  errors: 0,
  warnings: 0,
  errorsByCode: {},
  documentsByLanguage: {},
};
