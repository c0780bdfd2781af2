// A page in, its article out: text with paragraphs, title, language, and the day that the page itself
// declares. Where no article is found, or the page is built to do harm, the whole page's text is taken.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Context, Source } from '../context.ts';
import { errorItem, wholeOf } from '../context.ts';
import type { WrittenDate } from '../deliver.ts';
import { deliver, encodingNotes } from '../deliver.ts';
import { chooseEncoding, decoded } from '../encoding.ts';
import type { Limits } from '../limits.ts';
import { limitNote } from '../limits.ts';
import type { PageScan } from '../page.ts';
import { scanPage, textOfFragment } from '../page.ts';
import type { ErrorItem, Item, Location, Quality } from '../source.ts';

export async function* readHtml(source: Source, context: Context): AsyncGenerator<Item> {
  const { place } = source;
  const bytes = await wholeOf(source, context.limits);
  const declared = place.declared?.encoding ?? declaredIn(bytes);
  const chosen = await chooseEncoding(bytes, { option: context.options.encoding, declared });
  yield* encodingNotes(chosen, place.at);
  const { text: html, encoding } = decoded(bytes, chosen);
  const scan = scanPage(html, { mostDepth: context.limits.htmlDepth });
  const { article, note } = findArticle(scan, { limits: context.limits, at: place.at });
  const facts = structuredFacts(scan.structured);
  if (note) yield note;
  const quality: Quality[] = [];
  if (article === undefined) quality.push('html-fallback');
  if (source.reader.fault) quality.push('truncated');
  const { metas } = scan;
  yield* deliver(
    {
      text: article?.text ?? wholeText(html, scan),
      format: 'html',
      bytes,
      encoding,
      title: facts.headline ?? metas.get('og:title') ?? article?.title ?? scan.title,
      lang: scan.lang ?? metas.get('og:locale') ?? metas.get('content-language'),
      url: place.declared?.url ?? scan.canonical ?? metas.get('og:url'),
      dates: [...facts.dates, ...metaDates(metas), ...timeDates(scan)],
      quality,
    },
    place,
    context,
  );
}

/** The encoding that a page names in its own first bytes. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const meta = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head);
  return meta?.[1] ?? /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
}

// Readability looks at every element several times: beyond this a page is no article.
const mostElements = 60_000;
const mostLetters = 4_000_000;

interface Article {
  readonly text: string;
  readonly title: string | undefined;
}

function findArticle(
  scan: PageScan,
  { limits, at }: { readonly limits: Limits; readonly at: Location },
): { readonly article?: Article; readonly note?: ErrorItem } {
  if (scan.depth > limits.htmlDepth) {
    const note = `The page has too many elements inside of each other; ${limitNote(limits, 'htmlDepth')}.`;
    return { note: errorItem('W-HTML-DEEP', note, at) };
  }
  const fallback = (why: string) => ({ note: errorItem('W-HTML-FALLBACK', why, at) });
  if (scan.elements > mostElements || scan.clean.length > mostLetters) {
    return fallback('The page is too large to look for an article; its whole text was taken.');
  }
  try {
    // linkedom needs an <html>: a fragment alone gives an empty document.
    const body = /<body[\s>]/.test(scan.clean) ? scan.clean : `<body>${scan.clean}</body>`;
    const title = `<title>${(scan.title ?? '').replace(/[<&]/g, ' ')}</title>`;
    const { document } = parseHTML(
      `<html><head>${title}</head>${body.replace(/<\/?html[^>]*>/g, '')}</html>`,
    );
    const found = new Readability(document as never, { charThreshold: 200 }).parse();
    const text = found?.content ? textOfFragment(found.content) : '';
    // A scrap out of a long page is a caption or a notice, not the article.
    if (text.length >= 80 || (text !== '' && text.length * 4 >= scan.text.length)) {
      return { article: { text, title: found?.title ?? undefined } };
    }
  } catch {
    return fallback('The page confuses the search for its article; its whole text was taken.');
  }
  return fallback('No article was found; the text of the whole page was taken.');
}

/** Without its menus, or with them where there is nothing else. */
function wholeText(html: string, scan: PageScan): string {
  return scan.text === '' ? textOfFragment(html) : scan.text;
}

// Names by which pages tell the day of publication, the surest first.
const dateMetas = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'pubdate',
  'date',
];

function metaDates(metas: ReadonlyMap<string, string>): WrittenDate[] {
  return dateMetas.flatMap((name) => {
    const written = metas.get(name);
    return written === undefined ? [] : [{ written, from: 'meta' as const }];
  });
}

/** A time that is marked, or the only day that the article shows. */
function timeDates({ times }: PageScan): WrittenDate[] {
  const marked = times.find((time) => time.marked);
  if (marked) return [{ written: marked.written, from: 'time' }];
  const shown = times.filter((time) => time.inArticle);
  const days = new Set(shown.map(({ written }) => written.slice(0, 10)));
  return days.size === 1 ? [{ written: shown[0]!.written, from: 'time' }] : [];
}

interface Facts {
  readonly headline?: string;
  readonly dates: readonly WrittenDate[];
}

/** Headline and date of the article in JSON-LD; broken scripts say nothing. */
function structuredFacts(scripts: readonly string[]): Facts {
  let headline: string | undefined;
  const dates: WrittenDate[] = [];
  for (const script of scripts) {
    let content: unknown;
    try {
      content = JSON.parse(script.replace(/^\s*(<!--|\/\/<!\[CDATA\[)|(-->|\/\/\]\]>)\s*$/g, ''));
    } catch {
      continue;
    }
    for (const one of objectsIn(content)) {
      const written = one.datePublished;
      if (written === undefined) continue;
      // A page's own date comes behind that of the article on it.
      const isArticle = /Article|Posting|Report/.test(JSON.stringify(one['@type'] ?? ''));
      if (isArticle) dates.unshift({ written, from: 'json-ld' });
      else dates.push({ written, from: 'json-ld' });
      if (isArticle && typeof one.headline === 'string') headline ??= one.headline;
    }
  }
  return { ...(headline !== undefined && { headline }), dates };
}

/** The objects of structured data: lists and @graph, no deeper. */
function* objectsIn(content: unknown, depth = 0): Generator<Readonly<Record<string, unknown>>> {
  if (typeof content !== 'object' || content === null || depth > 4) return;
  if (Array.isArray(content)) {
    for (const one of content.slice(0, 1000)) yield* objectsIn(one, depth + 1);
    return;
  }
  const object = content as Record<string, unknown>;
  yield object;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
    yield* objectsIn(object[key], depth + 1);
}
