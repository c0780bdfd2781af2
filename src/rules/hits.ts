// Runs a lexicon over the tokens of a sentence: every entry of every table that stands there, with
// the reading of its first word. A phrase may have hyphens and quotation marks between its words.

import type { SegmentedDocument, Sentence } from '../document/document.ts';
import type { Analysis } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { FormInfo, LexicalEntry, Lexicon } from '../lexicon/lexicon.ts';
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

// Marks that may stand between the words of one name: hyphens and quotation marks.
const joiners = new Set(['-', '"', "'"]);

/** Finds all entries of the lexicon in one sentence and adds them to `hits`. */
export function findHits(
  document: SegmentedDocument,
  sentence: Sentence,
  lexicon: Lexicon,
  hits: Hits,
): void {
  const { tokens, view } = document;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] === TokenKind.mark) continue;
    hits.setForm(token, lexicon.form(view.text.slice(tokens.starts[token]!, tokens.ends[token]!)));
  }
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] === TokenKind.mark) continue;
    const info = lexicon.form(view.text.slice(tokens.starts[token]!, tokens.ends[token]!));
    for (const { analysis, node } of info.openings) {
      walk(node, analysis, analysis, token, token + 1);
    }
  }

  function walk(
    node: FormInfo['openings'][number]['node'],
    head: Analysis,
    tail: Analysis,
    first: number,
    last: number,
  ): void {
    if (node.entries) {
      for (const entry of node.entries) {
        hits.add({ entry, value: entry.value, first, last, head, tail });
      }
    }
    // An enclitic closes a phrase: nothing can follow a word that carries a pronoun.
    if (!node.next || tail.enclitic !== '') return;
    let next = last;
    while (
      next < sentence.last &&
      next < last + 2 &&
      tokens.kinds[next] === TokenKind.mark &&
      joiners.has(view.text.slice(tokens.starts[next]!, tokens.ends[next]!))
    ) {
      next += 1;
    }
    if (next >= sentence.last || tokens.kinds[next] === TokenKind.mark) return;
    const info = lexicon.form(view.text.slice(tokens.starts[next]!, tokens.ends[next]!));
    for (const analysis of info.analyses) {
      const child = node.next.get(analysis.stem);
      // Inside a phrase a word may carry the article, but no preposition that the entry lacks.
      if (child && analysis.proclitics === '') walk(child, head, analysis, first, next + 1);
    }
  }
}

/** The layer that look-up adds. */
export interface WithHits {
  readonly hits: Hits;
}
