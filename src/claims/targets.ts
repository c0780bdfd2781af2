// A happening in, the plain phrase out that its act is done to, where no name is: "a convoy", as the
// object of the verb or behind "on".

import type { EventKind } from '../document/claim.ts';
import { mentionOf } from '../document/document.ts';
import type { WeaponCategory } from '../document/mention.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { inhabited } from '../lexicon/place-kinds.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { dateWords } from '../rules/dates.ts';
import { numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  isArticle,
  isFilled,
  isMark,
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The plain phrase that an act is done to: "a convoy of villagers", "منزلاً في المدينة". */
export function objectPhrases(scene: Scene, draft: Draft, taken: Set<number>): void {
  const verbFirst = subjectFirst(scene, draft.sentence) === false;
  for (const trigger of draft.triggers) {
    // "شنت سلسلة غارات": what is carried out is no target.
    const suffers = trigger.word.subject === 'target' && trigger.word.voice !== 'noun';
    if (verbFirst && trigger.word.kind === 'light' && !suffers) continue;
    const thrown = sent.has(trigger.word.event!) && trigger.word.object === 'weapon';
    const hit = trigger.word.object === 'target' || thrown || (verbFirst && suffers);
    if (trigger.word.kind === 'result' || !hit) continue;
    const named = verbFirst && trigger.word.voice === 'noun' && isThing(scene, trigger.last);
    const from = named ? trigger.last : objectStart(scene, draft, trigger, thrown);
    if (from === undefined) continue;
    if (verbFirst && !mayBeHit(scene, draft, { trigger, from })) continue;
    const phrase = phraseAt(scene, draft, from);
    if (!phrase || taken.has(phrase.first)) continue;
    taken.add(phrase.first);
    draft.targets.push({ mention: phrase, rule: 'object of the act', score: 0.5 });
    return;
  }
}

/**
 * Where verbs come first, what follows one that has no doer yet is as likely the doer: only things and
 * sites are taken then. Adverbs of time and words for a number are nothing that is hit.
 */
function mayBeHit(
  scene: Scene,
  draft: Draft,
  { trigger, from }: { readonly trigger: Trigger; readonly from: number },
): boolean {
  const { hits } = scene.document;
  if (hits.longest(from, dateWords)) return false;
  const mark = hits.longest(from, numberMarks)?.value;
  if (mark?.before !== undefined) return false;
  // "قال إنه استهدف تجمعات": the pronoun is its subject.
  const told = hits
    .at(trigger.first - 1, clauseMarks)
    .some(({ value, last }) => value.role === 'self' && last === trigger.first);
  const verb = trigger.word.voice !== 'noun' && from === trigger.last;
  const open = verb && draft.actors.length === 0 && !told;
  return !open || trigger.enclitic || isThing(scene, from);
}

/** A vehicle, a building, a site: what is hit and hits nobody. */
function isThing(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  const weapon = scene.weaponOn[token];
  if (weapon?.first === token && vehicles.has(weapon.category)) return true;
  const [analysis] = hits.analyses(token);
  if (analysis?.proclitics !== '') return false;
  if (hits.longest(token, countedNouns)?.value.sort === 'thing') return true;
  const word = hits.longest(token, placeWords)?.value;
  return word?.sort === 'kind' && word.kinds.some((kind) => !settled.has(kind));
}

const vehicles: ReadonlySet<WeaponCategory> = new Set(['tank', 'armoured_vehicle', 'naval']);

// "fired rockets at a depot": what is behind the preposition was hit.
const sent: ReadonlySet<EventKind> = new Set(['shelling', 'air_strike', 'attack']);

function objectStart(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
  thrown: boolean,
): number | undefined {
  let against = false;
  for (let token = trigger.last; token < Math.min(draft.end, trigger.last + 14); token += 1) {
    if (isStop(scene, token)) return undefined;
    const skip = scene.actorOn[token] ?? scene.dateOn[token] ?? scene.weaponOn[token];
    const behind = against || draft.actors.some(({ mention }) => mention.last <= token);
    if (skip?.kind === 'weapon' && behind && vehicles.has(skip.category)) {
      // "بزورق مسيّر": behind "with" the craft is the means.
      const means = (procliticRoles(scene, skip) & roleBit.at) !== 0;
      if (skip.first === token && !means && !isFirst(scene, draft)) return token;
    }
    if (
      skip &&
      (skip.kind === 'date' ||
        draft.actors.some((a) => a.mention.first === skip.first) ||
        skip.kind === 'weapon')
    ) {
      token = skip.last - 1;
      continue;
    }
    // "the bombing of a wedding party".
    const object = token === trigger.last && trigger.word.voice === 'noun';
    if (object && scene.roles[token]! & roleBit.object) {
      against = true;
      continue;
    }
    if (scene.roles[token]! & roleBit.against) {
      against = true;
      continue;
    }
    if (scene.roles[token]! && !isFilled(scene, token)) {
      if (trigger.word.voice === 'noun' || thrown || !against) return undefined;
    }
    if ((trigger.word.voice === 'noun' || thrown) && !against) continue;
    if (isArticle(scene, token) || isFilled(scene, token) || isKnown(scene, token)) continue;
    if (endsIdiom(scene, token) || isAdverb(scene, token)) continue;
    return token;
  }
  return undefined;
}

/** "قصفت الطائرات هذه المنازل": a demonstrative stands before the thing itself. */
function isKnown(scene: Scene, token: number): boolean {
  return scene.document.hits.longest(token, clauseMarks)?.value.role === 'known';
}

/** "قصفت مجددا خيمة": what tells when or how often is nothing that is hit. */
function isAdverb(scene: Scene, token: number): boolean {
  return numberMarked(scene.document.hits, token, 'adverb');
}

/** "أطلقوا النار على", "فجر نفسه في": the noun of the idiom is nothing that is hit. */
function endsIdiom(scene: Scene, token: number): boolean {
  return scene.document.hits
    .at(token, clauseMarks)
    .some(({ value: { role } }) => role === 'fire' || role === 'oneself' || role === 'hostage');
}

function isFirst(scene: Scene, draft: Draft): boolean {
  return subjectFirst(scene, draft.sentence) !== false;
}

/** "the town of Saraqib": where it happened, not what was aimed at. */
function isGround(scene: Scene, from: number): boolean {
  const word = scene.document.hits.longest(from, placeWords);
  if (word?.value.sort !== 'kind' || !scene.placeOn[word.last]) return false;
  return word.value.kinds.every((kind) => settled.has(kind));
}

const settled: ReadonlySet<PlaceKind> = new Set(inhabited);

function tellsOn(scene: Scene, token: number): boolean {
  const verb = scene.document.hits.longest(token, triggers)?.value;
  return verb !== undefined && verb.voice === 'either';
}

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

/** "الدير بالقرية وأشعلوا": a preposition or "and" written on a word ends the phrase. */
function goesOn(scene: Scene, draft: Draft, token: number): boolean {
  const rules = rulesOf(scene, draft.sentence);
  const [analysis] = scene.document.hits.analyses(token);
  if (!rules || !analysis || analysis.proclitics === '') return false;
  return (lettersRoles(analysis.proclitics, rules) & (roleBit.and | roleBit.at)) !== 0;
}

function isBomb(scene: Scene, token: number): boolean {
  const weapon = scene.weaponOn[token];
  return weapon?.category === 'ied' && weapon.first === token;
}

/** A name in quotes is kept whole, with the quote that closes it. */
function closed(
  scene: Scene,
  draft: Draft,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const isQuote = (token: number) => isMark(scene, token) && wordAt(scene, token) === '"';
  let open = false;
  for (let token = first; token < last; token += 1) if (isQuote(token)) open = !open;
  if (!open) return last;
  for (let token = last; token < Math.min(draft.end, last + quoteReach); token += 1) {
    if (isQuote(token)) return token + 1;
  }
  return last;
}

const quoteReach = 6;

function phraseAt(scene: Scene, draft: Draft, from: number): Party | undefined {
  const place = scene.placeOn[from];
  if (place && place.first === from) {
    // "قصف مستشفى كفرنبل": a site is where it happened and what was aimed at.
    if (isFirst(scene, draft) || place.precision !== 'exact' || !aimedAt.has(place.sort ?? '')) {
      return undefined;
    }
    const { first, last } = place;
    return mentionOf(
      scene.document,
      { first, last, sentence: draft.sentence.index },
      'object of the act',
    );
  }
  if (isGround(scene, from)) return undefined;
  // "تعرضت لإطلاق نار وردّت": what "and" is written on begins another clause; a laden car is the bomb.
  if (!isFirst(scene, draft) && (goesOn(scene, draft, from) || isBomb(scene, from)))
    return undefined;
  // "at least 40 worshippers": those are counted, not aimed at; "three launch sites" are both.
  const number = scene.numberOn[from];
  const things = number?.first === from && number.noun?.sort === 'thing';
  if (!things && (number || scene.numberOn[from + 1])) return undefined;
  const craft = scene.weaponOn[from];
  const vehicle = craft?.first === from && vehicles.has(craft.category) && !isFirst(scene, draft);
  let last = things ? number.last : vehicle ? craft.last : from;
  while (last < Math.min(draft.end, from + 5)) {
    if (isStop(scene, last) || scene.roles[last]! || scene.dateOn[last] || scene.weaponOn[last])
      break;
    if (scene.numberOn[last]) break;
    if (draft.triggers.some((trigger) => trigger.first === last)) break;
    // "two positions used by": a participle goes on, and names nothing.
    if (last > from && (tellsOn(scene, last) || scene.roles[last])) break;
    if (last > from && goesOn(scene, draft, last)) break;
    last += 1;
  }
  if (last === from) return undefined;
  last = closed(scene, draft, { first: from, last });
  return mentionOf(
    scene.document,
    { first: from, last, sentence: draft.sentence.index },
    'object of the act',
  );
}
