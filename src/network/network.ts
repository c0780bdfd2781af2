// What the house asks of a trained network: words of sentences in, for each word a label of each head
// out. Who makes one (open.ts) and who uses it (extract/, pipeline.ts) need know no more.

import type { LanguageCode } from '../document/document.ts';

/** A tagger within the network: names are always there, claims where a model was trained for them. */
export type HeadName = 'names' | 'claims';

export interface WordLabel {
  /** BIO label: "O", "B-PER", "I-PER" … */
  readonly label: string;
  /** Calibrated probability of that label. */
  readonly score: number;
}

/** For each head the labels of a sentence's words. */
export type SentenceTags = Readonly<Record<HeadName, readonly WordLabel[]>>;

/** A trained network for words in sentences. */
export interface Network {
  readonly name: string;
  readonly languages: readonly LanguageCode[];
  readonly heads: readonly HeadName[];
  readonly classify: (
    sentences: readonly (readonly string[])[],
  ) => Promise<readonly SentenceTags[]>;
}
