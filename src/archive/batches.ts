// The stream of the inputs in, batches for the workers out: a few dozen documents or a quarter of a
// megabyte, so that a thread is asked seldom and memory stays small.

import type { InputFacts } from '../ingest/source.ts';
import { shardOf } from './known-ids.ts';
import type { Position } from './ledger.ts';
import type { ErrorPart, Shard, Work } from './read-batch.ts';
import type { Streamed } from './source-stream.ts';

/** What stands at one place of a batch. `work` is an index into the batch's work. */
export type Slot = { readonly position: Position } & (
  | { readonly kind: 'work'; readonly work: number }
  | { readonly kind: 'error'; readonly part: ErrorPart }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'input'; readonly facts: InputFacts }
);

export interface Batch {
  readonly work: readonly Work[];
  readonly slots: readonly Slot[];
}

/** How large a batch may become. */
export interface BatchSize {
  readonly slots: number;
  /** UTF-16 units of text, or bytes of what is not text yet. */
  readonly units: number;
}

export const usualBatch: BatchSize = { slots: 64, units: 1 << 18 };

export async function* batchesOf(
  stream: AsyncIterable<Streamed>,
  shard: Shard | undefined,
  most: BatchSize = usualBatch,
): AsyncGenerator<Batch> {
  let work: Work[] = [];
  let slots: Slot[] = [];
  let units = 0;
  for await (const streamed of stream) {
    const { position } = streamed;
    if (streamed.kind === 'input') {
      slots.push({ kind: 'input', facts: streamed.facts, position });
    } else if (streamed.item.kind === 'error') {
      const { code, message, at } = streamed.item;
      slots.push({ kind: 'error', part: { kind: 'error', code, message, at }, position });
    } else if (isElsewhere(streamed.item, shard)) {
      slots.push({ kind: 'elsewhere', position });
    } else {
      slots.push({ kind: 'work', work: work.length, position });
      work.push(streamed.item);
      units +=
        streamed.item.kind === 'document'
          ? streamed.item.record.text.length
          : streamed.item.task.bytes.length;
    }
    if (slots.length < most.slots && units < most.units) continue;
    yield { work, slots };
    work = [];
    slots = [];
    units = 0;
  }
  if (slots.length > 0) yield { work, slots };
}

function isElsewhere(item: Work, shard: Shard | undefined): boolean {
  if (!shard || item.kind !== 'document') return false;
  return shardOf(item.record.id, shard.of) !== shard.index - 1;
}
