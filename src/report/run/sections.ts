// The figures of a run in, the sections of its report out. Every figure says what it leaves out.

import { eventName } from '../../export/claim-text.ts';
import { counted } from '../counted.ts';
import { explain, section } from '../html/blocks.ts';
import type { Child, Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import { bars, number, table, timeline } from './charts.ts';
import type { PlaceTally, RunFigures } from './figures.ts';
import { mapsOf } from './map.ts';
import type { Country } from './map-outlines.ts';
import { name } from './names.ts';

export interface Explained {
  readonly meaning: string;
  readonly mend: string;
}

/** What a code of an error means and how to mend it. */
export type ExplainCode = (code: string) => Explained | undefined;

const languageNames: Readonly<Record<string, string>> = { ar: 'Arabic', en: 'English' };
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regionNames.of(code) ?? code) : code;
}

export function headline(figures: RunFigures): Markup {
  const { documents, copies, claims, failures } = figures;
  const lost = sumOf(failures.filter(({ code }) => code.startsWith('E-')));
  const warnings = sumOf(failures.filter(({ code }) => !code.startsWith('E-')));
  const first = figures.periods[0]?.name;
  const last = figures.periods.at(-1)?.name;
  const span =
    first === undefined ? '' : first === last ? ` from ${first}` : ` from ${first} to ${last}`;
  const languages = figures.languages
    .map(({ name: code, count }) => `${languageNames[code] ?? 'other'} ${number(count)}`)
    .join(' · ');
  return tag(
    'header',
    {},
    tag('p', { class: 'kicker' }, 'isnad · report of a run'),
    tag('h1', {}, 'Who says what happened'),
    tag(
      'p',
      { class: 'lead' },
      tag('b', {}, counted(claims, 'claim')),
      ` of happenings${span}, found in `,
      tag('b', {}, counted(documents, 'document')),
      '. A claim is what a text says that somebody did. It is not proof that it was done.',
    ),
    tag(
      'div',
      { class: 'cards' },
      card('documents', documents, languages),
      card(
        'claims',
        claims,
        figures.claimsInCopies === 0
          ? `${number(figures.undated)} without a day`
          : `${number(claims - figures.claimsInCopies)} not in copies, ${number(figures.undated)} of these without a day`,
      ),
      card(
        'copies',
        copies,
        `${counted(figures.claimsInCopies, 'claim')} in them, not in the figures below`,
      ),
      card('lost', lost, `${number(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`),
    ),
  );
}

function card(label: string, value: number, detail: string): Markup {
  return tag(
    'div',
    { class: 'card' },
    tag('span', { class: 'card-name' }, label),
    tag('strong', {}, number(value)),
    tag('span', { class: 'card-detail' }, detail),
  );
}

export function readSection(figures: RunFigures, explainCode: ExplainCode): Markup {
  const { failures } = figures;
  return section('read', 'What was read', [
    tag(
      'div',
      { class: 'pair' },
      bars(
        'Language of the text',
        figures.languages,
        (code) => languageNames[code] ?? 'none of ours',
      ),
      bars('Read from', figures.formats, name),
      bars('What told the day of publication', figures.datedFrom, (from) =>
        from === 'unknown' ? 'nothing: relative dates stay open' : name(from),
      ),
      bars('Doubts about the text', figures.flags, (flag) => tag('code', {}, name(flag))),
    ),
    timeline('Documents by day of publication', figures.published, 'documents'),
    tag('h3', {}, 'What could not be read, and what to look at'),
    failures.length === 0
      ? tag('p', {}, 'Nothing was lost and nothing was strange.')
      : table({
          title: 'Errors and warnings by code, with how to mend them',
          columns: ['Code', 'Times', 'What happened', 'How to mend it'],
          words: [0, 2, 3],
          rows: failures.map(({ code, count, sample }) => {
            const known = explainCode(code);
            return [
              tag('code', {}, name(code)),
              number(count),
              tag('span', { class: 'wrap' }, known?.meaning ?? name(sample)),
              tag('span', { class: 'wrap' }, known?.mend ?? 'See errors.jsonl.'),
            ];
          }),
        }),
    explain('errors.jsonl names the file, record and byte of each.'),
  ]);
}

export function eventSection(figures: RunFigures): Markup {
  const { undated } = figures;
  return section('events', 'What is said to have happened', [
    tag(
      'div',
      { class: 'pair' },
      bars('Kind of event', figures.events, eventName),
      bars('How it is said', figures.statuses, eventName),
    ),
    timeline('Claims by the time of the happening', figures.periods, 'claims'),
    undated > 0
      ? explain(`${counted(undated, 'claim')} without a day that could be told.`)
      : undefined,
  ]);
}

export function placeSection(figures: RunFigures, countries: readonly Country[]): Markup {
  const maps = mapsOf(figures.places, countries);
  const areas = figures.places.some(
    ({ precision, lat }) => lat !== undefined && precision !== 'exact' && precision !== 'town',
  );
  return section('places', 'Where', [
    maps.length === 0
      ? tag('p', {}, 'No claim names a place that is a point on a map.')
      : [
          tag(
            'ul',
            { class: 'signs' },
            tag(
              'li',
              {},
              tag(
                'svg',
                { width: 16, height: 16, 'aria-hidden': 'true' },
                tag('circle', { class: 'point', cx: 8, cy: 8, r: 6 }),
              ),
              'a town, or a place in it; larger: more claims',
            ),
            areas
              ? tag(
                  'li',
                  {},
                  tag(
                    'svg',
                    { width: 16, height: 16, 'aria-hidden': 'true' },
                    tag('circle', { class: 'area', cx: 8, cy: 8, r: 7, fill: 'url(#map-0-hatch)' }),
                  ),
                  'somewhere in this district or region: not a point of impact',
                )
              : undefined,
          ),
          ...maps,
        ],
    explain(
      [
        'A dot is the middle of the town that a text names, not where a shell fell. Governorates and countries have no mark on the map.',
        `${counted(figures.unmapped, 'claim')} without a town that the gazetteer can place.`,
        'Boundaries are those of Natural Earth; they take no side in any dispute.',
      ].join(' '),
    ),
    tag(
      'div',
      { class: 'pair' },
      bars('Country', figures.countries, countryName),
      placeBars(figures.places),
    ),
  ]);
}

/** Places by name: with and without a point, as near a town and in it, they are one bar. */
function placeBars(places: readonly PlaceTally[]): Child {
  const tallies = new Map<string, { readonly place: PlaceTally; count: number }>();
  for (const place of places) {
    const key = [place.name, place.country, place.precision].join('\n');
    const known = tallies.get(key);
    if (known) known.count += place.claims;
    else tallies.set(key, { place, count: place.claims });
  }
  const rows = [...tallies.values()].sort((a, b) => b.count - a.count).slice(0, shownPlaces);
  return bars(
    'Place',
    rows.map(({ count }, index) => ({ name: String(index), count, rows: tallies.size })),
    (index) => {
      const { place } = rows[Number(index)]!;
      const kind = wide.has(place.precision) ? place.precision : '';
      const inside = [place.country, kind].filter((part) => part !== '').join(', ');
      return [name(place.name), inside === '' ? '' : tag('small', {}, ` ${inside}`)];
    },
  );
}

const shownPlaces = 15;
const wide: ReadonlySet<string> = new Set(['district', 'governorate', 'country', 'region']);

export function partySection(figures: RunFigures): Markup {
  return section('who', 'Who, by whose word, with what', [
    explain('Names are counted as they were told: one party under two names stands twice.'),
    tag(
      'div',
      { class: 'pair' },
      bars('Said to have done it', figures.actors, name),
      bars('Who says so', figures.sources, name),
      bars('Weapons', figures.weapons, eventName),
    ),
  ]);
}

function sumOf(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((sum, { count }) => sum + count, 0);
}
