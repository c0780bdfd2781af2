// Scored documents in, every error with its class, its place and both values out. The classes say
// what went wrong first: the claim, the value, the slot, the joining or the reading.

import type { Span } from '../document/span.ts';
import { overlaps } from '../document/span.ts';
import type { EvaluatedDocument, MentionKind } from './evaluated.ts';
import { goldSpan } from './evaluated.ts';
import type { Comparison, FoundClaim, MentionSlot, Slot } from './match.ts';
import { claimSlots, elementRight, mentionSlots } from './match.ts';
import type { ElementError } from './score.ts';
import { describe } from './values.ts';

/**
 * Elements, missed or spurious. `claim-missed`, `claim-spurious`: the whole claim stands alone.
 * `value-wrong`: the same words were read differently. `other-slot`, `other-claim`: right, but put
 * elsewhere. `not-attached`: read in the text, but in no claim. `not-read`: seen nowhere.
 * `not-in-gold`: gold has it nowhere. Claims: `merged` into or `split` from one that was aligned,
 * `no-claim` where nothing of it was found or meant.
 */
export const errorClasses = [
  'claim-missed',
  'claim-spurious',
  'value-wrong',
  'other-slot',
  'other-claim',
  'not-attached',
  'not-read',
  'not-in-gold',
  'merged',
  'split',
  'no-claim',
] as const;

export type ErrorClass = (typeof errorClasses)[number];

export interface EvaluationError {
  readonly document: string;
  readonly slot: Slot | 'claim';
  readonly kind: 'missed' | 'spurious';
  readonly class: ErrorClass;
  /** Index of the claim among the gold claims (missed) or the found ones (spurious). */
  readonly claim: number;
  /** Index in the slot; absent for a claim as a whole. */
  readonly element?: number;
  readonly partner?: number;
  /** Where it stands in the text; a claim's errors stand nowhere of their own. */
  readonly span?: Span;
  readonly text?: string;
  /** The values as short text, where gold or the reader has one. */
  readonly gold?: string;
  readonly found?: string;
}

export function errorsOf(
  document: EvaluatedDocument,
  comparison: Comparison,
): readonly EvaluationError[] {
  const elements = document.score.errors.map((error) =>
    error.kind === 'missed'
      ? missedElement(document, error, comparison)
      : spuriousElement(document, error, comparison),
  );
  return [...claimErrors(document, comparison), ...elements];
}

interface Located {
  readonly slot: MentionSlot;
  readonly span: Span;
  readonly value: string;
}

function missedElement(
  document: EvaluatedDocument,
  error: ElementError,
  comparison: Comparison,
): EvaluationError {
  const { gold, found } = document;
  const goldClaim = gold.claims[error.claim]!;
  const partner = error.partner === undefined ? undefined : found[error.partner]!;
  const base = baseOf(document, error);
  if (error.slot === 'event' || error.slot === 'status') {
    const value = { gold: goldClaim[error.slot] };
    if (!partner) return { ...base, ...value, class: 'claim-missed' };
    return { ...base, ...value, found: partner[error.slot], class: 'value-wrong' };
  }
  const slot = error.slot;
  const mention = goldClaim[slot][error.element]!;
  const span = goldSpan(gold, mention);
  const whole = { ...base, span, text: mention.text, gold: describe(slot, mention) };
  if (!partner) return { ...whole, class: 'claim-missed' };
  const near = foundElements(partner).filter((element) => overlaps(element.span, span));
  const same = near.find((element) => element.slot === slot);
  if (same) return { ...whole, found: same.value, class: 'value-wrong' };
  if (near[0]) {
    return { ...whole, found: `${near[0].slot}: ${near[0].value}`, class: 'other-slot' };
  }
  const elsewhere = found.some(
    (claim) =>
      claim !== partner && hasRight(claim, goldClaim, { slot, g: error.element }, comparison),
  );
  if (elsewhere) return { ...whole, class: 'other-claim' };
  const kind = kindOf[slot];
  const read = document.mentions?.[kind].some((other) => overlaps(other, span)) ?? false;
  return { ...whole, class: read ? 'not-attached' : 'not-read' };
}

function spuriousElement(
  document: EvaluatedDocument,
  error: ElementError,
  comparison: Comparison,
): EvaluationError {
  const { gold, found } = document;
  const claim = found[error.claim]!;
  const partner = error.partner === undefined ? undefined : gold.claims[error.partner]!;
  const base = baseOf(document, error);
  if (error.slot === 'event' || error.slot === 'status') {
    const value = { found: claim[error.slot] };
    if (!partner) return { ...base, ...value, class: 'claim-spurious' };
    return { ...base, ...value, gold: partner[error.slot], class: 'value-wrong' };
  }
  const slot = error.slot;
  const mention = claim[slot][error.element]!;
  const whole = {
    ...base,
    span: { start: mention.start, end: mention.end },
    text: mention.text,
    found: describe(slot, mention),
  };
  if (!partner) return { ...whole, class: 'claim-spurious' };
  const near = goldElements(document, error.partner!).filter((element) =>
    overlaps(element.span, whole.span),
  );
  const same = near.find((element) => element.slot === slot);
  if (same) return { ...whole, gold: same.value, class: 'value-wrong' };
  if (near[0]) return { ...whole, gold: `${near[0].slot}: ${near[0].value}`, class: 'other-slot' };
  const elsewhere = gold.claims.some(
    (other) =>
      other !== partner &&
      other[slot].some((_, g) =>
        elementRight(slot, { found: claim, gold: other, f: error.element, g }, comparison),
      ),
  );
  return { ...whole, class: elsewhere ? 'other-claim' : 'not-in-gold' };
}

/** Claims that stand alone: merged with, or split from, one that was aligned, or all alone. */
function claimErrors(document: EvaluatedDocument, comparison: Comparison): EvaluationError[] {
  return document.score.claims.flatMap((claim): EvaluationError[] => {
    if (claim.optional || claim.related) return [];
    const errors: EvaluationError[] = [];
    if (claim.gold !== undefined) errors.push(missedClaim(document, claim.gold, comparison));
    if (claim.found !== undefined) errors.push(spuriousClaim(document, claim.found, comparison));
    return errors;
  });
}

function missedClaim(
  document: EvaluatedDocument,
  index: number,
  comparison: Comparison,
): EvaluationError {
  const claim = document.gold.claims[index]!;
  const merged = document.found.some((other) => sharesPlaceOrCount(other, claim, comparison));
  const base = baseOf(document, { slot: 'claim', kind: 'missed', claim: index });
  return { ...base, gold: claim.event, class: merged ? 'merged' : 'no-claim' };
}

function spuriousClaim(
  document: EvaluatedDocument,
  index: number,
  comparison: Comparison,
): EvaluationError {
  const claim = document.found[index]!;
  const split = document.gold.claims.some((other) => sharesPlaceOrCount(claim, other, comparison));
  const base = baseOf(document, { slot: 'claim', kind: 'spurious', claim: index });
  const [span] = claim.evidence;
  return {
    ...base,
    ...(span && { span, text: document.gold.text.slice(span.start, span.end) }),
    found: claim.event,
    class: split ? 'split' : 'no-claim',
  };
}

function sharesPlaceOrCount(
  found: FoundClaim,
  gold: EvaluatedDocument['gold']['claims'][number],
  comparison: Comparison,
): boolean {
  return (['places', 'counts'] as const).some((slot) =>
    gold[slot].some((_, g) => hasRight(found, gold, { slot, g }, comparison)),
  );
}

function hasRight(
  found: FoundClaim,
  gold: EvaluatedDocument['gold']['claims'][number],
  { slot, g }: { readonly slot: MentionSlot; readonly g: number },
  comparison: Comparison,
): boolean {
  return found[slot].some((_, f) => elementRight(slot, { found, gold, f, g }, comparison));
}

function baseOf(
  document: EvaluatedDocument,
  error: {
    readonly slot: Slot | 'claim';
    readonly kind: 'missed' | 'spurious';
    readonly claim: number;
    readonly element?: number;
    readonly partner?: number;
  },
) {
  const { slot, kind, claim, element, partner } = error;
  return {
    document: document.gold.id,
    slot,
    kind,
    claim,
    ...(element !== undefined && { element }),
    ...(partner !== undefined && { partner }),
  };
}

function foundElements(claim: FoundClaim): Located[] {
  return mentionSlots.flatMap((slot) =>
    claim[slot].map((mention) => ({ slot, span: mention, value: describe(slot, mention) })),
  );
}

function goldElements(document: EvaluatedDocument, index: number): Located[] {
  const claim = document.gold.claims[index]!;
  return mentionSlots.flatMap((slot) =>
    claim[slot].map((mention) => ({
      slot,
      span: goldSpan(document.gold, mention),
      value: describe(slot, mention),
    })),
  );
}

const kindOf: Readonly<Record<MentionSlot, MentionKind>> = {
  actors: 'actors',
  targets: 'actors',
  sources: 'actors',
  places: 'places',
  dates: 'dates',
  counts: 'counts',
  weapons: 'weapons',
};

/** How often each class stands at each slot, the five headline slots and the claims first. */
export function countErrors(
  errors: readonly EvaluationError[],
): readonly { slot: Slot | 'claim'; class: ErrorClass; kind: string; count: number }[] {
  const counted = new Map<
    string,
    { slot: Slot | 'claim'; class: ErrorClass; kind: string; count: number }
  >();
  for (const { slot, class: errorClass, kind } of errors) {
    const key = `${slot} ${kind} ${errorClass}`;
    const entry = counted.get(key) ?? { slot, class: errorClass, kind, count: 0 };
    entry.count += 1;
    counted.set(key, entry);
  }
  const rank = (slot: Slot | 'claim') =>
    slot === 'claim' ? -1 : claimSlots.includes(slot) ? claimSlots.indexOf(slot) : 9;
  return [...counted.values()].sort((a, b) => rank(a.slot) - rank(b.slot) || b.count - a.count);
}
