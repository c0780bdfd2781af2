// One input file in, its documents and errors out, one after the other, in memory that does not grow
// with the file. Formats and containers are told by content; the registry knows their readers.

import type {
  DeferredItem,
  DeferredTask,
  InputFile,
  Item,
  ReadOptions,
  ReadReport,
} from './source.ts';

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
  _options: ReadOptions & { readonly defer?: boolean } = {},
  _report: ReadReport = {},
): AsyncGenerator<Item | DeferredItem> {
  yield {
    kind: 'error',
    code: 'E-FORMAT-UNKNOWN',
    message: 'Not built yet.',
    at: { input: input.path },
  };
}

/** The work that `defer` put off. */
export async function* readDeferred(
  task: DeferredTask,
  _options: ReadOptions = {},
): AsyncGenerator<Item> {
  yield { kind: 'error', code: 'E-FORMAT-UNKNOWN', message: 'Not built yet.', at: task.place.at };
}
