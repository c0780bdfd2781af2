// Evaluated documents in, scores of the mentions out, strict and overlapping: was a count, date,
// place, actor or weapon of the gold seen in the text at all, whatever claim it went into?
// Gold marks what its claims need, not every mention of a text: read the recall, the precision is
// a lower bound.

import type { Span } from '../document/span.ts';
import { overlaps } from '../document/span.ts';
import type { Counts } from './counts.ts';
import { addCounts, none, ratios } from './counts.ts';
import type { EvaluatedDocument, FoundSpan, MentionKind } from './evaluated.ts';
import { goldSpan, mentionKinds } from './evaluated.ts';
import type { GoldDocument } from './gold-schema.ts';
import type { MentionSlot } from './match.ts';
import { mentionSlots } from './match.ts';

export interface MentionFigure extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MentionFigures {
  readonly kind: MentionKind;
  readonly lang: 'all' | 'ar' | 'en';
  /** The same first and last letter, or those of another wording that gold allows. */
  readonly strict: MentionFigure;
  /** At least one letter in common. */
  readonly overlapping: MentionFigure;
}

interface GoldMention extends Span {
  /** The spans that are right: the mention's own and those of its other wordings around it. */
  readonly right: readonly Span[];
  /** Never held against the reader when it is missed. */
  readonly optional: boolean;
}

/** Whose mentions each kind must find (`wanted`), and where it may stand without being spurious. */
const slotsOfKind: Readonly<
  Record<MentionKind, { readonly wanted: MentionSlot; readonly allowed: readonly MentionSlot[] }>
> = {
  counts: { wanted: 'counts', allowed: ['counts', 'weapons'] },
  dates: { wanted: 'dates', allowed: ['dates'] },
  places: { wanted: 'places', allowed: ['places', 'targets', 'actors', 'sources'] },
  actors: { wanted: 'actors', allowed: ['actors', 'targets', 'sources'] },
  weapons: { wanted: 'weapons', allowed: ['weapons'] },
};

export function scoreMentions(evaluated: readonly EvaluatedDocument[]): readonly MentionFigures[] {
  return mentionKinds.flatMap((kind) =>
    (['all', 'ar', 'en'] as const).map((lang) => {
      const scores = evaluated
        .filter(({ gold }) => lang === 'all' || gold.lang === lang)
        .map((document) => scoreKind(document, kind));
      const sum = (pick: (score: KindScore) => Counts): MentionFigure => {
        const counts = scores.map(pick).reduce(addCounts, none);
        return { ...counts, ...ratios(counts) };
      };
      return {
        kind,
        lang,
        strict: sum((score) => score.strict),
        overlapping: sum((score) => score.overlapping),
      };
    }),
  );
}

interface KindScore {
  readonly strict: Counts;
  readonly overlapping: Counts;
}

function scoreKind(document: EvaluatedDocument, kind: MentionKind): KindScore {
  const { wanted, allowed } = slotsOfKind[kind];
  const gold = goldMentions(document.gold, [wanted]);
  const around = goldMentions(document.gold, allowed);
  const found = distinct(document.mentions?.[kind] ?? spansInClaims(document, wanted));
  const equal = (a: FoundSpan, b: GoldMention) =>
    [a, ...(a.also ?? [])].some((own) =>
      b.right.some((span) => span.start === own.start && span.end === own.end),
    );
  return {
    strict: countSpans({ gold, around, found }, equal),
    overlapping: countSpans({ gold, around, found }, overlaps),
  };
}

function countSpans(
  spans: {
    readonly gold: readonly GoldMention[];
    readonly around: readonly GoldMention[];
    readonly found: readonly FoundSpan[];
  },
  matches: (found: FoundSpan, gold: GoldMention) => boolean,
): Counts {
  const { gold, around, found } = spans;
  const isFound = (mention: GoldMention) => found.some((span) => matches(span, mention));
  const wanted = gold.filter((mention) => !mention.optional);
  const right = wanted.filter(isFound).length;
  const spurious = found.filter(
    (span) => ![...gold, ...around].some((mention) => matches(span, mention)),
  ).length;
  return { right, spurious, missed: wanted.length - right };
}

/** The union over the claims: a mention that two claims share counts once. */
function goldMentions(document: GoldDocument, slots: readonly MentionSlot[]): GoldMention[] {
  const union = new Map<string, GoldMention>();
  for (const claim of document.claims) {
    for (const slot of slots) {
      for (const mention of claim[slot]) {
        const own = goldSpan(document, mention);
        const key = `${own.start} ${own.end}`;
        const optional = claim.optional === true || mention.optional === true;
        const before = union.get(key);
        const others = (mention.any ?? []).flatMap((text) =>
          occurrencesAt(document.text, text, own),
        );
        union.set(key, {
          ...own,
          right: [own, ...others, ...(before?.right ?? [])],
          optional: optional && (before?.optional ?? true),
        });
      }
    }
  }
  return [...union.values()];
}

/** Where another wording of a mention stands so that it overlaps it. */
function occurrencesAt(text: string, wording: string, own: Span): Span[] {
  const spans: Span[] = [];
  const first = Math.max(0, own.start - wording.length + 1);
  let start = text.indexOf(wording, first);
  while (start >= 0 && start < own.end) {
    spans.push({ start, end: start + wording.length });
    start = text.indexOf(wording, start + 1);
  }
  return spans;
}

function spansInClaims(document: EvaluatedDocument, slot: MentionSlot): Span[] {
  const slots = mentionSlots.filter((other) => other === slot);
  return document.found.flatMap((claim) => slots.flatMap((name) => [...claim[name]]));
}

function distinct(spans: readonly FoundSpan[]): FoundSpan[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}
