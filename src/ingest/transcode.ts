// Bytes of any encoding in, the same text as UTF-8 out, for readers that work on bytes of ASCII.

import { ByteReader } from './bytes.ts';
import type { Chosen } from './encoding.ts';

/** Two bytes a letter: a byte of such a text says nothing by itself. */
export function isWide({ name }: Chosen): boolean {
  return name.startsWith('utf-16');
}

export function asUtf8(reader: ByteReader, chosen: Chosen): ByteReader {
  return new ByteReader(transcode(reader, chosen));
}

async function* transcode(reader: ByteReader, chosen: Chosen): AsyncGenerator<Buffer> {
  for await (const text of decodeChunks(reader, chosen)) yield Buffer.from(text, 'utf8');
  if (reader.fault) throw reader.fault;
}

/** The text in pieces as they come; no letter is cut. */
export async function* decodeChunks(reader: ByteReader, chosen: Chosen): AsyncGenerator<string> {
  const { write, end } = chosen.stream();
  for (let chunk = await reader.next(); chunk !== undefined; chunk = await reader.next()) {
    const text = write(chunk);
    if (text !== '') yield text;
  }
  const rest = end();
  if (rest !== '') yield rest;
}
