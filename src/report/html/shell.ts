// A title and a body in, one HTML page out that needs nothing else: face, style and script stand in it,
// and its policy lets nothing in from outside.

import type { ReportAssets } from './assets.ts';
import type { Markup } from './markup.ts';
import { tag } from './markup.ts';

export interface PageContent {
  readonly title: string;
  readonly body: readonly Markup[];
  /** Stands in a comment in front of the page. */
  readonly comment?: string;
}

export function standalonePage(
  { title, body, comment }: PageContent,
  assets: ReportAssets,
): string {
  const style = `${face(400, assets.regular)}${face(700, assets.bold)}${assets.style}`;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${assets.hash(style)}'`,
    `script-src 'sha256-${assets.hash(assets.script)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = tag(
    'html',
    { lang: 'en', dir: 'ltr' },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('meta', { name: 'color-scheme', content: 'light dark' }),
      tag('title', {}, title),
      raw(`<style>${style}</style>`),
    ),
    tag('body', {}, [...body], raw(`<script>${assets.script}</script>`)),
  );
  const front = comment === undefined ? '' : `<!-- ${comment.replaceAll('--', '- -')} -->\n`;
  return `<!doctype html>\n${front}${page.markup}\n`;
}

/** Links to the sections of a page by their ids, and the switch of day and night. */
export function navigation(links: readonly (readonly [string, string])[]): Markup {
  return tag(
    'nav',
    { 'aria-label': 'Sections' },
    links.map(([id, text]) => tag('a', { href: `#${id}` }, text)),
    tag('button', { type: 'button', id: 'theme', 'aria-pressed': 'false', hidden: true }, 'Dark'),
  );
}

/** For what is markup already: the page's own style, script and escaped JSON. */
export function raw(markup: string): Markup {
  return { markup };
}

function face(weight: number, base64: string): string {
  return `@font-face{font-family:"Report Arabic";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${base64}) format("woff2")}\n`;
}
