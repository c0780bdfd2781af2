// A number while it is being read. Drafts are made by values.ts, filled by the later readers of this
// folder, and frozen into mentions at the end; none leaves the stage.

import type { Measure, NumberKind, Qualifier } from '../../document/mention.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';

export interface Draft {
  rule: string;
  kind: NumberKind;
  /** Tokens of the numeral with its unit. */
  first: number;
  last: number;
  /** View units to leave out at the front of the first and the back of the last token. */
  front: number;
  back: number;
  value: number | null;
  min: number | null;
  max: number | null;
  qualifier: Qualifier;
  /** The other reading of open digits, see digits.ts. */
  other: number | undefined;
  /** The scale word that it ends in. */
  scale: number | undefined;
  /** A bare run of digits: may be a year or a label. */
  plain: boolean;
  /** Not to be counted: a day, a year or an hour for dates to read, the old figure of a rise, who was on board. */
  aside: boolean;
  /** Written with the article: "the three". */
  definite: boolean;
  /** Joined to what stands before by a conjunction on the word itself. */
  joined: boolean;
  unit: string | undefined;
  base: number | undefined;
  noun: DraftNoun | undefined;
  measure: Measure | undefined;
  /** First token of the predicate that gave the measure. */
  governor: number | undefined;
  /** Tokens of the whole phrase, with qualifiers and noun. */
  phraseFirst: number;
  phraseLast: number;
  /** View units to leave out at the front of the phrase's first token. */
  phraseFront: number;
  none: boolean;
  partOf: Draft | undefined;
  /** Some of those told before: "two of the wounded", "seven of them"; or who some were: "31 were minors"; or the toll told before, by another: "put it at nine"; or some of "the victims", dead or hurt. */
  some: 'those' | 'victims' | 'who' | 'figure' | undefined;
  ends: { first: number; value: number }[] | undefined;
}

export interface DraftNoun {
  readonly word: CountedNounWord;
  readonly first: number;
  readonly last: number;
  readonly front: number;
  readonly back: number;
}

/** A number of which nothing is told yet, with room for all that may be: drafts keep one shape. */
export function draft(
  rule: string,
  kind: NumberKind,
  range: { first: number; last: number; front?: number; back?: number },
): Draft {
  return {
    rule,
    kind,
    first: range.first,
    last: range.last,
    front: range.front ?? 0,
    back: range.back ?? 0,
    value: null,
    min: null,
    max: null,
    qualifier: 'exact',
    other: undefined,
    scale: undefined,
    plain: false,
    aside: false,
    definite: false,
    joined: false,
    unit: undefined,
    base: undefined,
    noun: undefined,
    measure: undefined,
    governor: undefined,
    phraseFirst: range.first,
    phraseLast: range.last,
    phraseFront: range.front ?? 0,
    none: false,
    partOf: undefined,
    some: undefined,
    ends: undefined,
  };
}

export function setValue(number: Draft, value: number | null): Draft {
  number.value = value;
  number.min = value;
  number.max = value;
  return number;
}
