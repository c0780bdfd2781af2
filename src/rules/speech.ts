// What a language must say about speech: its words of saying and the grammar that finds who speaks
// and how far the speech reaches. See claims/speech.ts for the engine that runs it.

import type { ClaimStatus } from '../document/claim.ts';
import type { ExtractedDocument, Sentence } from '../document/document.ts';
import type { FilledTable } from '../lexicon/table.ts';
import type { WithHits } from './hits.ts';

/** Whether a stretch of text tells a fact, or wants, plans, supposes or judges one. */
export type Modality =
  | 'fact'
  | 'negated'
  | 'condition'
  | 'plan'
  | 'demand'
  | 'question'
  | 'opinion';

/** Tokens [first, last). */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/**
 * body: institution; force: armed body; person: named or titled; anonymous: "a source", "residents";
 * paper: a statement or report; outlet: news medium.
 */
export type SpeakerSort =
  | 'body'
  | 'force'
  | 'person'
  | 'anonymous'
  | 'paper'
  | 'outlet'
  | 'unknown';

/** A noun phrase that speaks. */
export interface SpeakerPhrase extends TokenRange {
  /** View units of proclitics to leave out at the front. */
  readonly front?: number;
  /** Key under which a later short form finds it again: the head noun ("ministry"). */
  readonly head: string;
  /** Further keys: the words of the phrase by which it may be named again. */
  readonly keys: readonly string[];
  readonly sort: SpeakerSort;
  /** True for "the ministry", "the statement": somebody named before, if there is one. */
  readonly short: boolean;
  /** Grammatical gender, where the language shows it. */
  readonly gender?: 'm' | 'f';
  /** True for several people: "they said" may be they, and no single person. */
  readonly plural?: boolean;
  /** The body in front of a possessive: "SNHR's team". */
  readonly owner?: string;
  /** True for "the organisation", which may be any body that has spoken. */
  readonly generic?: boolean;
  /** True for "the hospital", "the ministry" alone: whoever issued the document, if it is one. */
  readonly house?: boolean;
  /** True for a name that stands alone: somebody else than "the spokesman" may be. */
  readonly surname?: boolean;
  /** True for an army or its forces: no "party" or "movement" is meant by them. */
  readonly army?: boolean;
  /** True for "our fighters": whoever speaks already. */
  readonly own?: boolean;
  /** Who speaks with it: "the commission and the prisoners' club said". */
  readonly also?: readonly SpeakerPhrase[];
}

/** One act of saying and the tokens that stand under it. */
export interface Utterance {
  readonly rule: string;
  readonly score: number;
  /** Empty for a pronoun or a verb without subject: the earlier speaker goes on. */
  readonly speakers: readonly SpeakerPhrase[];
  /**
   * What the pronoun or the verb tells of the earlier speaker; `topic`: whom
   * the sentence before was about; `within`: whom its own sentence is about; `first`: we, who issued
   * the document.
   */
  readonly earlier?: {
    readonly gender?: 'm' | 'f';
    readonly being?: 'person' | 'thing' | 'many';
    readonly topic?: boolean;
    readonly within?: boolean;
    readonly first?: boolean;
  };
  /** True where nobody is said to speak ("it is believed"): only the status is told. */
  readonly impersonal?: boolean;
  readonly status: ClaimStatus;
  readonly modality: Modality;
  readonly cue: TokenRange;
  /** Tokens under it, in the order of `scopes`; later utterances win over earlier ones. */
  readonly scopes: readonly TokenRange[];
  /** Index of the utterance that it is a part of: its sources go in front. */
  readonly outer?: number;
  /** True where the whole document may be this speaker's report ("has documented", "in its report"). */
  readonly report?: boolean;
  /** True where what is denied or blamed was told before ("denied the accusation"). */
  readonly bare?: boolean;
}

/** A stretch that is no plain fact. */
export interface ModalStretch extends TokenRange {
  readonly modality: Modality;
  readonly rule: string;
  /** True where the happening itself is said not to have been ("its planes had not dropped bombs"). */
  readonly denies?: boolean;
}

/** What the rules of a language read from: the document with what is looked up at every token. */
export interface SpeechDocument {
  readonly document: ExtractedDocument & WithHits;
  /** For each token the end of the date that begins there, or 0. */
  readonly dateEnds: Int32Array;
  /** For each token the end of the actor's or person's name that begins there, or 0. */
  readonly nameEnds: Int32Array;
  /** For each token the end of the place's name that begins there, or 0. */
  readonly placeEnds: Int32Array;
  /** What sort of speaker the name that begins at a token would be. */
  readonly nameSorts: ReadonlyMap<number, SpeakerSort>;
}

export interface SpeechReading {
  readonly utterances: readonly Utterance[];
  readonly modal: readonly ModalStretch[];
  /** True for a sentence that turns to what was before ("وكان الجيش قد"): no earlier speaker goes on. */
  readonly background: boolean;
  /** True for a sentence that goes on with the toll or the acts just told ("Ten of them", "In the first raid"). */
  readonly elaborates: boolean;
}

/** The rules of a language at work on one document. `ordinal` counts the sentences with words. */
export interface SpeechReader {
  readonly read: (sentence: Sentence, ordinal: number) => SpeechReading;
  /** The body that a line without a verb names as writer of the whole document, if it does. */
  readonly issuer: (
    sentence: Sentence,
    ordinal: number,
    place: 'top' | 'end',
  ) => SpeakerPhrase | undefined;
  /** The body that the sentence is about: who "it said" may be in the next one. */
  readonly topic: (sentence: Sentence) => SpeakerPhrase | undefined;
}

export interface SpeechRules {
  readonly tables: () => readonly FilledTable[];
  readonly open: (document: SpeechDocument) => SpeechReader;
}
