// Where names have no capitals: a name of the gazetteer in, whether it is only a part of a longer name that no
// list has out. A place word stands in front, and what touches the name is no word of the language:
// "قرية كياوك ني ماو", "بلدة بون سوندي", "قرية كفر روما", "بلدة الغارية الغربية".

import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import { placeWords } from '../../rules/places.ts';
import { isBoundary, isNothing } from './boundary.ts';
import type { Reading } from './evidence.ts';
import { hitBefore } from './evidence.ts';
import type { Match } from './match.ts';
import { wordOf } from './name-runs.ts';
import type { Selection } from './select.ts';

// So many words may stand between the place word and the name, or behind the name.
const reach = 2;
// With so many people a place is no village.
const city = 300_000;

export function isInnerPart(
  selection: Selection,
  match: Match,
  matches: readonly Match[],
): boolean {
  const { reading } = selection;
  const { first, bare, last, article } = match;
  if (reading.rules.capitals || last - bare > 1 || match.proclitics !== '') return false;
  const right = kindBefore(reading, first);
  if (right) {
    // "منطقة أوديسا الجنوبية", "منطقة مصفح آيكاد": an area may be told more closely.
    if (right.value.kinds.includes('governorate')) return false;
    // "مدينة كيسمايو الساحلية": of a town that everybody knows there is no second one by its adjective.
    if (qualifierEnd(reading, right, last) > last) return !isLarge(selection, match);
    return !article && !isKnown(selection, match) && goesOn(reading, match, matches);
  }
  // "قرية كفر روما": behind the first word of a compound.
  if (reading.rules.compounds.has(wordOf(reading, first - 1))) {
    return !article && kindBefore(reading, first - 1) !== undefined;
  }
  return closesName(reading, match, matches);
}

/** "قرية كياوك ني ماو": strange words between the place word and the name. */
function closesName(reading: Reading, match: Match, matches: readonly Match[]): boolean {
  const { first, article } = match;
  let front = first;
  while (front > reading.sentence.first && first - front <= reach) {
    if (front < first && kindBefore(reading, front)) return article || first - front === reach;
    front -= 1;
    if (isOfOther(front, match, matches) || !isNothing(reading, front)) return false;
  }
  return false;
}

/** One or two strange words behind the name, and then the phrase is over. */
function goesOn(reading: Reading, match: Match, matches: readonly Match[]): boolean {
  const { last } = match;
  let end = last;
  while (end < reading.sentence.last && end - last < reach) {
    if (isOfOther(end, match, matches) || !isStrange(reading, end)) break;
    end += 1;
  }
  return end > last && (end >= reading.sentence.last || isBoundary(reading, end));
}

function isOfOther(token: number, { bare }: Match, matches: readonly Match[]): boolean {
  return matches.some((one) => one.bare <= token && token < one.last && one.bare !== bare);
}

// So many people live in a town that needs no adjective to be told from others.
const large = 100_000;

function isLarge({ gazetteer, names }: Selection, { name }: Match): boolean {
  for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
    if (gazetteer.population[names.postings[at]! >>> 4]! >= large) return true;
  }
  return false;
}

/** A place of our own tables, but "بلدة بون سوندي" is in no city. */
function isKnown({ gazetteer, names }: Selection, { name }: Match): boolean {
  const place = names.postings[names.at[name]!]! >>> 4;
  return gazetteer.own(place) && gazetteer.population[place]! < city;
}

/** No adjective with the article: "منطقة تيلابيري المحاذية". */
function isStrange(reading: Reading, token: number): boolean {
  const definite = reading.document.hits.analyses(token).some((one) => one.article);
  return !definite && isNothing(reading, token);
}

/** "قرية", "حي" right in front: a word for what bears names that no list has; no capital has half a name. */
function kindBefore(reading: Reading, token: number): Hit<PlaceWord> | undefined {
  const word = hitBefore(reading, token, placeWords);
  if (word?.value.sort !== 'kind' || word.value.side !== 'before' || word.head.article)
    return undefined;
  if (word.value.weak || !word.value.kinds.some((kind) => small.has(kind))) return undefined;
  return word.value.plural?.has(word.entry.form) ? undefined : word;
}

const small: ReadonlySet<PlaceKind> = new Set(['village', 'quarter', 'camp']);

/** "بلدة الغارية الغربية", "حي وادي العين الجنوبي": behind the adjective that tells one place of a name from another. */
export function qualifierEnd(reading: Reading, kind: Hit<PlaceWord>, token: number): number {
  const { rules, sentence } = reading;
  if (token >= sentence.last || !rules.qualifies(wordOf(reading, token))) return token;
  // "أطراف بلدة كفرنبل الجنوبية": the adjective is that of the outskirts.
  return hitBefore(reading, kind.first, placeWords) ? token : token + 1;
}
