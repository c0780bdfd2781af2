// All word tables of one language compiled into one trie over word stems, with a memo from written
// form to its readings. One walk over the tokens finds every entry of every table.

import type { Analysis } from '../document/tokens.ts';
import { FormMemo } from './memo.ts';
import { shapesOf } from './shape.ts';
import type { FilledTable, Table } from './table.ts';
import type { Node } from './trie.ts';
import { childOf, emptyNode, growChild, stemBit } from './trie.ts';

/** An entry of the compiled lexicon. */
export interface LexicalEntry {
  readonly table: Table<unknown>;
  readonly value: unknown;
  /** The form as the table spells it. */
  readonly form: string;
}

/** A reading of a word with which some entry begins. */
export interface Opening {
  readonly analysis: Analysis;
  readonly node: Node;
}

/** A reading under which a word may stand inside an entry, with the key it has there. */
export interface Continuation {
  readonly key: string;
  /** The bit of the key, see `stemBit`. */
  readonly bit: number;
  readonly analysis: Analysis;
}

/** What is known of one written form. */
export interface FormInfo {
  readonly analyses: readonly Analysis[];
  readonly openings: readonly Opening[];
  readonly continuations: readonly Continuation[];
  /** The bits of all keys. */
  readonly keys: number;
  /** Length of the first word where two words were written as one, or 0. */
  readonly split: number;
}

export interface LexiconLetters {
  readonly fold: (form: string) => string;
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  readonly split: (form: string, known: (stem: string) => boolean) => number;
  /** Splits each phrase of a table into the forms of its words, as the tokeniser would. */
  readonly words: (phrases: readonly string[]) => readonly (readonly string[])[];
}

/** A reading with all its fields: readings are read everywhere, so they keep one shape. */
function whole(analysis: Analysis): Analysis {
  const { stem, stemStart, stemEnd, proclitics, article, enclitic, definite } = analysis;
  return { stem, stemStart, stemEnd, proclitics, article, enclitic, definite };
}

export class Lexicon {
  readonly #root = emptyNode();
  readonly #stems = new Set<string>();
  readonly #memo = new FormMemo<FormInfo>();
  readonly #letters: LexiconLetters;
  readonly #known = (stem: string): boolean => this.#stems.has(stem);
  readonly #read = (written: string): FormInfo => this.#readForm(written);

  constructor(tables: readonly FilledTable[], letters: LexiconLetters) {
    this.#letters = letters;
    const shaped = shapesOf(tables);
    for (const { table, entries } of tables) {
      const words = letters.words(entries.map(({ form }) => form));
      for (const [index, { form, value }] of entries.entries()) {
        this.#add(words[index]!, { table, value: shaped(table, value), form });
      }
    }
  }

  /** Readings and openings of a written form of the view. */
  form(written: string): FormInfo {
    return this.formAt(written, 0, written.length);
  }

  /** Readings and openings of the form text[start, end) of the view. */
  formAt(text: string, start: number, end: number): FormInfo {
    return this.#memo.get(text, start, end, this.#read);
  }

  /** True when some entry has this stem as one of its words. */
  knows(stem: string): boolean {
    return this.#stems.has(stem);
  }

  #readForm(written: string): FormInfo {
    const folded = this.#letters.fold(written);
    const analyses = this.#letters.analyse(folded, this.#known).map(whole);
    const continuations = this.#continuations(analyses);
    let keys = 0;
    for (const { bit } of continuations) keys |= bit;
    return {
      analyses,
      openings: this.#openings(analyses),
      continuations,
      keys,
      split: this.#letters.split(folded, this.#known),
    };
  }

  #openings(analyses: readonly Analysis[]): Opening[] {
    const openings: Opening[] = [];
    const open = (stem: string, analysis: Analysis) => {
      const node = childOf(this.#root, stem);
      // The best reading that leads to an entry speaks for the others.
      if (node && !openings.some((one) => one.node === node)) openings.push({ analysis, node });
    };
    for (const analysis of analyses) {
      open(analysis.stem, analysis);
      // With nothing in front of the article, the word as it stands is a reading of its own.
      if (analysis.definite !== undefined && analysis.proclitics !== '') {
        open(analysis.definite, analysis);
      }
    }
    return openings;
  }

  #continuations(analyses: readonly Analysis[]): Continuation[] {
    const continuations: Continuation[] = [];
    for (const analysis of analyses) {
      // Inside a phrase a word may carry the article, but no conjunction or preposition that the
      // entry lacks.
      if (analysis.proclitics !== '' && !analysis.article) continue;
      const key = analysis.proclitics + analysis.stem;
      if (!this.#stems.has(key) || continuations.some((one) => one.key === key)) continue;
      continuations.push({ key, bit: stemBit(key), analysis });
    }
    return continuations;
  }

  #add(words: readonly string[], entry: LexicalEntry): void {
    let node = this.#root;
    for (const word of words) {
      const stem = this.#letters.fold(word);
      this.#stems.add(stem);
      node = growChild(node, stem);
    }
    if (node === this.#root) return;
    node.entries ??= [];
    node.entries.push(entry);
  }
}
