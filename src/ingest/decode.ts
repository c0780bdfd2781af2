// Bytes in, text out, with a note of the encoding. A byte order mark decides, then the caller.

import type { Diagnostic } from '../document/diagnostics.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label of the encoding that was used. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const label = encoding === 'auto' ? byMark(bytes) : encoding;
  const text = new TextDecoder(label).decode(bytes);
  return { text, encoding: label, diagnostics: [] };
}

function byMark(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
