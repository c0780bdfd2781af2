// The one converter between a document's source text and its normalised view.
// Half-open spans go in, half-open spans come out; both directions are monotone.
// Where a letter of the view stands for several letters of the source (a ligature read as one,
// short vowels that hang on a letter), the source span covers all of them.

import type { Span } from './span.ts';

export interface OffsetMap {
  /** Source span of the view span. An empty view span gives an empty source span. */
  toSource(viewStart: number, viewEnd: number): Span;
  /** View span that covers the source span; letters that the view left out give an empty span. */
  toView(sourceStart: number, sourceEnd: number): Span;
}

/** The map of a view whose units stand where those of its source stand. */
export const identityMap: OffsetMap = {
  toSource: (start, end) => ({ start, end }),
  toView: (start, end) => ({ start, end }),
};

/**
 * A view cut into pieces that run in step with the source. Piece k holds the view units from
 * views[k] up to views[k + 1]; its first unit was read from source unit starts[k], the next from the
 * one after, and its last unit reaches to ends[k]. All three arrays never decrease. They may be longer
 * than `count`, and are copied.
 */
export interface Pieces {
  readonly count: number;
  readonly views: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly viewLength: number;
  readonly sourceLength: number;
}

export function offsetMap(pieces: Pieces): OffsetMap {
  return new PieceMap(pieces);
}

// The pieces of many short documents lie in one block: to ask the system for three small arrays a
// document takes as long as to read its letters. A document that is kept keeps its block.
const blockSize = 1 << 14;
let block = new Int32Array(blockSize);
let used = 0;

function room(size: number): Int32Array {
  if (used + size > block.length) {
    block = new Int32Array(Math.max(blockSize, size));
    used = 0;
  }
  used += size;
  return block.subarray(used - size, used);
}

class PieceMap implements OffsetMap {
  private readonly count: number;
  /** Views, starts and ends, one after the other. */
  private readonly table: Int32Array;
  private readonly viewLength: number;
  private readonly sourceLength: number;

  constructor({ count, views, starts, ends, viewLength, sourceLength }: Pieces) {
    this.count = count;
    this.viewLength = viewLength;
    this.sourceLength = sourceLength;
    this.table = room(count * 3);
    for (let piece = 0; piece < count; piece += 1) {
      this.table[piece] = views[piece]!;
      this.table[count + piece] = starts[piece]!;
      this.table[count * 2 + piece] = ends[piece]!;
    }
  }

  toSource(viewStart: number, viewEnd: number): Span {
    const start = this.startOf(viewStart);
    return { start, end: viewEnd > viewStart ? this.endOf(viewEnd - 1) : start };
  }

  toView(sourceStart: number, sourceEnd: number): Span {
    const start = this.firstBeyond(sourceStart);
    return { start, end: Math.max(start, this.firstFrom(sourceEnd)) };
  }

  private startOf(unit: number): number {
    if (unit >= this.viewLength) return this.sourceLength;
    const piece = this.below(0, unit + 1) - 1;
    return this.table[this.count + piece]! + unit - this.table[piece]!;
  }

  private endOf(unit: number): number {
    const { table, count } = this;
    const piece = this.below(0, unit + 1) - 1;
    if (unit + 1 === this.viewEndOf(piece)) return table[count * 2 + piece]!;
    return table[count + piece]! + unit - table[piece]! + 1;
  }

  private viewEndOf(piece: number): number {
    return piece + 1 < this.count ? this.table[piece + 1]! : this.viewLength;
  }

  /** The first view unit that reaches beyond `source`. */
  private firstBeyond(source: number): number {
    const { table, count } = this;
    const piece = this.below(count * 2, source + 1);
    if (piece === count) return this.viewLength;
    const within = Math.max(0, source - table[count + piece]!);
    return Math.min(table[piece]! + within, this.viewEndOf(piece) - 1);
  }

  /** The first view unit that begins at `source` or behind it. */
  private firstFrom(source: number): number {
    const { table, count } = this;
    const piece = this.below(count, source) - 1;
    if (piece < 0) return 0;
    return Math.min(table[piece]! + source - table[count + piece]!, this.viewEndOf(piece));
  }

  /** How many of the `count` values from `first` on, which never decrease, are less than `limit`. */
  private below(first: number, limit: number): number {
    const { table } = this;
    let low = first;
    let high = first + this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (table[middle]! < limit) low = middle + 1;
      else high = middle;
    }
    return low - first;
  }
}
