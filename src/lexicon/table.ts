// A table is a named list of word forms with a value of one type. Rules hold the table as a handle
// and ask for its hits; nobody else needs to know where the words came from.

/** Handle of a table whose entries carry values of type V. Two tables never share a name. */
export interface Table<V> {
  readonly name: string;
  /** Never set: it only carries the type. */
  readonly value?: V;
}

/** One form of one entry: a word or a phrase in ordinary spelling, with its value. */
export interface Entry<V> {
  readonly form: string;
  readonly value: V;
}

/** A table with its entries, ready to be compiled into a lexicon. */
export interface FilledTable<V = unknown> {
  readonly table: Table<V>;
  readonly entries: readonly Entry<V>[];
}

export function table<V>(name: string): Table<V> {
  return { name };
}
