// What is known of gold in, tables out: its make-up, and the agreement of two annotators.

import type { Agreement } from '../evaluate/agreement.ts';
import type { Tally } from '../evaluate/gold-stats.ts';
import { slots } from '../evaluate/match.ts';
import type { ReportTable } from './tables.ts';
import { intervalText, share } from './tables.ts';

export function statsTable({ title, rows }: Tally): ReportTable {
  return {
    title,
    columns: ['name', 'Arabic', 'English', 'all'],
    rows: rows.map(({ name, ar, en, all }) => [name, String(ar), String(en), String(all)]),
  };
}

export function agreementTable({ documents, alone, forward, backward }: Agreement): ReportTable {
  const row = (
    name: string,
    pick: (figures: Agreement['forward']) => Agreement['forward']['claim'],
  ) => {
    const [a, b] = [pick(forward), pick(backward)];
    const [low, high] = [share(a.f1), intervalText(a.interval)];
    return [name, low, high, share(b.f1), String(a.right), String(a.spurious), String(a.missed)];
  };
  return {
    title: 'Agreement',
    note:
      `${documents} documents that both have; the first is gold in "F1", the second in "back". ` +
      `Exact claims: ${forward.exact.right} of ${forward.exact.gold}.` +
      (alone.length > 0 ? ` ${alone.length} only one has, or the texts differ.` : ''),
    columns: ['slot', 'F1', '95 %', 'back', 'both', 'only second', 'only first'],
    rows: [
      ...slots.map((slot) => row(slot, (figures) => figures.slots[slot])),
      row('claim F1', (figures) => figures.claim),
      row('all slots', (figures) => figures.all),
    ],
  };
}
