// What stands between a configuration, the readers of inputs and the pipeline, the same for every command:
// settings become options of the readers, and what a reader found becomes a Document.

import type { Document } from '../document/document.ts';
import type { InputRecord, Location, ReadOptions } from './source.ts';

/** The settings of a configuration as options of the readers; what was asked for goes before them. */
export function readingBy(
  input: { readonly encoding: string; readonly maxDocumentLength: number },
  asked: ReadOptions = {},
): ReadOptions {
  return {
    encoding: input.encoding,
    ...asked,
    limits: { documentLength: input.maxDocumentLength, ...asked.limits },
  };
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
