// The one coordinate of the project: a half-open range of UTF-16 units, [start, end).
// Unless a name says "view", a span is in the source text.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
