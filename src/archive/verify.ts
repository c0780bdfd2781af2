// A run folder in, everything that is wrong with it out: files against the ledger, every claim against
// the schema, every quote against the text as the inputs hold it now. It changes nothing.

import { readDeferred, readDocuments } from '../ingest/documents.ts';
import { listInputs } from '../ingest/list.ts';
import type { Item, ListOptions, ReadOptions } from '../ingest/source.ts';
import type { ClaimChecker } from './check-claims.ts';
import { checkClaims } from './check-claims.ts';
import { shardOf } from './known-ids.ts';
import type { Ledger } from './ledger.ts';
import { readLedger } from './ledger.ts';
import { readRun } from './open-folder.ts';
import { identityOf } from './plan.ts';
import { digestOf } from './read-batch.ts';
import { faultOf } from './record-files.ts';
import { readLines } from './restore.ts';
import type { DocumentLine, ErrorLine, RunFolder, RunRecord } from './run-folder.ts';
import { engineFiles, passingFiles, recordFiles, runFolder } from './run-folder.ts';
import type { Inputs } from './source-stream.ts';
import { noRun } from './status.ts';
import type { Storage } from './storage.ts';
import { diskStorage, reportedStorage } from './storage.ts';

export interface Problem {
  readonly kind: 'ledger' | 'file' | 'schema' | 'quote' | 'text' | 'duplicate' | 'lost' | 'totals';
  /** The file, document or claim it is about. */
  readonly where: string;
  readonly message: string;
}

export interface Verified {
  readonly documents: number;
  readonly claims: number;
  readonly quotes: number;
  readonly problems: number;
  /** What could not be checked, and why. */
  readonly unchecked: readonly string[];
}

export interface VerifyOptions {
  readonly onProblem: (problem: Problem) => void;
  readonly signal?: AbortSignal;
  readonly inputs?: Inputs;
  readonly storage?: Storage;
}

/** @throws IsnadError `run.missing` where the folder holds no run. */
export async function verifyRun(path: string, options: VerifyOptions): Promise<Verified> {
  const storage = reportedStorage(options.storage ?? diskStorage);
  const folder = runFolder(path);
  let problems = 0;
  const tell = (problem: Problem) => {
    problems += 1;
    options.onProblem(problem);
  };
  const run = await readRun(storage, folder);
  if (run === undefined) throw noRun(path);
  const ledger = await readLedger(storage, folder.file(engineFiles.ledger));
  const marks = (ledger?.whole ?? ledger?.kept)?.files;
  const unchecked: string[] = [];
  if (!ledger || !marks) {
    tell({ kind: 'ledger', where: engineFiles.ledger, message: 'It is missing or says nothing.' });
    return { documents: 0, claims: 0, quotes: 0, problems, unchecked };
  }
  if (run.state !== 'complete') {
    unchecked.push('The run is not complete: only what its ledger tells of is checked.');
  }
  checkLedger({ run, ledger }, tell);
  for (const [name, mark] of Object.entries(marks)) {
    if (passingFiles.includes(name)) continue;
    const fault = await faultOf({ storage, path: folder.file(name) }, mark);
    if (fault !== undefined) tell({ kind: 'file', where: name, message: `${fault}.` });
  }
  const end = (name: string) => marks[name]?.bytes ?? 0;
  const linesOf = (name: string) => readLines(storage, folder.file(name), end(name));
  const checker = checkClaims(linesOf(recordFiles.claims), tell);
  const documents = linesOf(recordFiles.documents);
  const inputs = options.inputs ?? { list: listInputs, read: readDocuments };
  if (usesStandardInput(run)) {
    unchecked.push('Standard input cannot be read again: quotes were not compared with the text.');
    for await (const line of documents) await checker.document(JSON.parse(line), undefined);
  } else {
    const errors = linesOf(recordFiles.errors);
    await checkTexts({ run, folder, documents, errors, checker, inputs }, { ...options, tell });
  }
  await checker.end();
  const { totals } = (ledger.whole ?? ledger.kept)!;
  if (checker.documents !== totals.documents || checker.claims !== totals.claims) {
    tell({
      kind: 'totals',
      where: engineFiles.ledger,
      message: `It tells of ${totals.documents} documents and ${totals.claims} claims; there are ${checker.documents} and ${checker.claims}.`,
    });
  }
  const { claims, quotes } = checker;
  return { documents: checker.documents, claims, quotes, problems, unchecked };
}

function checkLedger(
  { run, ledger }: { readonly run: RunRecord; readonly ledger: Ledger },
  tell: (problem: Problem) => void,
): void {
  const where = engineFiles.run;
  if (ledger.identity !== identityOf(run)) {
    tell({ kind: 'ledger', where, message: 'It is not the one that the ledger was begun with.' });
  }
  if (run.state !== 'complete') return;
  const { whole } = ledger;
  const told = JSON.stringify({ totals: run.totals, files: run.files });
  if (JSON.stringify({ totals: whole?.totals, files: whole?.files }) !== told) {
    tell({ kind: 'ledger', where, message: 'Its totals or files are not those of the ledger.' });
  }
}

function usesStandardInput(run: RunRecord): boolean {
  const { filesFrom } = listingOf(run);
  return run.inputs.names.includes('-') || filesFrom?.includes('-') === true;
}

const listingOf = (run: RunRecord) => (run.options.listing ?? {}) as ListOptions;

interface Texts {
  readonly run: RunRecord;
  readonly folder: RunFolder;
  readonly documents: AsyncGenerator<string>;
  readonly errors: AsyncGenerator<string>;
  readonly checker: ClaimChecker;
  readonly inputs: Inputs;
}

/** Walks over the inputs and the records side by side: each item must stand in one of them. */
async function checkTexts(
  { run, folder, documents, errors, checker, inputs }: Texts,
  { tell, signal }: VerifyOptions & { readonly tell: (problem: Problem) => void },
): Promise<void> {
  const document = cursor<DocumentLine>(documents);
  const error = cursor<ErrorLine>(errors, isOfReaders);
  await document.next();
  await error.next();
  const names = run.inputs.names;
  const files = inputs.list(names, { ...listingOf(run), exclude: [folder.path] });
  const isPart = run.state !== 'complete' || run.options.limit !== undefined;
  for await (const item of allItems(files, run.options.reading as ReadOptions, inputs)) {
    signal?.throwIfAborted();
    const at = JSON.stringify(item.at);
    if (item.kind === 'document' && document.now && JSON.stringify(document.now.at) === at) {
      const isSame = digestOf(item.record.text) === document.now.digest;
      if (!isSame) {
        const where = document.now.id;
        tell({ kind: 'text', where, message: `Its text at ${placeOf(at)} is another one now.` });
      }
      await checker.document(document.now, isSame ? item.record.text : undefined);
      await document.next();
    } else if (error.now && JSON.stringify(error.now.at) === at) {
      await error.next();
    } else if (!document.now && !error.now && isPart) {
      return;
    } else if (!isElsewhere(item, run)) {
      tell({ kind: 'lost', where: placeOf(at), message: 'The run says nothing of it.' });
    }
  }
  for (; document.now; await document.next()) {
    const where = document.now.id;
    const place = placeOf(JSON.stringify(document.now.at));
    tell({ kind: 'text', where, message: `Its text is not at ${place} any more.` });
    await checker.document(document.now, undefined);
  }
}

async function* allItems(
  files: ReturnType<Inputs['list']>,
  reading: ReadOptions,
  inputs: Inputs,
): AsyncGenerator<Item> {
  for await (const file of files) {
    for await (const item of inputs.read(file, { ...reading, defer: true }, {})) {
      if (item.kind === 'deferred') yield* readDeferred(item.task, reading);
      else yield item;
    }
  }
}

function isElsewhere(item: Item, run: RunRecord): boolean {
  const shard = /^(\d+)\/(\d+)$/.exec(String(run.options.shard ?? ''));
  if (!shard || item.kind !== 'document') return false;
  return shardOf(item.record.id, Number(shard[2])) !== Number(shard[1]) - 1;
}

/** That a document got another id is said of one that was read: no reader of inputs gives it. */
const isOfReaders = ({ code }: ErrorLine) => code !== 'W-ID-RENAMED';

/** The line of a file of records that is looked at. */
function cursor<T>(lines: AsyncGenerator<string>, counts: (line: T) => boolean = () => true) {
  return {
    now: undefined as T | undefined,
    async next(): Promise<void> {
      do {
        const { value, done } = await lines.next();
        this.now = done ? undefined : (JSON.parse(value as string) as T);
      } while (this.now !== undefined && !counts(this.now));
    },
  };
}

function placeOf(at: string): string {
  const { input, member, ...numbers } = JSON.parse(at) as Record<string, unknown>;
  const inside = Array.isArray(member) ? member.map((name) => `!/${name}`).join('') : '';
  const rest = Object.entries(numbers).map(([name, value]) => ` ${name} ${value}`);
  return `${input}${inside}${rest.join('')}`;
}
