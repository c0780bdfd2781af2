// Counts of errors by slot and class in, a table out that is shaded by how often each stands.

import type { ErrorCount } from '../../evaluate/result.ts';
import type { Markup } from './markup.ts';
import { tag } from './markup.ts';

const meanings: Readonly<Record<string, string>> = {
  'claim-missed': 'its claim was not found',
  'claim-spurious': 'its claim is not in gold',
  'value-wrong': 'the same words, read differently',
  'other-slot': 'put into another slot',
  'other-claim': 'put into another claim',
  'not-attached': 'read, but put into no claim',
  'not-read': 'not read at all',
  'not-in-gold': 'gold has it nowhere',
  merged: 'joined with another claim',
  split: 'parted from another claim',
  'no-claim': 'the other side has no such claim',
};

export function errorMatrix(counts: readonly ErrorCount[]): Markup {
  const classes = [...new Set(counts.map((count) => count.class))].sort(
    (a, b) => Object.keys(meanings).indexOf(a) - Object.keys(meanings).indexOf(b),
  );
  // The slots stand in the order of the counts; of each, what was missed comes first.
  const order = [...new Set(counts.map(({ slot }) => slot))];
  const rows = order
    .flatMap((slot) => [`${slot} missed`, `${slot} spurious`])
    .filter((row) => counts.some(({ slot, kind }) => `${slot} ${kind}` === row));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const countOf = (row: string, name: string) =>
    counts.find(({ slot, kind, class: own }) => `${slot} ${kind}` === row && own === name)?.count;
  return tag(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Errors by slot and class' },
    tag(
      'table',
      { class: 'matrix' },
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          tag('th', { scope: 'col' }, 'slot'),
          classes.map((name) => tag('th', { scope: 'col', title: meanings[name] }, name)),
        ),
      ),
      tag(
        'tbody',
        {},
        rows.map((row) =>
          tag(
            'tr',
            {},
            tag('th', { scope: 'row' }, row),
            classes.map((name) => {
              const count = countOf(row, name);
              if (count === undefined) return tag('td', {}, '');
              return tag('td', { class: `heat-${Math.ceil((6 * count) / most)}` }, count);
            }),
          ),
        ),
      ),
    ),
    tag(
      'dl',
      { class: 'meanings' },
      classes.map((name) => tag('div', {}, tag('dt', {}, name), tag('dd', {}, meanings[name]))),
    ),
  );
}
