// The result of an evaluation in, its tables out as plain data: the terminal, Markdown and HTML show
// the same figures and differ only in how they set them.

import type { Confusion } from '../evaluate/confusion.ts';
import type { Figure, Interval } from '../evaluate/figures.ts';
import { slots } from '../evaluate/match.ts';
import type { EvaluationResult, GroupFigures } from '../evaluate/result.ts';

export interface ReportTable {
  readonly title: string;
  /** What the reader must know to read it, in a sentence. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const figureColumns = ['P', 'R', 'F1', '95 %', 'right', 'spurious', 'missed'];

/** The score of each slot of a group, then the headline and all slots. */
export function slotTable(group: GroupFigures): ReportTable {
  const { documents, gold, found, exact } = group;
  const interval = exact.interval ? `, 95 % ${intervalText(exact.interval)}` : '';
  return {
    title: `Slots: ${groupTitle(group)}`,
    note:
      `${documents} documents, ${gold} gold claims, ${found} found. ` +
      `Exact claims: ${exact.right} of ${exact.gold} (${share(exact.share)}${interval}).`,
    columns: ['slot', ...figureColumns],
    rows: [
      ...slots.map((slot) => [slot, ...figureCells(group.slots[slot])]),
      ['claim F1', ...figureCells(group.claim)],
      ['all slots', ...figureCells(group.all)],
    ],
  };
}

const groupTitles: Readonly<Partial<Record<GroupFigures['by'], string>>> = {
  'half-lang': 'Half and language',
  half: 'Half',
  genre: 'Genre',
  region: 'Region',
  tag: 'Phenomenon',
  event: 'Event',
};

/** The headline of every group of one kind. */
export function groupTable(result: EvaluationResult, by: GroupFigures['by']): ReportTable {
  return {
    title: groupTitles[by] ?? by,
    columns: [
      'name',
      'documents',
      'claims',
      'found',
      'P',
      'R',
      'claim F1',
      '95 %',
      'event F1',
      'exact',
    ],
    rows: result.groups
      .filter((group) => group.by === by)
      .map((group) => [
        group.name,
        String(group.documents),
        String(group.gold),
        String(group.found),
        share(group.claim.precision),
        share(group.claim.recall),
        share(group.claim.f1),
        intervalText(group.claim.interval),
        share(group.slots.event.f1),
        share(group.exact.share),
      ]),
  };
}

export const shownGroupings = ['half', 'half-lang', 'genre', 'event', 'tag', 'region'] as const;

export function mentionTable(result: EvaluationResult): ReportTable {
  return {
    title: 'Mentions',
    note: 'Was it seen in the text at all? Gold marks what claims need, so the precision is a lower bound.',
    columns: ['kind', 'language', 'strict P', 'R', 'F1', 'overlapping P', 'R', 'F1', 'wanted'],
    rows: result.mentions.map(({ kind, lang, strict, overlapping }) => [
      kind,
      lang,
      ...[strict, overlapping].flatMap(({ precision, recall, f1 }) => [
        share(precision),
        share(recall),
        share(f1),
      ]),
      String(strict.right + strict.missed),
    ]),
  };
}

export function calibrationTable({ calibration }: EvaluationResult): ReportTable {
  const { claims, right, bins, expectedError, brier } = calibration;
  return {
    title: 'Calibration',
    note:
      `${right} of ${claims} found claims are right (event, and at least half of what they say). ` +
      `Expected calibration error ${share(expectedError)}, Brier score ${share(brier)}.`,
    columns: ['confidence', 'claims', 'mean confidence', 'right', '95 %'],
    rows: bins.map((bin) => [
      `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
      String(bin.claims),
      share(bin.confidence),
      share(bin.right),
      intervalText(bin.interval),
    ]),
  };
}

export function errorTable({ errorClasses }: EvaluationResult): ReportTable {
  return {
    title: 'Errors by class',
    columns: ['slot', 'kind', 'class', 'count'],
    rows: errorClasses.map(({ slot, kind, class: errorClass, count }) => [
      slot,
      kind,
      errorClass,
      String(count),
    ]),
  };
}

export function confusionTable({ confusions }: EvaluationResult): ReportTable {
  return {
    title: 'Confusions',
    note: 'Of aligned claims; what was right is left out.',
    columns: ['of', 'gold', 'found', 'count'],
    rows: wrongOnes(confusions).map(({ of, gold, found, count }) => [
      of,
      gold,
      found,
      String(count),
    ]),
  };
}

export function wrongOnes(confusions: readonly Confusion[]): readonly Confusion[] {
  return confusions.filter(({ gold, found }) => gold !== found);
}

/** What was measured with what, as pairs of a name and a value. */
export function provenanceRows({ provenance, documents }: EvaluationResult): [string, string][] {
  const { version, commit, changed, date, split, claims } = provenance;
  return [
    ['isnad', version],
    ['commit', commit ? `${commit}${changed ? ' with changes' : ''}` : 'unknown'],
    ...named('date', date),
    ['documents', `${documents.length} (${split === 'all' ? 'both halves' : split})`],
    ['claims from', claims === 'pipeline' ? 'the pipeline' : 'a file'],
    ['gold', provenance.gold],
    ...named('configuration', provenance.configuration),
    ...named('models', provenance.models),
    ...named('file of claims', provenance.found),
  ];
}

function named(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}

function groupTitle({ by, name }: GroupFigures): string {
  if (by === 'all') return 'all documents';
  if (by === 'lang') return name === 'ar' ? 'Arabic' : 'English';
  return name;
}

function figureCells(figure: Figure): string[] {
  const { precision, recall, f1, interval, right, spurious, missed } = figure;
  return [
    share(precision),
    share(recall),
    share(f1),
    intervalText(interval),
    String(right),
    String(spurious),
    String(missed),
  ];
}

export function share(value: number): string {
  return value.toFixed(3);
}

export function intervalText(interval: Interval | undefined): string {
  return interval ? `${share(interval[0])}–${share(interval[1])}` : '';
}
