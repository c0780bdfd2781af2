// Two ways to count a text: in UTF-16 units, as isnad and every JavaScript tool does, and in code
// points, as Python tools do. They part at the first letter outside the basic plane (an emoji).

export type OffsetUnit = 'utf16' | 'codepoint';

/** Offsets of one text from UTF-16 units to the unit of a tool, and back. */
export interface Offsets {
  readonly toTool: (offset: number) => number;
  readonly fromTool: (offset: number) => number;
}

const same: Offsets = { toTool: (offset) => offset, fromTool: (offset) => offset };

export function offsetsOf(text: string, unit: OffsetUnit): Offsets {
  // Places behind which one unit is a code point's second half; none in most texts.
  const halves: number[] = [];
  if (unit === 'codepoint') {
    for (let index = 0; index + 1 < text.length; index += 1) {
      if (isHigh(text.charCodeAt(index)) && isLow(text.charCodeAt(index + 1))) {
        index += 1;
        halves.push(index);
      }
    }
  }
  if (halves.length === 0) return same;
  return {
    // An offset inside a pair counts as the end of its letter.
    toTool: (offset) => offset - countBelow(halves, offset),
    fromTool: (offset) => {
      let low = 0;
      let high = halves.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (halves[middle]! - middle <= offset) low = middle + 1;
        else high = middle;
      }
      // Each pair before this code point has one unit more.
      return offset + low;
    },
  };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
