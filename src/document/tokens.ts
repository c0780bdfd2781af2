// Tokens of a document as parallel arrays in view coordinates: no object per token, so that a
// million of them cost little. Stages hold token indices and ask the document for spans.

/** What a token is made of. Values are bits, so that a rule can ask for several kinds at once. */
export const TokenKind = {
  /** Letters (with marks and inner apostrophes or hyphens where the language joins them). */
  word: 1,
  /** Digits, with inner separators and decimals as one token: `1,250`, `12.6.2024`, `٣٫٥`. */
  digits: 2,
  /** One mark of punctuation or one symbol. */
  mark: 4,
} as const;

export interface Tokens {
  readonly count: number;
  /** View offset of the first unit of each token. */
  readonly starts: Int32Array;
  /** View offset after the last unit of each token. */
  readonly ends: Int32Array;
  /** One of the bits of TokenKind for each token. */
  readonly kinds: Uint8Array;
}

/**
 * One reading of a written word: proclitics, stem, enclitic. `stemStart` and `stemEnd` are counted in
 * view units from the start of the word, so `stemStart` 0 means that nothing was cut off in front.
 * Readings are asked everywhere: all are made with all their fields, in this order, of one shape.
 */
export interface Analysis {
  /** The stem as the lexicon spells it: "ضربة" for "ضربته", "أبناء" for "أبنائه", both folded. */
  readonly stem: string;
  readonly stemStart: number;
  readonly stemEnd: number;
  /** Conjunction and prepositions in front, in order, without the article: "", "و", "وب", "ل". */
  readonly proclitics: string;
  /** True when the article stood between the proclitics and the stem. */
  readonly article: boolean;
  /** Pronoun behind the stem, or "". */
  readonly enclitic: string;
  /** The stem with its article, where `article` is true: the entry may be spelled with it. */
  readonly definite: string | undefined;
}

/**
 * View units to leave out in front of a mention that begins with this reading: conjunctions and
 * prepositions, but not the article, unless it is fused with a preposition.
 */
export function frontCut(analysis: Analysis): number {
  const { article, proclitics, stemStart } = analysis;
  return article && stemStart > proclitics.length + 1 ? proclitics.length : stemStart;
}
