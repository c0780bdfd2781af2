// One input file in, its documents and errors out, one after the other, in memory that does not grow
// with the file. Formats and containers are told by content; the registry knows their readers.

import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import { ByteReader, InputFault } from './bytes.ts';
import type { Context, Source } from './context.ts';
import { contextOf, errorItem, wholeOf } from './context.ts';
import { askedEncoding } from './encoding.ts';
import { limitNote } from './limits.ts';
import type { Head } from './registry.ts';
import { entries, entryNamed, promisedBy, readerOf } from './registry.ts';
import { headOf, sniff } from './sniff.ts';
import type {
  DeferredItem,
  DeferredTask,
  ErrorItem,
  InputFile,
  Item,
  Place,
  ReadOptions,
  ReadReport,
} from './source.ts';

interface DeferOption {
  /** Leave pages, PDFs and Word files to `readDeferred`. */
  readonly defer?: boolean;
}

export function readDocuments(
  input: InputFile,
  options: ReadOptions & { readonly defer: true },
  report?: ReadReport,
): AsyncGenerator<Item | DeferredItem>;
export function readDocuments(
  input: InputFile,
  options?: ReadOptions,
  report?: ReadReport,
): AsyncGenerator<Item>;
export async function* readDocuments(
  input: InputFile,
  options: ReadOptions & DeferOption = {},
  report: ReadReport = {},
): AsyncGenerator<Item | DeferredItem> {
  const at = { input: input.path };
  if (input.error) {
    yield errorItem(input.error.code, input.error.message, at);
    return;
  }
  await checkReading(options);
  const seen = { bytes: 0, ended: false, digest: createHash('sha256') };
  const reader = new ByteReader(watched(input, seen, { report, signal: options.signal }));
  const place: Place = { at, containers: [], name: fileName(input.path) };
  const context = contextOf(options, report);
  const walk: Walk = { context, defer: options.defer === true };
  let documents = 0;
  let errors = 0;
  let warnings = 0;
  let format = 'unknown';
  try {
    const source = { reader, place, input };
    const known = await headOf(source, options.encoding);
    format = sniff(known, options.format)?.name ?? 'unknown';
    for await (const item of readSource(source, walk, known)) {
      options.signal?.throwIfAborted();
      if (item.kind === 'error') {
        if (item.code.startsWith('E-')) errors += 1;
        else warnings += 1;
      } else documents += 1;
      yield item;
    }
  } finally {
    await reader.close();
    report.input?.({
      input: input.path,
      bytes: seen.bytes,
      ...(seen.ended && { digest: `sha256:${seen.digest.digest('hex')}` }),
      format,
      documents,
      errors,
      warnings,
    });
  }
}

/**
 * What is asked of the readers, before anything is read or written.
 * @throws IsnadError `usage` when there is no such format or encoding.
 */
export async function checkReading({ format, encoding }: ReadOptions): Promise<void> {
  checkFormat(format);
  if (encoding !== undefined && encoding !== 'auto') await askedEncoding(encoding);
}

function checkFormat(name: string | undefined): void {
  if (name === undefined || entryNamed(name) !== undefined) return;
  throw new IsnadError({
    code: 'usage',
    message: `There is no format "${name}".`,
    mend: `The formats are: ${entries.map((entry) => entry.name).join(', ')}.`,
  });
}

/** The work that `defer` put off. */
export async function* readDeferred(
  task: DeferredTask,
  options: ReadOptions = {},
): AsyncGenerator<Item> {
  const entry = entryNamed(task.format);
  if (entry?.kind !== 'format') return;
  const source = { reader: ByteReader.of(task.bytes), place: task.place };
  const walk: Walk = { context: contextOf(options), defer: false };
  for await (const item of guarded(source, options.signal, async function* () {
    yield* (await readerOf(entry))(source, walk.context);
  })) {
    if (item.kind !== 'deferred') yield item;
  }
}

interface Walk {
  readonly context: Context;
  readonly defer: boolean;
}

type AnyItem = Item | DeferredItem;

/** The documents of a file or a member, through as many containers as there are. */
async function* readSource(source: Source, walk: Walk, known?: Head): AsyncGenerator<AnyItem> {
  yield* guarded(source, walk.context.options.signal, async function* () {
    const head = known ?? (await headOf(source, walk.context.options.encoding));
    const { place } = source;
    if (head.bytes.length === 0) {
      if (!source.reader.fault) yield errorItem('W-EMPTY', 'There is not a byte in it.', place.at);
      return;
    }
    const { context } = walk;
    const entry = sniff(head, place.declared?.format ?? context.options.format);
    if (entry === undefined) {
      yield await unknown(head, place);
      return;
    }
    const promised = promisedBy(place.name);
    if (promised !== undefined && promised !== entry && !areKin(promised.name, entry.name)) {
      const note = `The name promises ${promised.name}, the content is ${entry.name}.`;
      yield errorItem('W-FORMAT-NAME', note, place.at);
    }
    if (entry.kind === 'container') {
      if (place.containers.length >= context.limits.depth) {
        const note = `There are too many containers inside of each other; ${limitNote(context.limits, 'depth')}.`;
        yield errorItem('E-TOO-DEEP', note, place.at);
        return;
      }
      for await (const found of (await readerOf(entry))(source, context)) {
        if (found.kind === 'error') yield found;
        else yield* readSource(found.source, walk);
      }
    } else if (entry.heavy && walk.defer) {
      const bytes = await wholeOf(source, context.limits);
      const task = {
        bytes,
        format: entry.name,
        place: source.reader.fault ? cutPlace(place) : place,
      };
      yield { kind: 'deferred', task, at: place.at };
    } else {
      yield* (await readerOf(entry))(source, context);
    }
  });
}

/** Faults become items: one file never stops the others. */
async function* guarded(
  source: Source,
  signal: AbortSignal | undefined,
  read: () => AsyncGenerator<AnyItem>,
): AsyncGenerator<AnyItem> {
  const { at } = source.place;
  try {
    yield* read();
  } catch (fault) {
    if (signal?.aborted) throw fault;
    yield faultItem(fault, at);
  }
  const cut = source.reader.fault;
  if (cut !== undefined) yield errorItem(cut.code, cut.message, at);
}

function faultItem(fault: unknown, at: ErrorItem['at']): ErrorItem {
  if (fault instanceof InputFault) return errorItem(fault.code, fault.message, at);
  // What the user asked for is wrong: that is no fault of the input.
  if (fault instanceof IsnadError) throw fault;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return errorItem('E-FORMAT-BROKEN', `It cannot be read: ${reason}`, at);
}

/** A worker does not see that the stream was cut. */
function cutPlace(place: Place): Place {
  const quality = [...(place.declared?.quality ?? []), 'truncated' as const];
  return { ...place, declared: { ...place.declared, quality } };
}

/** Formats that one name may well stand for. */
const kinships: readonly (readonly string[])[] = [
  ['json', 'jsonl'],
  ['text', 'markdown', 'csv', 'mail', 'mbox'],
  ['html', 'xml'],
  ['gzip', 'tar', 'warc', 'zstd'],
];

function areKin(a: string, b: string): boolean {
  return kinships.some((kin) => kin.includes(a) && kin.includes(b));
}

async function unknown(head: Head, place: Place): Promise<ErrorItem> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(head.bytes).catch(() => undefined);
  const what = type === undefined ? 'no text and nothing that isnad knows' : type.mime;
  return errorItem('E-FORMAT-UNKNOWN', `The content is ${what}.`, place.at);
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

interface Seen {
  bytes: number;
  ended: boolean;
  readonly digest: Hash;
}

/** The bytes of the file, counted and digested on their way; faults of the disk become ours. */
async function* watched(
  input: InputFile,
  seen: Seen,
  run: { readonly report: ReadReport; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input.open()) {
      run.signal?.throwIfAborted();
      seen.bytes += chunk.length;
      seen.digest.update(chunk);
      run.report.bytes?.(input.path, chunk.length);
      yield chunk;
    }
    seen.ended = true;
  } catch (cause) {
    if (cause instanceof InputFault || run.signal?.aborted) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new InputFault('E-INPUT-UNREADABLE', `It cannot be read: ${message}`);
  }
}
