// What a language must say about the doers in its texts: the names of the actor lexicon, the words
// that head and build a doer's phrase, and the grammar that reads such a phrase. No word stands here.

import type { DatedDocument, Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { FilledTable, Table } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';
import type { Hit, WithHits } from './hits.ts';

/** One actor of the lexicon under one of its names. */
export interface ActorName {
  /** Absent for a name whose referent hangs on the country the document is about. */
  readonly id?: string;
  /** Canonical English name. */
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly parent?: string;
  /** A partisan name that stands for this neutral identity. */
  readonly loaded?: boolean;
  /** Also an ordinary word, or shared by several: taken only with support. */
  readonly ambiguous?: boolean;
  /** The actors that the name may mean, by country. */
  readonly readings?: ReadonlyMap<string, ActorIdentity>;
  /** How capital letters must stand: `upper` for acronyms, `title` for names; absent where free. */
  readonly letters?: 'upper' | 'title';
}

export interface ActorIdentity {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/**
 * How a head word behaves. people: plural doers that act without an owner ("gunmen"); force: a body
 * that needs an owner or an antecedent ("forces"); aircraft and arm: a means that stands for its owner;
 * craft: a ship, which has a name of its own ("the tanker Sounion"); group: takes a name ("brigade of …");
 * office: takes a field or an owner ("ministry of …").
 */
export type HeadSort = 'people' | 'force' | 'aircraft' | 'arm' | 'craft' | 'group' | 'office';

export type ActorWord =
  | {
      readonly role: 'head';
      readonly sort: HeadSort;
      /** English word for it: "forces", "gunmen". */
      readonly name: string;
      readonly kind: string;
      /** True for doers that nobody knows: gunmen, assailants. */
      readonly unknown?: boolean;
      /** Grammatical number, where the form tells. */
      readonly number?: 'singular' | 'plural';
      /** A construct form: an owner must follow. */
      readonly construct?: boolean;
      /** A body as a whole: its parts have numbers ("اللواء 30"), it has none. */
      readonly whole?: boolean;
      /** A word for men only where they are the speaker's own: "نسورنا", "دفاعاتنا". */
      readonly ours?: boolean;
      /** Written in capitals only: "HMS". */
      readonly capitals?: boolean;
    }
  | {
      readonly role: 'modifier';
      readonly name: string;
      /** What it says: nobody knows them, a state's own, a side without a name, a partisan word. */
      readonly sense?: 'unknown' | 'government' | 'loaded' | 'place';
      /** Actor in the lexicon that the adjective names: "Houthi". */
      readonly actor?: string;
      /** Country that a partisan adjective stands for. */
      readonly country?: string;
      /** Written in capitals only: "US". */
      readonly capitals?: boolean;
    }
  /** "so-called", "known as": the name follows. */
  | { readonly role: 'called' }
  /** "these", "the same": an antecedent is meant. */
  | { readonly role: 'same' }
  /** Belongs to the phrase with the body behind it: "belonging to", "loyal to". */
  | { readonly role: 'tie' }
  /** Ends a name. */
  | { readonly role: 'stop' }
  /** Words that begin like a head and name nobody: "حركة السير". */
  | { readonly role: 'none' }
  /** Ties a following name as the doer: "by", "accused". */
  | { readonly role: 'agent' };

export type ActorHead = Extract<ActorWord, { role: 'head' }>;

/** The rule of a phrase that ends in the name of a ship. */
export const shipName = 'ship name';

export const actorNames = table<ActorName>('actor names');
export const actorWords = table<ActorWord>('actor words');

/** What the grammar of a language reads from: the document with its hits, and the places found. */
export interface ActorSource {
  readonly document: DatedDocument & WithHits;
  /** The place mention that begins at a token. */
  readonly placeAt: (token: number) => PlaceMention | undefined;
}

/** A doer's phrase as the grammar reads it, not yet resolved. */
export interface ActorPhrase {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** View units of the first word that are no part of it. */
  readonly front: number;
  readonly back?: number | undefined;
  readonly head?: ActorHead | undefined;
  /** The lexicon's name in it, with its tokens. */
  readonly actor?: Hit<ActorName> | undefined;
  /** All readings of that name. */
  readonly actors?: readonly Hit<ActorName>[] | undefined;
  /** Tokens of an own name that no lexicon has. */
  readonly own?: { readonly first: number; readonly last: number } | undefined;
  /** Tokens of the proper name in it, where it has one. */
  readonly proper?: { readonly first: number; readonly last: number } | undefined;
  /** Country that an adjective or a name of a country gives. */
  readonly country?: string | undefined;
  /** English name of that adjective or place. */
  readonly owner?: string | undefined;
  /** Actor that an adjective names. */
  readonly by?: string | undefined;
  /** True when it stands in quotation marks, or behind a head that asks for such a name. */
  readonly supported?: boolean | undefined;
  /** The head of the owner, where a short form stands in the phrase: "planes of the coalition". */
  readonly meant?: ActorHead | undefined;
  readonly definite?: boolean | undefined;
  readonly unknown?: boolean | undefined;
  readonly government?: boolean | undefined;
  readonly loaded?: boolean | undefined;
  /** "the same forces", "these gunmen". */
  readonly same?: boolean | undefined;
  /** Told by more than its head: "forces of the party". */
  readonly described?: boolean | undefined;
  /** "our forces", "his men". */
  readonly possessed?: boolean | undefined;
  readonly rule: string;
}

export interface ActorRules {
  readonly tables: () => readonly FilledTable[];
  /** Words of saying, and on which side of them who speaks stands. */
  readonly saying: { readonly table: Table<unknown>; readonly speaker: 'before' | 'behind' };
  /** All doers' phrases of a sentence, in order. */
  readonly phrases: (source: ActorSource, sentence: Sentence) => readonly ActorPhrase[];
}
