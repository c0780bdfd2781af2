// What a language must say about its places: the words that stand around a place name and tell that
// it is one, and the adjectives made from place names. See extract/places.ts for the engine.

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
  /** False for plain plural nouns of people that are no adjectives: Turks, أتراك. */
  readonly adjective: boolean;
}

/** All adjectives of countries, cities and regions, in every inflected form. For places and actors. */
export const nationalities = table<Nationality>('nationalities');
