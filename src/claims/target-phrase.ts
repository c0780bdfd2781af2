// A token where something that is hit may begin in, the plain phrase that names it out: its head with what
// describes it, and those that "and" joins to it. Ground, acts, means and people who are only counted are refused.

import { mentionOf } from '../document/document.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { inhabited } from '../lexicon/place-kinds.ts';
import { triggers } from '../rules/claims.ts';
import { dateWords } from '../rules/dates.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, numerals } from '../rules/numbers.ts';
import type { PlaceWord } from '../rules/places.ts';
import { placeWords } from '../rules/places.ts';
import { steered, vehicles } from './arms.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, lettersRoles, roleBit, rulesOf, wordAt } from './scene.ts';

/** A craft that is hit and hits nobody by itself. */
export function isVehicle(scene: Scene, token: number): boolean {
  const weapon = scene.weaponOn[token];
  return weapon?.first === token && vehicles.has(weapon.category);
}

// Where people live, what only parts a land, hills and waters: where something happened.
const settled: ReadonlySet<PlaceKind> = new Set([
  ...inhabited,
  'mountain',
  'valley',
  'river',
  'lake',
]);

// Sites that are aimed at; a road or a square is only where something happened.
const aimedAt: ReadonlySet<string> = new Set([
  'hospital',
  'camp',
  'base',
  'airport',
  'prison',
  'dam',
  'oilfield',
  'crossing',
]);

/** A vehicle, a building, a site, a gathering: what is hit. */
export function isThing(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  if (isVehicle(scene, token)) return true;
  const place = scene.placeOn[token];
  if (place?.first === token) return !place.adjective && aimedAt.has(place.sort ?? '');
  const kind = hits.longest(token, placeWords);
  const noun = hits.longest(token, countedNouns);
  // "الأحياء السكنية": told by more than the word for a quarter.
  const more = noun !== undefined && kind !== undefined && noun.last > kind.last;
  if (kind?.value.sort === 'kind' && !more && !isDescribed(scene, kind)) {
    return kind.value.kinds.some((one) => !settled.has(one));
  }
  return noun?.value.sort === 'thing';
}

/** "الأحياء السكنية", "القرى الحدودية": ground that an adjective and no name tells. */
function isDescribed({ document: { hits }, placeOn }: Scene, kind: Hit<PlaceWord>): boolean {
  const { plural } = kind.value;
  if (!kind.head.article || !plural?.has(kind.entry.form) || placeOn[kind.last]) return false;
  const [next] = hits.analyses(kind.last);
  return next?.article === true && next.proclitics === '';
}

/** Bits of what is written on the front of a word: "لجنود", "بسيارة", "وسيارة". */
export function writtenBits(scene: Scene, draft: Draft, token: number): number {
  const rules = rulesOf(scene, draft.sentence);
  const [analysis] = scene.document.hits.analyses(token);
  return rules && analysis ? lettersRoles(analysis.proclitics, rules) : 0;
}

// So many things may stand side by side: "a hospital, two schools and a bakery".
export const mostPhrases = 4;

/** The phrase at a token and those joined to it. */
export function phrasesAt(scene: Scene, draft: Draft, from: number): Party[] {
  const found: Party[] = [];
  let token = from;
  while (found.length < mostPhrases) {
    const phrase = phraseAt(scene, draft, token);
    if (!phrase) break;
    found.push(phrase);
    token = phrase.last;
    // "صيدلية وتجمعات": only a word for a thing goes on, no verb.
    const joined = token < draft.end && writtenBits(scene, draft, token) & roleBit.and;
    if (!joined || !isThing(scene, token) || actsAt(scene, token)) break;
  }
  return found;
}

function actsAt(scene: Scene, token: number): boolean {
  return scene.document.hits.at(token, triggers).some(({ value }) => value.voice !== 'noun');
}

function phraseAt(scene: Scene, draft: Draft, from: number): Party | undefined {
  const place = scene.placeOn[from];
  if (place?.first === from) {
    // "قصف مستشفى كفرنبل": a site is where it happened and what was aimed at.
    if (!isThing(scene, from)) return undefined;
    return phrase(scene, draft, { first: from, last: place.last });
  }
  if ((isGround(scene, from) && !isThing(scene, from)) || isRefused(scene, from)) return undefined;
  // "at least 40 worshippers": those are counted, not aimed at; "three launch sites" are both.
  const number = scene.numberOn[from];
  const things = number?.first === from && number.noun?.sort === 'thing';
  const person = scene.personOn[from]?.first === from || number?.rule === 'lone victim';
  if (!things && !person && number) return undefined;
  if (!isThing(scene, from) && !things && scene.numberOn[from + 1]?.first === from + 1)
    return undefined;
  const craft = scene.weaponOn[from];
  if (craft && !(craft.first === from && steered.has(craft.category))) return undefined;
  let last = things ? number.last : ((craft ?? scene.personOn[from])?.last ?? from);
  while (
    last < Math.min(draft.end, from + longest) &&
    goesOn(scene, draft, { first: from, last })
  ) {
    last = scene.personOn[last]?.last ?? scene.actorOn[last]?.last ?? last + 1;
  }
  // "اغتيال جعفر سعد صباح الأحد": a day is nobody's name.
  while (last > from + 1 && scene.dateOn[last - 1]) last -= 1;
  if (last === from) return undefined;
  last = closed(scene, draft, { first: from, last });
  return phrase(scene, draft, { first: from, last });
}

const longest = 6;

interface Range {
  readonly first: number;
  readonly last: number;
}

function phrase({ document }: Scene, { sentence }: Draft, { first, last }: Range): Party {
  const front = document.hits.analyses(first)[0]?.proclitics.length ?? 0;
  const range = { first, last, sentence: sentence.index, front };
  return mentionOf(document, range, 'object of the act');
}

/** Words for acts, days and amounts, adjectives of nations, a laden car: nothing that is hit. */
function isRefused(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  if (scene.weaponOn[token]?.category === 'ied') return true;
  if (hits.longest(token, dateWords) && !isThing(scene, token) && !isOne(scene, token)) return true;
  if (numberMarked(hits, token, 'adverb')) return true;
  if (hits.longest(token, numberMarks)?.value.before !== undefined) return true;
  // "أطلقوا النار على", "فجر نفسه في": the noun of the idiom.
  return idioms.some((role) => clauseMarked(hits, token, role));
}

const idioms = ['fire', 'oneself', 'hostage'] as const;

/** "إحدى القواعد", "أحد المنازل". */
export function isOne({ document }: Scene, token: number): boolean {
  const hit = document.hits.longest(token, numerals);
  if (hit?.value.kind !== 'cardinal' || hit.tail.enclitic !== '') return false;
  return hit.value.value === 1 && hit.value.bound === true;
}

/** "the town of Saraqib": where it happened, not what was aimed at. */
function isGround(scene: Scene, from: number): boolean {
  const word = scene.document.hits.longest(from, placeWords);
  if (word?.value.sort !== 'kind' || !scene.placeOn[word.last]) return false;
  return word.value.kinds.every((kind) => settled.has(kind));
}

function goesOn(scene: Scene, draft: Draft, { first, last }: Range): boolean {
  if (isStop(scene, last) || scene.dateOn[last]) return false;
  if (last === first) return true;
  // "حافلة تقل عشرين راكبا": in front of a number the verb for carrying is no part of the name.
  const counted = scene.numberOn[last + 1] ?? scene.numberOn[last + 2];
  if (counted && numberMarked(scene.document.hits, last, 'holding')) return false;
  if (scene.roles[last]! & ~roleBit.having) return false;
  const number = scene.numberOn[last];
  if (number && number.first >= first && number.rule !== 'lone victim') return false;
  if (draft.triggers.some((trigger) => trigger.first === last)) return false;
  // "مستودع ذخيرة": what a thing holds or is; "with" a weapon is the means.
  const bits = writtenBits(scene, draft, last);
  if (bits & (roleBit.and | roleBit.at)) return false;
  // "two positions used by": a participle goes on, and names nothing.
  const verb = scene.document.hits.longest(last, triggers)?.value;
  return verb?.voice !== 'either';
}

const quoteReach = 6;

/** A name in quotes is kept whole, with the quote that closes it. */
function closed(scene: Scene, draft: Draft, { first, last }: Range): number {
  const isQuote = (token: number) => isMark(scene, token) && wordAt(scene, token) === '"';
  let open = false;
  for (let token = first; token < last; token += 1) if (isQuote(token)) open = !open;
  if (!open) return last;
  for (let token = last; token < Math.min(draft.end, last + quoteReach); token += 1) {
    if (isQuote(token)) return token + 1;
  }
  return last;
}
