// A token where something that is hit may begin in, where the subject stands first, the plain phrase that names it
// out, with those that "and" joins to it. People that a number counts, ground and words for acts are refused.

import { mentionOf } from '../document/document.ts';
import type { NumberMention } from '../document/mention.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { inhabited } from '../lexicon/place-kinds.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { dateWords } from '../rules/dates.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, outcomes } from '../rules/numbers.ts';
import { placeContexts, placeWords } from '../rules/places.ts';
import { vehicles } from './arms.ts';
import type { Draft, Party } from './draft.ts';
import { grounds } from './grounds.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark, isStop, roleBit, wordAt } from './scene.ts';
import { mostPhrases } from './target-phrase.ts';

// So many words a phrase may have: "a heavily guarded air force base".
const longest = 7;

/** "went off outside a ministry", "planted under a van": where a charge lies for what is beside it. */
export function besideAt(scene: Scene, token: number) {
  return scene.document.hits
    .at(token, clauseMarks)
    .find(({ value, last }) => value.role === 'beside' && isLead(scene, last));
}

/** "went off near their vehicle", "in the path of a convoy". */
export function nearAt({ document: { hits } }: Scene, token: number) {
  return hits.at(token, clauseMarks).find(({ value }) => value.role === 'near');
}

export function phrasesAt(scene: Scene, draft: Draft, from: number): Party[] {
  const found: Party[] = [];
  let token = from;
  while (found.length < mostPhrases) {
    const phrase = phraseAt(scene, draft, token);
    if (!phrase) break;
    found.push(phrase);
    const and = found.length > 1 && scene.roles[phrase.first - 1]! & roleBit.and;
    token = behindConjunction(scene, draft, phrase.last);
    if (and || token === phrase.last) break;
  }
  // What "and" leads to may be the subject of the next verb: "hit a bus and gunmen fired".
  const last = found.at(-1);
  if (found.length > 1 && draft.triggers.some(({ first }) => first === last!.last)) found.pop();
  return found;
}

function behindConjunction(scene: Scene, draft: Draft, from: number): number {
  let token = from;
  if (token < draft.end && isMark(scene, token) && wordAt(scene, token) === ',') token += 1;
  // "fell on the school,” said": a quotation ends there.
  if (token > from && token < draft.end && isMark(scene, token)) return from;
  if (token < draft.end && scene.roles[token]! & roleBit.and) token += 1;
  return token;
}

function phraseAt(scene: Scene, draft: Draft, from: number): Party | undefined {
  let first = wordAt(scene, from) === '"' ? from + 1 : from;
  let led = false;
  while (first < draft.end && isLead(scene, first) && !measures(scene, first)) {
    led = true;
    first += 1;
  }
  const number = scene.numberOn[first];
  // "one of its observation posts"; but of "one of the fishermen was shot" the figure tells all.
  const one = number?.first === first && number.value === 1 && number.rule !== 'lone victim';
  const figure = one && !number.measure ? number : undefined;
  const of = figure && scene.roles[figure.last]! & roleBit.object ? figure.last + 1 : undefined;
  if (of !== undefined && isLead(scene, of)) return phraseAt(scene, draft, of);
  const things = number?.first === first && countsThings(scene, number);
  if (number && !things && !measures(scene, first)) return undefined;
  let last = things ? number.last : first;
  while (last < Math.min(draft.end, first + longest) && goesOn(scene, draft, { first, last })) {
    last += 1;
  }
  // "three target buildings": the figure alone names nothing.
  if (things && last === number.last && number.rule !== 'lone victim') return undefined;
  last = holding(scene, draft, { first, last, led });
  // "a female teacher": one who was killed is told by the count.
  if (scene.numberOn[last]?.noun?.sort === 'people' && !isStop(scene, last)) return undefined;
  if (last === first || !names(scene, { first, last, led: led || things })) return undefined;
  return mentionOf(
    scene.document,
    { first, last, sentence: draft.sentence.index },
    'object of the act',
  );
}

/** "two camps", "18 settlements", "three Nato vehicles": things or ground that a figure counts. */
function countsThings(scene: Scene, { noun, last }: NumberMention): boolean {
  if (noun?.sort === 'thing') return true;
  if (noun) return false;
  const kind = scene.document.hits.longest(last, placeWords)?.value;
  return kind?.sort === 'kind' && kind.plural !== undefined;
}

/** Articles and what stands for them: "a", "their", "another". */
export function isLead(scene: Scene, token: number): boolean {
  if (isMark(scene, token) || scene.placeOn[token]) return false;
  if (isArticle(scene, token)) return true;
  const marks = scene.document.hits.at(token, clauseMarks);
  return marks.some(({ value }) => value.role === 'determiner' || value.role === 'known');
}

/** "had been hit", "have been struck". */
export const isPerfect = ({ document: { hits } }: Scene, token: number): boolean =>
  clauseMarked(hits, token, 'perfect') || clauseMarked(hits, token, 'pluperfect');

/** "a nine-storey building": a figure that a hyphen ties to the word behind it counts nothing. */
function measures(scene: Scene, token: number): boolean {
  const hyphen = token + 1;
  return isMark(scene, hyphen) && wordAt(scene, hyphen) === '-' && !isStop(scene, hyphen);
}

/** "a block of flats", "gatherings of soldiers": a word that names no target itself, and what it is made of. */
function holding(scene: Scene, draft: Draft, phrase: Range & { readonly led: boolean }): number {
  const { first, last, led } = phrase;
  // "military and energy targets": words that describe one noun.
  if (!led && last > first && last < draft.end && scene.roles[last]! === roleBit.and) {
    if (names(scene, phrase)) return last;
    const shared = isLead(scene, last + 1) ? undefined : phraseAt(scene, draft, last + 1);
    return shared?.last ?? last;
  }
  const of = last < draft.end && scene.roles[last]! & roleBit.object;
  if (!of || last === first || names(scene, { first, last, led: false })) return last;
  if (led && names(scene, phrase) && !isSettled(scene, last - 1)) return last;
  const inner = phraseAt(scene, draft, last + 1);
  return inner && !isLead(scene, last + 1) ? inner.last : last;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function goesOn(scene: Scene, draft: Draft, { first, last }: Range): boolean {
  if (joinsAdjectives(scene, first, last)) return true;
  if (isStop(scene, last) || scene.roles[last] || scene.dateOn[last]) return false;
  if (last > first && isPerfect(scene, last)) return false;
  // "a mosque next to the building".
  if (besideAt(scene, last) ?? nearAt(scene, last)) return false;
  if (last > first && placeContextAt(scene, last)) return false;
  const number = scene.numberOn[last];
  // "a coalition warship": one thing, which no figure counts.
  const lone = number?.rule === 'lone victim' && number.noun?.sort === 'thing';
  if (number && !lone && number.first >= first && !measures(scene, number.first)) return false;
  const place = scene.placeOn[last];
  if (place && !place.adjective && place.first < first) return false;
  const { hits } = scene.document;
  const act = draft.triggers.find((trigger) => trigger.first === last);
  // "military and energy targets": behind what describes it, no verb.
  const noun = last > first && hits.longest(last, countedNouns)?.value.sort === 'thing';
  if (act && !(lone && act.count) && !(noun && act.word.present)) return false;
  // "three target buildings netted 12 suspects".
  if (last > first && hits.longest(last, outcomes)?.value.voice === 'active') return noun;
  const verb = hits.longest(last, triggers)?.value;
  return last === first || verb?.voice !== 'either';
}

/** "the vessel above the waterline": a preposition of place that ties no clauses. */
function placeContextAt({ document: { hits } }: Scene, token: number): boolean {
  const context = hits.longest(token, placeContexts)?.value;
  return context?.sort === 'near' || context?.sort === 'in';
}

/** "the Barbados-flagged, Greek-operated carrier": a comma between two words that a hyphen ties. */
function joinsAdjectives(scene: Scene, first: number, comma: number): boolean {
  const tied = (token: number) => isMark(scene, token) && wordAt(scene, token) === '-';
  return comma - first > 2 && wordAt(scene, comma) === ',' && tied(comma - 2) && tied(comma + 2);
}

const settled: ReadonlySet<PlaceKind> = new Set([...inhabited, 'country', 'road']);

function isSettled(scene: Scene, token: number): boolean {
  const kind = scene.document.hits.longest(token, placeWords)?.value;
  return kind?.sort === 'kind' && kind.kinds.every((one) => settled.has(one));
}

/** True where the phrase ends in a word for a thing, a site or people, and no word for an act or a place. */
function names(scene: Scene, { first, last, led }: Range & { readonly led: boolean }): boolean {
  const { hits } = scene.document;
  const head = last - 1;
  const place = scene.placeOn[head];
  if (place && !place.adjective && place.precision !== 'exact') return false;
  if (hits.longest(head, dateWords) || hits.longest(first, numberMarks)?.value.before) return false;
  const act = hits.longest(head, triggers)?.value;
  if (act?.voice === 'noun') return false;
  const weapon = scene.weaponOn[head];
  if (weapon) return vehicles.has(weapon.category);
  const kind = hits.longest(head, placeWords)?.value;
  if (kind?.sort === 'kind') return kind.kinds.some((one) => !settled.has(one));
  if (kind?.sort === 'part') return false;
  if (scene.actorOn[head]) return true;
  const noun = hits.longest(head, countedNouns)?.value;
  if (noun && grounds.has(noun.of)) return false;
  if (noun && (noun.sort === 'thing' || noun.sort === 'people')) return true;
  return led && !isMark(scene, head);
}
