// A place in, the place under its whole name out: the word for a mountain, a street, a camp is part
// of what it is called, while "town of" and "province" only say what it is.

import { sourceSpan } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { inhabited } from '../lexicon/place-kinds.ts';
import type { Hit } from '../rules/hits.ts';
import type { PlaceWord } from '../rules/places.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isMark, wordAt } from './scene.ts';

// Kinds whose word only says what the place is.
const settled: ReadonlySet<PlaceKind> = new Set([...inhabited, 'country']);

// Kinds that take the names of towns far away: "Mount Sallum", "Haifa Street". A square or a crossing of
// a town's name is in it or beside it.
const ground: ReadonlySet<PlaceKind> = new Set([
  'mountain',
  'valley',
  'river',
  'lake',
  'road',
  'strait',
  'sea',
]);

/** `foreign`: the map puts it in another country than the places beside it, so its name is all that is known. */
export function wholeName(scene: Scene, place: PlaceMention, foreign = false): PlaceMention {
  const word = kindWord(scene, place);
  // "مستشفى السلام": the gazetteer's own name has the word for the site in it.
  // "تلتها كركوك": a pronoun on the word tells of another.
  if (word && word.tail.enclitic !== '') return place;
  if (!word) return foreign && place.precision === 'exact' ? nameOf(scene, place) : place;
  const kind = word.value.kinds[0]!;
  if (place.id !== undefined && !ground.has(kind) && !foreign) return place;
  if (place.id !== undefined && word.value.ends && leadsOn(scene, place)) return place;
  const first = Math.min(word.first, place.first);
  // 'مدرسة "الأمل"': with the mark that closes it.
  const closing = word.last < place.first ? place.last + 1 : place.last;
  const last = Math.max(word.last, closing);
  const front = word.first < place.first ? word.head.stemStart : 0;
  return nameOf(scene, { ...place, first, last, sort: kind }, front);
}

/** "طريق حلب - دمشق", "طريق تلودي كادقلي": a road told by both its ends has no name of one. */
function leadsOn(scene: Scene, { last }: PlaceMention): boolean {
  const dashed = isMark(scene, last) && /^[-–/]$/.test(wordAt(scene, last));
  const end = scene.placeOn[dashed ? last + 1 : last];
  return end !== undefined && end.first === (dashed ? last + 1 : last);
}

// Hotels, mosques, squares and parks bear any name.
const buildings: ReadonlySet<PlaceKind> = new Set(['square', 'hospital']);

/** "the Muna Hotel": the word beside the name is for a building or a square. */
export function isBuilding(scene: Scene, place: PlaceMention): boolean {
  const kind = kindWord(scene, place)?.value.kinds[0];
  return kind !== undefined && buildings.has(kind);
}

// What stands in a town and is known by the town's name.
const urban: ReadonlySet<string> = new Set([
  'quarter',
  'square',
  'street',
  'hospital',
  'hotel',
  'mosque',
  'market',
  'school',
  'university',
  'prison',
]);

export const isUrban = ({ sort }: PlaceMention): boolean => sort !== undefined && urban.has(sort);

/** The place by its words alone: where it lies is not known. */
function nameOf(scene: Scene, place: PlaceMention, front?: number): PlaceMention {
  const { first, last, sentence, rule, precision, sort } = place;
  const span = front === undefined ? place : sourceSpan(scene.document, first, last, { front });
  const { start, end } = span;
  const text = scene.document.source.slice(start, end);
  return {
    kind: 'place',
    text,
    start,
    end,
    first,
    last,
    sentence,
    rule,
    precision,
    name: text,
    sort,
  };
}

/** The word beside the name that is part of it. */
function kindWord(scene: Scene, place: PlaceMention): Hit<PlaceWord> | undefined {
  const { hits } = scene.document;
  const opening = place.first - 1;
  const edge = isMark(scene, opening) && wordAt(scene, opening) === '"' ? opening : place.first;
  const before = hits.longest(edge - 1, placeWords);
  if (before?.last === edge && isName(before, 'before')) return before;
  // "the Gulf of Kolmar", but "the island of Pate".
  const of = hits.longest(edge - 2, placeWords);
  if (of?.last === edge && isName(of, 'before') && hasCapital(scene, of.first)) return of;
  for (const after of hits.at(place.last, placeWords)) if (isName(after, 'after')) return after;
  return undefined;
}

/** A road "to" a town names no place by it ("the Qamishli road"); a street does. */
function isName({ value, entry }: Hit<PlaceWord>, side: PlaceWord['side']): boolean {
  const kind = value.kinds[0];
  if (kind === undefined || settled.has(kind) || value.names === 'none') return false;
  return value.side === side && !value.plural?.has(entry.form);
}
