// One parsed JSON value in, a document item or an error out: the same for JSON lines, JSON files and
// whatever else holds objects.

import type { Code } from './codes.ts';
import type { Context } from './context.ts';
import { errorItem } from './context.ts';
import type { Found } from './deliver.ts';
import { deliver } from './deliver.ts';
import type { FieldReader } from './fields.ts';
import { isDeeper, isObject } from './fields.ts';
import { limitNote } from './limits.ts';
import { textOfMarkup } from './markup.ts';
import type { Item, Place } from './source.ts';

/** Where a value stood and how it was read. */
export type ValueSource = Pick<Found, 'bytes' | 'format' | 'encoding' | 'order'> & {
  readonly at: NonNullable<Found['at']>;
  readonly place: Place;
};

export function objectItems(
  value: unknown,
  source: ValueSource,
  { context, fields }: { readonly context: Context; readonly fields: FieldReader },
): Item[] {
  const lost = (code: Code, note: string) => [
    errorItem(code, note, { ...source.place.at, ...source.at }),
  ];
  if (!isObject(value)) {
    const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
    return lost('E-RECORD-BROKEN', `An object is expected; this is ${kind}.`);
  }
  if (isDeeper(value, context.limits.jsonDepth)) {
    const note = `The record is too deep; ${limitNote(context.limits, 'jsonDepth')}.`;
    return lost('E-JSON-TOO-DEEP', note);
  }
  const keys = fields.keysOf(value);
  if (keys.text === undefined) {
    const known = Object.keys(value).slice(0, 12).join(', ').slice(0, 200).toWellFormed();
    const note = `No field looks like the text of a document; there are: ${known || 'none'}.`;
    return lost('E-NO-TEXT-FIELD', note);
  }
  const written = textOf(fields.value(value, keys.text));
  if (written === undefined) {
    const note = `The field "${keys.text}" holds no text.`;
    return lost('E-RECORD-NO-TEXT', note);
  }
  const plain = textOfMarkup(written);
  const date = fields.value(value, keys.date);
  // Field by field: this runs once a record, and copies of objects are what takes longest in it.
  return deliver(
    {
      text: plain ?? written,
      format: source.format,
      bytes: source.bytes,
      encoding: source.encoding,
      at: source.at,
      order: source.order,
      id: fields.value(value, keys.id),
      title: fields.value(value, keys.title),
      lang: fields.value(value, keys.lang),
      url: fields.value(value, keys.url),
      dates: date === undefined ? undefined : [{ written: dateValue(date), from: 'json' }],
      quality: plain === undefined ? undefined : ['html-in-text'],
    },
    source.place,
    context,
  );
}

/** A text, or the paragraphs of one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((part) => typeof part === 'string') ? value.join('\n\n') : undefined;
}

/** `{"$date": "…"}` is how MongoDB writes a date. */
function dateValue(date: unknown): unknown {
  return isObject(date) && Object.hasOwn(date, '$date') ? date.$date : date;
}
