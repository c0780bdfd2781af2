// The text of a table in, its rows out, in pieces of any size. A quotation mark that is never closed
// costs its own row: reading goes on at the next line. Also tells a table and its delimiter by sight.

import { foldName, inputWords } from './words.ts';

export interface Row {
  readonly cells: readonly string[];
  /** Number of the line on which the row begins. */
  readonly line: number;
  /** The row as it stands, without its end. */
  readonly written: string;
}

export interface RowFault {
  readonly fault: 'quote' | 'too-long';
  readonly line: number;
}

const quote = 0x22;
const cr = 0x0d;
const lf = 0x0a;

/** Reads one table; hand over its text with `push`, then call `end`. */
export class TableReader {
  readonly #delimiter: number;
  readonly #most: number;
  /** Text from the start of the row in work on. */
  #text = '';
  #at = 0;
  #cellStart = 0;
  #cells: string[] = [];
  /** In a quoted cell: where its content began; else -1. */
  #quoteStart = -1;
  #quotedEnd = -1;
  #line = 1;
  #dropping = false;

  constructor(delimiter: string, most: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#most = most;
  }

  push(piece: string): (Row | RowFault)[] {
    this.#text += piece;
    return this.#read(false);
  }

  end(): (Row | RowFault)[] {
    return this.#read(true);
  }

  #read(final: boolean): (Row | RowFault)[] {
    const rows: (Row | RowFault)[] = [];
    let from = this.#dropping ? this.#resume(0) : 0;
    for (;;) {
      const end = this.#scan(from, final);
      if (end === 'broken' || (end === 'more' && final && this.#quoteStart >= 0)) {
        rows.push({ fault: 'quote', line: this.#line });
        from = this.#resume(from);
        continue;
      }
      if (end === 'more') {
        if (this.#text.length - from <= this.#most) break;
        const open = this.#quoteStart >= 0;
        rows.push({ fault: open ? 'quote' : 'too-long', line: this.#line });
        from = this.#resume(from);
        continue;
      }
      const written = this.#text.slice(from, end);
      const width = this.#endWidth(end);
      const blank = this.#cells.length === 1 && this.#cells[0]!.trim() === '';
      if (!blank) rows.push({ cells: this.#cells, line: this.#line, written });
      this.#line += countLines(written) + 1;
      from = end + width;
      this.#restart(from);
      if (final && from >= this.#text.length) break;
    }
    this.#text = this.#text.slice(from);
    this.#at -= from;
    this.#cellStart -= from;
    if (this.#quoteStart >= 0) this.#quoteStart -= from;
    if (this.#quotedEnd >= 0) this.#quotedEnd -= from;
    return rows;
  }

  #restart(at: number): void {
    this.#at = at;
    this.#cellStart = at;
    this.#cells = [];
    this.#quoteStart = -1;
    this.#quotedEnd = -1;
  }

  /** Gives up the row that begins at `from` and goes on behind its first line. */
  #resume(from: number): number {
    let at = from;
    while (at < this.#text.length) {
      const code = this.#text.charCodeAt(at);
      if (code === lf || code === cr) break;
      at += 1;
    }
    const next = Math.min(this.#text.length, at + this.#endWidth(at));
    // Where its first line has not ended yet, what comes of it later is given up too.
    this.#dropping = at >= this.#text.length;
    if (!this.#dropping) this.#line += 1;
    this.#restart(next);
    return next;
  }

  #endWidth(at: number): number {
    if (at >= this.#text.length) return 0;
    return this.#text.charCodeAt(at) === cr && this.#text.charCodeAt(at + 1) === lf ? 2 : 1;
  }

  /** Where the row ends; `more` where its end is not there yet, `broken` where a quote runs over. */
  #scan(from: number, final: boolean): number | 'more' | 'broken' {
    const text = this.#text;
    const { length } = text;
    for (;;) {
      if (this.#quoteStart >= 0 && this.#quotedEnd < 0) {
        const close = text.indexOf('"', this.#at);
        if (close < 0 || (close + 1 >= length && !final)) {
          this.#at = close < 0 ? length : close;
          return 'more';
        }
        const next = text.charCodeAt(close + 1);
        if (next === quote) {
          this.#at = close + 2;
          continue;
        }
        if (close + 1 >= length || next === this.#delimiter || next === lf || next === cr) {
          this.#quotedEnd = close;
          this.#at = close + 1;
          continue;
        }
        const before = text.charCodeAt(close - 1);
        // A mark that opens a cell, lines below the one in work: that one was never closed.
        const opens = close > this.#quoteStart && (before === this.#delimiter || before === lf);
        if (opens && hasLineEnd(text, this.#quoteStart, close)) return 'broken';
        this.#at = close + 1;
        continue;
      }
      if (this.#at >= length) {
        if (!final || (length === from && this.#cells.length === 0)) {
          return final && length > from ? this.#finish(length) : 'more';
        }
        return this.#finish(length);
      }
      const code = text.charCodeAt(this.#at);
      if (code === this.#delimiter) {
        this.#cells.push(this.#cell(this.#at));
        this.#at += 1;
        this.#cellStart = this.#at;
      } else if (code === lf) {
        return this.#finish(this.#at);
      } else if (code === cr) {
        // The \n of \r\n may still be on its way.
        if (this.#at + 1 >= length && !final) return 'more';
        return this.#finish(this.#at);
      } else if (code === quote && this.#at === this.#cellStart) {
        this.#quoteStart = this.#at + 1;
        this.#at += 1;
      } else {
        this.#at += 1;
      }
    }
  }

  #finish(end: number): number {
    this.#cells.push(this.#cell(end));
    return end;
  }

  #cell(end: number): string {
    if (this.#quoteStart < 0) return this.#text.slice(this.#cellStart, end);
    const inner = this.#text.slice(this.#quoteStart, this.#quotedEnd);
    this.#quoteStart = -1;
    this.#quotedEnd = -1;
    return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  const at = text.indexOf('\n', from);
  if (at >= 0 && at < to) return true;
  const old = text.indexOf('\r', from);
  return old >= 0 && old < to;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== lf) count += 1;
  }
  return count;
}

export interface TableShape {
  readonly delimiter: string;
  /** Excel's `sep=;` on a line of its own. */
  readonly announced: boolean;
  /** The rows that the sample holds. */
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [',', ';', '\t', '|'];
const sampleRows = 30;

/** Tells a table and its delimiter by its first lines. `named`: its name says that it is a table. */
export function sniffTable(sample: string, named: boolean): TableShape | undefined {
  const text = sample.replace(/^\ufeff/, '');
  const announced = /^sep=(.)\r?(?:\n|$)/i.exec(text);
  if (announced) {
    const rows = sampleOf(text.slice(announced[0].length), announced[1]!);
    return { delimiter: announced[1]!, announced: true, rows };
  }
  let best: TableShape | undefined;
  let most = 0;
  for (const delimiter of delimiters) {
    const rows = sampleOf(text, delimiter);
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const even = rows.filter((row) => row.length === width).length / rows.length;
    if (even < (named ? 0.5 : 0.9) || (!named && !looksLikeHead(rows, delimiter))) continue;
    const score = even * even * Math.min(width, 12);
    if (score > most) {
      most = score;
      best = { delimiter, announced: false, rows };
    }
  }
  if (best === undefined && named) {
    return { delimiter: ',', announced: false, rows: sampleOf(text, ',') };
  }
  return best;
}

function sampleOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const reader = new TableReader(delimiter, 1 << 20);
  const rows = [...reader.push(text), ...(text.length < 60_000 ? reader.end() : [])];
  return rows.flatMap((row) => ('cells' in row ? [row.cells] : [])).slice(0, sampleRows);
}

/**
 * Prose has commas too: a table without a name needs a head of short names and a row below, and where
 * commas part it, one of the names must be known.
 */
function looksLikeHead(rows: TableShape['rows'], delimiter: string): boolean {
  const head = rows[0]!;
  if (rows.length < 2 || new Set(head).size !== head.length) return false;
  const { columns } = inputWords();
  if (delimiter === ',' && !head.some((cell) => columns.has(foldName(cell)))) return false;
  return head.every(
    (cell) => cell.trim() !== '' && cell.length <= 40 && !/[.!?\u061f]\s/.test(cell),
  );
}
