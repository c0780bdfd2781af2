// A sentence in, the names of the gazetteer that stand in it out, longest first at each word, with
// how they are written. It judges nothing: whether a name is a place here is for evidence.ts to say.

import type { SegmentedDocument, Sentence } from '../../document/document.ts';
import type { Tokens } from '../../document/tokens.ts';
import { frontCut, TokenKind } from '../../document/tokens.ts';
import type { Language } from '../../languages/language.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import type { NameOpening } from '../../lexicon/names.ts';
import {
  articleKey,
  hasLonger,
  isCapital,
  isWhole,
  longestArticle,
  NameKey,
} from '../../lexicon/names.ts';
import type { Hits, WithHits } from '../../rules/hits.ts';
import { hyphen } from '../numbers/signs.ts';

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

const none: Match[] = [];
/** The bits of all words: further on in a name the key itself is asked. */
const anyWord = -1;
const apostrophe = 39;
// "#أم_درمان": between the words of a hashtag.
const underscore = 95;

export type Matcher = (
  document: SegmentedDocument & WithHits,
  sentence: Sentence,
) => readonly Match[];

/** The matcher of one language; with which forms a name begins, the lexicon knows. */
export function buildMatcher(language: Language): Matcher {
  const { capitals, articles, ordinary } = language.entities.places;
  const names = gazetteer().names[language.code];
  const key = new NameKey(names);

  // The sentence at hand: kept here so that a sentence without names costs no objects.
  let text = '';
  let { kinds, starts, ends } = noTokens;
  let hits: Hits;
  let begin = 0;
  let limit = 0;
  let index = 0;
  let matches: Match[] = none;
  /** Where among the tokens with names the last sentence ended: the next mostly follows it. */
  let reached = 0;

  return (document, sentence) => {
    ({ hits } = document);
    begin = sentence.first;
    limit = sentence.last;
    matches = none;
    const { named } = hits;
    let at = Math.min(reached, named.length);
    while (at > 0 && named[at - 1]! >= begin) at -= 1;
    while (at < named.length && named[at]! < begin) at += 1;
    if (at < named.length && named[at]! < limit) {
      ({ text } = document.view);
      ({ kinds, starts, ends } = document.tokens);
      ({ index } = sentence);
      for (; at < named.length && named[at]! < limit; at += 1) {
        const token = named[at]!;
        const { openings } = hits.info(token)!.names;
        for (let one = 0; one < openings.length; one += 1) follow(token, openings[one]!);
      }
    }
    reached = at;
    return matches;
  };

  function isArticle(token: number): boolean {
    // Most words are longer: they need not be asked.
    if (ends[token]! - starts[token]! > longestArticle) return false;
    return hits.info(token)?.names.article === true;
  }

  /** First token of the article that stands before `token` as a word of its own, or -1. */
  function articleBefore(token: number): number {
    if (articles.size === 0 || token === begin) return -1;
    let before = token - 1;
    const joined = text.charCodeAt(starts[before]!) === hyphen;
    if (joined) before -= 1;
    if (before < begin || kinds[before] !== TokenKind.word) return -1;
    // Before the articles are asked: most words in front of a name are small.
    if (!joined && !isCapital(text.charCodeAt(starts[before]!))) return -1;
    if (!isArticle(before)) return -1;
    // "As Mosul was shelled": the capital is that of the sentence.
    return before === begin && ordinary(text.slice(starts[before]!, ends[before]!)) ? -1 : before;
  }

  function follow(first: number, opening: NameOpening): void {
    const { analysis, unlikely } = opening;
    let { name, whole } = opening;
    let last = first + 1;
    let next = nextWord(last, opening.goesOn);
    if (!whole && next < 0) return;
    const start = starts[first]!;
    const article = articleBefore(first);
    const front = article < 0 ? frontCut(analysis) : 0;
    let back = ends[first]! - start - analysis.stemEnd;
    for (;;) {
      if (whole) {
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
      if (next < 0) return;
      if (last === first + 1) {
        key.clear();
        if (!key.add(analysis.stem, 0, analysis.stem.length)) return;
      }
      if (next + 1 < limit && isArticle(next)) {
        if (!key.add(articleKey, 0, articleKey.length)) return;
      } else {
        let to = ends[next]!;
        back = 0;
        if (capitals && text.charCodeAt(to - 2) === apostrophe) {
          back = 2;
          to -= 2;
        }
        if (!key.add(text, starts[next]!, to)) return;
      }
      name = key.find();
      if (name < 0) return;
      whole = isWhole(names, name);
      last = next + 1;
      next = back === 0 && hasLonger(names, name) ? nextWord(last, anyWord) : -1;
    }
  }

  /** The word with one of the bits that goes on a name, behind a hyphen or the stop of a short form; or -1. */
  function nextWord(last: number, bits: number): number {
    if (bits === 0) return -1;
    let next = last;
    if (next < limit && kinds[next] === TokenKind.mark) {
      const mark = text.charCodeAt(starts[next]!);
      const short = mark === 46 && ends[last - 1]! - starts[last - 1]! <= 2;
      if (mark !== hyphen && mark !== underscore && !short) return -1;
      next += 1;
    }
    if (next >= limit || kinds[next] === TokenKind.mark) return -1;
    return (hits.info(next)!.names.bits & bits) === 0 ? -1 : next;
  }
}

const noTokens: Tokens = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  kinds: new Uint8Array(0),
};
