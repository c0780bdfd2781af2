// The entries of the lexicon that stand in a document, found over its tokens: every entry of every table,
// with the readings of its first and last word. Phrases are followed in phrases.ts.

import type { SegmentedDocument } from '../document/document.ts';
import type { Analysis } from '../document/tokens.ts';
import type { FormInfo, LexicalEntry } from '../lexicon/lexicon.ts';
import type { Table } from '../lexicon/table.ts';
import { mayBeInitials, withoutMarks } from './initials.ts';
import type { Forms } from './phrases.ts';
import { Phrases } from './phrases.ts';

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
const everyTable = -1;
const noAnalyses: readonly Analysis[] = [];

/**
 * All hits in a document, by first token. Which tables have a hit at a token is known at once; a hit is
 * made when a rule asks for it: of most, none does.
 */
export class Hits {
  readonly #document: SegmentedDocument;
  readonly #phrases: Phrases;
  readonly #infos: Forms['infos'];
  readonly #tables: Int32Array;
  /** Tokens with which a name of the gazetteer may begin, in order. */
  readonly named: readonly number[];
  #made: (readonly Hit[] | undefined)[] | undefined;

  constructor(document: SegmentedDocument, { infos, tables, goingOn, named }: Forms) {
    this.#document = document;
    this.#phrases = new Phrases(document, infos);
    this.#infos = infos;
    this.#tables = tables;
    this.named = named;
    for (const token of goingOn) tables[token]! |= this.#phrases.tablesAt(token);
  }

  /** What the lexicon knows of a word or digits token. */
  info(token: number): FormInfo | undefined {
    return this.#infos[token];
  }

  /** Readings of a word token; none for digits and marks. */
  analyses(token: number): readonly Analysis[] {
    return this.#infos[token]?.analyses ?? noAnalyses;
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

  /**
   * All hits that begin at the token, of every table. `bits`: of the tables that are looked for; where none
   * of them has a hit there is nothing to go through.
   */
  all(token: number, bits = everyTable): readonly Hit[] {
    if ((this.tables(token) & bits) === 0) return noHits;
    this.#made ??= new Array(this.#infos.length).fill(undefined);
    const known = this.#made[token];
    if (known) return known;
    let hits = this.#phrases.hitsAt(token);
    if (mayBeInitials(this.tables(token))) hits = withoutMarks(this.#document, token, hits);
    this.#made[token] = hits;
    return hits;
  }

  /** The hits of one table that begin at the token, longest first. */
  at<V>(token: number, table: Table<V>): readonly Hit<V>[] {
    if ((this.tables(token) & table.bit) === 0) return noHits as readonly Hit<V>[];
    const all = this.all(token);
    if (all.length === 1 && all[0]!.entry.table === table) return all as readonly Hit<V>[];
    let found: Hit[] | undefined;
    let isSorted = true;
    let end = 0;
    for (const hit of all) {
      if (hit.entry.table !== table) continue;
      if (found === undefined) found = [hit];
      else {
        isSorted &&= hit.last <= end;
        found.push(hit);
      }
      end = hit.last;
    }
    if (!isSorted) found!.sort((a, b) => b.last - a.last);
    return (found ?? noHits) as readonly Hit<V>[];
  }

  /** The longest hit of one table that begins at the token. */
  longest<V>(token: number, table: Table<V>): Hit<V> | undefined {
    if ((this.tables(token) & table.bit) === 0) return undefined;
    let best: Hit | undefined;
    for (const hit of this.all(token)) {
      if (hit.entry.table === table && (!best || hit.last > best.last)) best = hit;
    }
    return best as Hit<V> | undefined;
  }
}

/** The layer that look-up adds. */
export interface WithHits {
  readonly hits: Hits;
}
