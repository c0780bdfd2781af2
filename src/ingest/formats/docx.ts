// A Word file in, its text out, without macros, links and pictures. What it would unpack to is counted
// before anything is read.

import mammoth from 'mammoth';
import { InputFault } from '../bytes.ts';
import type { Context, Source } from '../context.ts';
import { wholeOf } from '../context.ts';
import type { WrittenDate } from '../deliver.ts';
import { deliver } from '../deliver.ts';
import { limitNote } from '../limits.ts';
import type { Item } from '../source.ts';
import { zipEntries } from '../zip-entries.ts';

export async function* readDocx(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const bytes = await wholeOf(source, context.limits);
  const properties = await checkedProperties(bytes, context);
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  const written =
    property(properties, 'dcterms:created') ?? property(properties, 'dcterms:modified');
  const dates: WrittenDate[] = written === undefined ? [] : [{ written, from: 'properties' }];
  yield* deliver(
    {
      text: value.replace(/\n+$/, ''),
      format: 'docx',
      bytes,
      encoding: { name: 'utf-8', from: 'format', confidence: 1, replaced: 0 },
      title: property(properties, 'dc:title'),
      lang: property(properties, 'dc:language'),
      dates,
      quality: [
        ...(dates.length > 0 ? (['date-from-properties'] as const) : []),
        ...(source.reader.fault ? (['truncated'] as const) : []),
      ],
    },
    place,
    context,
  );
}

/** Unpacks every part once under the limits, and returns that of the file's properties. */
async function checkedProperties(bytes: Buffer, context: Context): Promise<string> {
  const { limits } = context;
  let total = 0;
  let properties = '';
  for await (const entry of zipEntries({ bytes }, context)) {
    if (entry.isEncrypted) throw new InputFault('E-FORMAT-ENCRYPTED', 'The file is encrypted.');
    const pieces: Buffer[] = [];
    const isProperties = entry.name === 'docProps/core.xml';
    for await (const chunk of entry.open()) {
      total += chunk.length;
      if (total > limits.fileBytes) {
        const note = `It unpacks to too many bytes; ${limitNote(limits, 'fileBytes')}.`;
        throw new InputFault('E-FILE-TOO-LARGE', note);
      }
      if (isProperties) pieces.push(chunk);
    }
    if (isProperties) properties = Buffer.concat(pieces).toString('utf8');
  }
  return properties;
}

function property(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1];
  return text
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
