// A PDF in, its text out, page after page, marked as degraded: a PDF keeps placed letters, not words.
// Pages that are pictures are told; no offset points into the PDF itself.

import { getDocumentProxy } from 'unpdf';
import { InputFault } from '../bytes.ts';
import type { Context, Source } from '../context.ts';
import { errorItem, wholeOf } from '../context.ts';
import { deliver } from '../deliver.ts';
import { limitNote } from '../limits.ts';
import type { PlacedText } from '../pdf-lines.ts';
import { pageText } from '../pdf-lines.ts';
import type { Item, Quality } from '../source.ts';

export async function* readPdf(source: Source, context: Context): AsyncGenerator<Item> {
  const { place, reader } = source;
  const { limits } = context;
  const bytes = await wholeOf(source, limits);
  const pdf = await open(bytes);
  try {
    const pages: string[] = [];
    let empty = 0;
    let lost = 0;
    const count = Math.min(pdf.numPages, limits.pages);
    for (let number = 1; number <= count; number += 1) {
      try {
        const text = await readPage(pdf, number);
        if (text === '') empty += 1;
        else pages.push(text);
      } catch (cause) {
        lost += 1;
        const note = `Page ${number} cannot be read: ${reasonOf(cause)}.`;
        if (lost <= 20) yield errorItem('E-PDF-PAGE', note, place.at);
      }
    }
    if (lost > 20)
      yield errorItem('E-PDF-PAGE', `${lost - 20} more pages cannot be read.`, place.at);
    if (pdf.numPages > count) {
      const note = `It has ${pdf.numPages} pages; ${limitNote(limits, 'pages')}.`;
      yield errorItem('E-PDF-PAGE', note, place.at);
    }
    if (pages.length === 0) {
      if (lost === 0)
        yield errorItem('E-PDF-NO-TEXT', `Its ${empty} pages have no text.`, place.at);
      return;
    }
    yield errorItem(
      'W-PDF-DEGRADED',
      `Its ${pages.length} pages were put together from letters.`,
      place.at,
    );
    const { title, created, lang } = await facts(pdf);
    const quality: Quality[] = ['pdf-degraded'];
    if (empty > 0) quality.push('pdf-no-text');
    if (created !== undefined) quality.push('date-from-properties');
    if (reader.fault) quality.push('truncated');
    yield* deliver(
      {
        text: pages.join('\n\n'),
        format: 'pdf',
        bytes,
        encoding: { name: 'utf-8', from: 'format', confidence: 0.8, replaced: 0 },
        title,
        lang,
        dates: created === undefined ? [] : [{ written: created, from: 'properties' }],
        quality,
      },
      place,
      context,
    );
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    // pdf.js takes the bytes for itself: it gets a copy. It must neither fetch nor evaluate anything.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException') {
      throw new InputFault('E-FORMAT-ENCRYPTED', 'The PDF is encrypted.');
    }
    throw new InputFault('E-FORMAT-BROKEN', `The PDF cannot be read: ${reasonOf(cause)}.`);
  }
}

async function readPage(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  try {
    const { items } = await page.getTextContent();
    const placed: PlacedText[] = [];
    for (const item of items) {
      if (!('str' in item)) continue;
      const [, , c, d, x, y] = item.transform as number[];
      const size = Math.hypot(c ?? 0, d ?? 0);
      placed.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size });
    }
    return pageText(placed);
  } finally {
    page.cleanup();
  }
}

interface Facts {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly created: string | undefined;
}

async function facts(pdf: Pdf): Promise<Facts> {
  try {
    const metadata = await pdf.getMetadata();
    const info = metadata.info as Readonly<Record<string, unknown>>;
    const title = textOf(info.Title);
    // Names of the file that was printed are no titles.
    const isName = title === undefined || /^Microsoft Word - |\.(?:docx?|indd|html?)$/i.test(title);
    return {
      title: isName ? undefined : title,
      lang: textOf(info.Language),
      created: isoOf(textOf(info.CreationDate)),
    };
  } catch {
    return { title: undefined, lang: undefined, created: undefined };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** `D:20140612103000+03'00'` */
function isoOf(written: string | undefined): string | undefined {
  const match =
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2})?'?(\d{2})?)?/.exec(
      written ?? '',
    );
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone, minutes] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || zone === undefined) return date;
  return `${date}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : `${zone}:${minutes ?? '00'}`}`;
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '').slice(0, 200);
}
