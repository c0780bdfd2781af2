// A written form in, the readings under which a name of the gazetteer begins with it out, and whether it
// may stand further on in one. Made once for each form that is met.

import type { Analysis } from '../document/tokens.ts';
import type { NameIndex } from './gazetteer.ts';
import { KeyFlag } from './gazetteer.ts';
import { hashSeed, hashStep, keyByte, noByte, wordBit, wordBreak } from './place-key.ts';

/** A reading of a word with which a name of the gazetteer may begin. */
export interface NameOpening {
  readonly analysis: Analysis;
  /** Number of the name in the index of the language. */
  readonly name: number;
  /** True where places have the name as it stands. */
  readonly whole: boolean;
  /** The bits of the words with which longer names go on, see `wordBit`; 0 where something hangs on the word. */
  readonly goesOn: number;
  /** True where the word more likely reads otherwise: a preposition is the less likely of its readings. */
  readonly unlikely: boolean;
}

/** What a form is in names of places. */
export interface NameWord {
  readonly openings: readonly NameOpening[];
  /** An article as a word of its own: "Al Bab". */
  readonly article: boolean;
  /** The bits of the word further on in a name. */
  readonly bits: number;
}

/** What must be known of a language. */
export interface NameLetters {
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  /** True where a name begins with a capital. */
  readonly capitals: boolean;
  readonly articles: ReadonlySet<string>;
}

const closed: readonly NameOpening[] = [];
const apostrophe = 39;
const longestKey = 120;
/** No article has more letters. */
export const longestArticle = 3;
/** How a key has an article, however the text spells it. */
export const articleKey = 'al';

/** A key of the gazetteer, put together word by word. */
export class NameKey {
  readonly #names: NameIndex;
  readonly #bytes = new Uint8Array(longestKey + 8);
  #length = 0;

  constructor(names: NameIndex) {
    this.#names = names;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds the word text[start, end); false where no key can hold it. */
  add(text: string, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = this.#length;
    if (at > 0) {
      bytes[at] = wordBreak;
      at += 1;
    }
    if (at + end - start > longestKey) return false;
    for (let unit = start; unit < end; unit += 1) {
      const code = text.charCodeAt(unit);
      if (code === apostrophe) continue;
      const byte = keyByte(code);
      if (byte === noByte) return false;
      bytes[at] = byte;
      at += 1;
    }
    this.#length = at;
    return true;
  }

  /** The number of the name, or -1. */
  find(): number {
    const bytes = this.#bytes;
    const length = this.#length;
    let hash = hashSeed;
    for (let at = 0; at < length; at += 1) hash = hashStep(hash, bytes[at]!);
    return this.#names.find(bytes, length, hash);
  }

  /** The bit of the word [0, end) of a text further on in a name; 0 where no key can hold it. */
  bitOf(text: string, end: number): number {
    this.clear();
    if (!this.add(text, 0, end)) return 0;
    return wordBit(this.#bytes, 0, this.#length);
  }

  /** The number of a name of one word; or -1, as for a single letter. */
  findWord(word: string): number {
    this.clear();
    return this.add(word, 0, word.length) && this.#length > 1 ? this.find() : -1;
  }
}

export type NameReader = (written: string) => NameWord;

export function buildNameReader(letters: NameLetters, names: NameIndex): NameReader {
  const { capitals, articles } = letters;
  const key = new NameKey(names);
  const known = (stem: string): boolean => key.findWord(stem) >= 0;

  function openingsOf(written: string): readonly NameOpening[] {
    const unit = written.charCodeAt(0);
    if (isDigit(unit) || (capitals && !isCapital(unit))) return closed;
    const found: NameOpening[] = [];
    const analyses = letters.analyse(written, known);
    for (const analysis of analyses) {
      if (analysis.enclitic !== '' && analysis.enclitic !== "'s") continue;
      // A reading that leaves out letters of a verb's ending is none of a name.
      if (analysis.stemEnd - analysis.stemStart !== analysis.stem.length) continue;
      const name = key.findWord(analysis.stem);
      if (name < 0) continue;
      const best = analyses[0]!;
      const unlikely =
        analysis.proclitics !== best.proclitics || (best.article && !analysis.article);
      found.push({
        analysis,
        name,
        whole: isWhole(names, name),
        goesOn: analysis.stemEnd >= written.length ? names.wordsBehind(name) : 0,
        unlikely: unlikely && analysis.enclitic === '',
      });
    }
    return found.length === 0 ? closed : found;
  }

  /** The bits of the word as it stands, as an article, and without what hangs on it. */
  function bitsOf(written: string, article: boolean): number {
    const end = written.length - 2;
    const hangs = capitals && end > 0 && written.charCodeAt(end) === apostrophe;
    return (
      key.bitOf(written, written.length) |
      (hangs ? key.bitOf(written, end) : 0) |
      (article ? key.bitOf(articleKey, articleKey.length) : 0)
    );
  }

  return (written) => {
    const article = written.length <= longestArticle && articles.has(written.toLowerCase());
    return { openings: openingsOf(written), article, bits: bitsOf(written, article) };
  };
}

/** True where places have the name as it stands. */
export function isWhole({ at }: NameIndex, name: number): boolean {
  return at[name + 1]! > at[name]!;
}

/** True where longer names begin with the name. */
export function hasLonger({ flags }: NameIndex, name: number): boolean {
  return (flags[name]! & KeyFlag.prefix) !== 0;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde) || isLatinCapital(unit);
}

/** True for "NGO"; false where letters have no capitals. */
export function inCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

// In the extended Latin block capitals and small letters alternate; most capitals are even.
function isLatinCapital(unit: number): boolean {
  return unit >= 0x100 && unit <= 0x17f && (unit & 1) === (unit >= 0x139 && unit <= 0x148 ? 1 : 0);
}
