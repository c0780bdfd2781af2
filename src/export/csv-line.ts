// Cells in, a line of CSV (RFC 4180) out. Words that a spreadsheet would run as a formula are made inert
// by a quote before them; numbers stay numbers, and an empty cell means that it is not known.

// Lines are made in the workers, many to a document: csv-stringify takes more time for them than the
// whole reading of the text. It gives the same lines; the tests hold ours against it.

type Cell = string | number;

const special = /[",\n\r]/;

export function csvLine(cells: readonly Cell[]): string {
  return line(cells, true);
}

/** For a table that only a program reads: words stay as they are. */
export function plainCsvLine(cells: readonly Cell[]): string {
  return line(cells, false);
}

function line(cells: readonly Cell[], isInert: boolean): string {
  let text = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    if (index > 0) text += ',';
    if (cell === '') continue;
    if (typeof cell === 'number') {
      text += cell;
      continue;
    }
    const words = isInert && startsFormula(cell) ? `'${cell}` : cell;
    text += special.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  }
  return `${text}\n`;
}

/** The signs, narrow and wide, that spreadsheets take for the start of a formula. */
function startsFormula(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x3d: // =
    case 0x2b: // +
    case 0x2d: // -
    case 0x40: // @
    case 0x09:
    case 0x0d:
    case 0x00:
    case 0xff1d:
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return true;
    default:
      return false;
  }
}
