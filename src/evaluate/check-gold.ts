// Gold documents in, their faults out: what the schema cannot say about texts, bounds, parts and names.

import type { GoldDocument } from './gold-schema.ts';
import { mentionSlots } from './match.ts';
import { halfOf } from './split.ts';

export interface GoldFault {
  readonly document: string;
  readonly fault: string;
}

/** Faults of one document: texts that stand elsewhere, values that contradict each other. */
export function checkGoldDocument(document: GoldDocument): readonly string[] {
  const faults: string[] = [];
  const { text, title, claims, published } = document;
  if (title && !text.startsWith(title)) faults.push('the text does not begin with the title');
  if (published && !isDay(published)) faults.push(`published: ${published} is no day`);
  claims.forEach((claim, index) => {
    const where = `claim ${index + 1}`;
    if (mentionSlots.every((slot) => claim[slot].length === 0)) faults.push(`${where}: is empty`);
    for (const slot of mentionSlots) {
      for (const mention of claim[slot]) {
        const fault = placeFault(text, mention);
        if (fault) faults.push(`${where}, ${slot}: "${mention.text}" ${fault}`);
      }
    }
    for (const { text: wording, edtf, from, to } of claim.dates) {
      const date = `${where}, dates: "${wording}"`;
      if (from && to && from > to) faults.push(`${date}: from is after to`);
      if (edtf && !from && !to) faults.push(`${date}: edtf without days`);
      for (const day of [from, to])
        if (day && !isDay(day)) faults.push(`${date}: ${day} is no day`);
    }
    claim.counts.forEach((count, at) => {
      const { min, max, partOf, qualifier } = count;
      const name = `${where}, counts: "${count.text}"`;
      if (min === null && max === null) faults.push(`${name}: no bound`);
      if (min !== null && max !== null && min > max) faults.push(`${name}: min is above max`);
      if (partOf === at || (partOf !== undefined && !claim.counts[partOf])) {
        faults.push(`${name}: partOf points to no other count`);
      }
      const fault = boundsFault(qualifier, min, max);
      if (fault) faults.push(`${name}: ${fault}`);
    });
  });
  return faults;
}

/** Faults between documents: ids and texts that stand twice, sentences that are in both halves. */
export function checkGoldTogether(documents: readonly GoldDocument[]): readonly GoldFault[] {
  const faults: GoldFault[] = [];
  const byId = new Set<string>();
  const byText = new Map<string, string>();
  const bySentence = new Map<string, string>();
  for (const { id, text } of documents) {
    if (byId.has(id)) faults.push({ document: id, fault: 'the id stands twice' });
    byId.add(id);
    const other = byText.get(text);
    if (other !== undefined) faults.push({ document: id, fault: `has the text of ${other}` });
    byText.set(text, id);
    for (const sentence of text.split(/[\n.!?\u061f]+/)) {
      const words = sentence.trim();
      if (words.length < longSentence) continue;
      const owner = bySentence.get(words);
      if (owner !== undefined && halfOf(owner) !== halfOf(id)) {
        faults.push({
          document: id,
          fault: `shares a long sentence with ${owner}, of the other half`,
        });
      }
      bySentence.set(words, owner ?? id);
    }
  }
  return faults;
}

/** Letters from which on two equal sentences are no accident. */
const longSentence = 80;

function placeFault(
  text: string,
  mention: {
    readonly text: string;
    readonly start?: number | undefined;
    readonly end?: number | undefined;
  },
): string | undefined {
  const { text: wording, start, end } = mention;
  if (wording !== wording.trim()) return 'begins or ends with a space';
  if (start === undefined) {
    const times = text.split(wording).length - 1;
    return times === 1 ? undefined : `stands ${times} times: give its start`;
  }
  if (!text.startsWith(wording, start)) return `does not stand at ${start}`;
  return end !== undefined && end !== start + wording.length ? 'has the wrong end' : undefined;
}

function boundsFault(
  qualifier: string,
  min: number | null,
  max: number | null,
): string | undefined {
  switch (qualifier) {
    case 'exact':
    case 'approximate':
      return min === max ? undefined : `${qualifier} wants equal bounds`;
    case 'at_least':
    case 'more_than':
      return max === null ? undefined : `${qualifier} wants no max`;
    case 'at_most':
    case 'less_than':
      return min === null ? undefined : `${qualifier} wants no min`;
    default:
      return min !== null && max !== null ? undefined : `${qualifier} wants both bounds`;
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
