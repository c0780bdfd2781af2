// What a language must say about its places: the words that stand around a place name and tell that
// it is one, and the adjectives made from place names. See extract/places.ts for the engine.

import type { PlaceKind } from '../lexicon/place-kinds.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';

/**
 * An adjective or the name of a people: سوري, الروسية, Syrian, Frenchmen. Never the place of a happening,
 * but it names the country of an actor, and puts that country in focus.
 */
export interface Nationality {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** English name of the city or region, where the adjective is made from one: Aleppan, حلبي. */
  readonly place?: string;
  /** False for plain nouns of people that are no adjectives: Turks, أتراك. */
  readonly adjective: boolean;
}

/** All adjectives of countries, cities and regions, in every inflected form. For places and actors. */
export const nationalities = table<Nationality>('nationalities');

/** A word beside a place name that proves it to be one. */
export interface PlaceWord {
  /**
   * kind: says what the place is (city, village); part: a stretch of it or near it (countryside,
   * outskirts, centre); way: a road, front or border, which runs between places; direction: a side.
   */
  readonly sort: 'kind' | 'part' | 'way' | 'direction';
  /** What the place can be, where the word tells. */
  readonly kinds: readonly PlaceKind[];
  /**
   * Whether it may stand beside a name that no gazetteer has ("village of X"): any, where the name may
   * be an ordinary word with the article; unknown, where it is no word of the language; none.
   */
  readonly names: 'any' | 'unknown' | 'none';
  /** True where the word names other things too: an ordinary word behind it is no name of a place. */
  readonly weak?: boolean;
  /** True where it says so only with a small letter: "Cauca department", but not "Police Department". */
  readonly small?: boolean;
  /** True for the town that a country is governed from: capital, العاصمة. */
  readonly seat?: boolean;
  /** True where a number behind it names the place: block 9, kilometre 16. */
  readonly numbered?: boolean;
  /** True where what happens there is beside the place, not in it: outskirts, vicinity. */
  readonly beside?: boolean;
  /** True for a road that bears the names of the places at its ends: highway, طريق. */
  readonly ends?: boolean;
  /** True for what runs between two countries. */
  readonly border?: boolean;
  /** Those of its forms that stand before several names: "villages of", "قريتي". */
  readonly plural?: ReadonlySet<string>;
  /** On which side of the name it stands. */
  readonly side: 'before' | 'after';
}

export const placeWords = table<PlaceWord>('place-words');

/** A word in front of a place name that makes it likelier (in, near) or no place at all (club, Mr). */
export interface PlaceContext {
  readonly sort: 'in' | 'near' | 'of' | 'weak' | 'between' | 'not-place';
  /** True where what happens there is beside the place: near, قرب. */
  readonly beside?: boolean;
  /**
   * True where a name behind it is a place, though no gazetteer has it; act: only right behind an act
   * ("rockets fell on X", "families fled to X").
   */
  readonly names?: boolean | 'act';
}

export const placeContexts = table<PlaceContext>('place-contexts');

export interface PlaceRules {
  readonly tables: () => readonly FilledTable[];
  /** True where only a word with a capital letter can begin a name. */
  readonly capitals: boolean;
  /** Articles inside and in front of names that stand as words of their own. */
  readonly articles: ReadonlySet<string>;
  /** Articles that are no part of a name: in the Donbas. */
  readonly determiners: ReadonlySet<string>;
  /** Letters that may be written onto the front of a name. */
  readonly attached: ReadonlySet<string>;
  /** The article, where it is written onto its word; else empty. */
  readonly definite: string;
  /** True for a word written as indefinite: it describes, and names nothing. */
  readonly indefinite: (written: string) => boolean;
  /** Proclitics that say "in": they count as a preposition before the name. */
  readonly inside: string;
  /** What is written onto a word for "like". */
  readonly like?: string;
  /** True for a word of the source whose last letter ends words: nothing is written onto it. */
  readonly closed: (written: string) => boolean;
  /** A verb of the time to come, which may follow a noun that names no place: "بلدة ستسلم". */
  readonly future: RegExp;
  /** Words that cannot be or begin the name after a place word, folded. */
  readonly notNames: ReadonlySet<string>;
  /** Ordinary words that name a place only behind a place word, folded; with what is written onto them or without. */
  readonly proved: ReadonlySet<string>;
  /** First words of compound names: the word after them belongs to the name. */
  readonly compounds: ReadonlySet<string>;
  /** True for an adjective that tells one place of a name from another: "الشرقية", "الكبرى". */
  readonly qualifies: (word: string) => boolean;
  /** Shapes of indefinite feminine adjectives, which are rather no names; matches nothing where there are none. */
  readonly feminine: RegExp;
  /** Shapes of adjectives that tell where somebody is from; matches nothing where there are none. */
  readonly relation: RegExp;
  /** Endings of regular plurals: with the article such a word is rather a noun than a name. */
  readonly plurals: RegExp;
  /** Shapes of nouns that are rather no names: with a pronoun written on, or an indefinite feminine. */
  readonly bound: RegExp;
  /** True where a word of the view, without its clitics, is a word of the language. */
  readonly ordinary: (word: string) => boolean;
  /** Words that say of a place that it lies in the next: التابعة. */
  readonly belongs: ReadonlySet<string>;
  /** Words between the places of an enumeration, folded. */
  readonly joins: ReadonlySet<string>;
  /** Words between a road and its first end ("from"), and between its ends ("to"), folded. */
  readonly leading: ReadonlySet<string>;
  readonly toward: ReadonlySet<string>;
  /** Verbs between the teams of a match, folded: beside one and with a score a town is its team. */
  readonly contests: ReadonlySet<string>;
}
