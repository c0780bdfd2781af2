// What a trained network says of a document: stretches of tokens that it takes for mentions, and which
// words it was asked about, and why. It is a layer of its own: rules decide what becomes of it.

/** Why words are worth asking about: what the rules left open in them. */
export type AskedFor = 'act without a doer' | 'unknown name';

export interface Asked {
  /** Index of the sentence. */
  readonly sentence: number;
  /** The words that the network is shown: tokens [first, last) of the sentence. */
  readonly first: number;
  readonly last: number;
  readonly reasons: readonly AskedFor[];
}

export interface Tagged {
  /** What it is taken for: "PER", "ORG", "LOC", "ACTOR", "PLACE", "EVENT_SHELLING" … */
  readonly type: string;
  /** Tokens [first, last). */
  readonly first: number;
  readonly last: number;
  /** View units of its first word that are no part of it: a conjunction or preposition written to it. */
  readonly front: number;
  readonly sentence: number;
  /** Calibrated: of those scored 0.8, eight in ten are right. */
  readonly score: number;
}

export interface NetworkTags {
  /** Name and version of the network. */
  readonly network: string;
  readonly asked: readonly Asked[];
  /** What the head for names says, in the order of the text. */
  readonly names: readonly Tagged[];
  /** What the head for the parts of claims says. */
  readonly claims: readonly Tagged[];
  /** What either head says that is too unsure to be used. */
  readonly unsure: readonly Tagged[];
}
