// What a language must say about its weapons: the words that name a means, the makes and models, the
// words of method, and the phrases that only look like one.

import type { WeaponCategory } from '../document/mention.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';

export type WeaponWord =
  /** A thing: "rocket", "F-16". `dual` counts two by itself. */
  | {
      readonly role: 'thing';
      readonly category: WeaponCategory;
      readonly model?: string;
      readonly dual?: boolean;
      /** Names a weapon only beside a word of its act, a number or an owner: "plane", "knife". */
      readonly weak?: boolean;
      /** A vessel that nobody sails: it strikes as a drone does, and is nobody's doer. */
      readonly crewless?: boolean;
      /** An ordinary word too: a model only behind the thing it is a model of. */
      readonly bound?: boolean;
      /** How capital letters must stand in a name. */
      readonly letters?: 'upper' | 'title';
    }
  /** Begins a model with a number: "Su", "F", "GBU". */
  | {
      readonly role: 'family';
      readonly category: WeaponCategory;
      readonly model: string;
      readonly letters?: 'upper' | 'title';
    }
  /** An act whose adjective or modifier names the means: "fire", "shelling". */
  | { readonly role: 'act' }
  /** The adjective that names the means of an act: "artillery" fire. */
  | { readonly role: 'method'; readonly category: WeaponCategory }
  /** Ties a model or a calibre to the thing: "of type", "calibre". */
  | { readonly role: 'kind' | 'calibre' | 'weight' }
  /** Describes a thing without changing what it is: "heavy", "ballistic". */
  | { readonly role: 'adjective'; readonly category?: WeaponCategory }
  /** Beside it a word that may be a drone is a march: "قمع" … "مسيرة", "المسيرة الأسبوعية". */
  | { readonly role: 'march' }
  /** Looks like a weapon and is none: "rocket science", "air force". */
  | { readonly role: 'none' };

export const weaponWords = table<WeaponWord>('weapon words');

export interface WeaponRules {
  readonly tables: () => readonly FilledTable[];
  /** True where the head noun stands before its adjectives and its model. */
  readonly headFirst: boolean;
}
