// The first bytes of a file in, the entry of the registry that reads it out. The content decides; the
// name and the media type only choose between readings that the content leaves open.

import type { Source } from './context.ts';
import { guessEncoding } from './decode.ts';
import type { Entry, Head } from './registry.ts';
import { entries, entryNamed } from './registry.ts';

const headLength = 1 << 16;

/** What the first bytes show. */
export async function headOf(source: Source): Promise<Head> {
  const held = await source.reader.peek(headLength + 1);
  const bytes = held.subarray(0, headLength);
  const { name, declared } = source.place;
  const text = textOf(bytes);
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
  // A forced format is that of the documents: containers around them are still opened.
  const container = entries.find((entry) => entry.kind === 'container' && entry.looks(head));
  if (forced === undefined) {
    return container ?? entries.find((entry) => entry.kind === 'format' && entry.looks(head));
  }
  const entry = entryNamed(forced);
  if (container !== undefined && container !== entry && entry?.kind === 'format') return container;
  return entry;
}

/** The head as text; nothing where it is none. */
function textOf(bytes: Buffer): string | undefined {
  const { label } = guessEncoding(bytes);
  if (!label.startsWith('utf-16') && countControls(bytes) * 50 > bytes.length) return undefined;
  const text = new TextDecoder(label).decode(bytes);
  return label === 'utf-8' || hasWords(text) ? text : undefined;
}

/** Bytes that are no UTF-8 are a text only if letters and blanks make up most of it. */
function hasWords(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.replace(/[^\p{L}\p{N}\p{Z}\s]/gu, '').length;
  return letters * 10 >= sample.length * 6 && (sample.length < 200 || /\s/.test(sample));
}

/** Bytes that no text has many of: NUL and controls other than blanks and escapes. */
function countControls(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1a)) count += 1;
  }
  return count;
}
