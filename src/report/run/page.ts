// The figures and first claims of a run in, the HTML file of its report out, with its maps.

import type { RunRecord } from '../../archive/run-folder.ts';
import type { RunClaim } from '../../export/run/run-claims.ts';
import type { ReportAssets } from '../html/assets.ts';
import { explain, section } from '../html/blocks.ts';
import type { Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import { navigation, standalonePage } from '../html/shell.ts';
import { visible } from '../table.ts';
import { claimSection } from './claim-list.ts';
import type { RunFigures } from './figures.ts';
import type { Country } from './map-outlines.ts';
import type { ExplainCode } from './sections.ts';
import { eventSection, headline, partySection, placeSection, readSection } from './sections.ts';
import { tollSection } from './tolls.ts';

export interface RunReportInput {
  readonly run: RunRecord;
  readonly figures: RunFigures;
  readonly claims: readonly RunClaim[];
  readonly countries: readonly Country[];
  readonly explainCode: ExplainCode;
}

export function runPage(input: RunReportInput, assets: ReportAssets): string {
  const title = 'Who says what happened: report of a run of isnad';
  return standalonePage({ title, body: body(input) }, assets);
}

const links = [
  ['read', 'Read'],
  ['events', 'Events'],
  ['places', 'Places'],
  ['who', 'Who'],
  ['tolls', 'Tolls'],
  ['claims', 'Claims'],
  ['made', 'How it was made'],
] as const;

function body({ run, figures, claims, countries, explainCode }: RunReportInput): Markup[] {
  return [
    tag('a', { class: 'skip', href: '#read' }, 'Skip to the figures'),
    headline(figures),
    navigation(links),
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
