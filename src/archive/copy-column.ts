// Rows of a table in, the same rows with one more cell out: the document that theirs is a copy of. The
// workers, which make the rows, cannot know it: they leave the cell empty, and it is filled here.

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

const quote = 0x22;
const newline = 0x0a;

/** The rows of a table, each of which ends with an empty cell, with the cell in its place. */
export function withLastCell(table: string, cell: string): string {
  let filled = '';
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < table.length; at += 1) {
    const unit = table.charCodeAt(at);
    if (unit === quote) isQuoted = !isQuoted;
    if (unit !== newline || isQuoted) continue;
    filled += `${table.slice(from, at)}${cell}\n`;
    from = at + 1;
  }
  return filled;
}
