// A sentence in, the names of the gazetteer that stand in it out, longest first at each word, with
// how they are written. It judges nothing: whether a name is a place here is for evidence.ts to say.

import type { SegmentedDocument, Sentence } from '../../document/document.ts';
import type { Tokens } from '../../document/tokens.ts';
import { frontCut, TokenKind } from '../../document/tokens.ts';
import type { Language } from '../../languages/language.ts';
import type { NameIndex } from '../../lexicon/gazetteer.ts';
import { gazetteer, KeyFlag } from '../../lexicon/gazetteer.ts';
import type { NameOpening } from '../../lexicon/lexicon.ts';
import { hashSeed, hashStep, keyByte, wordBreak } from '../../lexicon/place-key.ts';
import type { WithHits } from '../../rules/hits.ts';

/** A name of the gazetteer on tokens [first, last). */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Number of the name in the index of the language. */
  readonly name: number;
  /** Proclitics in front: "ب" says "in". */
  readonly proclitics: string;
  /** True where the text has the article in front. */
  readonly article: boolean;
  /** Token of the name itself, behind an article that is a word of its own. */
  readonly bare: number;
  /** View units to leave out in front and behind. */
  readonly front: number;
  readonly back: number;
  /** True where the word more likely reads otherwise: "بشأن" is no "ب" before a place. */
  readonly unlikely: boolean;
}

const closed: readonly NameOpening[] = [];
const none: Match[] = [];
const apostrophe = 39;
const hyphen = 45;
const longest = 120;

export type Matcher = (
  document: SegmentedDocument & WithHits,
  sentence: Sentence,
) => readonly Match[];

/** The matcher of one language; what it makes of a word form is kept beside what the lexicon does. */
export function buildMatcher(language: Language): Matcher {
  const { letters } = language;
  const { places } = language.entities;
  const names: NameIndex = gazetteer().names[language.code];
  const { capitals } = places;
  const articleLetters = new Set([...places.articles].map((article) => article.charCodeAt(0)));
  const key = new Uint8Array(longest + 8);

  /** Adds the word text[start, end) to the key; its new length, or -1 where the key cannot hold it. */
  function addWord(text: string, start: number, end: number, length: number): number {
    if (length + end - start > longest) return -1;
    let at = length;
    for (let unit = start; unit < end; unit += 1) {
      const code = text.charCodeAt(unit);
      if (code === apostrophe) continue;
      const byte = keyByte(code);
      if (byte === 0) return -1;
      key[at] = byte;
      at += 1;
    }
    return at;
  }

  function find(length: number): number {
    let hash = hashSeed;
    for (let at = 0; at < length; at += 1) hash = hashStep(hash, key[at]!);
    return names.find(key, length, hash);
  }

  function findStem(stem: string): number {
    const length = addWord(stem, 0, stem.length, 0);
    return length < 2 ? -1 : find(length);
  }

  const known = (stem: string): boolean => findStem(stem) >= 0;

  function open(written: string): readonly NameOpening[] {
    const found: NameOpening[] = [];
    const analyses = letters.analyse(written, known);
    for (const analysis of analyses) {
      if (analysis.enclitic !== '' && analysis.enclitic !== "'s") continue;
      // A reading that leaves out letters of a verb's ending is none of a name.
      if (analysis.stemEnd - analysis.stemStart !== analysis.stem.length) continue;
      const name = findStem(analysis.stem);
      if (name < 0) continue;
      const best = analyses[0]!;
      const unlikely =
        analysis.proclitics !== best.proclitics || (best.article && !analysis.article);
      found.push({ analysis, name, unlikely: unlikely && analysis.enclitic === '' });
    }
    return found.length === 0 ? closed : found;
  }

  function isArticle(text: string, start: number, end: number): boolean {
    if (end - start > 3 || !articleLetters.has(text.charCodeAt(start) | 32)) return false;
    return places.articles.has(text.slice(start, end).toLowerCase());
  }

  // The sentence at hand: kept here so that a sentence without names costs no objects.
  let text = '';
  let { kinds, starts, ends } = noTokens;
  let begin = 0;
  let limit = 0;
  let index = 0;
  let matches: Match[] = none;

  return (document, sentence) => {
    text = document.view.text;
    ({ kinds, starts, ends } = document.tokens);
    begin = sentence.first;
    limit = sentence.last;
    index = sentence.index;
    matches = none;
    for (let token = begin; token < limit; token += 1) {
      if (kinds[token] !== TokenKind.word) continue;
      const start = starts[token]!;
      if (capitals && !isCapital(text.charCodeAt(start))) continue;
      const info = document.hits.info(token);
      if (info === undefined) continue;
      info.names ??= open(text.slice(start, ends[token]!));
      const openings = info.names;
      for (let at = 0; at < openings.length; at += 1) follow(token, openings[at]!);
    }
    return matches;
  };

  /** First token of the article that stands before `token` as a word of its own, or -1. */
  function articleBefore(token: number): number {
    if (places.articles.size === 0 || token === begin) return -1;
    let before = token - 1;
    const joined = before >= begin && text.charCodeAt(starts[before]!) === hyphen;
    if (joined) before -= 1;
    if (before < begin || kinds[before] !== TokenKind.word) return -1;
    // Before the articles are asked: most words in front of a name are small.
    if (!joined && !isCapital(text.charCodeAt(starts[before]!))) return -1;
    return isArticle(text, starts[before]!, ends[before]!) ? before : -1;
  }

  function follow(first: number, { analysis, name: opened, unlikely }: NameOpening): void {
    const start = starts[first]!;
    const article = articleBefore(first);
    const front = article < 0 ? frontCut(analysis) : 0;
    let name = opened;
    let last = first + 1;
    let back = ends[first]! - start - analysis.stemEnd;
    let length = -1;
    for (;;) {
      if (names.at[name + 1]! > names.at[name]!) {
        if (matches === none) matches = [];
        matches.push({
          first: article < 0 ? first : article,
          last,
          sentence: index,
          name,
          proclitics: analysis.proclitics,
          article: analysis.article || article >= 0,
          bare: first,
          front,
          back,
          unlikely: unlikely && last === first + 1,
        });
      }
      if ((names.flags[name]! & KeyFlag.prefix) === 0 || back > 0) return;
      const next = nextWord(last);
      if (next < 0) return;
      if (length < 0) length = addWord(analysis.stem, 0, analysis.stem.length, 0);
      const from = starts[next]!;
      let to = ends[next]!;
      key[length] = wordBreak;
      if (next + 1 < limit && isArticle(text, from, to)) {
        length = addWord('al', 0, 2, length + 1);
      } else {
        back = 0;
        if (capitals && text.charCodeAt(to - 2) === apostrophe) {
          back = 2;
          to -= 2;
        }
        length = addWord(text, from, to, length + 1);
      }
      if (length < 0) return;
      name = find(length);
      if (name < 0) return;
      last = next + 1;
    }
  }

  /** The word that goes on a name, behind a hyphen or the full stop of a short form; or -1. */
  function nextWord(last: number): number {
    let next = last;
    if (next < limit && kinds[next] === TokenKind.mark) {
      const mark = text.charCodeAt(starts[next]!);
      const short = mark === 46 && ends[last - 1]! - starts[last - 1]! <= 2;
      if (mark !== hyphen && !short) return -1;
      next += 1;
    }
    return next < limit && kinds[next] !== TokenKind.mark ? next : -1;
  }
}

const noTokens: Tokens = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  kinds: new Uint8Array(0),
};

export function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde) || isLatinCapital(unit);
}

// In the extended Latin block capitals and small letters alternate; most capitals are even.
function isLatinCapital(unit: number): boolean {
  return unit >= 0x100 && unit <= 0x17f && (unit & 1) === (unit >= 0x139 && unit <= 0x148 ? 1 : 0);
}
