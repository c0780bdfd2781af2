// One element of a claim in, its value as short text out: for lists of errors and for reports.

import type { MentionSlot } from './match.ts';

/** The fields of gold and found mentions that make their value. */
export interface ValuedMention {
  readonly text: string;
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly edtf?: string | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly measure?: string | undefined;
  readonly of?: string | undefined;
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly qualifier?: string | undefined;
  readonly category?: string | undefined;
  readonly model?: string | undefined;
  readonly quantity?: number | undefined;
}

export function describe(slot: MentionSlot, mention: ValuedMention): string {
  switch (slot) {
    case 'actors':
    case 'targets':
    case 'sources':
      return mention.name ?? mention.text;
    case 'places':
      return `${mention.name ?? mention.text}${mention.country ? `, ${mention.country}` : ''}`;
    case 'dates':
      return dateText(mention);
    case 'counts':
      return `${mention.measure ?? ''} ${boundsText(mention)}${mention.of ? ` ${mention.of}` : ''}`;
    case 'weapons': {
      const quantity = mention.quantity === undefined ? '' : `${mention.quantity} × `;
      return `${quantity}${mention.category}${mention.model ? ` ${mention.model}` : ''}`;
    }
  }
}

function dateText({ text, edtf, from, to }: ValuedMention): string {
  if (!from && !to) return edtf ?? text;
  if (from === to) return from ?? '';
  return `${from ?? '…'} to ${to ?? '…'}`;
}

function boundsText({ min, max, qualifier }: ValuedMention): string {
  if (min === max) return `${qualifier === 'approximate' ? '~' : ''}${min}`;
  if (max === null || max === undefined) return `≥ ${min}`;
  if (min === null || min === undefined) return `≤ ${max}`;
  return `${min}–${max}`;
}
