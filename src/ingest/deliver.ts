// A text with what is known about it in, a document item out, with a warning for everything that was
// odd. The one place where ids, dates and limits of documents are decided.

import { hash } from 'node:crypto';
import type { Context } from './context.ts';
import { errorItem } from './context.ts';
import type { Chosen } from './encoding.ts';
import { limitNote } from './limits.ts';
import type { DayOrder } from './published.ts';
import { readPublished } from './published.ts';
import type {
  ErrorItem,
  InputRecord,
  Item,
  Location,
  Place,
  PublishedFrom,
  Quality,
  TextEncoding,
} from './source.ts';

export interface WrittenDate {
  readonly written: unknown;
  readonly from: PublishedFrom;
}

/** A text as a format's reader found it. */
export interface Found {
  readonly text: string;
  readonly format: string;
  /** The record's own bytes, or its own text where bytes are not to be had, for its digest. */
  readonly bytes: Uint8Array | string;
  readonly encoding: TextEncoding;
  /** Record, line and offset, where the file holds more than one record. */
  readonly at?: Pick<Location, 'record' | 'line' | 'offset'>;
  readonly id?: unknown;
  readonly title?: unknown;
  readonly lang?: unknown;
  readonly url?: unknown;
  /** The most trusted first. */
  readonly dates?: readonly WrittenDate[] | undefined;
  readonly order?: DayOrder;
  readonly quality?: readonly Quality[] | undefined;
}

export function deliver(found: Found, place: Place, context: Context): Item[] {
  const at: Location = found.at === undefined ? place.at : { ...place.at, ...found.at };
  const { limits, options } = context;
  const { declared } = place;
  if (found.text.length > limits.documentLength) {
    const note = `The text has ${found.text.length} UTF-16 units; ${limitNote(limits, 'documentLength')}.`;
    return [errorItem('E-DOCUMENT-TOO-LONG', note, at)];
  }
  const text = found.text.toWellFormed();
  if (text.trim() === '') return [errorItem('W-EMPTY', 'There is no text.', at)];
  const items: Item[] = [];
  const quality: Quality[] = [...(declared?.quality ?? []), ...(found.quality ?? [])];
  if (text !== found.text) {
    quality.push('lone-surrogates');
    items.push(errorItem('W-SURROGATES', 'Lone surrogates were replaced by U+FFFD.', at));
  }
  const { name, replaced, from, confidence } = found.encoding;
  if (replaced > 0) {
    const note = `${replaced} places are not valid ${name}`;
    if (options.strictEncoding) return [errorItem('E-ENCODING-INVALID', `${note}.`, at)];
    quality.push('encoding-damaged');
    items.push(errorItem('W-ENCODING-DAMAGED', `${note} and were read as U+FFFD.`, at));
  }
  if (from === 'sniffed' && confidence < sure) quality.push('encoding-guessed');
  const dated = datePublished(found, place, context);
  if (dated.unusable !== undefined) {
    const note = `The date ${JSON.stringify(dated.unusable.slice(0, 60))} is of no use as a day of publication.`;
    items.push(errorItem('W-DATE-UNUSABLE', note, at));
  }
  const title = lineOf(found.title) ?? lineOf(declared?.title);
  const lang = lineOf(found.lang) ?? declared?.lang;
  const url = lineOf(found.url) ?? declared?.url;
  const given = idOf(found.id) ?? envelopeId(found, place);
  const record: { -readonly [name in keyof InputRecord]: InputRecord[name] } = {
    id: given ?? ownId(found, place, at),
    idFrom: given === undefined ? 'place' : 'data',
    text,
    format: found.format,
    encoding: found.encoding,
    quality,
    sourceDigest: `sha256:${hash('sha256', found.bytes)}`,
  };
  if (title !== undefined) record.title = title;
  if (dated.published !== undefined) {
    record.published = dated.published;
    record.publishedFrom = dated.from!;
  }
  if (dated.raw !== undefined) record.publishedRaw = dated.raw;
  if (lang !== undefined) record.lang = lang;
  if (url !== undefined) record.url = url;
  if (declared?.retrieved !== undefined) record.retrieved = declared.retrieved;
  if (place.containers.length > 0) record.containers = place.containers;
  items.push({ kind: 'document', record, at });
  return items;
}

/** Below this a sniffed encoding is worth a warning. */
const sure = 0.5;

/** What is to be said once about the encoding of a file. */
export function encodingNotes(chosen: Chosen, at: Location): ErrorItem[] {
  if (chosen.conflict !== undefined) {
    const note = `${chosen.conflict} is declared, but the bytes are ${chosen.name}.`;
    return [errorItem('W-ENCODING-CONFLICT', note, at)];
  }
  if (chosen.from === 'sniffed' && chosen.confidence < sure) {
    const note = `Nothing declares the encoding; the bytes were read as ${chosen.name} (confidence ${chosen.confidence}).`;
    return [errorItem('W-ENCODING-GUESSED', note, at)];
  }
  return [];
}

/** The envelope's id, where it holds one document. */
function envelopeId({ at }: Found, { declared }: Place): string | undefined {
  return declared?.id === undefined || at?.record === undefined
    ? declared?.id
    : `${declared.id}#${at.record}`;
}

/** A record inside of a record, as of a feed in a web archive, is named by both. */
function ownId({ at: own }: Found, place: Place, at: Location): string {
  const isNested = place.at.record !== undefined && own?.record !== undefined;
  return isNested ? `${placeId(place.at)}#${own.record}` : placeId(at);
}

/** An id that is the same on every run: where the record stands. */
function placeId({ input, member, record }: Location): string {
  const path = [input.replace(/^\.\//, ''), ...(member ?? [])].join('!');
  return (record === undefined ? path : `${path}#${record}`).toWellFormed();
}

function idOf(id: unknown): string | undefined {
  if (typeof id === 'number' || typeof id === 'bigint') return String(id);
  return lineOf(id);
}

/** A value of one line; nothing where it is no text or empty. */
function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Nearly all values are lines as they are.
  if (value !== '' && !odd.test(value)) return value;
  const line = value.toWellFormed().replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** Blanks but single ones between words, and halves of letters. */
const odd = /^ | $| {2}|[^\S ]|[\ud800-\udfff]/;

interface Dated {
  readonly published?: string;
  readonly from?: PublishedFrom;
  readonly raw?: string;
  /** The date as written that should have told the day and did not. */
  readonly unusable?: string;
}

function datePublished(found: Found, place: Place, context: Context): Dated {
  const { declared } = place;
  const first = found.dates?.[0];
  // The way of nearly all records: a day as it should be.
  if (
    first !== undefined &&
    declared?.published === undefined &&
    typeof first.written === 'string'
  ) {
    const published = readPublished(first.written, found.order);
    if (published === first.written && first.from !== 'properties')
      return { published, from: first.from };
  }
  let raw: string | undefined;
  let weak: Dated | undefined;
  const candidates: readonly WrittenDate[] =
    declared?.published === undefined
      ? (found.dates ?? [])
      : [
          { written: declared.published, from: declared.publishedFrom ?? 'header' },
          ...(found.dates ?? []),
        ];
  for (const { written, from } of candidates) {
    if (written === undefined || written === null || written === '') continue;
    const published = readPublished(written, found.order);
    const text =
      typeof written === 'string' ? written.toWellFormed().trim() : JSON.stringify(written);
    if (published !== undefined) {
      const dated = { published, from, ...(text !== published && { raw: text }) };
      if (from !== 'properties') return dated;
      weak ??= dated;
      continue;
    }
    raw ??= text?.slice(0, 200);
  }
  const kept = raw === undefined ? {} : { raw, unusable: raw };
  const url = lineOf(found.url) ?? declared?.url;
  const inUrl = url === undefined ? undefined : urlDate(url);
  if (inUrl !== undefined) return { ...kept, published: inUrl, from: 'url' };
  const { published } = context.options;
  if (published !== undefined) return { ...kept, published, from: 'option' };
  // When a file was made is the last thing to go by.
  return weak ?? kept;
}

/** `/2014/06/12/` in an address. */
function urlDate(url: string): string | undefined {
  const match = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-]|$)/.exec(url);
  return match === null ? undefined : readPublished(`${match[1]}-${match[2]}-${match[3]}`);
}
