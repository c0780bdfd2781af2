// The word tables of one language in, their lexicon as flat arrays out: stems with numbers, a trie of
// phrases over them, and the entries with their values as text. Nothing here knows a language.

import { IsnadError } from '../errors.ts';
import type { Strings } from './strings.ts';
import { compileStrings } from './strings.ts';
import type { FilledTable, Table } from './table.ts';
import type { Trie } from './trie.ts';
import { TrieBuilder } from './trie.ts';
import { encodeValue, NotData } from './values.ts';

/** What compiling asks of a language. */
export interface WordsAndFolding {
  readonly fold: (form: string) => string;
  /** Splits each phrase of a table into the forms of its words, as the tokeniser would. */
  readonly words: (phrases: readonly string[]) => readonly (readonly string[])[];
}

export interface TableHead {
  readonly name: string;
  /** What one value of the table has and another may lack; none where values are plain words. */
  readonly keys: readonly string[];
}

export interface LexiconData {
  readonly tables: readonly TableHead[];
  readonly stems: Strings;
  readonly trie: Trie;
  /** Entries of node n are [entriesAt[n], entriesAt[n + 1]), in the order of the tables. */
  readonly entriesAt: Uint32Array;
  /** Number of the value of each entry: equal values of a table are one. */
  readonly entryValues: Uint32Array;
  readonly forms: Texts;
  readonly values: Texts;
  /** Table of each value. */
  readonly valueTables: Uint8Array;
}

/** Texts in UTF-8 one behind the other: number n is the bytes [at[n], at[n + 1]). */
export interface Texts {
  readonly at: Uint32Array;
  readonly bytes: Uint8Array;
}

export function compileLexicon(
  tables: readonly FilledTable[],
  letters: WordsAndFolding,
): LexiconData {
  const heads = new Heads();
  const values = new Values(heads);
  const stems = new Map<string, number>();
  const builder = new TrieBuilder();
  const nodes: number[] = [];
  const forms: string[] = [];
  const valueNumbers: number[] = [];
  for (const { table, entries } of tables) {
    const words = letters.words(entries.map(({ form }) => form));
    for (const [index, { form, value }] of entries.entries()) {
      const node = builder.add(words[index]!.map((word) => numberOf(stems, letters.fold(word))));
      if (node === 0) continue;
      nodes.push(node);
      forms.push(form);
      valueNumbers.push(values.add({ table, value, form }));
    }
  }
  const { trie, numbers } = builder.finish(stems.size);
  // Entries come to lie by node; those of one node keep their order.
  const order = nodes.map((node, entry) => ({ node: numbers[node]!, entry }));
  order.sort((a, b) => a.node - b.node || a.entry - b.entry);
  const entriesAt = new Uint32Array(numbers.length + 1);
  for (const { node } of order) entriesAt[node + 1]! += 1;
  for (let node = 0; node < numbers.length; node += 1) entriesAt[node + 1]! += entriesAt[node]!;
  return {
    tables: heads.list,
    stems: compileStrings([...stems.keys()]),
    trie,
    entriesAt,
    entryValues: Uint32Array.from(order, ({ entry }) => valueNumbers[entry]!),
    forms: textsOf(order.map(({ entry }) => forms[entry]!)),
    values: textsOf(values.texts),
    valueTables: Uint8Array.from(values.tables),
  };
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** The tables in the order in which they first come, each with the keys of its values. */
class Heads {
  readonly list: { name: string; keys: string[] }[] = [];
  readonly #numbers = new Map<string, number>();

  number({ name }: Table<unknown>): number {
    const number = numberOf(this.#numbers, name);
    this.list[number] ??= { name, keys: [] };
    return number;
  }

  note(number: number, value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { keys } = this.list[number]!;
    for (const key in value) if (!keys.includes(key)) keys.push(key);
  }
}

interface Valued {
  readonly table: Table<unknown>;
  readonly value: unknown;
  readonly form: string;
}

/** The different values of all tables. */
class Values {
  readonly texts: string[] = [];
  readonly tables: number[] = [];
  readonly #heads: Heads;
  readonly #numbers = new Map<string, number>();
  // The forms of one line stand together and share its value.
  #before: unknown = this;
  #beforeTable = -1;
  #beforeNumber = -1;

  constructor(heads: Heads) {
    this.#heads = heads;
  }

  add({ table, value, form }: Valued): number {
    const number = this.#heads.number(table);
    if (value === this.#before && number === this.#beforeTable) return this.#beforeNumber;
    const text = encoded({ table, value, form });
    this.#before = value;
    this.#beforeTable = number;
    this.#beforeNumber = numberOf(this.#numbers, `${number} ${text}`);
    if (this.#beforeNumber === this.texts.length) {
      this.#heads.note(number, value);
      this.texts.push(text);
      this.tables.push(number);
    }
    return this.#beforeNumber;
  }
}

function encoded({ table, value, form }: Valued): string {
  try {
    return encodeValue(value);
  } catch (fault) {
    if (!(fault instanceof NotData)) throw fault;
    throw new IsnadError({
      code: 'model.invalid',
      message: `The value of "${form}" in the table "${table.name}" is no plain data: ${fault.message}.`,
      mend: 'Let `expand` give data only; what a rule computes from it belongs into the rule.',
    });
  }
}

function textsOf(list: readonly string[]): Texts {
  const encoder = new TextEncoder();
  const parts = list.map((text) => encoder.encode(text));
  const at = new Uint32Array(list.length + 1);
  for (const [number, { byteLength }] of parts.entries()) at[number + 1] = at[number]! + byteLength;
  const bytes = new Uint8Array(at[list.length]!);
  for (const [number, part] of parts.entries()) bytes.set(part, at[number]);
  return { at, bytes };
}
