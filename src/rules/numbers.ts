// What a language must say about its numbers, and the tables that the engine in extract/numbers.ts
// reads. No word of any language stands here.

import type { Measure, Qualifier } from '../document/mention.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';

/** Where in a number a cardinal may stand: `hundreds` and `scales` are whole (200, 2000), not multiplied. */
export type Level = 'unit' | 'teen' | 'tens' | 'hundred' | 'hundreds' | 'scale' | 'scales';

export type NumeralWord =
  | {
      readonly kind: 'cardinal';
      readonly value: number;
      readonly level: Level;
      /** A plural scale ("thousands") is vague where nothing multiplies it. */
      readonly plural?: boolean;
      /** With nothing in front, this value instead: an Arabic dual that is spelled like an accusative. */
      readonly alone?: number;
      /** Only as a part of a larger number. */
      readonly bound?: boolean;
      /** A number only in front of a counted plural: "both soldiers". */
      readonly guarded?: boolean;
    }
  | { readonly kind: 'ordinal'; readonly value: number; readonly level: Level }
  | { readonly kind: 'fraction'; readonly value: number }
  | { readonly kind: 'dozen'; readonly value: number }
  | {
      readonly kind: 'vague';
      readonly min: number;
      readonly max: number;
      /** Also another word ("he scores"): a number only where what follows shows it. */
      readonly guarded?: boolean;
    };

/** What words that stand around numbers do. One word may have several roles. */
export const markRoles = [
  'and',
  'or',
  'but',
  'to',
  'between',
  'from',
  'of',
  'a',
  'the',
  'point',
  'minus',
  'percent',
  // Adds a round number to an ordinal: "the twenty-first beyond the hundred".
  'beyond',
  // May stand between a qualifier and its number: "another", "a total of".
  'filler',
  // A qualifier in front of its number, or behind it.
  'before',
  'after',
  'month',
  'year',
  'day',
  'clock',
  'ageBefore',
  'ageAfter',
  'calibre',
  // Numbers a thing: "Resolution", "Route".
  'label',
  /** Leads to what a thing costs: "costing", "worth". */
  'price',
  // A verb for carrying or sheltering: whom it counts nothing has befallen yet.
  'holding',
  // A participle that a hyphen ties to whose the thing is: "rebel-held towns". Regular ones need no entry.
  'tied',
  // Begins a part of the total before it: "including".
  'subset',
  // A share of things, where the pronoun tells: "منها".
  'ofThings',
  // A country whose name is spelled as one of its people: "سوريا".
  'country',
  'not',
  // What an act led to, behind "not": "لم تسفر الغارة عن".
  'leads',
  'outcome',
  // Begins a clause of its own: no predicate before it governs what follows.
  'clause',
  // Nothing may be counted across this word.
  'stop',
  // Makes a following participle passive: "were".
  'passive',
  // A word for a sum: "toll", "number of".
  'toll',
  // Before "one" it makes a pronoun of it: "this one".
  'pronoun',
  // Between those of one kind and how many of a total they were: "women accounted for 30".
  'share',
  // A verb that gives the figure of its subject: "deaths reached 104".
  'sum',
  // A verb of change, after which "from 20 to 30" is no range.
  'change',
  // "another": one more of those counted before.
  'another',
  // A subject that denies what is said of it: "nobody".
  'nobody',
  // A word for news, which a negation then denies instead: "no reports of".
  'hearsay',
  // Behind a predicate it names who shared the fate: "was killed along with his driver".
  'alongside',
  // Behind a predicate it makes another phrase of it: "held to account".
  'idiom',
  // In a denied outcome it stands for anybody: "anyone".
  'anybody',
  // May stand between a predicate and who suffers it: "yesterday", "also".
  'adverb',
  // A verb of saying: whoever stands before it speaks and suffered nothing.
  'speech',
  // Names the toll told before and not whose it is: "put it at", "the figure was".
  'figure',
  // Behind a passive, those who did it follow: "by".
  'agent',
  // Before a total of which those told before were a part: "were among 12 killed".
  'among',
  // Behind "one": it is ranked, not counted ("one of the most admired soldiers").
  'rank',
  // In front of a noun that tells a fate: one who suffered it follows ("led to one dead").
  'fate lead',
  // One of those counted before, told for who he was: "one of them a child".
  'one of them',
  // Leads over what burned to "on fire": "set".
  'set',
  // Behind one of them: "and the other in Tubas".
  'other of them',
] as const;

export type MarkRole = (typeof markRoles)[number];

/** The place of each role in `markRoles`. */
export const roleIndex = Object.fromEntries(
  markRoles.map((role, index) => [role, index]),
) as Readonly<Record<MarkRole, number>>;

export interface NumberMark {
  /** Its roles, as places in `markRoles`. */
  readonly roles: readonly number[];
  /** For the roles `before` and `after`. */
  readonly before?: Qualifier;
  readonly after?: Qualifier;
  /** For `passive`: the number of its subject. */
  readonly number?: 'singular' | 'plural';
}

/** Arms that stand on the ground and are destroyed in so many pieces; what flies is intercepted. */
export const heavyArms: ReadonlySet<string> = new Set([
  ...['guns', 'machine guns', 'mortars', 'cannons', 'launchers', 'rocket launchers'],
  'missile systems',
]);

export type NounSort = 'people' | 'thing' | 'attack' | 'munition' | 'other';

/** A thing counted. Shared with the entities and claims stages. */
export interface CountedNounWord {
  /** Plain English plural: "civilians", "houses". */
  readonly of: string;
  readonly sort: NounSort;
  /** The measure that the word itself tells: "fatality" is killed. */
  readonly measure?: Measure;
  /** `either` where the spelling leaves dual and plural, or singular and plural, open. */
  readonly number: 'singular' | 'dual' | 'plural' | 'either';
  /** "others": its noun is the one counted before. */
  readonly other?: boolean;
  /** A form of the accusative: the object, not the doer. */
  readonly object?: boolean;
  /** Only counted beside a number or a negation, never as a lone victim. */
  readonly onlyCounted?: boolean;
  /** The measure that its denial has: "no victims" denies casualties. */
  readonly denied?: Measure;
  /** Also an adjective before another noun: "two wounded soldiers". */
  readonly adjective?: boolean;
  /** One word for two: "an elderly couple". */
  readonly pair?: boolean;
}

/** A predicate that gives a measure to what it governs. Shared with the claims stage. */
export interface OutcomeWord {
  /** Measure of people, things and attacks that it governs. */
  readonly people?: Measure;
  readonly things?: Measure;
  readonly attacks?: Measure;
  /**
   * active: its object suffers; passive: its subject does; either: the spelling does not tell;
   * noun: a verbal noun, what it governs suffers.
   */
  readonly voice: 'active' | 'passive' | 'either' | 'noun';
  /** Governs only what follows at once: the word has other meanings. */
  readonly close?: boolean;
  /** "قنص حوثي", "sniping": a noun for how it was done, with an adjective behind it for whose it was. */
  readonly manner?: boolean;
  /** An active verb whose subject did nothing to its object: "the brigade lost 14 men". */
  readonly suffered?: boolean;
  /** Grammatical number of the subject, where the form tells. */
  readonly number?: 'singular' | 'plural';
  /**
   * Its subject is some of a toll that was told before: "among the dead"; `victims`: of dead or wounded, as that toll
   * was.
   */
  readonly told?: 'those' | 'victims';
  /** Only ends a predicate ("met their deaths"): it governs nothing behind it. */
  readonly behind?: boolean;
}

export interface UnitWord {
  /** English name in the singular: "kilogram". */
  readonly unit: string;
  readonly dimension:
    | 'mass'
    | 'length'
    | 'area'
    | 'volume'
    | 'time'
    | 'money'
    | 'temperature'
    | 'speed'
    | 'times';
  /** How many base units (kilograms, metres, square metres, litres, seconds) one of it is. */
  readonly factor?: number;
  /** A dual counts two by itself; `one` marks a singular that "half" may stand beside. */
  readonly dual?: boolean;
  /** Must touch the number it belongs to ("3k"). */
  readonly glued?: boolean;
  /** May stand in front of its number: "$". */
  readonly leads?: boolean;
}

export const numerals = table<NumeralWord>('numerals');
export const numberMarks = table<NumberMark>('number marks');
export const countedNouns = table<CountedNounWord>('counted nouns');
export const outcomes = table<OutcomeWord>('outcomes');
export const units = table<UnitWord>('units');

export interface NumberRules {
  readonly tables: () => readonly FilledTable[];
  /** True where units stand before tens: "three and twenty". */
  readonly unitsFirst: boolean;
  /** The conjunction that is written on the word behind it, or ''. */
  readonly conjunction: string;
  /** Endings that make an ordinal of digits: "25th". */
  readonly ordinalEndings: ReadonlySet<string>;
  /** True where a single comma may be a decimal mark: "4,8". */
  readonly decimalComma: boolean;
  /** True where the vowels written on a noun tell that it is a dual. */
  readonly dual: (written: string) => boolean;
  /** True for the plural that only nouns for people have, where there is such a one. */
  readonly ofPeople: (word: string) => boolean;
  /** True for a word that ends as adverbs do. */
  readonly adverb: (word: string) => boolean;
  /** True where words that the lexicon lacks may stand between a number and its noun. */
  readonly modifiersFirst: boolean;
}
