// The compiled word tables of one language, with a memo from written form to its readings. One walk
// over the tokens finds every entry of every table; an entry is taken out of the arrays when it is met.

import type { Analysis } from '../document/tokens.ts';
import { unitsOf, unitView } from '../document/units.ts';
import type { LexiconData, Texts } from './compile.ts';
import { FormMemo, freeField, recordSize } from './memo.ts';
import type { NameReader, NameWord } from './names.ts';
import { findString } from './strings.ts';
import type { Table } from './table.ts';
import { tableNamed } from './table.ts';
import type { Trie } from './trie.ts';
import { childOf, stemBit } from './trie.ts';
import { decodeValue } from './values.ts';

/** An entry of the compiled lexicon. */
export interface LexicalEntry {
  readonly table: Table<unknown>;
  readonly value: unknown;
  /** The form as the table spells it. */
  readonly form: string;
  /** The form ends with a full stop, as "U.S." does. */
  readonly stopped: boolean;
}

/** A reading of a word with which some entry begins. */
export interface Opening {
  readonly analysis: Analysis;
  readonly node: number;
  /** The bits of the stems that go on from the node. */
  readonly bits: number;
  /** What ends in the node: read when it is first asked for. */
  entries: readonly LexicalEntry[] | undefined;
}

/** A reading under which a word may stand inside an entry, with the stem it is there. */
export interface Continuation {
  readonly stem: number;
  /** The bit of the stem, see `stemBit`. */
  readonly bit: number;
  readonly analysis: Analysis;
}

/** Where in the record of a form stands what is asked of every token. */
export const FormField = {
  /** The bits of all stems. */
  stems: freeField,
  /** The bits of the stems that go on from the word. */
  goesOn: freeField + 1,
  /** The bits of the tables that have the word itself. */
  tables: freeField + 2,
  /** The node of the one opening, where there is no other and no pronoun hangs on it; or 0. */
  node: freeField + 3,
  /** The stem of the one continuation, where there is no other and no pronoun hangs on it; or -1. */
  stem: freeField + 4,
  /** Length of the first word where two words were written as one, or 0. */
  split: freeField + 5,
  /** 1 where a name of the gazetteer may begin, or 0. */
  names: freeField + 6,
} as const;

/** What is known of one written form. */
export interface FormInfo {
  readonly analyses: readonly Analysis[];
  readonly openings: readonly Opening[];
  readonly continuations: readonly Continuation[];
  /** The bits of all stems. */
  readonly stems: number;
  /** The lexicon that knows it. */
  readonly lexicon: Lexicon;
  /** What it is in names of the gazetteer. */
  readonly names: NameWord;
  /** Length of the first word where two words were written as one, or 0. */
  readonly split: number;
}

export interface LexiconLetters {
  readonly fold: (form: string) => string;
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  readonly split: (form: string, known: (stem: string) => boolean) => number;
  /** What a form is in names of the gazetteer; left out by who asks for none. */
  readonly names?: NameReader;
}

const noEntries: readonly LexicalEntry[] = [];
const noNames: NameWord = { openings: [], article: false, bits: 0 };
const decoder = new TextDecoder();

export class Lexicon {
  readonly #data: LexiconData;
  readonly #letters: LexiconLetters;
  readonly #tables: readonly Table<unknown>[];
  /** A value of each table with nothing in it. */
  readonly #blanks: readonly Readonly<Record<string, undefined>>[];
  readonly #values: unknown[] = [];
  /** The bits of the tables at each node that was asked for. */
  readonly #nodeTables: Int32Array;
  readonly #trie: Trie;
  /** The entries of the nodes that were met. */
  readonly #met: (readonly LexicalEntry[] | undefined)[];
  /** The forms that were met. */
  readonly forms = new FormMemo<FormInfo>();
  readonly #known = (stem: string): boolean => findString(this.#data.stems, stem) >= 0;

  constructor(data: LexiconData, letters: LexiconLetters) {
    this.#data = data;
    this.#trie = data.trie;
    this.#nodeTables = new Int32Array(data.trie.bits.length);
    this.#met = new Array(data.trie.bits.length).fill(undefined);
    this.#letters = letters;
    this.#tables = data.tables.map(({ name }) => tableNamed(name));
    this.#blanks = data.tables.map(({ keys }) =>
      Object.fromEntries(keys.map((key) => [key, undefined])),
    );
  }

  /** Readings and openings of the form text[start, end) of the view. */
  formAt(text: string, start: number, end: number): FormInfo {
    unitsOf(text);
    const form = this.forms.find(unitView(), start, end) || this.addForm(text, start, end);
    return this.forms.values[form]!;
  }

  /** The number of a form that was not met before. */
  addForm(text: string, start: number, end: number): number {
    const value = this.#readForm(text.slice(start, end));
    const { openings, continuations, stems, split, names } = value;
    const form = this.forms.add(text, { start, end, value });
    const at = form * recordSize;
    const { records } = this.forms;
    for (const { node } of openings) {
      records[at + FormField.tables]! |= this.tablesAt(node);
      records[at + FormField.goesOn]! |= this.bitsAt(node);
    }
    const [opening] = openings;
    const [continuation] = continuations;
    const goesOnPlainly = continuations.length === 1 && continuation!.analysis.enclitic === '';
    const isPlain = openings.length === 1 && opening!.analysis.enclitic === '';
    records[at + FormField.stems] = stems;
    records[at + FormField.node] = isPlain ? opening!.node : 0;
    records[at + FormField.stem] = goesOnPlainly ? continuation!.stem : -1;
    records[at + FormField.split] = split;
    records[at + FormField.names] = names.openings.length > 0 ? 1 : 0;
    return form;
  }

  /** True when some entry has this stem as one of its words. */
  knows(stem: string): boolean {
    return this.#known(stem);
  }

  /** True where some phrase begins with the one word and goes on with the other. */
  joins({ openings }: FormInfo, { continuations }: FormInfo): boolean {
    for (let at = 0; at < openings.length; at += 1) {
      const { node } = openings[at]!;
      const bits = this.bitsAt(node);
      for (let on = 0; on < continuations.length; on += 1) {
        const { stem, bit } = continuations[on]!;
        if ((bits & bit) !== 0 && this.child(node, stem) !== 0) return true;
      }
    }
    return false;
  }

  /** The bits of the stems that go on from a node of the phrases. */
  bitsAt(node: number): number {
    return this.#trie.bits[node]!;
  }

  /** The node behind a stem, or 0 where no phrase goes on with it. */
  child(node: number, stem: number): number {
    return childOf(this.#trie, node, stem);
  }

  /** The entries that end at a node. */
  entriesAt(node: number): readonly LexicalEntry[] {
    const met = this.#met[node];
    if (met) return met;
    const { entriesAt } = this.#data;
    const from = entriesAt[node]!;
    const to = entriesAt[node + 1]!;
    if (from === to) return noEntries;
    const entries: LexicalEntry[] = [];
    for (let entry = from; entry < to; entry += 1) entries.push(this.#entry(entry));
    this.#met[node] = entries;
    return entries;
  }

  /** The bits of the tables of the entries that end at a node. */
  tablesAt(node: number): number {
    const known = this.#nodeTables[node]!;
    if (known !== 0) return known;
    const { entriesAt, entryValues, valueTables } = this.#data;
    let bits = 0;
    for (let entry = entriesAt[node]!; entry < entriesAt[node + 1]!; entry += 1) {
      bits |= this.#tables[valueTables[entryValues[entry]!]!]!.bit;
    }
    this.#nodeTables[node] = bits;
    return bits;
  }

  #entry(entry: number): LexicalEntry {
    const { entryValues, valueTables, forms } = this.#data;
    const value = entryValues[entry]!;
    const table = this.#tables[valueTables[value]!]!;
    const form = textOf(forms, entry);
    return { table, value: this.#value(value), form, stopped: form.endsWith('.') };
  }

  /**
   * A value in the shape of its table: what it lacks stands in it as undefined. Rules that read values
   * of one shape are compiled to a plain look into memory; of fifty shapes, each look is a search.
   */
  #value(number: number): unknown {
    const known = this.#values[number];
    if (known !== undefined) return known;
    const { values, valueTables } = this.#data;
    const value = decodeValue(textOf(values, number));
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
    const shaped = isPlain ? { ...this.#blanks[valueTables[number]!], ...value } : value;
    this.#values[number] = shaped;
    return shaped;
  }

  #readForm(written: string): FormInfo {
    const folded = this.#letters.fold(written);
    const analyses = this.#letters.analyse(folded, this.#known);
    const continuations = this.#continuations(analyses);
    let stems = 0;
    for (const { bit } of continuations) stems |= bit;
    const openings = this.#openings(analyses);
    return {
      analyses,
      openings,
      continuations,
      stems,
      lexicon: this,
      names: this.#letters.names?.(written) ?? noNames,
      split: this.#letters.split(folded, this.#known),
    };
  }

  #openings(analyses: readonly Analysis[]): Opening[] {
    const { stems, trie } = this.#data;
    const openings: Opening[] = [];
    const open = (word: string, analysis: Analysis) => {
      const stem = findString(stems, word);
      const node = stem < 0 ? 0 : trie.root[stem]!;
      // The best reading that leads to an entry speaks for the others.
      if (node !== 0 && !openings.some((one) => one.node === node)) {
        openings.push({ analysis, node, bits: this.bitsAt(node), entries: undefined });
      }
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
      const stem = findString(this.#data.stems, analysis.proclitics + analysis.stem);
      if (stem < 0 || continuations.some((one) => one.stem === stem)) continue;
      continuations.push({ stem, bit: stemBit(stem), analysis });
    }
    return continuations;
  }
}

function textOf({ at, bytes }: Texts, number: number): string {
  return decoder.decode(bytes.subarray(at[number]!, at[number + 1]!));
}
