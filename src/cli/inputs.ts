// Names on the command line in, documents out. Plain texts, JSON and JSON lines are read with the ids that
// they always had; all else that `isnad run` reads (pages, tables, packed files, folders) by its readers.
// Every name is checked before any work, so that a missing file stops a command at its start.

import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import type { Document } from '../document/document.ts';
import { IsnadError } from '../errors.ts';
import type { Failure, InputFormat } from '../ingest/ingest.ts';
import type { ErrorItem, InputFile, ReadOptions } from '../ingest/source.ts';
import { visible } from '../report/table.ts';
import type { GivenReading } from './reading-options.ts';
import { listingOf, readingOf } from './reading-options.ts';
import type { Terminal } from './terminal.ts';

export type Opened =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** What a reader of archives lost or wondered at. */
  | { readonly kind: 'error'; readonly error: ErrorItem };

/** All documents of the inputs in order; `-` and no name at all are standard input. */
export async function* openInputs(
  names: readonly string[],
  options: GivenReading & { readonly config: Config },
): AsyncGenerator<Opened> {
  const { listInputs } = await import('../ingest/list.ts');
  const given = names.length === 0 && !options.filesFrom ? ['-'] : names;
  const manner: Manner = {
    given: options,
    input: options.config.input,
    reading: readingOf(options),
  };
  let files = 0;
  for await (const { file, plain } of beginAhead(listInputs(given, listingOf(options)), manner)) {
    files += 1;
    if (plain === undefined) yield* readOther(file, manner);
    else yield* readPlain(file, manner, plain);
  }
  if (files > 0) return;
  throw new IsnadError({
    code: 'input.unreadable',
    message: `There is no file to read in ${given.join(', ')}.`,
    mend: 'Check the paths and patterns; files whose names begin with a dot are left out.',
  });
}

interface Manner {
  readonly given: GivenReading;
  readonly input: Config['input'];
  readonly reading: Omit<ReadOptions, 'signal' | 'encoding'>;
}

async function* readPlain(
  { path }: InputFile,
  { given, input }: Manner,
  bytes: Uint8Array,
): AsyncGenerator<Opened> {
  const { ingest } = await import('../ingest/ingest.ts');
  yield* ingest(bytes, {
    uri: path,
    format: given.inputFormat as InputFormat | undefined,
    encoding: input.encoding,
    maxDocumentLength: input.maxDocumentLength,
    published: given.published,
  });
}

async function* readOther(file: InputFile, { input, reading }: Manner): AsyncGenerator<Opened> {
  const { readDocuments } = await import('../ingest/documents.ts');
  const { documentOf } = await import('../archive/read-batch.ts');
  const items = readDocuments(file, {
    ...reading,
    encoding: input.encoding,
    limits: { documentLength: input.maxDocumentLength, ...reading.limits },
  });
  for await (const item of items) {
    if (item.kind === 'error') yield { kind: 'error', error: item };
    else {
      const { record, at } = item;
      yield { kind: 'document', document: documentOf(record, at, record.id) };
    }
  }
}

interface Begun {
  readonly file: InputFile;
  /** The bytes of a plain file; missing where another reader must read it. */
  readonly plain?: Uint8Array;
}

/** Files ahead of the one in work, so that the disk is not waited for twice. */
const ahead = 4;

async function* beginAhead(files: AsyncIterable<InputFile>, manner: Manner): AsyncGenerator<Begun> {
  const begun: Promise<Begun>[] = [];
  for await (const file of files) {
    const one = begin(file, manner);
    // A fault is met where its turn comes; until then it is not unhandled.
    one.catch(() => {});
    begun.push(one);
    if (begun.length > ahead) yield begun.shift()!;
  }
  yield* begun;
}

async function begin(given: InputFile, manner: Manner): Promise<Begun> {
  // Standard input and pipes can be read once only.
  const file = given.file === undefined && !given.error ? await held(given) : given;
  return (await isPlain(file, manner)) ? { file, plain: await bytesOf(file) } : { file };
}

const plainFormats: readonly string[] = ['text', 'json', 'jsonl'];

async function isPlain(file: InputFile, manner: Manner): Promise<boolean> {
  const { inputFormat } = manner.given;
  const { strictEncoding, jsonPath, fields, limits } = manner.reading;
  // Only the readers of archives know what to do with these.
  if (file.error || strictEncoding || jsonPath || fields || limits) return false;
  if (inputFormat !== undefined) return plainFormats.includes(inputFormat);
  return (
    /\.(txt|text|md|json|jsonl|ndjson)$/i.test(file.path) || looksPlain(file, manner.input.encoding)
  );
}

/** A file whose name does not tell is told by its first bytes. */
async function looksPlain(file: InputFile, encoding: string): Promise<boolean> {
  const { ByteReader } = await import('../ingest/bytes.ts');
  const { headOf, sniff } = await import('../ingest/sniff.ts');
  const reader = new ByteReader(file.open());
  try {
    const place = { at: { input: file.path }, containers: [], name: file.path };
    const head = await headOf({ reader, place }, encoding);
    return head.bytes.length === 0 || plainFormats.includes(sniff(head, undefined)?.name ?? '');
  } catch (cause) {
    throw unreadable(file.path, cause);
  } finally {
    await reader.close();
  }
}

async function held(file: InputFile): Promise<InputFile> {
  const bytes = await bytesOf(file);
  return {
    path: file.path,
    async *open() {
      yield bytes;
    },
  };
}

async function bytesOf(file: InputFile): Promise<Uint8Array> {
  try {
    if (file.file !== undefined) return await readFile(file.file);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.open()) chunks.push(chunk);
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  } catch (cause) {
    throw unreadable(file.path, cause);
  }
}

function unreadable(name: string, cause: unknown): IsnadError {
  if (cause instanceof IsnadError) return cause;
  return new IsnadError({
    code: 'input.unreadable',
    message: `${name} cannot be read: ${(cause as Error).message}.`,
    mend: 'Check the path; "-" reads standard input.',
  });
}

/** Tells people about a record that could not be read. */
export function noteFailure(terminal: Terminal, failure: Failure): void {
  const line = failure.line === undefined ? '' : ` line ${failure.line}`;
  terminal.note(`isnad: ${failure.uri}${line}: ${failure.code}: ${failure.message}`);
}

export function noteError(terminal: Terminal, { at, code, message }: ErrorItem): void {
  const where = [at.input, ...(at.member ?? [])].join('!/');
  const line = at.line === undefined ? '' : ` line ${at.line}`;
  terminal.note(`isnad: ${visible(where)}${line}: ${code}: ${message}`);
}
