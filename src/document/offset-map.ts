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

/** The map of a view that equals its source. */
export const identityMap: OffsetMap = {
  toSource: (start, end) => ({ start, end }),
  toView: (start, end) => ({ start, end }),
};

/**
 * The map of a view of `starts.length` units: unit i was read from source units
 * [starts[i], ends[i]). Both arrays must be non-decreasing.
 */
export function offsetMap(starts: Int32Array, ends: Int32Array, sourceLength: number): OffsetMap {
  const count = starts.length;
  const startOf = (view: number) => (view < count ? starts[view]! : sourceLength);
  return {
    toSource(viewStart, viewEnd) {
      const start = startOf(viewStart);
      return { start, end: viewEnd > viewStart ? ends[viewEnd - 1]! : start };
    },
    toView(sourceStart, sourceEnd) {
      const start = firstAbove(ends, sourceStart);
      return { start, end: Math.max(start, firstAtLeast(starts, sourceEnd)) };
    },
  };
}

/** The first index whose value is greater than `limit`, in an array that never decreases. */
function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first index whose value is not less than `limit`, in an array that never decreases. */
function firstAtLeast(values: Int32Array, limit: number): number {
  return firstAbove(values, limit - 1);
}
