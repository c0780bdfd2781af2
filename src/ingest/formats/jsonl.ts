// JSON lines in, a document a line out. A line that is broken, too long or too deep is reported with
// its number and byte offset, and the next one is read.

import type { ByteReader } from '../bytes.ts';
import type { Context, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { encodingNotes } from '../deliver.ts';
import type { Chosen } from '../encoding.ts';
import { chooseEncoding, decoded, decodeUtf8 } from '../encoding.ts';
import { FieldReader, isObject } from '../fields.ts';
import { guessEncoding } from '../guess.ts';
import { limitNote } from '../limits.ts';
import type { Line } from '../lines.ts';
import { lineEndOf, readLines } from '../lines.ts';
import { mayHoldMarkup, prepareMarkup } from '../markup.ts';
import { objectItems } from '../object.ts';
import type { DayOrder } from '../published.ts';
import { dayOrderOf } from '../published.ts';
import type { Item } from '../source.ts';
import { asUtf8, isWide } from '../transcode.ts';

export async function* readJsonLines(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const { options, limits } = context;
  const head = await source.reader.peek(headLength);
  const chosen = await chooseEncoding(head.subarray(0, headLength), {
    option: options.encoding,
    declared: place.declared?.encoding,
  });
  yield* encodingNotes(chosen, place.at);
  const wide = isWide(chosen);
  const reader: ByteReader = wide ? asUtf8(source.reader, chosen) : source.reader;
  const reading: Reading = {
    source,
    context,
    // UTF-16 was made UTF-8 on the way in: its lines are of that, and their offsets are nobody's.
    chosen: wide ? { ...chosen, decode: decodeUtf8 } : chosen,
    offsets: !wide,
    fields: new FieldReader(options.fields ?? {}),
    order: orderIn(head, options.fields?.date),
    second: options.encoding === undefined || options.encoding === 'auto',
  };
  let record = 0;
  let prepared = false;
  const most = limits.lineBytes;
  for await (const lines of readLines(reader, { most, end: lineEndOf(head) })) {
    for (const line of lines) {
      if (!prepared && mayHoldMarkup(line.bytes)) {
        await prepareMarkup();
        prepared = true;
      }
      if (isBlank(line)) continue;
      record += 1;
      const items = readLine(line, record, reading);
      for (const item of items) yield item;
    }
  }
}

const headLength = 1 << 16;

interface Reading {
  readonly source: Source;
  readonly context: Context;
  readonly chosen: Chosen;
  readonly offsets: boolean;
  readonly fields: FieldReader;
  readonly order: DayOrder;
  /** A line that is no UTF-8 may be asked for its own encoding. */
  readonly second: boolean;
}

function readLine(line: Line, record: number, reading: Reading): Item[] {
  const { context, source, chosen, fields, order } = reading;
  const { place } = source;
  const at = { record, line: line.number, ...(reading.offsets && { offset: line.offset }) };
  const where = { ...place.at, ...at };
  if (line.tooLong !== undefined) {
    const note = `The line has ${line.tooLong} bytes; ${limitNote(context.limits, 'lineBytes')}.`;
    return [errorItem('E-LINE-TOO-LONG', note, where)];
  }
  let { text, encoding } = decoded(line.bytes, chosen);
  // A byte order mark alone is no line; trim takes it for a blank.
  if (text.length < 4 && text.trim() === '') return [];
  const items: Item[] = [];
  if (encoding.replaced > 0 && reading.second && chosen.name === 'utf-8') {
    const guess = guessEncoding(line.bytes).label;
    if (guess !== 'utf-8') {
      text = new TextDecoder(guess).decode(line.bytes);
      encoding = { name: guess, from: 'sniffed', confidence: 0.5, replaced: 0 };
      items.push(errorItem('W-ENCODING-MIXED', `The line was read as ${guess}.`, where));
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    items.push(errorItem('E-RECORD-BROKEN', reasonOf(cause), where));
    return items;
  }
  const known = { bytes: line.bytes, format: 'jsonl', encoding, order, at, place };
  const found = objectItems(value, known, { context, fields });
  return items.length === 0 ? found : [...items, ...found];
}

/** Why a text is no JSON, without the text: V8 quotes what it did not understand. */
export function reasonOf(cause: unknown): string {
  const { message } = cause as Error;
  const position = /at position (\d+)/.exec(message);
  if (position) return `This is no JSON: unexpected character at position ${position[1]}.`;
  return /end of JSON|Unterminated/.test(message)
    ? 'This is no JSON: it ends too early.'
    : 'This is no JSON.';
}

function isBlank({ bytes, tooLong }: Line): boolean {
  if (tooLong !== undefined) return false;
  for (const byte of bytes) {
    if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09 && byte !== 0x0a) return false;
  }
  return true;
}

/** Whether the first lines' dates put the day or the month first. */
function orderIn(head: Buffer, asked: string | undefined): DayOrder {
  const reader = new FieldReader(asked === undefined ? {} : { date: asked });
  const written: string[] = [];
  for (const line of head.toString('utf8').split('\n').slice(0, -1)) {
    try {
      const value: unknown = JSON.parse(line);
      if (!isObject(value)) continue;
      const date = reader.value(value, reader.keysOf(value).date);
      if (typeof date === 'string') written.push(date);
    } catch {
      // A broken line is reported when its turn comes.
    }
  }
  return dayOrderOf(written);
}
