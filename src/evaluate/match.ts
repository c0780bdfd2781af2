// When is an element of a slot right? The rules of claims.md, one function a slot. Texts are compared
// as lists of folded words, which the caller supplies: this file knows no language.

import type { Claim } from '../document/claim.ts';
import type { GoldClaim } from './gold-schema.ts';

/** The words of a text as they are compared: folded, without clitics and article. */
export type Words = (text: string) => readonly string[];

export const slots = [
  'event',
  'status',
  'actors',
  'targets',
  'places',
  'dates',
  'counts',
  'weapons',
  'sources',
] as const;

export type Slot = (typeof slots)[number];

/** The five slots of the headline figure. */
export const claimSlots: readonly Slot[] = ['actors', 'places', 'dates', 'counts', 'weapons'];

export type FoundClaim = Pick<Claim, Slot>;

interface Named {
  readonly text: string;
  readonly name?: string | undefined;
  readonly any?: readonly string[] | undefined;
}

const wordings = (mention: Named): string[] => [
  mention.text,
  ...(mention.name ? [mention.name] : []),
  ...(mention.any ?? []),
];

/** Equal texts or names, or one text contains the head word of the other. */
export function sameMention(found: Named, gold: Named, words: Words): boolean {
  if (sameName(found, gold, words)) return true;
  const foundWords = words(found.text);
  return [gold.text, ...(gold.any ?? [])].some((text) => {
    const goldWords = words(text);
    return (
      (foundWords.length > 0 && goldWords.includes(foundWords[0]!)) ||
      (goldWords.length > 0 && foundWords.includes(goldWords[0]!))
    );
  });
}

export function sameName(found: Named, gold: Named, words: Words): boolean {
  const key = (text: string) => words(text).join(' ');
  const right = new Set(wordings(gold).map(key));
  right.delete('');
  return wordings(found).some((text) => right.has(key(text)));
}

/** For each slot, whether the found element at `f` is right for the gold element at `g`. */
export function elementRight(
  slot: Slot,
  pair: {
    readonly found: FoundClaim;
    readonly gold: GoldClaim;
    readonly f: number;
    readonly g: number;
  },
  words: Words,
): boolean {
  const { found, gold, f, g } = pair;
  switch (slot) {
    case 'event':
      return found.event === gold.event || found.event === gold.event2;
    case 'status':
      return found.status === gold.status || found.status === gold.status2;
    case 'actors':
    case 'targets':
    case 'sources':
      return sameMention(found[slot][f]!, gold[slot][g]!, words);
    case 'places': {
      const a = found.places[f]!;
      const b = gold.places[g]!;
      return (a.geonames !== undefined && a.geonames === b.geonames) || sameName(a, b, words);
    }
    case 'dates': {
      const a = found.dates[f]!;
      const b = gold.dates[g]!;
      if (!b.from && !b.to) return sameMention(a, b, words);
      return (a.from ?? null) === (b.from ?? null) && (a.to ?? null) === (b.to ?? null);
    }
    case 'counts': {
      const a = found.counts[f]!;
      const b = gold.counts[g]!;
      const measureRight = a.measure === b.measure || a.measure === b.measure2;
      return measureRight && a.min === b.min && a.max === b.max;
    }
    case 'weapons': {
      const a = found.weapons[f]!;
      const b = gold.weapons[g]!;
      const categoryRight = a.category === b.category || a.category === b.category2;
      return categoryRight && (b.quantity === undefined || a.quantity === b.quantity);
    }
  }
}

/** Number of elements that a claim has in a slot: one each for event and status. */
export function slotSize(claim: FoundClaim | GoldClaim, slot: Slot): number {
  return slot === 'event' || slot === 'status' ? 1 : claim[slot].length;
}

/** True where gold says that the element may be left out. */
export function isOptional(gold: GoldClaim, slot: Slot, index: number): boolean {
  if (gold.optional) return true;
  return slot !== 'event' && slot !== 'status' && gold[slot][index]!.optional === true;
}
