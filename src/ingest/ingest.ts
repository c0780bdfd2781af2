// Bytes of one input in, documents out: plain text, one JSON document or array, or JSON lines. A
// record that cannot be read becomes a failure with its place, and the others go on.

import { z } from 'zod';
import type { Document } from '../document/document.ts';
import type { DecodedText } from './decode.ts';
import { decode } from './decode.ts';
import { documentInput, documentOf } from './record.ts';

export type InputFormat = 'text' | 'json' | 'jsonl';

/** Why a document could not be read, and where it stood. */
export interface Failure {
  readonly code: 'ingest.broken-record' | 'ingest.too-long' | 'ingest.nothing';
  readonly message: string;
  readonly uri: string;
  /** Line of the input, from 1, for formats with a record a line. */
  readonly line?: number;
}

export type Ingested =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'failure'; readonly failure: Failure };

export interface IngestOptions {
  /** Path or URI that documents and failures are named by. */
  readonly uri: string;
  readonly format?: InputFormat | undefined;
  readonly encoding: string;
  readonly maxDocumentLength: number;
  /** Day of publication for text files, which carry none. */
  readonly published?: string | undefined;
}

export function* ingest(bytes: Uint8Array, options: IngestOptions): Generator<Ingested> {
  const decoded = decode(bytes, options.encoding);
  const format = options.format ?? formatOf(options.uri, decoded.text);
  if (format === 'text') yield* readText(decoded, options);
  else if (format === 'json') yield* readJson(decoded, options);
  else yield* readLines(decoded, options);
}

/** The format by the name's ending; an input without a name is told by its first letter. */
export function formatOf(uri: string, text: string): InputFormat {
  if (/\.(jsonl|ndjson)$/i.test(uri)) return 'jsonl';
  if (/\.json$/i.test(uri)) return 'json';
  if (/\.(txt|text|md)$/i.test(uri)) return 'text';
  const start = text.trimStart().slice(0, 1);
  return start === '{' ? 'jsonl' : start === '[' ? 'json' : 'text';
}

function* readText(decoded: DecodedText, options: IngestOptions): Generator<Ingested> {
  const id =
    options.uri
      .split('/')
      .at(-1)!
      .replace(/\.[^.]+$/, '') || options.uri;
  yield checked(
    { id, text: decoded.text, uri: options.uri, published: options.published },
    { decoded, options },
  );
}

function* readJson(decoded: DecodedText, options: IngestOptions): Generator<Ingested> {
  let content: unknown;
  try {
    content = JSON.parse(decoded.text);
  } catch (cause) {
    yield broken({ message: (cause as Error).message, options });
    return;
  }
  const records: unknown[] = Array.isArray(content) ? content : [content];
  for (const record of records) yield checked(record, { decoded, options });
}

function* readLines(decoded: DecodedText, options: IngestOptions): Generator<Ingested> {
  const { text } = decoded;
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end).trim();
    start = end + 1;
    line += 1;
    if (content === '') continue;
    let record: unknown;
    try {
      record = JSON.parse(content);
    } catch (cause) {
      yield broken({ message: (cause as Error).message, options, line });
      continue;
    }
    yield checked(record, { decoded, options, line });
  }
}

interface Place {
  readonly decoded: DecodedText;
  readonly options: IngestOptions;
  readonly line?: number;
}

function checked(record: unknown, { decoded, options, line }: Place): Ingested {
  const result = documentInput.safeParse(record);
  if (!result.success) {
    return broken({ message: z.prettifyError(result.error), options, ...(line && { line }) });
  }
  if (result.data.text.length > options.maxDocumentLength) {
    return {
      kind: 'failure',
      failure: {
        code: 'ingest.too-long',
        message: `The document has ${result.data.text.length} UTF-16 units; input.maxDocumentLength allows ${options.maxDocumentLength}.`,
        uri: options.uri,
        ...(line && { line }),
      },
    };
  }
  const document = documentOf({ ...result.data, uri: result.data.uri ?? options.uri });
  const diagnostics = [...document.diagnostics, ...decoded.diagnostics];
  return { kind: 'document', document: { ...document, diagnostics } };
}

function broken(fault: {
  readonly message: string;
  readonly options: IngestOptions;
  readonly line?: number;
}): Ingested {
  return {
    kind: 'failure',
    failure: {
      code: 'ingest.broken-record',
      message: fault.message,
      uri: fault.options.uri,
      ...(fault.line && { line: fault.line }),
    },
  };
}
