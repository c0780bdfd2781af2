// What a language must say about its letters. The stages normalize and segment are built from it.

import type { Analysis } from '../document/tokens.ts';

export interface Letters {
  /** Unicode ranges of the language's script, inclusive, in UTF-16 units. */
  readonly script: readonly (readonly [number, number])[];
  /**
   * How single letters of the source are written in the view: a pair of the source letters and their
   * replacement; '' leaves the letter out (short vowels, tatweel). Two source letters are a letter of
   * the view and a combining mark that changes it.
   */
  readonly folding: readonly (readonly [source: string, view: string])[];
  /** Letters that only end words: where another follows, the space between is missing. */
  readonly closing: string;
  /** The key under which a word form stands in the lexicon. Forms come from the view. */
  readonly fold: (form: string) => string;
  /** A form folded and without article, for comparing names; '' for a mere article. */
  readonly bare: (form: string) => string;
  /**
   * The readings of one written word, best first; the word as it stands is always one of them.
   * `known` tells whether the lexicon has a stem. Pure: the same word gives the same readings.
   */
  readonly analyse: (form: string, known: (stem: string) => boolean) => readonly Analysis[];
  /**
   * Where a form that is no word was written without the space between two that are: the length of
   * the first, or 0.
   */
  readonly split: (form: string, known: (stem: string) => boolean) => number;
  /** Words after which a full stop ends no sentence, folded, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that are abbreviations only before a number: "No. 5". */
  readonly numbered: ReadonlySet<string>;
  /** Words that may begin a sentence right behind an abbreviation, folded: "The", "قال". */
  readonly openers: ReadonlySet<string>;
  /** Frequent function words: they tell the language of a short text. */
  readonly functionWords: ReadonlySet<string>;
  /** Marks that end a sentence, beside . ! ? */
  readonly sentenceEnds: string;
}
