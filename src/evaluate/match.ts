// When is an element of a slot right? The rules of claims.md, one function a slot. How texts are
// compared is handed in: this file knows no language.

import type { Claim } from '../document/claim.ts';
import type { GoldClaim } from './gold-schema.ts';

/** A text as it is compared: its words, folded, without article and function words. */
export interface ComparedText {
  readonly words: readonly string[];
  /** Index of the head word: the noun that the others only describe. -1 where there is no word. */
  readonly head: number;
  /** True for a head that many bodies share ("forces", "ministry"): it names none of them alone. */
  readonly generic: boolean;
}

/** How texts are compared: made of the languages' letters and a table, and the same for all slots. */
export interface Comparison {
  readonly text: (text: string) => ComparedText;
  /** Words of a place name without the word for its kind ("city of", "governorate"). */
  readonly place: (text: string) => string;
}

/** The slots that hold lists of mentions: all but event and status. */
export const mentionSlots = [
  'actors',
  'targets',
  'places',
  'dates',
  'counts',
  'weapons',
  'sources',
] as const;

export const slots = ['event', 'status', ...mentionSlots] as const;

export type Slot = (typeof slots)[number];

/** The five slots of the headline figure. */
export const claimSlots: readonly Slot[] = ['actors', 'places', 'dates', 'counts', 'weapons'];

export type MentionSlot = (typeof mentionSlots)[number];

export type FoundClaim = Pick<Claim, Slot>;

interface Named {
  readonly text: string;
  readonly name?: string | undefined;
  readonly any?: readonly string[] | undefined;
}

/** Every wording of a mention: its text, its canonical name, and in gold the others that are right. */
function wordings(mention: Named): string[] {
  return [mention.text, ...(mention.name ? [mention.name] : []), ...(mention.any ?? [])];
}

/**
 * Equal texts or names, or one text contains the head word of the other. A generic head that both
 * texts have in common is not enough where both say more: then they must share one more word, so
 * that "government forces" is not "coalition forces", and "the forces" may be either.
 */
export function sameMention(found: Named, gold: Named, comparison: Comparison): boolean {
  const foundTexts = wordings(found).map(comparison.text);
  const goldTexts = wordings(gold).map(comparison.text);
  const keys = new Set(goldTexts.map(({ words }) => words.join(' ')));
  keys.delete('');
  if (foundTexts.some(({ words }) => keys.has(words.join(' ')))) return true;
  return foundTexts.some((a) => goldTexts.some((b) => sharesHead(a, b) || sharesHead(b, a)));
}

/** True when `a` contains the head word of `b`, and one more of its words where the head is generic. */
function sharesHead(a: ComparedText, b: ComparedText): boolean {
  const head = b.words[b.head];
  if (head === undefined) return false;
  const at = a.words.indexOf(head);
  if (at < 0) return false;
  if (!b.generic || a.words.length === 1 || b.words.length === 1) return true;
  return a.words.some((word, index) => index !== at && word !== head && b.words.includes(word));
}

function samePlaceName(found: Named, gold: Named, comparison: Comparison): boolean {
  const keys = new Set(wordings(gold).map(comparison.place));
  keys.delete('');
  return wordings(found).some((text) => keys.has(comparison.place(text)));
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
  comparison: Comparison,
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
      return sameMention(found[slot][f]!, gold[slot][g]!, comparison);
    case 'places': {
      const a = found.places[f]!;
      const b = gold.places[g]!;
      const sameId = a.geonames !== undefined && a.geonames === b.geonames;
      return sameId || samePlaceName(a, b, comparison);
    }
    case 'dates': {
      const a = found.dates[f]!;
      const b = gold.dates[g]!;
      if (!b.from && !b.to) return sameMention(a, b, comparison);
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
