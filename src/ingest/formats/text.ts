// Plain text and Markdown in, one document with the text exactly as it stands. Its day comes from a
// front matter or from the dateline in its first lines.

import type { Context, Source } from '../context.ts';
import { wholeOf } from '../context.ts';
import { datelineOf } from '../dateline.ts';
import type { WrittenDate } from '../deliver.ts';
import { deliver, encodingNotes } from '../deliver.ts';
import { chooseEncoding, decoded } from '../encoding.ts';
import type { Fields, Item } from '../source.ts';
import { foldName, inputWords } from '../words.ts';

export function readText(source: Source, context: Context): AsyncGenerator<Item> {
  return read('text', source, context);
}

export function readMarkdown(source: Source, context: Context): AsyncGenerator<Item> {
  return read('markdown', source, context);
}

async function* read(
  format: 'text' | 'markdown',
  source: Source,
  context: Context,
): AsyncGenerator<Item> {
  const { place, reader } = source;
  const bytes = await wholeOf(source, context.limits);
  const { encoding: option } = context.options;
  const chosen = await chooseEncoding(bytes, { option, declared: place.declared?.encoding });
  yield* encodingNotes(chosen, place.at);
  const { text, encoding } = decoded(bytes, chosen);
  const matter = format === 'markdown' ? frontMatter(text) : {};
  const dates: WrittenDate[] = [];
  if (matter.date !== undefined) dates.push({ written: matter.date, from: 'meta' });
  const dateline = dates.length === 0 ? datelineOf(text) : undefined;
  if (dateline !== undefined) dates.push({ written: dateline, from: 'dateline' });
  yield* deliver(
    {
      text,
      format,
      bytes,
      encoding,
      id: matter.id,
      title: matter.title,
      url: matter.url,
      lang: matter.lang,
      dates,
      ...(reader.fault && { quality: ['truncated'] as const }),
    },
    place,
    context,
  );
}

/** `title: …` and `date: …` between two lines of dashes at the top; the text keeps them. */
function frontMatter(text: string): Fields {
  const found: { -readonly [name in keyof Fields]?: string } = {};
  const block = /^\ufeff?---\r?\n([\s\S]{0,4000}?)\r?\n(?:---|\.\.\.)\r?\n/.exec(text)?.[1];
  const { columns } = inputWords();
  for (const line of block?.split(/\r?\n/) ?? []) {
    const pair = /^([^\s:#][^:]{0,40}):\s+(.+)$/.exec(line);
    if (pair === null) continue;
    const field = columns.get(foldName(pair[1]!))?.field;
    if (field !== undefined) found[field] ??= pair[2]!.replace(/^(["'])(.*)\1$/, '$2');
  }
  return found;
}
