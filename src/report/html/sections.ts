// The sections of the evaluation's page: each takes the result and gives its heading, its chart, and
// its figures as a table.

import type { Figure } from '../../evaluate/figures.ts';
import { slots } from '../../evaluate/match.ts';
import type { EvaluationResult, GroupFigures } from '../../evaluate/result.ts';
import {
  calibrationTable,
  confusionTable,
  groupTable,
  mentionTable,
  provenanceRows,
  share,
  slotTable,
  wrongOnes,
} from '../tables.ts';
import { explain, folded, section, table } from './blocks.ts';
import type { BrowsedDocument } from './browse.ts';
import type { DotRow, DotValue, Series } from './charts.ts';
import { dotPlot, legend, reliabilityDiagram, trendChart } from './charts.ts';
import { errorMatrix } from './error-matrix.ts';
import type { Child, Markup } from './markup.ts';
import { tag } from './markup.ts';
import type { RecordedRun } from './trend.ts';

const whole = (value: number) => `${Math.round(value * 100)}`;

/** A kind of text with fewer documents has no row in a chart. */
const fewestShown = 3;

/** The page in one look: what an editor wants to know first, in words and four figures. */
export function headline(result: EvaluationResult): Markup {
  const group = findGroup(result, 'half', 'held-out') ?? findGroup(result, 'all', 'all')!;
  const unseen = group.by === 'half';
  const { claim, exact } = group;
  const cards: Child[] = [
    figureCard('claim F1', claim, unseen ? 'held-out texts' : 'all texts'),
    ...(['ar', 'en'] as const).map((lang) => {
      const own = unseen
        ? findGroup(result, 'half-lang', `held-out ${lang}`)
        : findGroup(result, 'lang', lang);
      const name = lang === 'ar' ? 'Arabic' : 'English';
      return own && figureCard(name, own.claim, `${own.documents} texts`);
    }),
    tag(
      'div',
      { class: 'card' },
      tag('span', { class: 'card-name' }, 'exact claims'),
      tag('strong', {}, whole(exact.share), tag('small', {}, ' %')),
      tag(
        'span',
        { class: 'card-detail' },
        `${exact.right} of ${exact.gold}, all five slots right`,
      ),
    ),
  ];
  return tag(
    'header',
    {},
    tag('p', { class: 'kicker' }, 'isnad · evaluation'),
    tag('h1', {}, 'How well does it read?'),
    tag(
      'p',
      { class: 'lead' },
      `Of 100 facts that a careful reader finds in ${unseen ? 'texts that no rule was tuned on' : 'these texts'}, isnad finds `,
      tag('b', {}, whole(claim.recall)),
      '; of 100 that it reports, ',
      tag('b', {}, whole(claim.precision)),
      ' are right. Facts are actors, places, dates, counts and weapons, each in the right claim.',
    ),
    tag('div', { class: 'cards' }, cards),
  );
}

function figureCard(name: string, figure: Figure, detail: string): Markup {
  const { f1, interval } = figure;
  const within = interval ? `95 %: ${whole(interval[0])} to ${whole(interval[1])}` : '';
  return tag(
    'div',
    { class: 'card' },
    tag('span', { class: 'card-name' }, name),
    tag('strong', {}, whole(f1), tag('small', {}, ' %')),
    tag('span', { class: 'card-detail' }, [within, detail].filter(Boolean).join(' · ')),
  );
}

/** The tiles above tell of unseen texts alone: who compares must know that this does not. */
function ofBothHalves(result: EvaluationResult): string {
  const half = (name: string) => findGroup(result, 'half', name) !== undefined;
  return half('held-out') && half('tune')
    ? ' Texts of both halves, those that rules were made on too; the figures at the top are of the held-out half alone.'
    : '';
}

export function slotSection(result: EvaluationResult): Markup {
  const groups = result.groups.filter(({ by }) => by === 'lang');
  const shown = groups.length > 1 ? groups : result.groups.filter(({ by }) => by === 'all');
  const series = shown.map((group) => seriesOf(group));
  const rows: DotRow[] = [
    { label: 'claim F1', strong: true, values: valuesOf(shown, (group) => group.claim) },
    ...slots.map((slot) => ({
      label: slot,
      values: valuesOf(shown, (group) => group.slots[slot]),
    })),
    { label: 'all slots', values: valuesOf(shown, (group) => group.all) },
  ];
  return section('scores', 'Scores by slot and language', [
    explain(
      `F1 of each slot, in per cent, with the span that holds it in 95 of 100 draws of the texts.${ofBothHalves(result)}`,
    ),
    series.length > 1 ? legend(series) : undefined,
    dotPlot(rows),
    ...result.groups
      .filter(({ by }) => by === 'all' || by === 'lang')
      .map((group) => folded(slotTable(group))),
  ]);
}

export function groupSection(result: EvaluationResult): Markup {
  const chart = (by: GroupFigures['by'], title: string): Child => {
    const groups = result.groups.filter(
      (group) => group.by === by && group.gold > 0 && group.documents >= fewestShown,
    );
    if (groups.length < 2) return undefined;
    const rows = [...groups]
      .sort((a, b) => b.claim.f1 - a.claim.f1)
      .map((group) => ({
        label: group.name,
        detail: String(group.documents),
        values: [{ series: 'all' as const, value: group.claim.f1, interval: group.claim.interval }],
      }));
    return tag('div', {}, tag('h3', {}, title), dotPlot(rows), folded(groupTable(result, by)));
  };
  return section('groups', 'Kinds of text', [
    explain(
      `Claim F1, with the number of texts behind the name. A kind with fewer than five texts has no interval, one with fewer than three stands only among the figures.${ofBothHalves(result)}`,
    ),
    tag('div', { class: 'pair' }, chart('genre', 'Genre'), chart('event', 'Event')),
    tag('div', { class: 'pair' }, chart('tag', 'Phenomenon'), chart('region', 'Region')),
  ]);
}

export function calibrationSection(result: EvaluationResult): Markup {
  const { calibration } = result;
  return section('calibration', 'Is it as sure as it should be?', [
    explain(
      `Each dot holds the found claims of one confidence; the larger, the more claims. On the diagonal a claim that says 80 % is right in eight of ten cases. Below it, isnad is too sure of itself.${ofBothHalves(result)}`,
    ),
    tag(
      'div',
      { class: 'pair' },
      calibration.claims === 0
        ? tag('p', {}, 'No claims were found.')
        : tag('figure', {}, reliabilityDiagram(calibration)),
      table(calibrationTable(result)),
    ),
  ]);
}

export function errorSection(result: EvaluationResult): Markup {
  const confused = { ...confusionTable(result), rows: confusionTable(result).rows.slice(0, 14) };
  const more = wrongOnes(result.confusions).length - confused.rows.length;
  return section('errors', 'Errors by class', [
    explain(
      'What went wrong first, slot by slot: the whole claim, the value, the joining or the reading.',
    ),
    errorMatrix(result.errorClasses),
    tag('h3', {}, 'What is taken for what'),
    table(confused),
    more > 0 ? tag('p', { class: 'dim' }, `${more} rarer ones are in the JSON.`) : undefined,
  ]);
}

export function browserSection(
  documents: readonly BrowsedDocument[],
  result: EvaluationResult,
): Markup {
  const hidden = result.documents.length - documents.length;
  return section('texts', 'Text by text', [
    explain(
      `The texts with what gold says and what was found. ${hidden > 0 ? `${hidden} texts of the held-out half are measured but not shown: whoever reads their errors tunes on them. ` : ''}Keys: j and k go from claim to claim, / searches, Esc leaves.`,
    ),
    documents.length === 0
      ? tag('p', {}, 'No text may be shown in this run.')
      : tag(
          'div',
          { id: 'browser' },
          tag('noscript', {}, 'The texts need JavaScript; the figures do not.'),
        ),
  ]);
}

export function mentionSection(result: EvaluationResult): Markup {
  const whole = mentionTable(result);
  return section('mentions', 'Mentions', [
    explain(whole.note!),
    table({ title: 'Mentions by kind and language', columns: whole.columns, rows: whole.rows }),
  ]);
}

export function trendSection(history: readonly RecordedRun[]): Markup {
  const series: [Series, string][] = [
    ['all', 'all'],
    ['ar', 'ar'],
    ['en', 'en'],
  ];
  const figure = (run: RecordedRun, name: string) =>
    run.figures.find((candidate) => candidate.name === name)?.claim;
  const labels = history.map(
    (run) => [run.date, run.commit?.slice(0, 7), run.note].filter(Boolean).join(' ') || run.version,
  );
  return section('trend', 'Trend', [
    explain('Claim F1 of the recorded runs, oldest first.'),
    history.length === 0
      ? tag('p', {}, 'No run is recorded yet: --record adds one.')
      : [
          legend(series.map(([name]) => name)),
          trendChart(
            series.map(([name, key]) => ({
              series: name,
              values: history.map((run) => figure(run, key)),
            })),
            labels,
          ),
          folded({
            title: 'Recorded runs',
            columns: ['run', 'split', 'documents', 'claim F1', 'Arabic', 'English', 'exact'],
            rows: history.map((run, index) => [
              labels[index]!,
              run.split,
              String(run.documents),
              ...['all', 'ar', 'en'].map((name) => cell(figure(run, name))),
              cell(run.figures.find(({ name }) => name === 'all')?.exact),
            ]),
          }),
        ],
  ]);
}

export function provenanceSection(result: EvaluationResult): Markup {
  return section('made', 'How it was made', [
    tag(
      'dl',
      { class: 'facts' },
      provenanceRows(result).map(([name, value]) => [
        tag('dt', {}, name),
        tag('dd', {}, tag('code', {}, value)),
      ]),
    ),
    explain(
      'Claims of a text are aligned one to one with those of gold so that most elements agree. An element is right when it names the same: actors by name or head word, places by name, dates by their days, counts by measure and bounds, weapons by category. Elements of claims without a partner are missed or spurious. Intervals are bootstrap draws over whole texts. The hashes are SHA-256.',
    ),
  ]);
}

function valuesOf(
  groups: readonly GroupFigures[],
  pick: (group: GroupFigures) => Figure,
): DotValue[] {
  return groups.map((group) => {
    const { f1, interval } = pick(group);
    return { series: seriesOf(group), value: f1, interval };
  });
}

function seriesOf({ by, name }: GroupFigures): Series {
  return by === 'lang' && (name === 'ar' || name === 'en') ? name : 'all';
}

function findGroup(result: EvaluationResult, by: GroupFigures['by'], name: string) {
  return result.groups.find((group) => group.by === by && group.name === name);
}

function cell(value: number | undefined): string {
  return value === undefined ? '' : share(value);
}
