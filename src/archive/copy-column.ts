// Rows of a table in, the same rows with one more cell out: the document that theirs is a copy of. The
// workers, which make the rows, cannot know it.

import { csvLine } from '../export/csv-line.ts';

const column = 'document_duplicate_of';

export function withColumn(header: string): string {
  return withCell([header], column);
}

/** An id as a cell; empty for an original. */
export function lastCell(id: string | undefined): string {
  return id === undefined ? '' : csvLine([id]).slice(0, -1);
}

export function withCell(rows: readonly string[], cell: string): string {
  let table = '';
  for (const row of rows) table += `${row.slice(0, -1)},${cell}\n`;
  return table;
}
