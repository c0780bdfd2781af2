// What speech tells the claims engine: for every token who says it, with what status and modality.

import type { ClaimStatus } from '../../document/claim.ts';
import type { Sentence } from '../../document/document.ts';
import type { DateMention } from '../../document/mention.ts';
import type { Span } from '../../document/span.ts';
import type { Modality } from '../../rules/speech.ts';

/** A speaker as the text names it. */
export interface SourceMention extends Span {
  readonly text: string;
  readonly name?: string;
  readonly id?: string;
  readonly rule: string;
  readonly confidence?: number;
}

export interface Attribution {
  /** Who says it, outermost first; empty where the writer of the document speaks. */
  readonly sources: readonly SourceMention[];
  readonly status: ClaimStatus;
  /** When it was said, where the text tells. */
  readonly statedOn?: DateMention;
  readonly rule: string;
  readonly score: number;
  readonly modality: Modality;
}

/** A denial or a charge whose act was told before. */
export interface Answer {
  readonly sentence: Sentence;
  /** Tokens [first, last) from the word of saying on. */
  readonly first: number;
  readonly last: number;
  readonly attribution: Attribution;
}

export interface Speech {
  at(token: number): Attribution;
  /** In the order of the text. */
  readonly answers: readonly Answer[];
}
