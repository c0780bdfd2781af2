// A table in, a document a row out. Delimiter, head and columns are told by the first rows; a broken
// row is reported with its line, and the next one is read.

import type { Context, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { deliver, encodingNotes } from '../deliver.ts';
import { chooseEncoding } from '../encoding.ts';
import type { Columns } from '../fields.ts';
import { fieldNames, guessColumns } from '../fields.ts';
import { limitNote } from '../limits.ts';
import { mayHoldMarkup, prepareMarkup, textOfMarkup } from '../markup.ts';
import type { DayOrder } from '../published.ts';
import { dayOrderOf, readPublished } from '../published.ts';
import type { ErrorItem, Fields, Item, Place, TextEncoding } from '../source.ts';
import type { Row, RowFault } from '../table.ts';
import { sniffTable, TableReader } from '../table.ts';
import { decodeChunks } from '../transcode.ts';
import { foldName, inputWords } from '../words.ts';

const headLength = 1 << 16;

export async function* readCsv(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const { options, limits, report } = context;
  const head = await source.reader.peek(headLength);
  const chosen = await chooseEncoding(head.subarray(0, headLength), {
    option: options.encoding,
    declared: place.declared?.encoding,
  });
  yield* encodingNotes(chosen, place.at);
  const sample = chosen.decode(head.subarray(0, headLength)).replace(/^\ufeff/, '');
  const shape = sniffTable(sample, true)!;
  const plan = planOf(shape.rows, options.fields ?? {});
  const names = renamed(plan.header, place);
  report.columns?.({
    at: place.at,
    delimiter: shape.delimiter,
    header: plan.header === undefined ? null : names.header,
    fields: fieldsOf(plan.columns, names.header),
  });
  yield* names.notes;
  if (plan.columns.text === undefined) {
    const known = names.header.slice(0, 20).join(', ').slice(0, 300) || 'none';
    const note = `No column looks like the text of a document; there are: ${known}.`;
    yield errorItem('E-NO-TEXT-FIELD', note, place.at);
    return;
  }
  const { name, from, confidence } = chosen;
  const table: Table = {
    place,
    context,
    columns: plan.columns,
    width: shape.rows[0]?.length ?? 1,
    order: plan.order,
    encoding: { name, from, confidence, replaced: 0 },
  };
  const reader = new TableReader(shape.delimiter, limits.lineBytes);
  // The head of the table, and Excel's line before it, are no records.
  let skipped = (plan.header === undefined ? 0 : 1) + (shape.announced ? 1 : 0);
  let record = 0;
  let first = true;
  for await (const piece of withEnd(decodeChunks(source.reader, chosen))) {
    if (piece !== undefined && mayHoldMarkup(piece)) await prepareMarkup();
    const text = first ? piece?.replace(/^\ufeff/, '') : piece;
    first = false;
    for (const row of text === undefined ? reader.end() : reader.push(text)) {
      if (skipped > 0) {
        skipped -= 1;
        continue;
      }
      record += 1;
      yield* rowItems(row, record, table);
    }
  }
}

interface Table {
  readonly place: Place;
  readonly context: Context;
  readonly columns: Columns;
  readonly width: number;
  readonly order: DayOrder;
  readonly encoding: TextEncoding;
}

function rowItems(row: Row | RowFault, record: number, table: Table): Item[] {
  const { place, context, columns } = table;
  const at = { record, line: row.line };
  const where = { ...place.at, ...at };
  if ('fault' in row) {
    if (row.fault === 'quote') {
      const note = 'A quotation mark of this row is never closed.';
      return [errorItem('E-CSV-QUOTE', note, where)];
    }
    const note = `The row is too long; ${limitNote(context.limits, 'lineBytes')}.`;
    return [errorItem('E-LINE-TOO-LONG', note, where)];
  }
  const { cells, written } = row;
  const items: Item[] = [];
  if (cells.length !== table.width) {
    const note = `The row has ${cells.length} cells, the table ${table.width} columns.`;
    items.push(errorItem('W-CSV-RAGGED', note, where));
  }
  const text = cells[columns.text!];
  if (text === undefined) {
    items.push(errorItem('E-RECORD-NO-TEXT', 'The row ends before the column of the text.', where));
    return items;
  }
  const cell = (name: keyof Fields) =>
    columns[name] === undefined ? undefined : cells[columns[name]];
  const plain = textOfMarkup(text);
  const date = cell('date');
  const replaced = written.includes('\ufffd') ? written.split('\ufffd').length - 1 : 0;
  items.push(
    ...deliver(
      {
        text: plain ?? text,
        format: 'csv',
        bytes: written,
        encoding: replaced > 0 ? { ...table.encoding, replaced } : table.encoding,
        at,
        order: table.order,
        id: cell('id'),
        title: cell('title'),
        url: cell('url'),
        lang: cell('lang'),
        ...(date !== undefined && { dates: [{ written: date.trim(), from: 'column' as const }] }),
        ...(plain !== undefined && { quality: ['html-in-text'] as const }),
      },
      place,
      context,
    ),
  );
  return items;
}

interface Plan {
  readonly header: readonly string[] | undefined;
  readonly columns: Columns;
  readonly order: DayOrder;
}

type Rows = readonly (readonly string[])[];

/** What the first rows say: whether the first is a head, and which column holds what. */
function planOf(rows: Rows, asked: Fields): Plan {
  const first = rows[0] ?? [];
  const isHead = hasHead(rows, asked);
  const body = isHead ? rows.slice(1) : rows;
  const columns: { -readonly [name in keyof Fields]?: number } = {
    ...guessColumns(isHead ? first : first.map((_, at) => `\u0000${at}`), asked),
  };
  const taken = new Set(Object.values(columns));
  if (columns.text === undefined && asked.text === undefined) {
    const longest = longestColumn(body, taken);
    if (longest !== undefined) {
      columns.text = longest;
      taken.add(longest);
    }
  }
  if (columns.date === undefined && asked.date === undefined && !isHead) {
    const dated = first.findIndex(
      (_, at) =>
        !taken.has(at) && body.every((row) => readPublished(row[at]?.trim() || '-') !== undefined),
    );
    if (dated >= 0) columns.date = dated;
  }
  const { date } = columns;
  const order = date === undefined ? undefined : dayOrderOf(body.map((row) => row[date] ?? ''));
  return { header: isHead ? first : undefined, columns, order };
}

function hasHead(rows: Rows, asked: Fields): boolean {
  const first = rows[0] ?? [];
  const { columns } = inputWords();
  const folded = new Set(first.map(foldName));
  if (first.some((cell) => cell.length <= 60 && columns.has(foldName(cell)))) return true;
  if (Object.values(asked).some((name) => folded.has(foldName(name)))) return true;
  // Short words over long ones, none of them a number or a date.
  const names = first.every(
    (cell) => cell.length > 0 && cell.length <= 40 && !/^[\d\s.,:/-]+$/.test(cell),
  );
  const below = rows.slice(1).flat();
  return names && below.some((cell) => cell.length > 60);
}

/** The column with the longest cells, if they are long enough to be texts. */
function longestColumn(body: Rows, taken: ReadonlySet<number | undefined>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let at = 0; at < (body[0]?.length ?? 0); at += 1) {
    if (taken.has(at)) continue;
    const letters = body.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / body.length;
    if (letters > most) {
      most = letters;
      best = at;
    }
  }
  return most >= 30 ? best : undefined;
}

/** Names of columns, each its own. */
function renamed(
  header: readonly string[] | undefined,
  place: Place,
): { readonly header: readonly string[]; readonly notes: readonly ErrorItem[] } {
  if (header === undefined) return { header: [], notes: [] };
  const seen = new Map<string, number>();
  const changed: string[] = [];
  const names = header.map((cell, at) => {
    const name = cell.trim() || `column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const own = times === 1 ? name : `${name} (${times})`;
    if (own !== cell.trim()) changed.push(own);
    return own;
  });
  if (changed.length === 0) return { header: names, notes: [] };
  const note = `Columns were renamed: ${changed.slice(0, 10).join(', ').slice(0, 300).toWellFormed()}.`;
  return { header: names, notes: [errorItem('W-CSV-HEADER', note, place.at)] };
}

function fieldsOf(columns: Columns, header: readonly string[]): Fields {
  const named: { -readonly [name in keyof Fields]?: string } = {};
  for (const name of fieldNames) {
    const at = columns[name];
    if (at !== undefined) named[name] = header[at] ?? String(at + 1);
  }
  return named;
}

/** The pieces and then nothing, once, for the end. */
async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  yield* pieces;
  yield undefined;
}
