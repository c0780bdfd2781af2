// What Arabic says about its places: the words around them, and the adjectives made from them.

import type { PlaceRules } from '../../rules/places.ts';
import { readPlaceContexts, readPlaceLists, readPlaceWords } from '../place-lists.ts';
import { fold } from './letters/folding.ts';
import { readNationalities } from './places/nationalities.ts';

const lists = readPlaceLists('arabic', fold);

export const places: PlaceRules = {
  tables: () => [readPlaceWords('arabic'), readPlaceContexts('arabic'), readNationalities()],
  capitals: false,
  articles: new Set(),
  determiners: new Set(),
  inside: 'ب',
  notNames: lists['not-names'],
  compounds: lists.compounds,
  joins: lists.joins,
};
