// What English says about its places: the words around them, and the adjectives made from them.

import type { PlaceRules } from '../../rules/places.ts';
import { readPlaceContexts, readPlaceLists, readPlaceWords } from '../place-lists.ts';
import { letters } from './letters.ts';
import { articles } from './places/articles.ts';
import { readNationalities } from './places/nationalities.ts';

const lists = readPlaceLists('english', letters.fold);

export const places: PlaceRules = {
  tables: () => [readPlaceWords('english'), readPlaceContexts('english'), readNationalities()],
  capitals: true,
  articles,
  determiners: new Set(['the']),
  attached: new Set(),
  indefinite: () => false,
  future: /(?!)/,
  definite: '',
  inside: '',
  notNames: lists['not-names'],
  proved: lists.proved,
  compounds: lists.compounds,
  // With a capital it belongs to the name.
  closed: () => false,
  qualifies: () => false,
  feminine: /^$/,
  relation: /^$/,
  plurals: /^$/,
  bound: /^$/,
  ordinary: (word) => letters.functionWords.has(word.toLowerCase()),
  belongs: lists.belongs,
  joins: lists.joins,
  leading: lists.leading,
  toward: lists.toward,
  contests: lists.contests,
};
