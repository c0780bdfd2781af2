// The cell that says what a document is a copy of, in rows whose cells may hold line breaks.

import { expect, it } from 'vitest';
import { withCell, withLastCell } from '../../src/archive/copy-column.ts';
import { csvLine } from '../../src/export/csv-line.ts';

it('is filled as it would have been written', () => {
  const rows = [
    ['a', 'plain', 1],
    ['b', 'two\nlines, "quoted"\n', 2],
    ['c', '"', ''],
  ].map(csvLine);
  expect(withLastCell(withCell(rows, ''), 'x')).toBe(withCell(rows, 'x'));
  expect(withLastCell('', 'x')).toBe('');
});
