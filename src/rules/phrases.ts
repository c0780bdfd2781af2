// The phrases of a lexicon over the tokens of a document: which tables have a hit at a token, and the hits
// themselves where they are asked for. A phrase may have hyphens and quotation marks between its words.

import type { SegmentedDocument, Sentence } from '../document/document.ts';
import type { Analysis, Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo, LexicalEntry, Lexicon, Opening } from '../lexicon/lexicon.ts';
import type { Hit } from './hits.ts';

/** What the lexicon knows of the tokens of a document, before any phrase is followed. */
export interface Forms {
  /** Of each token; nothing of marks and of languages that are not read. */
  readonly infos: readonly (FormInfo | undefined)[];
  /** The bits of the tables that have the word alone, for each token. Longer phrases are added to it. */
  readonly tables: Int32Array;
  /** Tokens from which a phrase may go on, in order. */
  readonly goingOn: readonly number[];
  /** Tokens with which a name of the gazetteer may begin, in order. */
  readonly named: readonly number[];
}

export class Phrases {
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #infos: Forms['infos'];
  readonly #sentences: readonly Sentence[];
  /** The sentence of the last question: the next is mostly in it, or behind it. */
  #sentence = 0;
  // The word at hand: kept here so that a word without phrases costs no objects.
  #first = 0;
  #end = 0;
  #head: Analysis | undefined;
  #lexicon: Lexicon | undefined;
  #tables = 0;
  #makesHits = false;
  /** The hits of the word, as many as are counted; what lies behind them is of words before. */
  readonly #gathered: Hit[] = [];
  #count = 0;

  constructor(document: SegmentedDocument, infos: Forms['infos']) {
    const { tokens, view } = document;
    this.#tokens = tokens;
    this.#text = view.text;
    this.#infos = infos;
    this.#sentences = document.sentences;
  }

  /** All hits that begin at a token. */
  hitsAt(token: number): readonly Hit[] {
    const info = this.#infos[token];
    if (!info) return [];
    this.#count = 0;
    this.#read(token, info, true);
    // A list that grew hit by hit would keep room for many more.
    return this.#gathered.slice(0, this.#count);
  }

  /** The bits of the tables that have a hit at a token. */
  tablesAt(token: number): number {
    this.#tables = 0;
    const info = this.#infos[token];
    if (info) this.#read(token, info, false);
    return this.#tables;
  }

  #read(token: number, { openings, lexicon }: FormInfo, makesHits: boolean): void {
    this.#first = token;
    this.#end = this.#sentenceEnd(token);
    this.#lexicon = lexicon;
    this.#makesHits = makesHits;
    for (let at = 0; at < openings.length; at += 1) this.#open(openings[at]!, token + 1);
  }

  #sentenceEnd(token: number): number {
    const sentences = this.#sentences;
    let at = this.#sentence;
    while (at > 0 && sentences[at]!.first > token) at -= 1;
    while (sentences[at]!.last <= token) at += 1;
    this.#sentence = at;
    return sentences[at]!.last;
  }

  #open(opening: Opening, last: number): void {
    const { analysis, node } = opening;
    this.#head = analysis;
    if (this.#makesHits) {
      opening.entries ??= this.#lexicon!.entriesAt(node);
      this.#addHits(opening.entries, analysis, last);
    } else this.#tables |= this.#lexicon!.tablesAt(node);
    if (opening.bits !== 0) this.#goOn(opening, analysis, last);
  }

  /** Notes what ends in the node, with the reading of its last word and the token after it, and goes on. */
  #follow(node: number, tail: Analysis, last: number): void {
    const lexicon = this.#lexicon!;
    if (this.#makesHits) this.#addHits(lexicon.entriesAt(node), tail, last);
    else this.#tables |= lexicon.tablesAt(node);
    const bits = lexicon.bitsAt(node);
    if (bits !== 0) this.#goOn({ node, bits }, tail, last);
  }

  /** Follows what goes on from a node behind its word. */
  #goOn({ node, bits }: Pick<Opening, 'node' | 'bits'>, tail: Analysis, last: number): void {
    const lexicon = this.#lexicon!;
    const next = nextWord(this.#tokens, this.#text, { last, end: this.#end });
    const info = next < 0 ? undefined : this.#infos[next];
    if (info === undefined || (info.stems & bits) === 0) return;
    const { continuations } = info;
    for (let at = 0; at < continuations.length; at += 1) {
      const { stem, bit, analysis } = continuations[at]!;
      if ((bit & bits) === 0) continue;
      // Behind a pronoun only an adjective goes on, and it has the article: "their air strikes".
      if (tail.enclitic !== '' && !analysis.article) continue;
      const child = lexicon.child(node, stem);
      if (child !== 0) this.#follow(child, analysis, next + 1);
    }
  }

  #addHits(entries: readonly LexicalEntry[], tail: Analysis, last: number): void {
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at]!;
      // "U.S." takes its last stop along.
      const stopped =
        entry.stopped && last < this.#end && isInitialStop(this.#tokens, this.#text, last);
      this.#gathered[this.#count] = {
        entry,
        value: entry.value,
        first: this.#first,
        last: stopped ? last + 1 : last,
        head: this.#head!,
        tail,
      };
      this.#count += 1;
    }
  }
}

/** The next word of a phrase, over at most two marks that may stand inside names; -1 where none is. */
function nextWord(
  tokens: Tokens,
  text: string,
  { last, end }: { readonly last: number; readonly end: number },
): number {
  const { kinds, starts } = tokens;
  let next = last;
  while (
    next < end &&
    next < last + 2 &&
    kinds[next] === TokenKind.mark &&
    (isJoiner(text.charCodeAt(starts[next]!)) || isInitialStop(tokens, text, next))
  ) {
    next += 1;
  }
  return next < end && kinds[next] !== TokenKind.mark ? next : -1;
}

const fullStop = 0x2e;
const latinEnd = 0x7f;

/** The stop of an initial, "U.S. Navy": it is written to a single letter. */
function isInitialStop({ kinds, starts, ends }: Tokens, text: string, token: number): boolean {
  if (text.charCodeAt(starts[token]!) !== fullStop) return false;
  const letter = token - 1;
  return (
    letter >= 0 &&
    kinds[letter] === TokenKind.word &&
    text.charCodeAt(starts[letter]!) < latinEnd &&
    ends[letter]! - starts[letter]! === 1 &&
    ends[letter] === starts[token]
  );
}

/** True for marks that may stand inside a phrase; a full stop only behind an initial. */
export function mayJoin(unit: number): boolean {
  return unit === fullStop || isJoiner(unit);
}

/** Marks that may stand between the words of one name: - " ' and the underscore of a hashtag. */
function isJoiner(unit: number): boolean {
  return unit === 0x2d || unit === 0x22 || unit === 0x27 || unit === 0x5f;
}
