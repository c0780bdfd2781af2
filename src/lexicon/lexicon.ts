// All word tables of one language compiled into one trie over word stems, with a memo from written
// form to its readings. One walk over the tokens finds every entry of every table.

import type { Analysis } from '../document/tokens.ts';
import type { FilledTable, Table } from './table.ts';

/** An entry of the compiled lexicon. */
export interface LexicalEntry {
  readonly table: Table<unknown>;
  readonly value: unknown;
  /** The form as the table spells it. */
  readonly form: string;
}

interface Node {
  next: Map<string, Node> | undefined;
  entries: LexicalEntry[] | undefined;
}

/** A reading of a word with which some entry begins. */
export interface Opening {
  readonly analysis: Analysis;
  readonly node: Node;
}

/** What is known of one written form. */
export interface FormInfo {
  readonly analyses: readonly Analysis[];
  readonly openings: readonly Opening[];
}

export interface LexiconLetters {
  readonly fold: (form: string) => string;
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  /** Splits a phrase of a table into the forms of its words, as the tokeniser would. */
  readonly words: (phrase: string) => readonly string[];
}

// Words repeat: a memo of this many forms serves nearly all tokens of a batch, and is emptied when
// full, so that memory stays flat over a million documents.
const memoLimit = 100_000;

export class Lexicon {
  readonly #root: Node = { next: new Map(), entries: undefined };
  readonly #stems = new Set<string>();
  readonly #memo = new Map<string, FormInfo>();
  readonly #letters: LexiconLetters;

  constructor(tables: readonly FilledTable[], letters: LexiconLetters) {
    this.#letters = letters;
    for (const { table, entries } of tables) {
      for (const { form, value } of entries) this.#add(form, { table, value, form });
    }
  }

  /** Readings and openings of a written form of the view. */
  form(written: string): FormInfo {
    const seen = this.#memo.get(written);
    if (seen) return seen;
    const analyses = this.#letters.analyse(this.#letters.fold(written), (stem) =>
      this.#stems.has(stem),
    );
    const openings: Opening[] = [];
    for (const analysis of analyses) {
      const node = this.#root.next!.get(analysis.stem);
      if (node) openings.push({ analysis, node });
    }
    const info: FormInfo = { analyses, openings };
    if (this.#memo.size >= memoLimit) this.#memo.clear();
    this.#memo.set(written, info);
    return info;
  }

  /** True when some entry has this stem as one of its words. */
  knows(stem: string): boolean {
    return this.#stems.has(stem);
  }

  #add(form: string, entry: LexicalEntry): void {
    let node = this.#root;
    for (const word of this.#letters.words(form)) {
      const stem = this.#letters.fold(word);
      this.#stems.add(stem);
      node.next ??= new Map();
      let next = node.next.get(stem);
      if (!next) {
        next = { next: undefined, entries: undefined };
        node.next.set(stem, next);
      }
      node = next;
    }
    if (node === this.#root) return;
    node.entries ??= [];
    node.entries.push(entry);
  }
}
