// Tallies in, bars and columns as inline SVG and tables out. Every bar has its number beside it, and every
// chart of columns its figures as a table below: none needs to be read off.

import type { Child, Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import type { Period, Tally } from './figures.ts';

const share = (value: number) => `${(value * 100).toFixed(2)}%`;

export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** Rows with a bar each: longest first, as they come. */
export function bars(
  title: string,
  tallies: readonly Tally[],
  label: (name: string) => Child,
): Markup | undefined {
  if (tallies.length === 0) return undefined;
  const most = Math.max(...tallies.map(({ count }) => count), 1);
  const more = (tallies[0]!.rows ?? tallies.length) - tallies.length;
  return tag(
    'div',
    { class: 'bars' },
    tag('h3', {}, title),
    tag(
      'ul',
      {},
      tallies.map(({ name, count }) =>
        tag(
          'li',
          {},
          tag('span', { class: 'bar-name' }, label(name)),
          tag(
            'svg',
            { class: 'bar', 'aria-hidden': 'true', height: 12 },
            tag('rect', { width: share(count / most), height: 12, rx: 2 }),
          ),
          tag('span', { class: 'bar-count' }, number(count)),
        ),
      ),
    ),
    more > 0 ? tag('p', { class: 'more' }, `and ${number(more)} more`) : undefined,
  );
}

/** Columns over time, with empty ones where nothing is told. */
export function timeline(title: string, told: readonly Period[], what: string): Markup | undefined {
  if (told.length < 2) return undefined;
  const periods = withGaps(told);
  const most = Math.max(...periods.map(({ claims }) => claims));
  const peak = periods.find(({ claims }) => claims === most)!;
  const height = 150;
  const step = 100 / periods.length;
  const every = Math.max(1, Math.ceil(periods.length / 12));
  return tag(
    'div',
    { class: 'timeline' },
    tag('h3', {}, title),
    tag(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
      tag(
        'svg',
        {
          height: height + 34,
          role: 'img',
          'aria-label': `${title}: from ${periods[0]!.name} to ${periods.at(-1)!.name}; most in ${peak.name} with ${number(most)}.`,
        },
        tag('line', { class: 'grid', x1: 0, x2: '100%', y1: height + 14, y2: height + 14 }),
        periods.map(({ name, claims }, index): Child => {
          const tall = (height * claims) / most;
          return tag(
            'g',
            {},
            tag('title', {}, `${name}: ${number(claims)} ${what}`),
            tag('rect', {
              class: 'column',
              x: `${(index * step + step * 0.1).toFixed(3)}%`,
              width: `${(step * 0.8).toFixed(3)}%`,
              y: (height + 14 - tall).toFixed(1),
              height: tall.toFixed(1),
            }),
            (claims === most &&
              tag(
                'text',
                {
                  class: 'peak',
                  ...labelAt(index, periods.length),
                  y: 10,
                },
                number(claims),
              )) ||
              undefined,
            index % every === 0
              ? tag(
                  'text',
                  {
                    // Every third stands on a narrow screen: so many have room.
                    class: index % (every * 3) === 0 ? undefined : 'minor',
                    ...labelAt(index, periods.length),
                    y: height + 30,
                  },
                  name,
                )
              : undefined,
          );
        }),
      ),
    ),
    tag(
      'details',
      {},
      tag('summary', {}, 'As a table'),
      table({
        title,
        columns: ['', what],
        rows: told.map(({ name, claims }) => [name, number(claims)]),
      }),
    ),
  );
}

/** Below the middle of its column; at the ends of the chart flush with its outer side. */
function labelAt(
  index: number,
  of: number,
): { readonly x: string; readonly 'text-anchor': string } {
  const step = 100 / of;
  const at = (columns: number, anchor: string) => ({
    x: `${(columns * step).toFixed(3)}%`,
    'text-anchor': anchor,
  });
  if ((index + 0.5) * step < 4) return at(index + 0.1, 'start');
  return (index + 0.5) * step > 96 ? at(index + 0.9, 'end') : at(index + 0.5, 'middle');
}

/** The months or years between the first and the last, those of nothing too. */
function withGaps(told: readonly Period[]): Period[] {
  const known = new Map(told.map((period) => [period.name, period]));
  const dated = told.filter(({ name }) => !name.startsWith('before'));
  const first = dated[0]?.name;
  const last = dated.at(-1)?.name;
  if (first === undefined || last === undefined) return [...told];
  const all = told.filter(({ name }) => name.startsWith('before'));
  for (let name = first; name <= last; name = next(name)) {
    all.push(known.get(name) ?? { name, claims: 0 });
  }
  return all;
}

function next(name: string): string {
  const [year, month] = name.split('-').map(Number) as [number, number?];
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  if (month === undefined) return pad(year + 1, 4);
  return month === 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(month + 1, 2)}`;
}

export interface TableContent {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Child[])[];
  /** Columns of words, by number; the others hold figures. */
  readonly words?: readonly number[];
}

export function table({ title, columns, rows, words = [] }: TableContent): Markup {
  const kind = (column: number) => (words.includes(column) ? 'word' : undefined);
  return tag(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': `Table: ${title}` },
    tag(
      'table',
      {},
      tag('caption', { class: 'unseen' }, title),
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          columns.map((column, index) =>
            column === ''
              ? tag('td', { class: kind(index) })
              : tag('th', { scope: 'col', class: kind(index) }, column),
          ),
        ),
      ),
      tag(
        'tbody',
        {},
        rows.map((row) =>
          tag(
            'tr',
            {},
            row.map((cell, index) =>
              index === 0
                ? tag('th', { scope: 'row', class: kind(index) }, cell)
                : tag('td', { class: kind(index) }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}
