// Document in, document with its normalised view out: letters folded, vowels and tatweel left out,
// digits and quotation marks made one kind, with the way back to the source for every unit.
// One pass over the units with a table; nothing is allocated per letter.

import type { DetectedDocument, NormalizedDocument, View } from '../document/document.ts';
import { identityMap, offsetMap } from '../document/offset-map.ts';
import type { Letters } from '../rules/letters.ts';

/** A compiled folding: for each unit its replacement, or one of the marks below. */
export interface Folding {
  readonly single: Uint16Array;
  readonly many: ReadonlyMap<number, string>;
}

const left = 0xffff;
const expand = 0xfffe;

// Marks and spaces that every language shares.
const common: readonly (readonly [string, string])[] = [
  ...pairs(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
  ...pairs(
    '\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad',
    '',
  ),
  ...pairs('“”„‟«»‹›〝〞＂', '"'),
  ...pairs('‘’‚‛`´ʼʻ', "'"),
  ...pairs('‐‑‒–—―−', '-'),
  ...pairs('\u2028\u2029\u0085\u000b\u000c', '\n'),
  ['\r', '\n'],
  ['…', '...'],
];

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((letter) => [letter, to] as const);
}

export function compileFolding(languages: readonly { readonly letters: Letters }[]): Folding {
  const single = new Uint16Array(0x10000).map((_, unit) => unit);
  const many = new Map<number, string>();
  const rules = [...common, ...languages.flatMap((language) => language.letters.folding)];
  for (const [source, view] of rules) {
    const unit = source.charCodeAt(0);
    if (view.length === 1) single[unit] = view.charCodeAt(0);
    else if (view.length === 0) single[unit] = left;
    else {
      single[unit] = expand;
      many.set(unit, view);
    }
  }
  return { single, many };
}

export function normalizeText(source: string, folding: Folding): View {
  const { single, many } = folding;
  const length = source.length;
  let same = 0;
  while (same < length && single[source.charCodeAt(same)] === source.charCodeAt(same)) same += 1;
  if (same === length) return { text: source, map: identityMap };

  const units: number[] = [];
  let starts = new Int32Array(length + 16);
  let ends = new Int32Array(length + 16);
  let count = 0;
  const put = (unit: number, start: number, end: number) => {
    if (count === starts.length) {
      starts = grow(starts);
      ends = grow(ends);
    }
    units[count] = unit;
    starts[count] = start;
    ends[count] = end;
    count += 1;
  };
  for (let at = 0; at < length; at += 1) {
    const unit = source.charCodeAt(at);
    const to = single[unit]!;
    if (to === left) {
      // A left-out letter belongs to the one before it, so that a span keeps its vowels.
      if (count > 0 && isMark(unit)) ends[count - 1] = at + 1;
    } else if (to === expand) {
      for (const letter of many.get(unit)!) put(letter.charCodeAt(0), at, at + 1);
    } else put(to, at, at + 1);
  }
  return {
    text: text(units, count),
    map: offsetMap(starts.slice(0, count), ends.slice(0, count), length),
  };
}

/** Combining marks and tatweel hang on the letter before; bidi controls and the like do not. */
function isMark(unit: number): boolean {
  return (unit >= 0x0300 && unit <= 0x036f) || (unit >= 0x0610 && unit <= 0x06ed);
}

function grow(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function text(units: readonly number[], count: number): string {
  let result = '';
  for (let at = 0; at < count; at += 8192) {
    result += String.fromCharCode(...units.slice(at, Math.min(count, at + 8192)));
  }
  return result;
}

export function normalize(document: DetectedDocument, folding: Folding): NormalizedDocument {
  return { ...document, view: normalizeText(document.source, folding) };
}
