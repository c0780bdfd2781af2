// The document that travels through the stages. The source never changes; each stage returns a new
// document with one more layer. The type of a stage's input says which layers it needs.

import type { Claim } from './claim.ts';
import type { Diagnostic } from './diagnostics.ts';
import type {
  ActorMention,
  DateMention,
  MentionBase,
  NumberMention,
  PersonMention,
  PlaceMention,
  WeaponMention,
} from './mention.ts';
import type { OffsetMap } from './offset-map.ts';
import type { Span } from './span.ts';
import type { NetworkTags } from './tags.ts';
import type { Tokens } from './tokens.ts';

/** The languages that isnad reads, as ISO 639-1 codes. */
export type LanguageCode = 'ar' | 'en';

/** What ingest makes: one text with what is known about it. */
export interface Document {
  readonly id: string;
  readonly source: string;
  readonly uri?: string | undefined;
  readonly title?: string | undefined;
  /** Day of publication, ISO: the only "today" there is. */
  readonly published?: string | undefined;
  /** Language that the sender declared: a hint, not a fact. */
  readonly declaredLang?: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A stretch of the source in one language; null where it is none of ours. */
export interface LanguageRun extends Span {
  readonly lang: LanguageCode | null;
  /** The language found, as ISO 639-3, where it is not ours: "fas", "fra", or "und". */
  readonly other?: string;
}

export interface DetectedDocument extends Document {
  /** Language of most of the text; null where no run is ours. */
  readonly lang: LanguageCode | null;
  /** Runs in order; they cover the source without gap or overlap. */
  readonly runs: readonly LanguageRun[];
}

/** The text as the rules read it, and the way back. */
export interface View {
  readonly text: string;
  readonly map: OffsetMap;
}

export interface NormalizedDocument extends DetectedDocument {
  readonly view: View;
}

/** A sentence, heading, bullet or table row; `start` and `end` are view offsets. */
export interface Sentence extends Span {
  readonly index: number;
  /** Tokens of the sentence: [first, last). */
  readonly first: number;
  readonly last: number;
  readonly lang: LanguageCode | null;
  readonly kind: 'sentence' | 'heading' | 'bullet' | 'row';
  /** Paragraphs count from 0; sentences of one line share one. */
  readonly paragraph: number;
  /** True when it begins inside a quotation that an earlier sentence of its line opened. */
  readonly quoted?: boolean;
}

export interface SegmentedDocument extends NormalizedDocument {
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
}

/** A document with its numbers; dates and entities read them. */
export interface NumberedDocument extends SegmentedDocument {
  readonly numbers: readonly NumberMention[];
}

export interface DatedDocument extends NumberedDocument {
  readonly dates: readonly DateMention[];
}

export interface ExtractedDocument extends DatedDocument {
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  readonly persons: readonly PersonMention[];
  readonly weapons: readonly WeaponMention[];
  /** What a trained network says of it, where one was asked. */
  readonly tags?: NetworkTags | undefined;
}

/** Why a claim is as it is: for `isnad explain`. */
export interface ClaimTrace {
  readonly claim: string;
  /** The words that made it an event, source spans with the rule's name. */
  readonly triggers: readonly (Span & { readonly rule: string })[];
  /** One line a slot element: which rule attached it, with what score. */
  readonly attached: readonly TraceLine[];
  /** What was considered and left out, with the reason. */
  readonly dropped: readonly TraceLine[];
  /** Where no doer was found: tokens from the act to each party that may be one, and the other way round. */
  readonly open: readonly { readonly first: number; readonly last: number }[];
}

export interface TraceLine extends Span {
  readonly slot: string;
  readonly rule: string;
  readonly score?: number;
  readonly reason?: string;
}

export interface AnalysedDocument extends ExtractedDocument {
  readonly claims: readonly Claim[];
  readonly traces: readonly ClaimTrace[];
}

/** The view's letters of tokens [first, last). */
export function viewText(document: SegmentedDocument, first: number, last: number): string {
  if (last <= first) return '';
  return document.view.text.slice(document.tokens.starts[first]!, document.tokens.ends[last - 1]!);
}

/** The source span of tokens [first, last), optionally cut inside the first and the last word. */
export function sourceSpan(
  document: SegmentedDocument,
  first: number,
  last: number,
  cut: { readonly front?: number; readonly back?: number } = {},
): Span {
  const start = document.tokens.starts[first]! + (cut.front ?? 0);
  const end = document.tokens.ends[last - 1]! - (cut.back ?? 0);
  return document.view.map.toSource(start, end);
}

/**
 * The common part of every mention that covers tokens [first, last). Add the rest by Object.assign: what
 * a spread began is slow to add to, and gets a shape of its own.
 */
export function mentionOf(
  document: SegmentedDocument,
  range: {
    readonly first: number;
    readonly last: number;
    readonly sentence: number;
    /** View units to leave out at the front of the first word (proclitics). */
    readonly front?: number;
    /** View units to leave out at the back of the last word (enclitics). */
    readonly back?: number;
  },
  rule: string,
): MentionBase {
  const span = sourceSpan(document, range.first, range.last, range);
  return {
    text: document.source.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    first: range.first,
    last: range.last,
    sentence: range.sentence,
    rule,
  };
}
