// A table is a named list of word forms with a value of one type. Rules hold the table as a handle
// and ask for its hits; nobody else needs to know where the words came from.

/** Handle of a table whose entries carry values of type V. Two tables never share a name. */
export interface Table<V> {
  readonly name: string;
  /** One bit of 32: "has an entry of one of these tables" is one comparison. Tables may share a bit. */
  readonly bit: number;
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

const made = new Map<string, Table<unknown>>();

export function table<V>(name: string): Table<V> {
  const handle = { name, bit: 1 << (made.size & 31) };
  made.set(name, handle);
  return handle;
}

/** The handle of a table that a compiled lexicon names. */
export function tableNamed(name: string): Table<unknown> {
  const handle = made.get(name);
  if (handle) return handle;
  throw new Error(`No table is called "${name}".`);
}
