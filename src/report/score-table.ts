// A score in, a table for people out: each slot with its counts beside its ratios.

import type { Counts } from '../evaluate/counts.ts';
import { ratios } from '../evaluate/counts.ts';
import type { Slot } from '../evaluate/match.ts';
import { slots } from '../evaluate/match.ts';
import type { Score } from '../evaluate/score.ts';

export function scoreTable(title: string, score: Score): string {
  const lines = [
    `${title}: ${score.documents} documents, ${score.gold} gold claims, ${score.found} found`,
    `  ${'slot'.padEnd(10)} ${['right', 'spurious', 'missed', 'P', 'R', 'F1'].map((head) => head.padStart(8)).join(' ')}`,
    ...slots.map((slot: Slot) => countsLine(slot, score.slots[slot])),
    countsLine('claim F1', score.claim),
    countsLine('all slots', score.all),
    `  exact claims ${score.exact} of ${score.gold}${score.gold > 0 ? ` (${percent(score.exact / score.gold)})` : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}

function countsLine(label: string, counts: Counts): string {
  const { precision, recall, f1 } = ratios(counts);
  const numbers = [counts.right, counts.spurious, counts.missed].map((n) => String(n).padStart(8));
  const shares = [precision, recall, f1].map((share) => percent(share).padStart(8));
  return `  ${label.padEnd(10)} ${[...numbers, ...shares].join(' ')}`;
}

function percent(share: number): string {
  return share.toFixed(3);
}
