// HTML in; its text with breaks of paragraphs, its title, dates and addresses out, in one pass that no
// depth of elements can harm. What pages hide, and their menus, scripts and forms, is no text.

import { Parser } from 'htmlparser2';
import { TextFlow } from './flow.ts';

export interface PageScan {
  readonly text: string;
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
const menus = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog']);

/** `menus`: keep what stands in menus, footers and the like. */
export function scanPage(html: string, options: { readonly menus?: boolean } = {}): PageScan {
  const metas = new Map<string, string>();
  const structured: string[] = [];
  const times: PageTime[] = [];
  const out = new TextFlow();
  let lang: string | undefined;
  let canonical: string | undefined;
  let title: string | undefined;
  let capture: 'title' | 'structured' | undefined;
  let captured = '';
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
      if (name === 'html') lang ??= attributes['lang'] ?? attributes['xml:lang'];
      else if (name === 'meta') noteMeta(attributes, metas);
      else if (name === 'link' && attributes['rel'] === 'canonical')
        canonical ??= attributes['href'];
      else if (name === 'title' && title === undefined && skipAt <= 2) capture = 'title';
      else if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? ''))
        capture = 'structured';
      if (capture !== undefined) captured = '';
      if (skipAt === 0 && isSkipped(name, attributes, options.menus === true)) skipAt = depth;
      if (articleAt === 0 && (name === 'article' || name === 'main' || name === 'header'))
        articleAt = depth;
      if (name === 'time' && attributes['datetime']) {
        const marked = 'pubdate' in attributes || attributes['itemprop'] === 'datePublished';
        times.push({ written: attributes['datetime'], marked, inArticle: articleAt > 0 });
      }
      if (skipAt > 0) return;
      if (name === 'pre' && preAt === 0) preAt = depth;
      if (blocks.has(name)) out.paragraph();
      else if (lines.has(name)) out.line();
      else if (name === 'td' || name === 'th') out.cell();
    },
    ontext(text) {
      if (capture !== undefined) captured += text;
      else if (skipAt === 0) out.text(text, preAt > 0);
    },
    onclosetag(name) {
      if (capture === 'title' && name === 'title') {
        title = captured.replace(/\s+/g, ' ').trim();
        capture = undefined;
      } else if (capture === 'structured' && name === 'script') {
        structured.push(captured);
        capture = undefined;
      }
      if (skipAt === depth) skipAt = 0;
      else if (skipAt === 0 && blocks.has(name)) out.paragraph();
      else if (skipAt === 0 && name === 'tr') out.line();
      if (articleAt === depth) articleAt = 0;
      if (preAt === depth) preAt = 0;
      depth -= 1;
    },
  });
  parser.end(html);
  return {
    text: out.done(),
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

type Attributes = Readonly<Record<string, string>>;

function noteMeta(attributes: Attributes, metas: Map<string, string>): void {
  const content = attributes['content'];
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
  const style = attributes['style'];
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
