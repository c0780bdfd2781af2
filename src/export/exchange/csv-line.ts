// Cells in, a line of CSV out. Words that a spreadsheet would run as a formula are made inert by a quote
// before them; numbers stay numbers, an empty cell means that it is not known.

import { stringify } from 'csv-stringify/sync';

export function csvLine(cells: readonly (string | number)[]): string {
  return stringify([[...cells]], { escape_formulas: true });
}

/** For a table that only a program reads: words stay as they are. */
export function plainCsvLine(cells: readonly (string | number)[]): string {
  return stringify([[...cells]]);
}
