// The languages in, tables over letters and words out: which script a letter is of, which languages a
// frequent word or a peculiar letter speaks for. Made once at the start.

import type { LanguageCode } from '../document/document.ts';
import type { Letters } from '../rules/letters.ts';

/** A language that detection can name. */
export interface Candidate {
  /** ISO 639-3. */
  readonly lang: string;
  /** ISO 639-1, where there is one. */
  readonly code?: string | undefined;
  /** Set where the language is one of those that are read. */
  readonly ours?: LanguageCode;
  readonly script: number;
}

/** Candidates [from, to), and the one of them that is ours, or -1. */
export interface CandidateRange {
  readonly from: number;
  readonly to: number;
  readonly ours: number;
}

export interface Evidence {
  readonly candidates: readonly Candidate[];
  /** The candidates of each script stand together. */
  readonly latinRange: CandidateRange;
  readonly arabicRange: CandidateRange;
  /**
   * What each unit is, packed: its script in the low eight bits, the number of the peculiar letter in
   * the next eight (0 for all others), and above them the letter that words are compared by.
   */
  readonly units: Uint32Array;
  /** Candidates that each peculiar letter speaks for. */
  readonly letterVotes: readonly (readonly number[])[];
  /** Open-addressing table of words: pairs of a hash and the place of its list in `voters`. */
  readonly table: Int32Array;
  /** Lists of candidates, each begun by its length. */
  readonly voters: Uint8Array;
  /** Names of the languages that have a script to themselves, by script. */
  readonly scriptLanguages: readonly string[];
}

/** Scripts by number. Those above `arabic` are none of ours. */
export const Script = { none: 0, latin: 1, arabic: 2, skipped: 255 } as const;

/** More scripts than there are. */
export const scriptCount = 32;

/** What detection needs to know of a language that is not read. */
export interface Foreign {
  readonly lang: string;
  readonly code?: string | undefined;
  readonly script: 'arabic' | 'latin';
  readonly letters: string;
  readonly words: readonly string[];
}

const scriptOf: Readonly<Record<LanguageCode, number>> = { ar: Script.arabic, en: Script.latin };
const isoNames: Readonly<Record<LanguageCode, string>> = { ar: 'ara', en: 'eng' };

interface Ours {
  readonly code: LanguageCode;
  readonly letters: Pick<Letters, 'functionWords'>;
}

// Scripts with one language each, as far as the press goes.
const otherScripts: readonly (readonly [string, number, number])[] = [
  ['rus', 0x0400, 0x052f],
  ['ell', 0x0370, 0x03ff],
  ['ell', 0x1f00, 0x1fff],
  ['heb', 0x05d0, 0x05f2],
  ['hye', 0x0531, 0x0587],
  ['syr', 0x0710, 0x074a],
  ['div', 0x0780, 0x07b1],
  ['hin', 0x0904, 0x0963],
  ['ben', 0x0985, 0x09e1],
  ['pan', 0x0a05, 0x0a74],
  ['tam', 0x0b85, 0x0bd7],
  ['sin', 0x0d85, 0x0ddf],
  ['tha', 0x0e01, 0x0e4e],
  ['bod', 0x0f40, 0x0fbc],
  ['mya', 0x1000, 0x109f],
  ['kat', 0x10a0, 0x10ff],
  ['amh', 0x1200, 0x139f],
  ['khm', 0x1780, 0x17dd],
  ['ber', 0x2d30, 0x2d7f],
  ['jpn', 0x3041, 0x30ff],
  ['zho', 0x3400, 0x9fff],
  ['kor', 0xac00, 0xd7a3],
];

/** Pairs in the table of words. */
export const tableSize = 1 << 13;

export function compileEvidence(languages: readonly Ours[], foreign: readonly Foreign[]): Evidence {
  const candidates: Candidate[] = [];
  const words = new Map<string, number[]>();
  const peculiarOf = new Map<string, number[]>();
  const { scripts, letters, scriptLanguages } = compileLetters();
  const add = <K>(map: Map<K, number[]>, key: K, candidate: number) => {
    const list = map.get(key);
    if (!list) map.set(key, [candidate]);
    else if (!list.includes(candidate)) list.push(candidate);
  };
  for (const script of [Script.latin, Script.arabic]) {
    for (const { code, letters: of } of languages) {
      if (scriptOf[code] !== script) continue;
      candidates.push({ lang: isoNames[code], code, ours: code, script });
      for (const word of of.functionWords) add(words, word, candidates.length - 1);
    }
    for (const one of foreign) {
      if (Script[one.script] !== script) continue;
      candidates.push({ lang: one.lang, code: one.code, script });
      for (const word of one.words) add(words, word, candidates.length - 1);
      for (const letter of one.letters) add(peculiarOf, letter, candidates.length - 1);
    }
  }
  const peculiar = new Uint8Array(0x10000);
  const letterVotes: number[][] = [[]];
  for (const [letter, votes] of peculiarOf) {
    peculiar[letter.charCodeAt(0)] = letterVotes.length;
    // The capitals of "ß" and of the dotless "ı" are letters of English too.
    const capital = letter.toUpperCase().charCodeAt(0);
    if (capital > 0x7f) peculiar[capital] = letterVotes.length;
    letterVotes.push(votes);
  }
  const units = new Uint32Array(0x10000).map(
    (_, unit) => scripts[unit]! | (peculiar[unit]! << 8) | (letters[unit]! << 16),
  );
  const border = candidates.filter((one) => one.script === Script.latin).length;
  const oursOf = (script: number) =>
    candidates.findIndex((one) => one.ours !== undefined && one.script === script);
  return {
    candidates,
    latinRange: { from: 0, to: border, ours: oursOf(Script.latin) },
    arabicRange: { from: border, to: candidates.length, ours: oursOf(Script.arabic) },
    units,
    letterVotes,
    scriptLanguages,
    ...compileWords(words, letters),
  };
}

function compileLetters() {
  const scripts = new Uint8Array(0x10000);
  const letters = new Uint16Array(0x10000).map((_, unit) => unit);
  scripts.fill(Script.latin, 0x41, 0x5b).fill(Script.latin, 0x61, 0x7b);
  scripts.fill(Script.latin, 0xc0, 0x250).fill(Script.latin, 0x1e00, 0x1f00);
  scripts[0xd7] = Script.none;
  scripts[0xf7] = Script.none;
  scripts.fill(Script.arabic, 0x0620, 0x0640).fill(Script.arabic, 0x0641, 0x064b);
  scripts.fill(Script.arabic, 0x066e, 0x06d4).fill(Script.arabic, 0x06ee, 0x06f0);
  scripts.fill(Script.arabic, 0x06fa, 0x0700).fill(Script.arabic, 0x0750, 0x0780);
  scripts.fill(Script.arabic, 0xfb50, 0xfdfc).fill(Script.arabic, 0xfe80, 0xfefd);
  scripts[0x06d5] = Script.arabic;
  for (const [from, to] of [
    [0x0300, 0x036f],
    [0x0640, 0x0640],
    [0x064b, 0x065f],
    [0x0670, 0x0670],
    [0x200c, 0x200f],
  ] as const) {
    scripts.fill(Script.skipped, from, to + 1);
  }
  const scriptLanguages = ['und', 'und', 'und'];
  for (const [lang, from, to] of otherScripts) {
    const known = scriptLanguages.indexOf(lang);
    const script = known > 2 ? known : scriptLanguages.push(lang) - 1;
    scripts.fill(script, from, to + 1);
  }
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (scripts[unit] === Script.latin) {
      const small = String.fromCharCode(unit).toLowerCase();
      if (small.length === 1) letters[unit] = small.charCodeAt(0);
    }
  }
  // Letters that keyboards and habits confuse, across all languages of the script.
  for (const [from, to] of [
    [0x0622, 0x0627],
    [0x0623, 0x0627],
    [0x0625, 0x0627],
    [0x0671, 0x0627],
    [0x0649, 0x064a],
    [0x06cc, 0x064a],
    [0x06a9, 0x0643],
    [0x06c1, 0x0647],
    [0x06be, 0x0647],
    [0x0629, 0x0647],
    [0x0624, 0x0621],
    [0x0626, 0x0621],
  ] as const) {
    letters[from] = to;
  }
  return { scripts, letters, scriptLanguages };
}

function compileWords(words: ReadonlyMap<string, readonly number[]>, letters: Uint16Array) {
  const table = new Int32Array(tableSize * 2);
  const voters: number[] = [0];
  const byHash = new Map<number, Set<number>>();
  for (const [word, candidates] of words) {
    let hash = firstHash;
    for (let at = 0; at < word.length; at += 1) {
      hash = Math.imul(hash ^ letters[word.charCodeAt(at)]!, hashPrime);
    }
    const list = byHash.get(hash) ?? new Set();
    for (const candidate of candidates) list.add(candidate);
    byHash.set(hash, list);
  }
  for (const [hash, candidates] of byHash) {
    let slot = slotOf(hash);
    while (table[slot + 1] !== 0) slot = (slot + 2) & (tableSize * 2 - 1);
    table[slot] = hash;
    table[slot + 1] = voters.length;
    voters.push(candidates.size, ...candidates);
  }
  return { table, voters: Uint8Array.from(voters) };
}

export const firstHash = 0x811c9dc5 | 0;

export const hashPrime = 0x01000193;

/** Where the pair of a hash is looked for first. */
export function slotOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) & (tableSize - 1)) << 1;
}
