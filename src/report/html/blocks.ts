// What the sections of a page are built of: a heading with its parts, a line that explains, a table.

import type { ReportTable } from '../tables.ts';
import type { Child, Markup } from './markup.ts';
import { tag } from './markup.ts';

export function section(id: string, title: string, children: readonly Child[]): Markup {
  return tag(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    tag('h2', { id: `${id}-title` }, title),
    [...children],
  );
}

export function explain(text: string): Markup {
  return tag('p', { class: 'explain' }, text);
}

export function folded(content: ReportTable): Markup {
  return tag('details', {}, tag('summary', {}, `Figures: ${content.title}`), table(content));
}

export function table({ title, note, columns, rows }: ReportTable): Markup {
  // Words stand at the start of their column, figures at its end.
  const kinds = columns.map((_, column) =>
    rows.every((row) => /^[\d.–\s+−-]*$/.test(row[column] ?? '')) ? undefined : 'word',
  );
  return tag(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': `Table: ${title}` },
    tag(
      'table',
      {},
      tag('caption', {}, note ? `${title}. ${note}` : title),
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          columns.map((name, column) => tag('th', { scope: 'col', class: kinds[column] }, name)),
        ),
      ),
      tag(
        'tbody',
        {},
        rows.map((row) =>
          tag(
            'tr',
            {},
            row.map((text, index) =>
              index === 0
                ? tag('th', { scope: 'row' }, text)
                : tag('td', { class: kinds[index] }, text),
            ),
          ),
        ),
      ),
    ),
  );
}
