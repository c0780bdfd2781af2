// Two compared results in, tables out: each figure before and after, and the claims that changed.

import type { ChangedClaim, ComparedResults } from '../evaluate/compare.ts';
import type { ReportTable } from './tables.ts';
import { share } from './tables.ts';

export function comparisonTables(compared: ComparedResults): readonly ReportTable[] {
  const { documents, sameGold, lang, differences } = compared;
  const which = lang === 'all' ? 'all documents' : lang === 'ar' ? 'Arabic' : 'English';
  return [
    {
      title: `Before and after: ${which}`,
      note:
        `${documents} documents in both${sameGold ? '' : '; the gold differs between the two'}. ` +
        'Beyond chance: fewer than one in twenty random exchanges differ as much, and the interval leaves out 0.',
      columns: ['figure', 'before', 'after', 'difference', '95 %', 'chance', ''],
      rows: differences.map(({ measure, before, after, interval, chance }) => [
        measure === 'claim' ? 'claim F1' : measure === 'all' ? 'all slots' : measure,
        share(before),
        share(after),
        signed(after - before),
        `${signed(interval[0])} to ${signed(interval[1])}`,
        share(chance),
        chance < 0.05 && (interval[0] > 0 || interval[1] < 0) ? 'beyond chance' : '',
      ]),
    },
    ...(lang === 'all' ? changedTables(compared) : []),
  ];
}

function changedTables({ won, lost, better, worse }: ComparedResults): ReportTable[] {
  const lists: [string, readonly ChangedClaim[]][] = [
    ['Claims won (exact now)', won],
    ['Claims lost (exact before)', lost],
    ['Better', better],
    ['Worse', worse],
  ];
  return lists.map(([title, claims]) => ({
    title: `${title}: ${claims.length}`,
    columns: ['document', 'claim', 'what', 'before', 'after'],
    rows: claims.map(({ document, claim, label, before, after }) => [
      document,
      String(claim + 1),
      label,
      `${before.right} right, ${before.wrong} wrong`,
      `${after.right} right, ${after.wrong} wrong`,
    ]),
  }));
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
