// The ledger of a run: a line for every stretch of records that is durable, each with a check over
// itself and the line before. A torn last line is cut; any other line that does not fit its check is
// damage, and is refused.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { IsnadError } from '../errors.ts';
import { totals } from './run-folder.ts';
import type { Storage, StorageFile } from './storage.ts';
import { readPieces, writeAll } from './storage.ts';

const size = z.number().int().nonnegative();

const mark = z.strictObject({ bytes: size, sha256: z.string() });

/** How far the inputs are read: whole ones, and items of the next. */
const position = z.strictObject({
  inputs: size,
  items: size,
  /** Check over the documents of the input that was begun, to know it again. */
  begun: z.string(),
});

const entry = z.discriminatedUnion('kind', [
  /** Opens a ledger: which run it is of. */
  z.strictObject({ kind: z.literal('run'), identity: z.string() }),
  /** All records up to `position` are durable. */
  z.strictObject({
    kind: z.literal('kept'),
    position,
    files: z.record(z.string(), mark),
    totals,
  }),
  /** The inputs are read to their end, or to the limit. */
  z.strictObject({ kind: z.literal('whole'), files: z.record(z.string(), mark), totals }),
]);

export type FileMark = z.infer<typeof mark>;
export type Position = z.infer<typeof position>;
export type LedgerEntry = z.infer<typeof entry>;
export type Kept = Extract<LedgerEntry, { kind: 'kept' }>;
export type Whole = Extract<LedgerEntry, { kind: 'whole' }>;

export interface Ledger {
  readonly entries: number;
  readonly identity?: string;
  readonly kept?: Kept;
  readonly whole?: Whole;
  /** Bytes up to the end of the last good line, and the check of that line. */
  readonly bytes: number;
  readonly check: string;
}

const checkLength = 16;
const opening = '0'.repeat(checkLength);

function checkOf(previous: string, body: string): string {
  return createHash('sha256').update(previous).update(body).digest('hex').slice(0, checkLength);
}

/** `{…,"check":"…"}` and a newline. */
export function ledgerLine(given: LedgerEntry, previous: string): { line: string; check: string } {
  const body = JSON.stringify(given);
  const check = checkOf(previous, body);
  return { line: `${body.slice(0, -1)},"check":"${check}"}\n`, check };
}

const tail = new RegExp(`^(\\{.*),"check":"([0-9a-f]{${checkLength}})"\\}$`);

/** The entry of a line, if the line is whole and follows `previous`. */
function readLine(line: string, previous: string): { given: LedgerEntry; check: string } | null {
  const found = tail.exec(line);
  if (!found) return null;
  const body = `${found[1]}}`;
  const check = found[2]!;
  if (checkOf(previous, body) !== check) return null;
  const result = entry.safeParse(JSON.parse(body));
  return result.success ? { given: result.data, check } : null;
}

/** @throws IsnadError `output.damaged` where a line other than the last does not fit its check. */
export async function readLedger(storage: Storage, path: string): Promise<Ledger | undefined> {
  if ((await storage.size(path)) === undefined) return undefined;
  let ledger: Ledger = { entries: 0, bytes: 0, check: opening };
  let rest = Buffer.alloc(0);
  let torn = false;
  for await (const piece of readPieces(storage, path)) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      // A bad line that others follow was not torn by a crash.
      if (torn) throw damaged(path, ledger.entries + 1);
      const read = readLine(rest.toString('utf8', 0, end), ledger.check);
      if (read) ledger = withEntry(ledger, read, end + 1);
      else torn = true;
      rest = rest.subarray(end + 1);
    }
  }
  if (torn && rest.length > 0) throw damaged(path, ledger.entries + 1);
  return ledger;
}

function withEntry(
  ledger: Ledger,
  { given, check }: { given: LedgerEntry; check: string },
  length: number,
): Ledger {
  return {
    ...ledger,
    entries: ledger.entries + 1,
    bytes: ledger.bytes + length,
    check,
    ...(given.kind === 'run' && { identity: given.identity }),
    ...(given.kind === 'kept' && { kept: given }),
    ...(given.kind === 'whole' && { whole: given }),
  };
}

function damaged(path: string, line: number): IsnadError {
  return new IsnadError({
    code: 'output.damaged',
    message: `${path} is damaged: line ${line} does not fit its check.`,
    mend: 'Nobody can tell what of this run is whole. Start it anew with --fresh, or into another folder.',
  });
}

/** Writes entries at the end of a ledger; each is durable when `add` returns. */
export class LedgerWriter {
  readonly #file: StorageFile;
  #check: string;

  constructor(file: StorageFile, check = opening) {
    this.#file = file;
    this.#check = check;
  }

  async add(given: LedgerEntry): Promise<void> {
    const { line, check } = ledgerLine(given, this.#check);
    await writeAll(this.#file, Buffer.from(line, 'utf8'));
    await this.#file.sync();
    this.#check = check;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** A whole ledger as text, for the finished run: the same on every machine. */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  let text = '';
  let previous = opening;
  for (const given of entries) {
    const { line, check } = ledgerLine(given, previous);
    text += line;
    previous = check;
  }
  return text;
}
