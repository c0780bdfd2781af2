// The first bytes of a file in, the entry of the registry that reads it out. The content decides; the
// name and the media type only choose between readings that the content leaves open.

import type { Source } from './context.ts';
import { chooseEncoding } from './encoding.ts';
import { guessEncoding } from './guess.ts';
import type { Entry, Head } from './registry.ts';
import { entries, entryNamed } from './registry.ts';

const headLength = 1 << 16;

/** What the first bytes show. */
export async function headOf(source: Source, encoding?: string): Promise<Head> {
  const held = await source.reader.peek(headLength + 1);
  const bytes = held.subarray(0, headLength);
  const { name, declared } = source.place;
  const isForced = encoding !== undefined && encoding !== 'auto';
  const text = isForced ? await forcedText(bytes, encoding) : textOf(bytes);
  return {
    bytes,
    text,
    start: text?.replace(/^[\s\ufeff]+/, '').slice(0, 4000) ?? '',
    name: name.toLowerCase(),
    mediaType: (declared?.mediaType ?? '').replace(/;.*/, '').trim().toLowerCase(),
    whole: held.length <= headLength,
  };
}

/** The entry that reads a file; nothing where its content is none of ours. */
export function sniff(head: Head, forced: string | undefined): Entry | undefined {
  const seen = entries.find((entry) => entry.looks(head));
  if (forced === undefined) return seen;
  const entry = entryNamed(forced);
  // A forced format is that of the documents: what they are packed in is still opened. That a text
  // looks like a message is no packing.
  const isPacked = seen?.kind === 'container' && seen.name !== 'mail' && seen.name !== 'mbox';
  return isPacked && entry?.kind === 'format' ? seen : entry;
}

/** What the user says is text in this encoding is one, unless the bytes of a container say more. */
async function forcedText(bytes: Buffer, encoding: string): Promise<string | undefined> {
  if (!/^utf-?16/i.test(encoding) && hasControls(bytes)) return undefined;
  return (await chooseEncoding(bytes, { option: encoding })).decode(bytes);
}

/** The head as text; nothing where it is none. */
function textOf(bytes: Buffer): string | undefined {
  const { label } = guessEncoding(bytes);
  if (!label.startsWith('utf-16') && hasControls(bytes)) return undefined;
  const text = new TextDecoder(label).decode(bytes);
  return label === 'utf-8' || hasWords(text) ? text : undefined;
}

/** Bytes that are no UTF-8 are a text only if letters and blanks make up most of it. */
function hasWords(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.replace(/[^\p{L}\p{N}\p{Z}\s]/gu, '').length;
  return letters * 10 >= sample.length * 6 && (sample.length < 200 || /\s/.test(sample));
}

/** More than a few bytes that texts do not have: NUL and controls other than blanks and escapes. */
function hasControls(bytes: Buffer): boolean {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1a)) count += 1;
  }
  return count * 50 > bytes.length + 60 || count * 2 > bytes.length;
}
