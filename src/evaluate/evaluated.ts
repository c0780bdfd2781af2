// What the evaluation works on: a gold document with what was found in it and how that scored.

import type { Claim } from '../document/claim.ts';
import type { Span } from '../document/span.ts';
import type { GoldDocument } from './gold-schema.ts';
import type { Comparison } from './match.ts';
import type { DocumentScore } from './score.ts';
import { scoreDocument } from './score.ts';
import type { Half } from './split.ts';
import { halfOf } from './split.ts';

export const mentionKinds = ['counts', 'dates', 'places', 'actors', 'weapons'] as const;

export type MentionKind = (typeof mentionKinds)[number];

/** A span that was read; `also` are the same mention with more of its phrase: a numeral with its noun. */
export interface FoundSpan extends Span {
  readonly also?: readonly Span[];
}

/** The spans that were read in a text, of each kind, whether a claim has them or not. */
export type FoundMentions = Readonly<Record<MentionKind, readonly FoundSpan[]>>;

/** What was found in one document. Without mentions, those of the claims stand for them. */
export interface FoundDocument {
  readonly claims: readonly Claim[];
  readonly mentions?: FoundMentions;
}

export interface EvaluatedDocument {
  readonly gold: GoldDocument;
  readonly half: Half;
  readonly found: readonly Claim[];
  readonly mentions?: FoundMentions;
  readonly score: DocumentScore;
}

export function evaluateDocument(
  gold: GoldDocument,
  found: FoundDocument,
  comparison: Comparison,
): EvaluatedDocument {
  return {
    gold,
    half: halfOf(gold.id),
    found: found.claims,
    ...(found.mentions && { mentions: found.mentions }),
    score: scoreDocument(found.claims, gold.claims, comparison),
  };
}

/** Where a gold mention stands: its own offsets, or the one place where its text stands. */
export function goldSpan(
  document: GoldDocument,
  mention: { readonly text: string; readonly start?: number | undefined },
): Span {
  const start = mention.start ?? document.text.indexOf(mention.text);
  return { start, end: start + mention.text.length };
}
