// The result of an evaluation in, one HTML file out that needs nothing else: face, style, script and
// data stand in it, and its policy lets nothing in from outside.

import type { EvaluationResult } from '../../evaluate/result.ts';
import { provenanceRows } from '../tables.ts';
import type { BrowsedDocument } from './browse.ts';
import type { Markup } from './markup.ts';
import { scriptJson, tag } from './markup.ts';
import {
  browserSection,
  calibrationSection,
  errorSection,
  groupSection,
  headline,
  mentionSection,
  provenanceSection,
  slotSection,
  trendSection,
} from './sections.ts';
import type { RecordedRun } from './trend.ts';

export interface ReportAssets {
  readonly style: string;
  readonly script: string;
  /** Faces for Arabic, as base64 of WOFF2. */
  readonly regular: string;
  readonly bold: string;
  /** Base64 of the SHA-256 of a text: names what the page's policy lets run. */
  readonly hash: (text: string) => string;
}

export interface ReportInput {
  readonly result: EvaluationResult;
  readonly documents: readonly BrowsedDocument[];
  readonly history: readonly RecordedRun[];
}

export function htmlPage(input: ReportInput, assets: ReportAssets): string {
  const { result } = input;
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
      tag('meta', { name: 'color-scheme', content: 'light dark' }),
      tag('title', {}, 'How well isnad reads'),
      raw(`<style>${style}</style>`),
    ),
    tag('body', {}, body(input), data(input.documents), raw(`<script>${assets.script}</script>`)),
  );
  const comment = provenanceRows(result).map(([name, value]) => `${name} ${value}`);
  return `<!doctype html>\n<!-- ${comment.join(' | ').replaceAll('--', '- -')} -->\n${page.markup}\n`;
}

function body({ result, documents, history }: ReportInput): Markup[] {
  const sections = [
    slotSection(result),
    groupSection(result),
    calibrationSection(result),
    errorSection(result),
    browserSection(documents, result),
    mentionSection(result),
    trendSection(history),
    provenanceSection(result),
  ];
  return [
    tag('a', { class: 'skip', href: '#scores' }, 'Skip to the scores'),
    headline(result),
    navigation(),
    tag('main', {}, sections),
  ];
}

function navigation(): Markup {
  const links: [string, string][] = [
    ['scores', 'Scores'],
    ['groups', 'Kinds of text'],
    ['calibration', 'Calibration'],
    ['errors', 'Errors'],
    ['texts', 'Texts'],
    ['mentions', 'Mentions'],
    ['trend', 'Trend'],
    ['made', 'How it was made'],
  ];
  return tag(
    'nav',
    { 'aria-label': 'Sections' },
    links.map(([id, text]) => tag('a', { href: `#${id}` }, text)),
    tag('button', { type: 'button', id: 'theme', 'aria-pressed': 'false' }, 'Dark'),
  );
}

function data(documents: readonly BrowsedDocument[]): Markup {
  return raw(`<script type="application/json" id="data">${scriptJson(documents)}</script>`);
}

function face(weight: number, base64: string): string {
  return `@font-face{font-family:"Report Arabic";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${base64}) format("woff2")}\n`;
}

/** For what is markup already: the page's own style, script and escaped JSON. */
function raw(markup: string): Markup {
  return { markup };
}
