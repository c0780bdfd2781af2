// Runs a lexicon over the tokens of a sentence: every entry of every table that stands there, with
// the reading of its first word. A phrase may have hyphens and quotation marks between its words.

import type { SegmentedDocument, Sentence } from '../document/document.ts';
import type { Analysis, Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo, LexicalEntry, Lexicon, Opening } from '../lexicon/lexicon.ts';
import type { Table } from '../lexicon/table.ts';

/** An entry of table V that stands on tokens [first, last). */
export interface Hit<V = unknown> {
  readonly entry: LexicalEntry;
  readonly value: V;
  readonly first: number;
  readonly last: number;
  /** Reading of the first word: clitics in front of the phrase. */
  readonly head: Analysis;
  /** Reading of the last word: an enclitic behind the phrase. */
  readonly tail: Analysis;
}

const noHits: readonly Hit[] = [];
const noAnalyses: readonly Analysis[] = [];

/** All hits in a document, by first token. */
export class Hits {
  readonly #at: (Hit[] | undefined)[];
  readonly #forms: readonly (FormInfo | undefined)[];
  readonly #tables: Int32Array;

  constructor(forms: readonly (FormInfo | undefined)[]) {
    this.#at = new Array(forms.length);
    this.#forms = forms;
    this.#tables = new Int32Array(forms.length);
  }

  add(hit: Hit): void {
    const { first, entry } = hit;
    const list = this.#at[first];
    if (list) list.push(hit);
    else this.#at[first] = [hit];
    this.#tables[first]! |= entry.table.bit;
  }

  /** What the lexicon knows of a word or digits token. */
  info(token: number): FormInfo | undefined {
    return this.#forms[token];
  }

  /** Readings of a word token; none for digits and marks. */
  analyses(token: number): readonly Analysis[] {
    return this.#forms[token]?.analyses ?? noAnalyses;
  }

  /** The bits of the tables that have a hit at the token; what has none needs no further look. */
  tables(token: number): number {
    return this.#tables[token] ?? 0;
  }

  /** The bits of the tables that have a hit at one of the tokens [first, last). */
  tablesIn({ first, last }: { readonly first: number; readonly last: number }): number {
    let bits = 0;
    for (let token = first; token < last; token += 1) bits |= this.#tables[token]!;
    return bits;
  }

  /** All hits that begin at the token, of every table. */
  all(token: number): readonly Hit[] {
    return this.#at[token] ?? noHits;
  }

  /** The hits of one table that begin at the token, longest first. */
  at<V>(token: number, table: Table<V>): readonly Hit<V>[] {
    if ((this.tables(token) & table.bit) === 0) return noHits as readonly Hit<V>[];
    const found: Hit[] = [];
    for (const hit of this.#at[token]!) if (hit.entry.table === table) found.push(hit);
    if (found.length > 1) found.sort((a, b) => b.last - a.last);
    return found as Hit<V>[];
  }

  /** The longest hit of one table that begins at the token. */
  longest<V>(token: number, table: Table<V>): Hit<V> | undefined {
    if ((this.tables(token) & table.bit) === 0) return undefined;
    let best: Hit | undefined;
    for (const hit of this.#at[token]!) {
      if (hit.entry.table === table && (!best || hit.last > best.last)) best = hit;
    }
    return best as Hit<V> | undefined;
  }
}

/** Finds all entries of the lexicon in one sentence and adds them to `hits`. */
export function findHits(
  document: SegmentedDocument,
  sentence: Sentence,
  { hits, lexicon }: { readonly hits: Hits; readonly lexicon: Lexicon },
): void {
  const walk = new Walk(document, { hits, lexicon, end: sentence.last });
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const openings = hits.info(token)?.openings;
    if (openings === undefined || openings.length === 0) continue;
    for (let at = 0; at < openings.length; at += 1) walk.begin(token, openings[at]!);
  }
}

/** Follows the phrases of one sentence through the trie. */
class Walk {
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #hits: Hits;
  readonly #lexicon: Lexicon;
  /** Token after the sentence. */
  readonly #end: number;
  #first = 0;
  #head: Analysis | undefined;

  constructor(
    { tokens, view }: SegmentedDocument,
    {
      hits,
      lexicon,
      end,
    }: { readonly hits: Hits; readonly lexicon: Lexicon; readonly end: number },
  ) {
    this.#tokens = tokens;
    this.#text = view.text;
    this.#hits = hits;
    this.#lexicon = lexicon;
    this.#end = end;
  }

  begin(token: number, { analysis, node }: Opening): void {
    this.#first = token;
    this.#head = analysis;
    this.#follow(node, analysis, token + 1);
  }

  /** Adds what ends in the node, with the reading of its last word and the token after it, and goes on. */
  #follow(node: number, tail: Analysis, last: number): void {
    const entries = this.#lexicon.entriesAt(node);
    if (entries.length > 0) {
      const first = this.#first;
      const head = this.#head!;
      for (let at = 0; at < entries.length; at += 1) {
        const entry = entries[at]!;
        // "U.S." takes its last stop along.
        const stopped =
          entry.form.endsWith('.') &&
          last < this.#end &&
          isInitialStop(this.#tokens, this.#text, last);
        const end = stopped ? last + 1 : last;
        this.#hits.add({ entry, value: entry.value, first, last: end, head, tail });
      }
    }
    const bits = this.#lexicon.bitsAt(node);
    if (bits === 0) return;
    const next = nextWord(this.#tokens, this.#text, { last, end: this.#end });
    const info = next < 0 ? undefined : this.#hits.info(next);
    if (info === undefined || (info.stems & bits) === 0) return;
    const { continuations } = info;
    for (let at = 0; at < continuations.length; at += 1) {
      const { stem, bit, analysis } = continuations[at]!;
      if ((bit & bits) === 0) continue;
      // Behind a pronoun only an adjective goes on, and it has the article: "their air strikes".
      if (tail.enclitic !== '' && !analysis.article) continue;
      const child = this.#lexicon.child(node, stem);
      if (child !== 0) this.#follow(child, analysis, next + 1);
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

/** Marks that may stand between the words of one name: - " ' and the underscore of a hashtag. */
function isJoiner(unit: number): boolean {
  return unit === 0x2d || unit === 0x22 || unit === 0x27 || unit === 0x5f;
}

/** The layer that look-up adds. */
export interface WithHits {
  readonly hits: Hits;
}
