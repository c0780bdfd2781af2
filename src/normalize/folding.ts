// The languages' foldings in, one table over all UTF-16 units out: what each unit becomes in the
// view. Made once at the start; the normaliser only reads it.

import type { Letters } from '../rules/letters.ts';

/** For each unit its replacement in the view, or one of the values of `special`. */
export interface Folding {
  readonly single: Uint16Array;
  /** Units that become several ("…", ligatures). */
  readonly many: ReadonlyMap<number, string>;
  /** Marks that change the letter before them: mark, then letter of the view, then what it becomes. */
  readonly composed: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** 1 for the scripts' letters, to tell whether a closing letter is followed by one. */
  readonly letters: Uint8Array;
  /** What closing letters become: their own folding. All other units are as in `single`. */
  readonly closing: Uint16Array;
}

/** Values of `single` that ask for more than a replacement. All are noncharacters or private. */
export const special = {
  /** Left out of the view. */
  left: 0xffff,
  /** Left out; belongs to the letter before it. */
  mark: 0xfffe,
  /** Looked up in `many`. */
  many: 0xf8ff,
  /** Looked up in `composed`, then as `mark`. */
  composing: 0xf8fe,
  /** A letter that only ends words: a missing space is put behind it. */
  closing: 0xf8fd,
  /** Perhaps the beginning of an HTML entity. */
  entity: 0xf8fc,
  /** A carriage return. */
  carriage: 0xf8fb,
} as const;

/** The lowest special value; private-use letters of the source from here on become U+FFFD. */
export const lowestSpecial = special.carriage;

/** True for a unit of the view, false for a value of `special`. */
export function isPlain(to: number): boolean {
  return to < lowestSpecial || (to > special.many && to < special.mark);
}

const spaces =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const invisible =
  '\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\u180e';

// Marks and spaces that every language shares.
const common: readonly (readonly [string, string])[] = [
  ...pairs(spaces, ' '),
  ...pairs(invisible, ''),
  ...pairs('“”„‟«»‹›〝〞＂❝❞', '"'),
  ...pairs('‘’‚‛`´ʼʻʹ′＇ʾʿ', "'"),
  ...pairs('‐‑‒–—―−﹘﹣', '-'),
  ...pairs('\u2028\u2029\u0085\u000b\u000c', '\n'),
  ['…', '...'],
];

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((letter) => [letter, to] as const);
}

// Compatibility forms that are read as what they stand for: Latin ligatures, Arabic presentation
// forms, full-width letters and digits.
const compatibility: readonly (readonly [number, number])[] = [
  [0xfb00, 0xfb06],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xff5e],
];

export function compileFolding(languages: readonly { readonly letters: Letters }[]): Folding {
  const single = new Uint16Array(0x10000).map((_, unit) => unit);
  const many = new Map<number, string>();
  const composed = new Map<number, Map<number, number>>();
  single.fill(0xfffd, lowestSpecial, 0xf900);
  for (const [from, to] of markRanges) single.fill(special.mark, from, to + 1);
  for (const [source, view] of [...common, ...languages.flatMap((one) => one.letters.folding)]) {
    const unit = source.charCodeAt(0);
    if (source.length === 2) {
      const mark = source.charCodeAt(1);
      const of = composed.get(mark) ?? new Map<number, number>();
      composed.set(mark, of.set(unit, view.charCodeAt(0)));
    } else if (view.length === 1) single[unit] = view.charCodeAt(0);
    else if (view.length === 0) {
      if (single[unit] !== special.mark) single[unit] = special.left;
    } else {
      single[unit] = special.many;
      many.set(unit, view);
    }
  }
  foldCompatibility(single, many);
  const closing = single.slice();
  for (const { letters } of languages) {
    for (const letter of letters.closing) {
      single[letter.charCodeAt(0)] = special.closing;
    }
  }
  for (const mark of composed.keys()) single[mark] = special.composing;
  single[0x26] = special.entity;
  single[0x0d] = special.carriage;
  const letters = new Uint8Array(0x10000);
  for (const { letters: of } of languages) {
    for (const [low, high] of of.script) letters.fill(1, low, high + 1);
  }
  return { single, many, composed, closing, letters };
}

// Combining marks and tatweel hang on the letter before them.
const markRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

function foldCompatibility(single: Uint16Array, many: Map<number, string>): void {
  for (const [from, to] of compatibility) {
    for (let unit = from; unit <= to; unit += 1) {
      const letter = String.fromCharCode(unit);
      const plain = letter.normalize('NFKC');
      if (plain === letter || single[unit] !== unit) continue;
      let view = '';
      for (let at = 0; at < plain.length; at += 1) {
        const folded = single[plain.charCodeAt(at)]!;
        if (isPlain(folded)) view += String.fromCharCode(folded);
      }
      // The isolated forms of short vowels are a space with the vowel on it.
      if (view === ' ' || view === '') single[unit] = special.mark;
      else if (view.length === 1) single[unit] = view.charCodeAt(0);
      else {
        single[unit] = special.many;
        many.set(unit, view);
      }
    }
  }
}
