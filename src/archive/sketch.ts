// A document with its tokens in, a sketch of 126 numbers out: two sketches agree in about the share of
// three-word shingles that their texts have in common. Texts of fewer than a dozen words have none.

import type { SegmentedDocument } from '../document/document.ts';
import { TokenKind } from '../document/tokens.ts';

/** Numbers of a sketch: `bands` groups of `rows`, of which one equal group makes two texts candidates. */
export const bands = 21;
export const rows = 6;
export const sketchLength = bands * rows;

const leastWords = 12;

const least = new Uint32Array(sketchLength);

/** Writes the sketch into `out` at `offset`; false where the text is too short for one. */
export function sketch(document: SegmentedDocument, out: Uint16Array, offset: number): boolean {
  const { tokens, view } = document;
  least.fill(0xffffffff);
  let words = 0;
  let before = 0;
  let last = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    // Marks of punctuation stand alone and are the first that an editor changes.
    if (tokens.kinds[token] === TokenKind.mark) continue;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ view.text.charCodeAt(at), 0x01000193);
    }
    words += 1;
    if (words >= 3) {
      const shingle = mixed((Math.imul(before, 31) + Math.imul(last, 17) + hash) | 0);
      const bin = ((shingle >>> 16) * sketchLength) >>> 16;
      const value = mixed(shingle ^ 0x5bd1e995);
      if (value < least[bin]!) least[bin] = value;
    }
    before = last;
    last = hash;
  }
  if (words < leastWords) return false;
  for (let bin = 0; bin < sketchLength; bin += 1) {
    // An empty bin borrows from the next one that is not, as is usual for sketches of one pass.
    let from = bin;
    while (least[from] === 0xffffffff) from = from + 1 === sketchLength ? 0 : from + 1;
    out[offset + bin] = mixed(least[from]! + Math.imul(from - bin, 0x9e3779b1)) & 0xffff;
  }
  return true;
}

/** Bits of a 32-bit number stirred so that each depends on all. */
export function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
