// What Arabic says about its places: the words around them, and the adjectives made from them.

import type { PlaceRules } from '../../rules/places.ts';
import { readPlaceContexts, readPlaceLists, readPlaceWords } from '../place-lists.ts';
import { fold } from './letters/folding.ts';
import { readVocabulary, Sort } from './letters/vocabulary.ts';
import { readNationalities } from './places/nationalities.ts';

const vocabulary = readVocabulary();
const lists = readPlaceLists('arabic', fold);

export const places: PlaceRules = {
  tables: () => [readPlaceWords('arabic'), readPlaceContexts('arabic'), readNationalities()],
  capitals: false,
  articles: new Set(),
  determiners: new Set(),
  attached: new Set('وفبل'),
  future: /^س[اأتين]../,
  definite: 'ال',
  // "حاجزاً مزيفاً": with a tanwin.
  indefinite: (written) => /\u064b/u.test(written),
  inside: 'ب',
  // "دوغبو وكارا": a name begins so.
  like: 'ك',
  closed: (written) => written.endsWith('ة'),
  notNames: lists['not-names'],
  proved: lists.proved,
  compounds: lists.compounds,
  // The adjective agrees with the name, "قرية القوز الأسفل", as often as with its kind.
  qualifies: (word) => lists.qualifiers.has(word) || lists['feminine-qualifiers'].has(word),
  // Participles and relations: فاعلة، مفعولة، متفعلة، فعيلة، فعلية. Of other shapes are names: ترهونة.
  feminine: /^(?:.ا..|م(?:..و.|...|[تن]...|ت.ا..|.[تا]..|ست...)|..ي.|.{2,}ي)ه$/,
  relation: /..ي$/,
  // "منطقة المرابطين", "مخيم الصناعيين"; "النهدين" is a name.
  plurals: /ات$|(?:^الم.+|ي|^ال.ا..)(?:ين|ون)$/,
  // "ساقه", "جهوزية", "صفوفهم", and what the article makes a noun: "العناية".
  bound: /(?:ه|ها|هم|هن|هما|نا|كم)$|^ال/,
  ordinary: (word) => ((vocabulary.get(word) ?? 0) & ~Sort.name) !== 0,
  belongs: lists.belongs,
  joins: lists.joins,
  leading: lists.leading,
  toward: lists.toward,
  contests: lists.contests,
};
