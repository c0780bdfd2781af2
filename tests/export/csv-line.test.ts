// Lines of CSV, held against those of csv-stringify.

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, plainCsvLine } from '../../src/export/csv-line.ts';

describe('a line of CSV', () => {
  it.each([
    [['a', 'b'], 'a,b\n'],
    [['', ''], ',\n'],
    [['a,b', 'say "no"', 'two\nlines', 'x\ry'], '"a,b","say ""no""","two\nlines","x\ry"\n'],
    [[-1.5, 0, 1e21], '-1.5,0,1e+21\n'],
    [['=1+1', '+1', '-1', '@x', '\t=1', '\u0000=1'], "'=1+1,'+1,'-1,'@x,'\t=1,'\u0000=1\n"],
    [['=a,"b"', '\r=1'], '"\'=a,""b""","\'\r=1"\n'],
    [['＝1', '＋1', '－1', '＠1'], "'＝1,'＋1,'－1,'＠1\n"],
    [['- 29 في حمص'], "'- 29 في حمص\n"],
  ])('of %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it('leaves words as they are where only a program reads them', () => {
    expect(plainCsvLine(['=1', '- a, b', -2])).toBe('=1,"- a, b",-2\n');
  });

  it('is the line that csv-stringify makes', () => {
    const letter = fc.constantFrom(...'=+-@\t\r\n",\'; aب１＝＠🙂\u2028');
    const words = fc.string({ unit: letter, maxLength: 6 });
    const cell = fc.oneof(words, fc.string({ unit: 'binary' }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        fc.pre(!cells.some((text) => typeof text === 'string' && text.startsWith('\u0000')));
        expect(csvLine(cells)).toBe(stringify([cells], { escape_formulas: true }));
        expect(plainCsvLine(cells)).toBe(stringify([cells]));
      }),
      { numRuns: 500 },
    );
  });
});
