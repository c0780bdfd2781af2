// What a language must say about its letters. The stages normalize and segment are built from it.

import type { Analysis } from '../document/tokens.ts';

export interface Letters {
  /** Unicode ranges of the language's script, inclusive, in UTF-16 units. */
  readonly script: readonly (readonly [number, number])[];
  /**
   * How single letters of the source are written in the view: a pair of the source letters and their
   * replacement; '' leaves the letter out (short vowels, tatweel).
   */
  readonly folding: readonly (readonly [source: string, view: string])[];
  /** The key under which a word form stands in the lexicon. Forms come from the view. */
  readonly fold: (form: string) => string;
  /** A form folded and without article, for comparing names; '' for a mere article. */
  readonly bare: (form: string) => string;
  /**
   * The readings of one written word, best first; the word as it stands is always one of them.
   * `known` tells whether the lexicon has a stem. Pure: the same word gives the same readings.
   */
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  /** Words after which a full stop ends no sentence, folded, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Frequent function words: they tell the language of a short text. */
  readonly functionWords: ReadonlySet<string>;
  /** Marks that end a sentence, beside . ! ? */
  readonly sentenceEnds: string;
}
