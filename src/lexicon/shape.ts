// Filled tables in, the same out with values of one shape a table: what one value has and another
// lacks stands in both, as undefined where it is lacking. Rules that read values of one shape are
// compiled to a plain look into memory; of fifty shapes, each look is a search.

import type { FilledTable, Table } from './table.ts';

type Fields = Record<string, unknown>;

export function inOneShape(tables: readonly FilledTable[]): readonly FilledTable[] {
  const blanks = new Map<Table<unknown>, Fields>();
  for (const { table, entries } of tables) {
    const blank = blanks.get(table) ?? {};
    blanks.set(table, blank);
    for (const { value } of entries) {
      if (isPlain(value)) for (const key in value) blank[key] = undefined;
    }
  }
  // A value shared by many entries stays shared.
  const shaped = new Map<unknown, unknown>();
  return tables.map(({ table, entries }) => {
    const blank = blanks.get(table)!;
    const shape = (value: Fields): unknown => {
      const known = shaped.get(value);
      if (known !== undefined) return known;
      const made = Object.assign({ ...blank }, value);
      shaped.set(value, made);
      return made;
    };
    return {
      table,
      entries: entries.map(({ form, value }) => ({
        form,
        value: isPlain(value) ? shape(value) : value,
      })),
    };
  });
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
