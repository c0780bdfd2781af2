// Input files in, one stream of what they hold out, each with the position behind it. A stream that
// begins at a position passes over what lies before, and refuses inputs that are not the same there.

import { IsnadError } from '../errors.ts';
import type {
  DeferredItem,
  InputFacts,
  InputFile,
  Item,
  ListOptions,
  ReadOptions,
  ReadReport,
} from '../ingest/source.ts';
import { fnv } from './known-ids.ts';
import type { Position } from './ledger.ts';

export type Streamed =
  | { readonly kind: 'item'; readonly item: Item | DeferredItem; readonly position: Position }
  /** An input was read to its end. */
  | { readonly kind: 'input'; readonly facts: InputFacts; readonly position: Position };

/** Where inputs come from. */
export interface Inputs {
  readonly list: (names: readonly string[], options: ListOptions) => AsyncIterable<InputFile>;
  readonly read: (
    file: InputFile,
    options: ReadOptions & { readonly defer: true },
    report: ReadReport,
  ) => AsyncIterable<Item | DeferredItem>;
}

export interface StreamOptions {
  readonly read: Inputs['read'];
  readonly reading: ReadOptions;
  readonly from: Position;
  /** Told of bytes as they are read. */
  readonly onBytes?: (count: number) => void;
}

export const atStart: Position = { inputs: 0, items: 0, begun: '' };

export async function* streamInputs(
  files: AsyncIterable<InputFile>,
  { read, reading, from, onBytes }: StreamOptions,
): AsyncGenerator<Streamed> {
  let inputs = 0;
  for await (const file of files) {
    inputs += 1;
    if (inputs <= from.inputs) continue;
    const skip = inputs === from.inputs + 1 ? from.items : 0;
    yield* streamInput(file, { read, reading, onBytes, skip, inputs, begun: from.begun });
  }
}

interface Start {
  readonly read: Inputs['read'];
  readonly reading: ReadOptions;
  readonly onBytes: ((count: number) => void) | undefined;
  /** Items to pass over, and the check that they must give. */
  readonly skip: number;
  readonly begun: string;
  /** Number of this input, from 1. */
  readonly inputs: number;
}

async function* streamInput(file: InputFile, start: Start): AsyncGenerator<Streamed> {
  let facts: InputFacts | undefined;
  let items = 0;
  let begun = '';
  const found = start.read(
    file,
    { ...start.reading, defer: true },
    {
      bytes: (_input, count) => start.onBytes?.(count),
      input: (told) => {
        facts = told;
      },
    },
  );
  for await (const item of found) {
    items += 1;
    begun = checkAfter(begun, item);
    if (items < start.skip) continue;
    if (items === start.skip) {
      if (begun !== start.begun) throw changed(file.path);
      continue;
    }
    yield { kind: 'item', item, position: { inputs: start.inputs - 1, items, begun } };
  }
  if (items < start.skip) throw changed(file.path);
  yield {
    kind: 'input',
    facts: facts ?? {
      input: file.path,
      bytes: 0,
      format: 'unknown',
      documents: 0,
      errors: 0,
      warnings: 0,
    },
    position: { inputs: start.inputs, items: 0, begun: '' },
  };
}

/** A check over the items so far, cheap enough to keep for each. */
function checkAfter(before: string, item: Item | DeferredItem): string {
  const own =
    item.kind === 'document'
      ? `${item.record.id} ${item.record.sourceDigest}`
      : item.kind === 'error'
        ? item.code
        : `${item.task.format} ${item.task.bytes.length}`;
  return fnv(`${before} ${own}`, 2166136261).toString(16);
}

function changed(path: string): IsnadError {
  return new IsnadError({
    code: 'run.changed',
    message: `${path} is not what it was when this run began to read it.`,
    mend: 'Put the old file back, or start anew with --fresh or into another folder.',
  });
}
