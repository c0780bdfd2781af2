// Where the subject stands first: an act whose doer no list of armed men names in, the people or the person who
// stand at its verb out: "A teenager threw a grenade", "The Serbs shelled Tuzla", "was stabbed by a man".

import { mentionOf } from '../document/document.ts';
import { isAct, triggers as triggerTable } from '../rules/claims.ts';
import { numberMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { nationalities } from '../rules/places.ts';
import type { Draft, Party } from './draft.ts';
import { isSource } from './party.ts';
import { isPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isMark, isStop, roleBit, sentenceAt, subjectFirst } from './scene.ts';
import { behindFrame } from './struck.ts';
import { isLead } from './struck-phrase.ts';
import type { Trigger } from './triggers.ts';

/** Fills the doer from the subject of the first act that has one, or from whom "by" names behind it. */
export function layDoer(scene: Scene, draft: Draft): void {
  if (!subjectFirst(scene, draft.sentence)) return;
  for (const trigger of draft.triggers) {
    if (trigger.count) continue;
    const mention = agentOf(scene, trigger) ?? subjectOf(scene, draft, trigger);
    if (!mention || isSource(draft, mention)) continue;
    draft.actors.push({ mention, rule: 'people at the verb', score: 0.6 });
    return;
  }
}

/** "stabbed by a man", "carried out by residents". */
function agentOf(scene: Scene, { last }: Trigger): Party | undefined {
  const by = scene.roles[last] ?? 0;
  if (!(by & roleBit.agent) || by & roleBit.relative) return undefined;
  return phraseAt(scene, last + 1);
}

// So many words a subject and what describes it may have: "A man in his thirties with a hunting rifle".
const reach = 14;

/** Whom the clause of an active verb with an object opens with. */
function subjectOf(scene: Scene, draft: Draft, trigger: Trigger): Party | undefined {
  const { word, first, last } = trigger;
  // "residents abandoned the town": whoever leaves is driven out.
  if (!isAct(word) || word.event === 'displacement') return undefined;
  if (isPassive(scene, draft, trigger)) return undefined;
  if (word.voice === 'either' && !hasObject(scene, draft, last)) return undefined;
  // "killed a resident and hurt two": who stands there is the object of the verb before.
  if (scene.roles[first - 1]! & roleBit.and) return undefined;
  const floor = Math.max(draft.sentence.first, first - reach);
  let from = first;
  while (from > floor && !opensClause(scene, from - 1)) from -= 1;
  // "a man who stabbed three".
  if (scene.roles[from - 1]! & roleBit.relative && from === first) {
    // "the man who drops a bomb": anybody who does so.
    if (word.kind !== 'act' || word.present) return undefined;
    for (let token = from - 2; token >= floor; token -= 1) {
      if (peopleEnd(scene, token, from - 1) === from - 1) return phraseAt(scene, token);
    }
    return undefined;
  }
  // "treated five people for wounds": of the verb before.
  for (let token = from; token < first; token += 1) if (isVerb(draft, token)) return undefined;
  const opening = behindFrame(scene, from, first);
  return phraseAt(scene, opening, first) ?? nameAt(scene, opening, first);
}

// "Omar Hassan", "Ahmed al-Sayed Omar": so many tokens.
const shortest = 2;
const longest = 5;

/** "Omar Hassan shot dead nine": a name that no list has, all of whose words begin with a capital and the verb does not. */
function nameAt(scene: Scene, first: number, verb: number): Party | undefined {
  if (verb - first < shortest || verb - first > longest || hasCapital(scene, verb))
    return undefined;
  for (let token = first; token < verb; token += 1) {
    const known = scene.placeOn[token] ?? scene.weaponOn[token] ?? scene.dateOn[token];
    if (known || !hasCapital(scene, token) || scene.roles[token]) return undefined;
    if (scene.document.hits.longest(token, countedNouns) || tells(scene, token)) return undefined;
  }
  return phrase(scene, first, verb);
}

/** What stands right behind a verb that may be a participle too is its object: no preposition, no day, no stop. */
function hasObject(scene: Scene, { end }: Draft, token: number): boolean {
  if (token >= end || isStop(scene, token) || scene.dateOn[token]) return false;
  return (scene.roles[token]! & ~(roleBit.known | roleBit.determiner)) === 0;
}

function opensClause(scene: Scene, token: number): boolean {
  if (isStop(scene, token)) return true;
  const bits = scene.roles[token]!;
  if (bits & (roleBit.that | roleBit.relative | roleBit.result | roleBit.during)) return true;
  return numberMarked(scene.document.hits, token, 'speech');
}

function isVerb({ triggers }: Draft, token: number): boolean {
  return triggers.some(({ word, first, count }) => {
    return first === token && !count && word.voice !== 'noun';
  });
}

// So many words may describe them: "a 19-year-old university student".
const describing = 6;

/** The people or the person of a phrase that begins at the token, with what describes them in front. */
function phraseAt(scene: Scene, from: number, end = Number.MAX_SAFE_INTEGER): Party | undefined {
  const { document } = scene;
  let first = from;
  while (isLead(scene, first)) first += 1;
  // "The French bombed": a nation that has no noun of its own.
  const people = document.hits.longest(first, nationalities);
  if (first > from && people?.value.adjective && people.last === end) {
    return phrase(scene, first, end);
  }
  for (let token = first; token < Math.min(end, first + describing); token += 1) {
    if (scene.weaponOn[token] || scene.dateOn[token] || isCounted(scene, token)) return undefined;
    const last =
      isMark(scene, token + 1) && !isStop(scene, token + 1)
        ? undefined
        : peopleEnd(scene, token, end);
    if (last !== undefined && last <= end) {
      return phrase(scene, scene.personOn[token] ? token : first, last);
    }
    if (isMark(scene, token) || scene.roles[token] || scene.actorOn[token]) return undefined;
    if (document.hits.longest(token, outcomes) || tells(scene, token)) return undefined;
    const place = scene.placeOn[token];
    if (place && !place.adjective) return undefined;
  }
  return undefined;
}

function phrase(scene: Scene, first: number, last: number): Party {
  return mentionOf(scene.document, { first, last, sentence: sentenceAt(scene, first) }, 'people');
}

/** "killing a mother": whoever is counted among those hit did nothing. */
function isCounted(scene: Scene, token: number): boolean {
  const measure = scene.numberOn[token]?.measure;
  return measure !== undefined && measure !== 'participants';
}

function tells({ document: { hits } }: Scene, token: number): boolean {
  return hits.at(token, triggerTable).some(({ value }) => value.voice !== 'noun');
}

/** Where a word for ordinary people, the name of a people or of a person ends that begins at the token in front of the verb. */
function peopleEnd(scene: Scene, token: number, verb: number): number | undefined {
  const { hits } = scene.document;
  const person = scene.personOn[token];
  if (person) return person.first === token ? person.last : undefined;
  const nation = hits.longest(token, nationalities);
  if (nation && !nation.value.adjective) return nation.last;
  const noun = hits.longest(token, countedNouns);
  const { sort, adjective, onlyCounted } = noun?.value ?? {};
  if (sort !== 'people' || adjective || onlyCounted) return undefined;
  // "police officers' families", "a student protest": the noun only describes the next one.
  const described = noun!.last < verb && hits.longest(noun!.last, countedNouns);
  return described ? undefined : noun!.last;
}
