// Plain text and Markdown in, one document with the text exactly as it stands, but for a front matter at its
// top: that is not read as text. Its day comes from there or from the dateline in its first lines.

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
  const { text: whole, encoding } = decoded(bytes, chosen);
  const { matter, text } = withoutMatter(whole);
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

/**
 * `title: …` and `date: …` between two lines of dashes at the top are what a page's head is: about the text, not
 * of it. Lines between dashes that name nothing known stay text.
 */
function withoutMatter(text: string): { readonly matter: Fields; readonly text: string } {
  const matter: { -readonly [name in keyof Fields]?: string } = {};
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n/.exec(text);
  if (found === null) return { matter, text };
  const { columns } = inputWords();
  for (const line of found[1]!.split(/\r?\n/)) {
    if (/^\s*(?:#.*)?$|^[ \t-]/.test(line)) continue;
    const pair = /^([^\s:#][^:]{0,40}):(?:\s+(.+))?$/.exec(line);
    // Prose between two rules is no front matter.
    if (pair === null) return { matter: {}, text };
    const field = columns.get(foldName(pair[1]!))?.field;
    if (field !== undefined && pair[2] !== undefined)
      matter[field] ??= pair[2].replace(/^(["'])(.*)\1$/, '$2');
  }
  if (Object.keys(matter).length === 0) return { matter, text };
  return { matter, text: text.slice(found[0].length) };
}
