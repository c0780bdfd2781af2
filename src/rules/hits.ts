// Runs a lexicon over the tokens of a sentence: every entry of every table that stands there, with
// the reading of its first word. A phrase may have hyphens and quotation marks between its words.

import type { SegmentedDocument, Sentence } from '../document/document.ts';
import type { Analysis } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo, LexicalEntry, Lexicon } from '../lexicon/lexicon.ts';
import type { Table } from '../lexicon/table.ts';
import type { Node } from '../lexicon/trie.ts';
import { childOf } from '../lexicon/trie.ts';

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

/** All hits in a document, by first token. */
export class Hits {
  readonly #at: (Hit[] | undefined)[];
  readonly #forms: (FormInfo | undefined)[];

  constructor(count: number) {
    this.#at = new Array(count);
    this.#forms = new Array(count);
  }

  add(hit: Hit): void {
    const list = this.#at[hit.first];
    if (list) list.push(hit);
    else this.#at[hit.first] = [hit];
  }

  setForm(token: number, info: FormInfo): void {
    this.#forms[token] = info;
  }

  /** What the lexicon knows of a word or digits token. */
  info(token: number): FormInfo | undefined {
    return this.#forms[token];
  }

  /** Readings of a word token; none for digits and marks. */
  analyses(token: number): readonly Analysis[] {
    return this.#forms[token]?.analyses ?? [];
  }

  /** All hits that begin at the token, of every table. */
  all(token: number): readonly Hit[] {
    return this.#at[token] ?? [];
  }

  /** The hits of one table that begin at the token, longest first. */
  at<V>(token: number, table: Table<V>): readonly Hit<V>[] {
    const list = this.#at[token];
    if (!list) return [];
    const found = list.filter((hit) => hit.entry.table === table) as Hit<V>[];
    return found.length > 1 ? found.sort((a, b) => b.last - a.last) : found;
  }

  /** The longest hit of one table that begins at the token. */
  longest<V>(token: number, table: Table<V>): Hit<V> | undefined {
    const list = this.#at[token];
    if (!list) return undefined;
    let best: Hit | undefined;
    for (const hit of list) {
      if (hit.entry.table === table && (!best || hit.last > best.last)) best = hit;
    }
    return best as Hit<V> | undefined;
  }
}

/** Finds all entries of the lexicon in one sentence and adds them to `hits`. */
export function findHits(
  document: SegmentedDocument,
  sentence: Sentence,
  lexicon: Lexicon,
  hits: Hits,
): void {
  const { kinds, starts, ends } = document.tokens;
  const { text } = document.view;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (kinds[token] === TokenKind.mark) continue;
    hits.setForm(token, lexicon.formAt(text, starts[token]!, ends[token]!));
  }
  const walk: Walk = { document, hits, end: sentence.last, first: 0, head: undefined };
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const openings = hits.info(token)?.openings;
    if (openings === undefined || openings.length === 0) continue;
    walk.first = token;
    for (const { analysis, node } of openings) {
      walk.head = analysis;
      follow(walk, { node, tail: analysis, last: token + 1 });
    }
  }
}

interface Walk {
  readonly document: SegmentedDocument;
  readonly hits: Hits;
  /** Token after the sentence. */
  readonly end: number;
  first: number;
  head: Analysis | undefined;
}

interface Step {
  readonly node: Node;
  /** Reading of the last word. */
  readonly tail: Analysis;
  /** Token after it. */
  readonly last: number;
}

function follow(walk: Walk, { node, tail, last }: Step): void {
  const { hits, first, head } = walk;
  if (node.entries) {
    for (const entry of node.entries) {
      hits.add({ entry, value: entry.value, first, last, head: head!, tail });
    }
  }
  if (!node.next) return;
  const next = nextWord(walk, last);
  const info = next < 0 ? undefined : hits.info(next);
  if (info === undefined) return;
  for (const { key, analysis } of info.continuations) {
    // Behind a pronoun only an adjective goes on, and it has the article: "their air strikes".
    if (tail.enclitic !== '' && !analysis.article) continue;
    const child = childOf(node, key);
    if (child) follow(walk, { node: child, tail: analysis, last: next + 1 });
  }
}

/** The next word of a phrase, over at most two marks that may stand inside names; -1 where none is. */
function nextWord(walk: Walk, last: number): number {
  const { tokens, view } = walk.document;
  let next = last;
  while (
    next < walk.end &&
    next < last + 2 &&
    tokens.kinds[next] === TokenKind.mark &&
    isJoiner(view.text.charCodeAt(tokens.starts[next]!))
  ) {
    next += 1;
  }
  return next < walk.end && tokens.kinds[next] !== TokenKind.mark ? next : -1;
}

/** Marks that may stand between the words of one name: - " ' and the underscore of a hashtag. */
function isJoiner(unit: number): boolean {
  return unit === 0x2d || unit === 0x22 || unit === 0x27 || unit === 0x5f;
}

/** The layer that look-up adds. */
export interface WithHits {
  readonly hits: Hits;
}
