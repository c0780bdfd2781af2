// Parts of a claim in, the short texts that all exports share out: names of a slot, the quotation, a
// title line. A value that the claim does not tell is an empty text.

import type { Claim } from '../document/claim.ts';
import { tollOf } from './toll.ts';

interface Named {
  readonly text: string;
  readonly name?: string | undefined;
}

export function namesOf(mentions: readonly Named[]): string[] {
  // Most slots hold one, or nothing.
  if (mentions.length === 0) return [];
  if (mentions.length === 1) {
    const only = oneLine(mentions[0]!.name ?? mentions[0]!.text);
    return only === '' ? [] : [only];
  }
  return [...new Set(mentions.map(({ name, text }) => oneLine(name ?? text)))].filter(
    (name) => name !== '',
  );
}

// Most texts are tidy: to look is cheaper than to put every space in its own place again.
const untidy = /[^\S ]| {2}/;

export function oneLine(text: string): string {
  return (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

// A sentence without an end is no quotation.
const longestQuote = 10_000;

/** The claim with the words of its evidence: a file that stands without the texts is read with them. */
export function quoted(claim: Claim, source: string): Claim {
  const evidence = claim.evidence.map(({ start, end }) => ({
    start,
    end,
    ...(end - start <= longestQuote && { text: source.slice(start, end) }),
  }));
  return { ...claim, evidence };
}

/** The sentences that the claim was read from, where the record holds their words. */
export function quotationOf({ evidence }: Claim): string {
  return evidence.flatMap(({ text }) => (text === undefined ? [] : [oneLine(text)])).join(' … ');
}

/** At most `length` units, cut between letters, with a sign that it was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** "Air strike", for air_strike. */
export function eventName(event: string): string {
  if (event === 'ied') return 'IED';
  const words = event.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A line that people can tell claims apart by: "Shelling, Saraqib, 2016-03-12: killed 5-7". */
export function titleOf(claim: Claim): string {
  const place = namesOf(claim.places)[0];
  const day = daysOf(claim);
  const killed = tollOf(claim, 'killed');
  const injured = tollOf(claim, 'injured');
  const head = [eventName(claim.event), place, day].filter((part) => part).join(', ');
  const tolls = [
    killed && `killed ${boundsText(killed)}`,
    injured && `injured ${boundsText(injured)}`,
  ].filter((part) => part);
  return shortened(tolls.length === 0 ? head : `${head}: ${tolls.join(', ')}`, 200);
}

/** First and last day of the claim's first date that has days. */
export function daysOf(claim: Claim): string {
  const { from, to } = periodOf(claim);
  if (from === '' || from === to) return from;
  return to === '' ? `since ${from}` : `${from} to ${to}`;
}

export function periodOf({ dates }: Claim): { readonly from: string; readonly to: string } {
  const date = dates.find(({ from }) => from !== undefined) ?? dates[0];
  return { from: date?.from ?? '', to: date?.to ?? '' };
}

/** "5", "5-7", "5 or more", "up to 7". */
export function boundsText({
  min,
  max,
}: {
  readonly min: number | null;
  readonly max: number | null;
}): string {
  if (min === max) return String(min ?? '');
  if (max === null) return `${min} or more`;
  return min === null ? `up to ${max}` : `${min}-${max}`;
}
