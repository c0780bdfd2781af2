// Two annotators' readings of the same texts in, how far they agree out: the score of each against
// the other. F1 is the same both ways but for what one of them marks as optional.

import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { GoldClaim, GoldDocument } from './gold-schema.ts';
import type { Comparison, FoundClaim } from './match.ts';
import { isOptional, mentionSlots } from './match.ts';
import { scoreDocument } from './score.ts';

export interface Agreement {
  readonly documents: number;
  /** Ids that only one of the two has, or whose texts differ. */
  readonly alone: readonly string[];
  /** The first annotator as gold, and the second. */
  readonly forward: Figures;
  readonly backward: Figures;
}

export function agreementOf(
  first: readonly GoldDocument[],
  second: readonly GoldDocument[],
  comparison: Comparison,
): Agreement {
  const others = new Map(second.map((document) => [document.id, document]));
  const pairs = first.flatMap((document): [GoldDocument, GoldDocument][] => {
    const other = others.get(document.id);
    return other && other.text === document.text ? [[document, other]] : [];
  });
  const paired = new Set(pairs.map(([{ id }]) => id));
  const alone = [...first, ...second].map(({ id }) => id).filter((id) => !paired.has(id));
  const figures = (ordered: readonly (readonly [GoldDocument, GoldDocument])[]) =>
    figuresOf(
      ordered.map(([gold, reader]) => scoreReader(reader, gold, comparison)),
      'agreement',
    );
  return {
    documents: pairs.length,
    alone: [...new Set(alone)].sort(),
    forward: figures(pairs),
    backward: figures(pairs.map(([a, b]) => [b, a] as const)),
  };
}

/** Scores a reader's claims; what the reader marks as optional counts only where it is right. */
function scoreReader(reader: GoldDocument, gold: GoldDocument, comparison: Comparison) {
  const all = scoreDocument(reader.claims.map(asFound), gold.claims, comparison);
  const dropped = new Set<string>();
  for (const { kind, claim, slot, element } of all.errors) {
    if (kind === 'spurious' && isOptional(reader.claims[claim]!, slot, element)) {
      dropped.add(`${claim} ${slot} ${element}`);
    }
  }
  const kept = reader.claims.flatMap((claim, index): GoldClaim[] => {
    const alone = all.claims.find(({ found }) => found === index)?.gold === undefined;
    if (claim.optional && alone) return [];
    return [
      Object.assign(
        { ...claim },
        ...mentionSlots.map((slot) => ({
          [slot]: claim[slot].filter((_, element) => !dropped.has(`${index} ${slot} ${element}`)),
        })),
      ) as GoldClaim,
    ];
  });
  return scoreDocument(kept.map(asFound), gold.claims, comparison).claims;
}

/** A gold claim as if a reader had found it. The scorer reads the same fields of both. */
export function asFound(claim: GoldClaim): FoundClaim {
  return claim as unknown as FoundClaim;
}
