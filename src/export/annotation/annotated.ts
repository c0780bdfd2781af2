// Gold documents in, what annotation tools know out, and back: a text, spans with labels, and claims
// that join them. Everything else of an element is its values, kept as they are. The formats beside
// this file differ only in how they write this down.

import { z } from 'zod';
import type { GoldDocument } from '../../evaluate/gold-schema.ts';
import {
  goldClaim,
  goldCount,
  goldDate,
  goldDocument,
  goldMention,
  goldPlace,
  goldWeapon,
} from '../../evaluate/gold-schema.ts';
import type { MentionSlot } from '../../evaluate/match.ts';
import { mentionSlots } from '../../evaluate/match.ts';

export interface AnnotatedElement {
  readonly slot: MentionSlot;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** All of the element but its text and place: measure, name, days, other wordings. */
  readonly values: Values;
}

export type Values = Readonly<Record<string, unknown>>;

export interface AnnotatedClaim {
  /** event, event2, status, status2, optional. */
  readonly head: Values;
  readonly elements: readonly AnnotatedElement[];
}

export interface AnnotatedDocument {
  /** All of the document but its text and claims: id, lang, published, title, genre, region, tags. */
  readonly about: Values & { readonly id: string };
  readonly text: string;
  readonly claims: readonly AnnotatedClaim[];
}

/** A document read back, and what had to be left out, said in words. */
export interface Imported {
  readonly document?: GoldDocument;
  readonly lost: readonly string[];
}

/** The label of each slot in the tools, and the slot of each label. */
export const labels: Readonly<Record<MentionSlot, string>> = {
  actors: 'Actor',
  targets: 'Target',
  places: 'Place',
  dates: 'Date',
  counts: 'Count',
  weapons: 'Weapon',
  sources: 'Source',
};

export const slotOfLabel: ReadonlyMap<string, MentionSlot> = new Map(
  mentionSlots.map((slot) => [labels[slot], slot]),
);

export function annotate(document: GoldDocument): AnnotatedDocument {
  const { text, claims, ...about } = document;
  return {
    about,
    text,
    claims: claims.map((claim) => ({
      head: headOf(claim),
      elements: mentionSlots.flatMap((slot) =>
        claim[slot].map((mention): AnnotatedElement => {
          const { text: wording, start, end: _end, ...values } = mention;
          const at = start ?? text.indexOf(wording);
          return { slot, start: at, end: at + wording.length, values };
        }),
      ),
    })),
  };
}

function headOf(claim: z.infer<typeof goldClaim>): Values {
  const { event, event2, status, status2, optional } = claim;
  return defined({ event, event2, status, status2, optional });
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const schemas: Readonly<Record<MentionSlot, z.ZodType>> = {
  actors: goldMention,
  targets: goldMention,
  sources: goldMention,
  places: goldPlace,
  dates: goldDate,
  counts: goldCount,
  weapons: goldWeapon,
};

/** A gold document as its maker would write it: `start` stands only where the text is not the only one. */
export function toGold(annotated: AnnotatedDocument): Imported {
  const { about, text, claims } = annotated;
  const lost: string[] = [];
  const built = claims.flatMap((claim, index) => {
    const where = `${about.id}, claim ${index + 1}`;
    const slots = Object.fromEntries(
      mentionSlots.map((slot) => [slot, elementsOf(claim, slot, { text, where, lost })]),
    );
    const whole = goldClaim.safeParse({ ...claim.head, ...slots });
    if (whole.success) return [whole.data];
    lost.push(`${where}: ${z.prettifyError(whole.error)}`);
    return [];
  });
  const document = goldDocument.safeParse({ ...about, text, claims: built });
  if (document.success) return { document: document.data, lost };
  return { lost: [...lost, `${about.id}: ${z.prettifyError(document.error)}`] };
}

function elementsOf(
  claim: AnnotatedClaim,
  slot: MentionSlot,
  context: { readonly text: string; readonly where: string; readonly lost: string[] },
): unknown[] {
  const { text, where, lost } = context;
  const all = claim.elements.filter((element) => element.slot === slot);
  const kept: Record<string, unknown>[] = [];
  const placeOf = new Map<number, number>();
  all.forEach(({ start, end, values }, index) => {
    const wording = text.slice(start, end);
    const once = text.indexOf(wording) === text.lastIndexOf(wording);
    const mention = { text: wording, ...(!once && { start }), ...values };
    const checked = schemas[slot].safeParse(mention);
    if (checked.success) {
      placeOf.set(index, kept.length);
      kept.push(checked.data as Record<string, unknown>);
    } else {
      lost.push(`${where}: ${slot} "${wording}": ${z.prettifyError(checked.error)}`);
    }
  });
  // A part points to its total by index: the total may have moved, or be gone.
  return kept.map(({ partOf, ...mention }) => {
    const total = typeof partOf === 'number' ? placeOf.get(partOf) : undefined;
    return total === undefined ? mention : { ...mention, partOf: total };
  });
}

/** Gold as `toGold` writes it: what a round trip through a tool must give back. */
export function canonical(document: GoldDocument): GoldDocument {
  return toGold(annotate(document)).document ?? document;
}

/** Where a claim is anchored in tools that need a word for it: its first element, or the first word. */
export function anchorOf(
  claim: AnnotatedClaim,
  text: string,
): { readonly start: number; readonly end: number } {
  const first = [...claim.elements].sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (first) return { start: first.start, end: first.end };
  const word = /\S+/u.exec(text);
  return { start: word?.index ?? 0, end: (word?.index ?? 0) + (word?.[0].length ?? 1) };
}
