// Filled tables in, a function out that gives each value the shape of its table: what one value has and
// another lacks stands in both, as undefined where it is lacking. Rules that read values of one shape
// are compiled to a plain look into memory; of fifty shapes, each look is a search.

import type { FilledTable, Table } from './table.ts';

type Fields = Record<string, unknown>;

export function shapesOf(
  tables: readonly FilledTable[],
): (table: Table<unknown>, value: unknown) => unknown {
  const blanks = new Map<Table<unknown>, Fields>();
  for (const { table, entries } of tables) {
    const blank = blanks.get(table) ?? {};
    blanks.set(table, blank);
    // The forms of one line stand together and share its value.
    let before: unknown;
    for (const { value } of entries) {
      if (value === before || !isPlain(value)) continue;
      for (const key in value) blank[key] = undefined;
      before = value;
    }
  }
  // A value shared by many entries stays shared.
  const shaped = new Map<unknown, unknown>();
  return (table, value) => {
    if (!isPlain(value)) return value;
    const known = shaped.get(value);
    if (known !== undefined) return known;
    const made = Object.assign({ ...blanks.get(table) }, value);
    shaped.set(value, made);
    return made;
  };
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
