// The sub-words of a sentence's words in, overlapping windows out that a network of limited length can
// read, with the words whose label each window decides: those that stand furthest from its edges.

export interface Window {
  readonly ids: readonly number[];
  /** Index of the word that each id begins, or -1 inside a word. */
  readonly words: readonly number[];
  /** Words [from, to) that this window decides. */
  readonly from: number;
  readonly to: number;
}

/** Sub-words by word; `room` is how many a window holds, `overlap` how many two windows share. */
export function windowsOf(
  pieces: readonly (readonly number[])[],
  limits: { readonly room: number; readonly overlap: number },
): readonly Window[] {
  const { room, overlap } = limits;
  const spans: { first: number; last: number }[] = [];
  let first = 0;
  while (first < pieces.length) {
    let last = first;
    let size = 0;
    while (last < pieces.length && size + length(pieces[last]!, room) <= room) {
      size += length(pieces[last]!, room);
      last += 1;
    }
    spans.push({ first, last });
    if (last >= pieces.length) break;
    // Step back over whole words as far as the overlap allows, but always go on.
    let next = last;
    let shared = 0;
    while (next - 1 > first && shared + length(pieces[next - 1]!, room) <= overlap) {
      next -= 1;
      shared += length(pieces[next]!, room);
    }
    first = next;
  }
  return spans.map((span, index) => {
    const before = spans[index - 1];
    const after = spans[index + 1];
    return {
      ...flatten(pieces, span, room),
      from: before ? middle(span.first, before.last) : span.first,
      to: after ? middle(after.first, span.last) : span.last,
    };
  });
}

/** Of the words that two windows share, the first half is decided by the earlier one. */
function middle(first: number, last: number): number {
  return first + Math.ceil((last - first) / 2);
}

/** A word longer than a window is cut: its first sub-words decide. */
function length(pieces: readonly number[], room: number): number {
  return Math.min(Math.max(pieces.length, 1), room);
}

function flatten(
  pieces: readonly (readonly number[])[],
  span: { readonly first: number; readonly last: number },
  room: number,
): { ids: number[]; words: number[] } {
  const ids: number[] = [];
  const words: number[] = [];
  for (let word = span.first; word < span.last; word += 1) {
    const own = pieces[word]!.slice(0, room);
    for (let index = 0; index < own.length; index += 1) {
      ids.push(own[index]!);
      words.push(index === 0 ? word : -1);
    }
  }
  return { ids, words };
}
