// JSON in, its documents out: objects one after the other, the elements of a list, the list inside of
// an object, or what --json-path names. Lists of any length are read element by element.

import type { Context, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { encodingNotes } from '../deliver.ts';
import type { Chosen } from '../encoding.ts';
import { chooseEncoding, decoded, decodeUtf8 } from '../encoding.ts';
import type { JsonObject } from '../fields.ts';
import { FieldReader, isObject } from '../fields.ts';
import type { Cut, JsonPath } from '../json-cutter.ts';
import { JsonCutter, parsePath } from '../json-cutter.ts';
import { limitNote } from '../limits.ts';
import { mayHoldMarkup, prepareMarkup } from '../markup.ts';
import { objectItems } from '../object.ts';
import type { DayOrder } from '../published.ts';
import { dayOrderOf } from '../published.ts';
import type { Item, Location } from '../source.ts';
import { asUtf8, isWide } from '../transcode.ts';
import { reasonOf } from './jsonl.ts';

const headLength = 1 << 16;

export async function* readJson(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const { options, limits } = context;
  const head = (await source.reader.peek(headLength)).subarray(0, headLength);
  const declared = place.declared?.encoding;
  const chosen = await chooseEncoding(head, { option: options.encoding, declared });
  yield* encodingNotes(chosen, place.at);
  const wide = isWide(chosen);
  const reader = wide ? asUtf8(source.reader, chosen) : source.reader;
  const path =
    options.jsonPath === undefined ? pathIn(chosen.decode(head)) : parsePath(options.jsonPath);
  const most = options.jsonPath === undefined ? limits.fileBytes : limits.lineBytes;
  const cutter = new JsonCutter(path, path.length === 0 ? most : limits.lineBytes);
  const reading: Reading = {
    source,
    context,
    chosen: wide ? { ...chosen, decode: decodeUtf8 } : chosen,
    offsets: !wide,
    fields: new FieldReader(options.fields ?? {}),
    // A whole object may hold the documents in a list of its own.
    open: options.jsonPath === undefined && path.length === 0,
  };
  let record = 0;
  let marked = false;
  for (let chunk = await reader.next(); ; chunk = await reader.next()) {
    if (chunk !== undefined && !marked && mayHoldMarkup(chunk)) {
      await prepareMarkup();
      marked = true;
    }
    for (const cut of chunk === undefined ? cutter.end() : cutter.push(chunk)) {
      record += 1;
      yield* cutItems(cut, record, reading);
    }
    if (chunk === undefined) break;
  }
  if (record === 0 && options.jsonPath !== undefined) {
    yield errorItem('W-JSON-PATH-EMPTY', `Nothing stands at ${options.jsonPath}.`, place.at);
  } else if (cutter.isOpen && record > 0 && path.length > 0) {
    yield errorItem(
      'E-RECORD-BROKEN',
      'The list is not closed: the file is cut or broken.',
      place.at,
    );
  }
}

/** Without a path: the elements of a list, or the objects that follow each other. */
function pathIn(head: string): JsonPath {
  return /^[\s\ufeff]*\[/.test(head) ? ['*'] : [];
}

interface Reading {
  readonly source: Source;
  readonly context: Context;
  readonly chosen: Chosen;
  readonly offsets: boolean;
  readonly fields: FieldReader;
  readonly open: boolean;
}

function* cutItems(cut: Cut, record: number, reading: Reading): Generator<Item> {
  const { source, context, chosen, fields } = reading;
  const { place } = source;
  const at = { record, ...(reading.offsets && { offset: cut.offset }) };
  const where: Location = { ...place.at, ...at };
  if (cut.bytes === undefined) {
    if (cut.fault === 'too-long') {
      const note = `The value is too long; ${limitNote(context.limits, 'lineBytes')}. A list inside of it can be named with --json-path.`;
      yield errorItem('E-LINE-TOO-LONG', note, where);
    } else
      yield errorItem(
        'E-RECORD-BROKEN',
        'The value is not closed: the file is cut or broken.',
        where,
      );
    return;
  }
  const { text, encoding } = decoded(cut.bytes, chosen);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    yield errorItem('E-RECORD-BROKEN', reasonOf(cause), where);
    return;
  }
  const known = { bytes: cut.bytes, format: 'json', encoding, order: undefined, place };
  const list = reading.open && isObject(value) ? listIn(value, fields) : undefined;
  if (list === undefined) {
    yield* objectItems(value, { ...known, at }, { context, fields });
    return;
  }
  const order = orderOf(list, fields);
  for (const [index, one] of list.entries()) {
    const bytes = JSON.stringify(one) ?? '';
    yield* objectItems(
      one,
      { ...known, bytes, order, at: { record: index + 1 } },
      { context, fields },
    );
  }
}

/** The longest list of objects with texts inside of an object that has none itself. */
function listIn(object: JsonObject, fields: FieldReader): readonly unknown[] | undefined {
  if (typeof fields.value(object, fields.keysOf(object).text) === 'string') return undefined;
  let best: readonly unknown[] | undefined;
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      const holds = value.some((one) => isObject(one) && fields.keysOf(one).text !== undefined);
      if (holds && value.length > (best?.length ?? 0)) best = value;
    } else if (isObject(value) && depth < 3) {
      for (const key of Object.keys(value)) visit(value[key], depth + 1);
    }
  };
  visit(object, 0);
  return best;
}

function orderOf(list: readonly unknown[], fields: FieldReader): DayOrder {
  const written: string[] = [];
  for (const one of list.slice(0, 200)) {
    if (!isObject(one)) continue;
    const date = fields.value(one, fields.keysOf(one).date);
    if (typeof date === 'string') written.push(date);
  }
  return dayOrderOf(written);
}
