// Evaluated documents and their errors in, the data of the error browser out: texts, claims of gold
// beside those found, and for each element whether it is right, missed or spurious, and why.

import type { EvaluationError } from '../../evaluate/errors.ts';
import type { EvaluatedDocument } from '../../evaluate/evaluated.ts';
import { goldSpan } from '../../evaluate/evaluated.ts';
import type { MentionSlot, Slot } from '../../evaluate/match.ts';
import { isOptional, mentionSlots, slots } from '../../evaluate/match.ts';
import { describe } from '../../evaluate/values.ts';

type State = 'right' | 'missed' | 'spurious' | 'optional';

interface BrowsedElement {
  readonly slot: Slot;
  readonly value: string;
  readonly state: State;
  readonly class?: string;
  readonly text?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A gold claim with the found one that is aligned with it, or one of the two. */
interface BrowsedPair {
  readonly gold?: readonly BrowsedElement[];
  readonly found?: readonly BrowsedElement[];
  readonly event: string;
  readonly confidence?: number;
  readonly optional: boolean;
  readonly class?: string;
}

export interface BrowsedDocument {
  readonly id: string;
  readonly lang: string;
  readonly genre: string;
  readonly region?: string;
  readonly published?: string;
  readonly half: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly pairs: readonly BrowsedPair[];
}

export function browse(
  document: EvaluatedDocument,
  errors: readonly EvaluationError[],
): BrowsedDocument {
  const { gold, half, found, score } = document;
  const classOf = new Map(
    errors.map((error) => [
      `${error.kind} ${error.claim} ${error.slot} ${error.element ?? ''}`,
      error.class,
    ]),
  );
  const pairs = score.claims.flatMap((claim): BrowsedPair[] => {
    const goldSide =
      claim.gold === undefined ? undefined : goldElements(document, claim.gold, classOf);
    const foundSide =
      claim.found === undefined
        ? undefined
        : foundElements(document, { index: claim.found, optional: claim.optional }, classOf);
    const event =
      claim.gold === undefined ? found[claim.found!]!.event : gold.claims[claim.gold]!.event;
    // Claims that share nothing but a status are shown apart: they tell of two happenings.
    const apart = !claim.related && goldSide && foundSide;
    const common = { optional: claim.optional };
    const confidence = claim.found === undefined ? undefined : found[claim.found]!.confidence;
    const alone = (kind: string, index: number) => {
      const known = classOf.get(`${kind} ${index} claim `);
      return known === undefined ? {} : { class: known };
    };
    if (apart) {
      return [
        { ...common, event, gold: goldSide, ...alone('missed', claim.gold!) },
        {
          ...common,
          event: found[claim.found!]!.event,
          found: foundSide,
          confidence: confidence!,
          ...alone('spurious', claim.found!),
        },
      ];
    }
    return [
      {
        ...common,
        event,
        ...(goldSide && { gold: goldSide }),
        ...(foundSide && { found: foundSide }),
        ...(confidence !== undefined && { confidence }),
        ...(!foundSide && alone('missed', claim.gold!)),
        ...(!goldSide && alone('spurious', claim.found!)),
      },
    ];
  });
  return {
    id: gold.id,
    lang: gold.lang,
    genre: gold.genre,
    ...(gold.region !== undefined && { region: gold.region }),
    ...(gold.published !== undefined && { published: gold.published }),
    half,
    tags: gold.tags ?? [],
    text: gold.text,
    pairs,
  };
}

function goldElements(
  { gold }: EvaluatedDocument,
  index: number,
  classOf: ReadonlyMap<string, string>,
): BrowsedElement[] {
  const claim = gold.claims[index]!;
  return slots.flatMap((slot): BrowsedElement[] =>
    elementsOf(claim, slot).map((mention, element) => {
      const known = classOf.get(`missed ${index} ${slot} ${element}`);
      const optional = isOptional(claim, slot, element);
      const state: State = optional ? 'optional' : known === undefined ? 'right' : 'missed';
      const reason = known === undefined ? {} : { class: known };
      if (mention === undefined) {
        return { slot, value: claim[slot as 'event' | 'status'], state, ...reason };
      }
      const { start, end } = goldSpan(gold, mention);
      const value = describe(slot as MentionSlot, mention);
      return { slot, value, state, ...reason, text: mention.text, start, end };
    }),
  );
}

function foundElements(
  { found }: EvaluatedDocument,
  { index, optional }: { readonly index: number; readonly optional: boolean },
  classOf: ReadonlyMap<string, string>,
): BrowsedElement[] {
  const claim = found[index]!;
  return slots.flatMap((slot): BrowsedElement[] =>
    elementsOf(claim, slot).map((mention, element) => {
      const known = classOf.get(`spurious ${index} ${slot} ${element}`);
      const state: State = optional ? 'optional' : known === undefined ? 'right' : 'spurious';
      const reason = known === undefined ? {} : { class: known };
      if (mention === undefined) {
        return { slot, value: claim[slot as 'event' | 'status'], state, ...reason };
      }
      const { text, start, end } = mention;
      const value = describe(slot as MentionSlot, mention);
      return { slot, value, state, ...reason, text, start, end };
    }),
  );
}

/** The mentions of a slot; event and status are one element without a mention. */
function elementsOf<M>(
  claim: Readonly<Record<MentionSlot, readonly M[]>>,
  slot: Slot,
): readonly (M | undefined)[] {
  return (mentionSlots as readonly Slot[]).includes(slot)
    ? claim[slot as MentionSlot]
    : [undefined];
}
