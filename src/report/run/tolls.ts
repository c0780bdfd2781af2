// Tolls as they are told in, their section out: ranges from the lowest to the highest figure, with what
// they cannot tell said before them. Nothing here is a count of the dead.

import { eventName } from '../../export/claim-text.ts';
import { explain, section } from '../html/blocks.ts';
import type { Child, Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import { number, table } from './charts.ts';
import type { Range, RunFigures, TollRow } from './figures.ts';
import { name } from './names.ts';

export function tollSection(figures: RunFigures): Markup {
  const { happenings, tollsByEvent, tollsByPeriod, longTolls, unplacedTolls } = figures;
  if (happenings.length === 0 && longTolls.length === 0) {
    return section('tolls', 'The dead and the wounded, as told', [
      tag('p', {}, 'No claim tells how many were killed or wounded.'),
    ]);
  }
  return section('tolls', 'The dead and the wounded, as told', [
    tag(
      'div',
      { class: 'caution' },
      tag('h3', {}, 'Read this first'),
      tag(
        'p',
        {},
        'These are figures that texts tell, not a count of victims. Claims of one kind, one day and one place are taken for one happening; its range runs from the lowest to the highest figure that any source tells of it.',
      ),
      tag(
        'p',
        {},
        'Where ranges are added up, one happening that is told under two days, two places or two kinds is in the sum twice, and what no text tells is missing. One misread figure can make up most of a sum: look at the largest single one beside it. Do not publish a sum as a toll.',
      ),
      tag(
        'p',
        {},
        'Left out: claims in copies of an earlier text, denied and threatened happenings, ',
        `and ${number(unplacedTolls)} claims whose day or place is too wide to tell happenings apart.`,
      ),
    ),
    tag('h3', {}, 'Happenings with the highest figures'),
    table({
      title: 'Happenings with the highest figures',
      columns: ['Day', 'Place', 'Kind', 'Claims', 'Sources', 'Killed', 'Wounded'],
      words: [0, 1, 2],
      rows: happenings.map((happening) => [
        dayText(happening.day),
        name(happening.place),
        eventName(happening.event),
        number(happening.claims),
        number(happening.sources),
        range(happening.killed),
        range(happening.injured),
      ]),
    }),
    added('By kind of event', tollsByEvent, eventName),
    added('By time, latest first', tollsByPeriod, (period) => period),
    longTolls.length === 0
      ? undefined
      : [
          tag('h3', {}, 'Told of longer times'),
          explain(
            'Totals over weeks or years, or without a day. They contain each other and the happenings above: never add them.',
          ),
          table({
            title: 'Tolls told of longer times',
            columns: ['From', 'To', 'Place', 'Who says so', 'Killed', 'Wounded'],
            words: [0, 1, 2, 3],
            rows: longTolls.map((toll) => [
              dayText(toll.from),
              dayText(toll.to),
              toll.place === '' ? '–' : name(toll.place),
              toll.source === '' ? 'the text itself' : name(toll.source),
              range(toll.killed),
              range(toll.injured),
            ]),
          }),
        ],
  ]);
}

function added(title: string, rows: readonly TollRow[], label: (name: string) => Child): Child {
  if (rows.length === 0) return undefined;
  return tag(
    'div',
    {},
    tag('h3', {}, title),
    table({
      title: `${title}: figures told, added over happenings`,
      columns: ['', 'Happenings', 'Largest one', 'Killed, added', 'Wounded, added'],
      words: [0],
      rows: rows.map((row) => [
        label(row.name),
        number(row.happenings),
        row.mostKilled === undefined ? '–' : number(row.mostKilled),
        range(row.killed),
        range(row.injured),
      ]),
    }),
  );
}

function dayText(day: string): Child {
  return day === '' ? '–' : tag('time', { datetime: day }, day);
}

/** "5", "5–7", "5 or more", "5–7 or more". */
export function range(told: Range | undefined): string {
  if (told === undefined) return '–';
  const { low, high, open } = told;
  const bounds = low === high ? number(low) : `${number(low)}–${number(high)}`;
  return open ? `${bounds} or more` : bounds;
}
