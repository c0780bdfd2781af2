// A table in, lines for a terminal out. Figures stand right, names left; text of a document is
// isolated from the direction of its surroundings, and control characters are made visible.

import { visible } from './table.ts';
import type { ReportTable } from './tables.ts';

const isolate = '\u2068';
const endIsolate = '\u2069';
/** Columns of one cell at most. */
const widest = 56;
const numeric = /^[-+−~]?[\d.–]*$/;

export function terminalTable({ title, note, columns, rows }: ReportTable): string {
  if (rows.length === 0) return `${title}\n  none\n`;
  const lines = [columns, ...rows.map((row) => row.map((cell) => shortened(visible(cell))))];
  const widths = columns.map((_, column) =>
    Math.max(...lines.map((line) => [...(line[column] ?? '')].length)),
  );
  const right = columns.map((_, column) =>
    rows.every((row) => column > 0 && numeric.test(row[column] ?? '')),
  );
  const set = lines.map((line) =>
    line
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - [...cell].length);
        const safe = /[^\0-\u02ff\u2010-\u203a\u2212]/.test(cell)
          ? `${isolate}${cell}${endIsolate}`
          : cell;
        return right[column] ? `${space}${safe}` : `${safe}${space}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${title}\n${note ? `  ${note}\n` : ''}${set.map((line) => `  ${line}`).join('\n')}\n`;
}

/** Texts of a line's length at most: the whole of it is in the other formats. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= widest ? text : `${letters.slice(0, widest - 1).join('')}…`;
}
