// The figures and first claims of a run in, one HTML file out that needs nothing else: face, style,
// script and maps stand in it, and its policy lets nothing in from outside.

import type { RunRecord } from '../../archive/run-folder.ts';
import type { RunClaim } from '../../export/run/run-claims.ts';
import type { Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import type { ReportAssets } from '../html/page.ts';
import { visible } from '../table.ts';
import { claimSection } from './claim-list.ts';
import type { RunFigures } from './figures.ts';
import type { Country } from './map-outlines.ts';
import type { ExplainCode } from './sections.ts';
import {
  eventSection,
  explain,
  headline,
  partySection,
  placeSection,
  readSection,
  section,
} from './sections.ts';
import { tollSection } from './tolls.ts';

export interface RunReportInput {
  readonly run: RunRecord;
  readonly figures: RunFigures;
  readonly claims: readonly RunClaim[];
  readonly countries: readonly Country[];
  readonly explainCode: ExplainCode;
}

export function runPage(input: RunReportInput, assets: ReportAssets): string {
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
      tag('title', {}, 'Who says what happened: report of a run of isnad'),
      raw(`<style>${style}</style>`),
    ),
    tag('body', {}, body(input), raw(`<script>${assets.script}</script>`)),
  );
  return `<!doctype html>\n${page.markup}\n`;
}

function body({ run, figures, claims, countries, explainCode }: RunReportInput): Markup[] {
  return [
    tag('a', { class: 'skip', href: '#read' }, 'Skip to the figures'),
    headline(figures),
    navigation(),
    tag(
      'main',
      {},
      readSection(figures, explainCode),
      eventSection(figures),
      placeSection(figures, countries),
      partySection(figures),
      tollSection(figures),
      claimSection(claims, figures.claims),
      madeSection(run),
    ),
  ];
}

function navigation(): Markup {
  const links: [string, string][] = [
    ['read', 'Read'],
    ['events', 'Events'],
    ['places', 'Places'],
    ['who', 'Who'],
    ['tolls', 'Tolls'],
    ['claims', 'Claims'],
    ['made', 'How it was made'],
  ];
  return tag(
    'nav',
    { 'aria-label': 'Sections' },
    links.map(([id, text]) => tag('a', { href: `#${id}` }, text)),
    tag('button', { type: 'button', id: 'theme', 'aria-pressed': 'false', hidden: true }, 'Dark'),
  );
}

const inputsShown = 20;

function madeSection({ tool, made, inputs, totals, options }: RunRecord): Markup {
  const files = inputs.files.slice(0, inputsShown);
  const more = (totals?.inputs ?? files.length) - files.length;
  const facts: [string, string][] = [
    ['made by', `${tool.name} ${tool.version}`],
    ['inputs as named', inputs.names.map(visible).join(' ')],
    ['bytes read', (totals?.bytes ?? 0).toLocaleString('en-US')],
    ['options', JSON.stringify(options)],
    ['configuration', made.configuration],
    ['word tables', made.models],
    ['gazetteer', made.gazetteer],
    ...(made.network === undefined ? [] : [['network', made.network] as [string, string]]),
  ];
  return section('made', 'How it was made', [
    tag(
      'dl',
      { class: 'facts' },
      facts.map(([label, value]) => [
        tag('dt', {}, label),
        tag('dd', {}, tag('code', {}, visible(value))),
      ]),
    ),
    tag('h3', {}, 'Files'),
    tag(
      'ul',
      { class: 'files' },
      files.map(({ input, bytes, sha256 }) =>
        tag(
          'li',
          {},
          tag('bdi', {}, visible(input)),
          `, ${bytes.toLocaleString('en-US')} bytes`,
          sha256 === undefined ? '' : tag('small', {}, ' SHA-256 ', tag('code', {}, sha256)),
        ),
      ),
    ),
    more > 0 ? explain(`${more.toLocaleString('en-US')} more are in inputs.jsonl.`) : undefined,
    explain(
      'Offsets count UTF-16 units of the text as it was read. The hashes are SHA-256. Places are of GeoNames (CC BY 4.0) and others that the README names; outlines are of Natural Earth.',
    ),
  ]);
}

function face(weight: number, base64: string): string {
  return `@font-face{font-family:"Report Arabic";font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${base64}) format("woff2")}\n`;
}

/** For what is markup already: the page's own style and script. */
function raw(markup: string): Markup {
  return { markup };
}
