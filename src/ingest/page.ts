// HTML in; its text with breaks of paragraphs, its title, dates and addresses out, in one pass that no
// depth of elements can harm. What pages hide, and their menus, scripts and forms, is no text.

import { Parser } from 'htmlparser2';
import { TextFlow } from './flow.ts';

export interface PageScan {
  readonly text: string;
  /**
   * The page again, without what is no text and with the few attributes that tell an article: a tenth
   * of the work for whoever looks for one.
   */
  readonly clean: string;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly canonical: string | undefined;
  /** `content` of <meta>, by its name, property or itemprop in lower case; the first one counts. */
  readonly metas: ReadonlyMap<string, string>;
  /** The scripts of structured data, as they stand. */
  readonly structured: readonly string[];
  readonly times: readonly PageTime[];
  readonly elements: number;
  readonly depth: number;
}

export interface PageTime {
  readonly written: string;
  /** Marked as the time of publication. */
  readonly marked: boolean;
  /** Inside of <article>, <main> or <header>. */
  readonly inArticle: boolean;
}

const piece = 1 << 14;

/** The text of a piece of HTML. */
export function textOfFragment(html: string): string {
  return scanPage(html, { menus: true }).text;
}

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl section article main header footer aside nav blockquote table thead tbody figure figcaption address pre form fieldset body details summary hr center'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'li', 'tr', 'dt', 'dd', 'option', 'caption']);
const unread = new Set(
  'script style noscript template svg math iframe object embed select button textarea canvas audio video head'.split(
    ' ',
  ),
);
// Not <form>: there are servers that wrap every page into one.
const menus = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
// Elements without an end; of these only breaks are text.
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const kept = ['id', 'class', 'role', 'itemprop', 'href', 'lang', 'dir'];

export interface ScanOptions {
  /** Keep what stands in menus, footers and the like. */
  readonly menus?: boolean;
  /** A page with more elements inside of each other is read as if it had no levels at all. */
  readonly mostDepth?: number;
}

export function scanPage(html: string, options: ScanOptions = {}): PageScan {
  const mostDepth = options.mostDepth ?? 2000;
  const scan = scanLevels(html, options, mostDepth);
  if (scan !== undefined) return scan;
  const flat = scanLevels(flattened(html), options, Number.POSITIVE_INFINITY)!;
  return { ...flat, depth: mostDepth + 1 };
}

// Elements that hold raw text or nothing, and so cannot stand inside of each other.
const level = new Set(['script', 'style', 'title', 'meta', 'link', 'html']);

/** The page with breaks in the place of elements. The parser takes quadratic time over deep ones. */
function flattened(html: string): string {
  return html.replace(/<\/?([a-z][a-z0-9]*)(?:[\s/][^>]*)?>/gi, (tag, name: string) => {
    const plain = name.toLowerCase();
    if (level.has(plain)) return tag;
    return blocks.has(plain) ? '<hr>' : lines.has(plain) ? '<br>' : '';
  });
}

/** Nothing where the page has more levels than allowed. */
function scanLevels(html: string, options: ScanOptions, mostDepth: number): PageScan | undefined {
  const metas = new Map<string, string>();
  const structured: string[] = [];
  const times: PageTime[] = [];
  const out = new TextFlow();
  const clean: string[] = [];
  let lang: string | undefined;
  let canonical: string | undefined;
  let title: string | undefined;
  let capture: 'title' | 'structured' | undefined;
  let captured = '';
  let isTooDeep = false;
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  let skipAt = 0;
  let articleAt = 0;
  let preAt = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      elements += 1;
      if (depth > deepest) deepest = depth;
      if (depth > mostDepth) isTooDeep = true;
      if (isTooDeep) return;
      if (name === 'html') lang ??= attributes.lang ?? attributes['xml:lang'];
      else if (name === 'meta') noteMeta(attributes, metas);
      else if (name === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href;
      else if (name === 'title' && title === undefined && skipAt <= 2) capture = 'title';
      else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) capture = 'structured';
      if (capture !== undefined) captured = '';
      if (skipAt === 0 && isSkipped(name, attributes, options.menus === true)) skipAt = depth;
      if (articleAt === 0 && (name === 'article' || name === 'main' || name === 'header'))
        articleAt = depth;
      if (name === 'time' && attributes.datetime) {
        const marked = 'pubdate' in attributes || attributes.itemprop === 'datePublished';
        times.push({ written: attributes.datetime, marked, inArticle: articleAt > 0 });
      }
      if (skipAt > 0) return;
      if (!voids.has(name) || name === 'br') clean.push(openTag(name, attributes));
      if (name === 'pre' && preAt === 0) preAt = depth;
      if (blocks.has(name)) out.paragraph();
      else if (lines.has(name)) out.line();
      else if (name === 'td' || name === 'th') out.cell();
    },
    ontext(text) {
      if (capture !== undefined) captured += text;
      else if (skipAt === 0) {
        out.text(text, preAt > 0);
        clean.push(escaped(text));
      }
    },
    onclosetag(name) {
      if (capture === 'title' && name === 'title') {
        title = captured.replace(/\s+/g, ' ').trim();
        capture = undefined;
      } else if (capture === 'structured' && name === 'script') {
        structured.push(captured);
        capture = undefined;
      }
      if (skipAt === 0 && !voids.has(name)) clean.push(`</${name}>`);
      if (skipAt === depth) skipAt = 0;
      else if (skipAt === 0 && blocks.has(name)) out.paragraph();
      else if (skipAt === 0 && name === 'tr') out.line();
      if (articleAt === depth) articleAt = 0;
      if (preAt === depth) preAt = 0;
      depth -= 1;
    },
  });
  // In pieces, so that a page that is too deep can be left early.
  for (let at = 0; at < html.length && !isTooDeep; at += piece) {
    parser.write(html.slice(at, at + piece));
  }
  if (isTooDeep) return undefined;
  parser.end();
  return {
    text: out.done(),
    clean: clean.join(''),
    title: title === '' ? undefined : title,
    lang,
    canonical,
    metas,
    structured,
    times,
    elements,
    depth: deepest,
  };
}

function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key of kept) {
    const value = attributes[key];
    if (value !== undefined)
      tag += ` ${key}="${escaped(value.slice(0, 200)).replaceAll('"', '&quot;')}"`;
  }
  return `${tag}>`;
}

function escaped(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Attributes = Readonly<Record<string, string>>;

function noteMeta(attributes: Attributes, metas: Map<string, string>): void {
  const content = attributes.content;
  if (!content) return;
  for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributes[kind]?.toLowerCase();
    if (name && !metas.has(name)) metas.set(name, content);
  }
}

function isSkipped(name: string, attributes: Attributes, withMenus: boolean): boolean {
  if (unread.has(name)) return true;
  if (!withMenus && menus.has(name)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  const style = attributes.style;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
