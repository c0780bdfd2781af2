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
 * one after, and its last unit reaches to ends[k]. All three arrays never decrease.
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
  const { count, views, starts, ends, viewLength, sourceLength } = pieces;
  const viewEndOf = (piece: number) => (piece + 1 < count ? views[piece + 1]! : viewLength);

  const startOf = (unit: number): number => {
    if (unit >= viewLength) return sourceLength;
    const piece = countBelow(views, count, unit + 1) - 1;
    return starts[piece]! + unit - views[piece]!;
  };
  const endOf = (unit: number): number => {
    const piece = countBelow(views, count, unit + 1) - 1;
    if (unit + 1 === viewEndOf(piece)) return ends[piece]!;
    return starts[piece]! + unit - views[piece]! + 1;
  };
  /** The first view unit that reaches beyond `source`. */
  const firstBeyond = (source: number): number => {
    const piece = countBelow(ends, count, source + 1);
    if (piece === count) return viewLength;
    const within = Math.max(0, source - starts[piece]!);
    return Math.min(views[piece]! + within, viewEndOf(piece) - 1);
  };
  /** The first view unit that begins at `source` or behind it. */
  const firstFrom = (source: number): number => {
    const piece = countBelow(starts, count, source) - 1;
    if (piece < 0) return 0;
    return Math.min(views[piece]! + source - starts[piece]!, viewEndOf(piece));
  };
  return {
    toSource(viewStart, viewEnd) {
      const start = startOf(viewStart);
      return { start, end: viewEnd > viewStart ? endOf(viewEnd - 1) : start };
    },
    toView(sourceStart, sourceEnd) {
      const start = firstBeyond(sourceStart);
      return { start, end: Math.max(start, firstFrom(sourceEnd)) };
    },
  };
}

/** How many of the first `count` values, which never decrease, are less than `limit`. */
function countBelow(values: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
