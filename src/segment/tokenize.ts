// A view's text in, its tokens out: words, numbers with their inner separators, single marks. One
// pass over the units with a class table; letters of different scripts never share a word.

import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import { unitsOf } from '../document/units.ts';

/** What a unit of the view can be part of. Values above `otherLetter` are no letters. */
export const UnitClass = {
  latin: 1,
  arabic: 2,
  otherLetter: 3,
  digit: 4,
  space: 5,
  newline: 6,
  mark: 7,
  apostrophe: 8,
  /** The first half of a surrogate pair. */
  high: 9,
} as const;

const unitClasses = compileClasses();

/** The class of a unit of the view. */
export function unitClass(unit: number): number {
  return unitClasses[unit]!;
}

function compileClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(UnitClass.mark);
  const fill = (unit: number, ranges: readonly (readonly [number, number])[]) => {
    for (const [from, to] of ranges) classes.fill(unit, from, to + 1);
  };
  fill(UnitClass.latin, [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x2af],
    [0x0300, 0x036f],
    [0x1e00, 0x1eff],
  ]);
  fill(UnitClass.arabic, [
    [0x0620, 0x064a],
    [0x066e, 0x06d3],
    [0x06d5, 0x06d5],
    [0x06ee, 0x06ef],
    [0x06fa, 0x06ff],
    [0x0750, 0x077f],
    [0x08a0, 0x08b4],
  ]);
  fill(UnitClass.otherLetter, [
    [0x0370, 0x0373],
    [0x0376, 0x037d],
    [0x0386, 0x0481],
    [0x048a, 0x0556],
    [0x0561, 0x0587],
    [0x0591, 0x05f2],
    [0x0710, 0x074a],
    [0x0780, 0x089f],
    [0x0900, 0x0963],
    [0x0966, 0x1dff],
    [0x1f00, 0x1fff],
    [0x2c00, 0x2dff],
    [0x3040, 0x318e],
    [0x31a0, 0x31ff],
    [0x3400, 0xd7ff],
    [0xf900, 0xfaff],
  ]);
  fill(UnitClass.digit, [[0x30, 0x39]]);
  fill(UnitClass.high, [[0xd800, 0xdbff]]);
  for (const space of [0x20, 0x09]) classes[space] = UnitClass.space;
  classes[0x0a] = UnitClass.newline;
  classes[0x27] = UnitClass.apostrophe;
  return classes;
}

// Tokens are collected here and copied out; the arrays grow and serve all documents.
let scratch = roomFor(1 << 14);

function roomFor(capacity: number) {
  return {
    capacity,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    kinds: new Uint8Array(capacity),
  };
}

/** The arrays with twice the room. */
function grown({ capacity, starts, ends, kinds }: typeof scratch): typeof scratch {
  const larger = roomFor(capacity * 2);
  larger.starts.set(starts);
  larger.ends.set(ends);
  larger.kinds.set(kinds);
  return larger;
}

// The tokens of many short documents lie in one block: to ask the system for three small arrays a
// document takes as long as to find its tokens. A document that is kept keeps its block.
const blockSize = 1 << 16;
let block = new ArrayBuffer(blockSize);
let used = 0;

/** The first `count` tokens of the scratch arrays, copied. */
function copied({ starts, ends, kinds }: typeof scratch, count: number): Tokens {
  const size = (count * 9 + 3) & ~3;
  if (used + size > block.byteLength) {
    block = new ArrayBuffer(Math.max(blockSize, size));
    used = 0;
  }
  const tokens = {
    count,
    starts: new Int32Array(block, used, count),
    ends: new Int32Array(block, used + count * 4, count),
    kinds: new Uint8Array(block, used + count * 8, count),
  };
  used += size;
  tokens.starts.set(starts.subarray(0, count));
  tokens.ends.set(ends.subarray(0, count));
  tokens.kinds.set(kinds.subarray(0, count));
  return tokens;
}

/** Tokens with the lines they stand in. */
export interface ScannedText {
  readonly tokens: Tokens;
  /** The first token of each line but the first; negative where blank lines stand before it. */
  readonly lines: readonly number[];
}

export function tokenize(text: string): Tokens {
  return scan(text).tokens;
}

export function scan(text: string): ScannedText {
  const lines: number[] = [];
  const classes = unitClasses;
  const units = unitsOf(text);
  const length = text.length;
  let { capacity, starts, ends, kinds } = scratch;
  let count = 0;
  let at = 0;
  while (at < length) {
    const found = classes[units[at]!]!;
    if (found === UnitClass.space) {
      at += 1;
      continue;
    }
    if (found === UnitClass.newline) {
      at += 1;
      if (count === 0) continue;
      const last = lines.length - 1;
      if (last >= 0 && Math.abs(lines[last]!) === count) lines[last] = -count;
      else lines.push(count);
      continue;
    }
    if (count === capacity) {
      scratch = grown(scratch);
      ({ capacity, starts, ends, kinds } = scratch);
    }
    starts[count] = at;
    let kind: number = TokenKind.mark;
    at += 1;
    if (found <= UnitClass.otherLetter) {
      kind = TokenKind.word;
      while (at < length) {
        const next = classes[units[at]!]!;
        if (next === found) at += 1;
        else if (next === UnitClass.apostrophe && at + 1 < length && joins(units[at + 1]!, found))
          at += 2;
        else break;
      }
    } else if (found === UnitClass.digit) {
      kind = TokenKind.digits;
      while (at < length) {
        const unit = units[at]!;
        if (classes[unit] === UnitClass.digit) at += 1;
        else if (
          isSeparator(unit) &&
          at + 1 < length &&
          classes[units[at + 1]!] === UnitClass.digit
        )
          at += 2;
        else break;
      }
    } else if (found === UnitClass.high && at < length && isLow(units[at]!)) at += 1;
    ends[count] = at;
    kinds[count] = kind;
    count += 1;
  }
  return { tokens: copied(scratch, count), lines };
}

/** An apostrophe between two Latin letters is inside a word: "O'Brien", "coalition's". */
function joins(next: number, found: number): boolean {
  return found === UnitClass.latin && unitClasses[next] === UnitClass.latin;
}

/** Marks that may stand between the digits of one number, date or time: , . / : */
function isSeparator(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x2f || unit === 0x3a;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
