// A happening in, the plain phrases out that its act was done to, where the subject stands first: the object
// of the verb, what stands behind "on" or "into", the subject of a passive. People that a number counts, ground
// and words for acts are refused.

import type { EventKind } from '../document/claim.ts';
import { mentionOf } from '../document/document.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { inhabited } from '../lexicon/place-kinds.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { dateWords } from '../rules/dates.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { lying, vehicles } from './arms.ts';
import { grounds } from './counts.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark, isStop, roleBit, wordAt } from './scene.ts';
import { mostPhrases } from './target-phrase.ts';
import type { Trigger } from './triggers.ts';

// What comes down or is fired is aimed at what stands behind a preposition.
const sent: ReadonlySet<EventKind> = new Set(['shelling', 'air_strike', 'attack', 'explosion']);

// Acts that are aimed at nothing by name: people march or flee, and ground is taken.
const unaimed: ReadonlySet<EventKind> = new Set(['protest', 'displacement', 'other']);

/** What the act of a trigger was done to; none where it names nothing. */
export function struckPhrases(scene: Scene, draft: Draft, trigger: Trigger): Party[] {
  const { word } = trigger;
  const burnt = word.event === 'destruction';
  if (word.kind === 'light' || word.kind === 'none' || trigger.count) return [];
  if ((word.kind === 'result' && !burnt) || unaimed.has(word.event!)) return [];
  if (word.voice === 'noun') {
    if (word.object !== 'target') return [];
    // "accused the army of bombing a clinic": the noun is a verb there.
    if (isLead(scene, trigger.last)) return phrasesAt(scene, draft, trigger.last);
    return behindPreposition(scene, draft, trigger);
  }
  const auxiliary = auxiliaryBefore(scene, draft, trigger);
  const bare = (scene.roles[trigger.last]! & roleBit.agent) !== 0 && word.voice === 'either';
  if (word.object === 'target' && (auxiliary !== undefined || bare)) {
    // "two missiles were fired at the tanker": what stands in front was sent.
    const thrown = auxiliary === undefined ? undefined : scene.weaponOn[auxiliary - 1];
    if (thrown && !vehicles.has(thrown.category)) return phrasesAt(scene, draft, trigger.last);
    const suffers = phraseBefore(scene, draft, auxiliary ?? trigger.first);
    return burnt ? suffers.filter(({ first }) => !scene.numberOn[first]) : suffers;
  }
  // "a convoy struck a mine": whoever comes upon it is hit by it.
  const device = scene.weaponOn[trigger.last] ?? scene.weaponOn[trigger.last + 1];
  const upon = word.event === 'attack' && device !== undefined && lying.has(device.category);
  if (word.subject === 'target' || (upon && auxiliary === undefined)) {
    return phraseBefore(scene, draft, trigger.first);
  }
  const comesDown = word.subject === 'weapon' && word.object === 'place';
  const thrown = word.object === 'weapon' && sent.has(word.event!);
  const goesOff = word.event === 'explosion' && word.object === 'none';
  // "crashed through the roof of a school".
  const onto = comesDown && trigger.last - trigger.first > 1;
  const under = onto ? phrasesAt(scene, draft, trigger.last) : [];
  if (under.length > 0) return under;
  if (comesDown || thrown || goesOff) return behindPreposition(scene, draft, trigger);
  if (word.event === 'territory')
    return auxiliary === undefined ? takenSite(scene, draft, trigger) : [];
  if (word.object !== 'target' || auxiliary !== undefined) return [];
  const straight = phrasesAt(scene, draft, afterAdverbs(scene, draft, trigger.last));
  // Houses that a number counts were destroyed, and are told by it.
  if (burnt) return straight.filter(({ first }) => !scene.numberOn[first]);
  if (straight.length > 0 || !sent.has(word.event!)) return straight;
  return behindPreposition(scene, draft, trigger);
}

/** "hit on Monday a convoy": dates between a verb and its object. */
function afterAdverbs(scene: Scene, draft: Draft, from: number): number {
  let token = from;
  while (token < draft.end) {
    const date = scene.dateOn[token] ?? (scene.roles[token] ? scene.dateOn[token + 1] : undefined);
    if (!date) break;
    token = date.last;
  }
  return token;
}

/** "overran an army post", "captured the air base": a site that is taken; towns and hills are only ground. */
function takenSite(scene: Scene, draft: Draft, { last, word }: Trigger): Party[] {
  if (word.object !== 'place') return [];
  return phrasesAt(scene, draft, last).filter(({ last: end }) => {
    const kind = scene.document.hits.longest(end - 1, placeWords)?.value;
    if (kind?.sort === 'kind') return kind.kinds.some((one) => sites.has(one));
    return scene.document.hits.longest(end - 1, countedNouns)?.value.sort === 'thing';
  });
}

const sites: ReadonlySet<PlaceKind> = new Set(['base', 'airport', 'camp', 'prison', 'hospital']);

const reach = 14;

/** "raids on a convoy", "fell around the market": the phrase behind the first word for where an act went. */
function behindPreposition(scene: Scene, draft: Draft, { last, word }: Trigger): Party[] {
  for (let token = last; token < Math.min(draft.end, last + reach); token += 1) {
    const beside = word.event === 'explosion' ? besideAt(scene, token) : undefined;
    if (beside) return phrasesAt(scene, draft, beside.last);
    const near = word.event === 'explosion' ? nearAt(scene, token) : undefined;
    if (near) return phrasesAt(scene, draft, near.last).filter((one) => moves(scene, one));
    if (isStop(scene, token)) return [];
    const number = scene.numberOn[token];
    const skipped = scene.dateOn[token] ?? scene.weaponOn[token] ?? scene.actorOn[token] ?? number;
    if (skipped) {
      token = skipped.last - 1;
      continue;
    }
    const bits = scene.roles[token]!;
    // "hundreds of rockets at the airport".
    if (bits & roleBit.object && scene.weaponOn[token + 1] && scene.numberOn[token - 1]) continue;
    // "planted a charge at the gate": where it lay, and nothing aimed at.
    const weak = word.event === 'explosion' && word.object === 'weapon' && word.weak;
    const laid = weak && bits & roleBit.at;
    const around = word.object === 'place' && bits & roleBit.at && !(bits & roleBit.object);
    const of = token === last && word.voice === 'noun' && bits & roleBit.object;
    if ((bits & roleBit.against && !laid) || around || of) {
      return phrasesAt(scene, draft, token + 1);
    }
    // "missiles fired by the group at a ship".
    const byDoer =
      bits & roleBit.agent &&
      draft.actors.some((a) => a.mention.first - token < 3 && a.mention.first > token);
    if (bits & ~(roleBit.passive | roleBit.known | roleBit.determiner) && !byDoer) return [];
    if (draft.triggers.some(({ first }) => first === token)) return [];
  }
  return [];
}

/** "went off outside a ministry", "planted under a van": where a charge lies for what is beside it. */
function besideAt(scene: Scene, token: number) {
  return scene.document.hits
    .at(token, clauseMarks)
    .find(({ value, last }) => value.role === 'beside' && isLead(scene, last));
}

/** "went off near their vehicle", "in the path of a convoy". */
function nearAt({ document: { hits } }: Scene, token: number) {
  return hits.at(token, clauseMarks).find(({ value }) => value.role === 'near');
}

/** What drives or marches past, or is somebody's own, is meant by a charge near it; a building is only where it lay. */
function moves(scene: Scene, { first, last }: Party): boolean {
  const { hits } = scene.document;
  const weapon = scene.weaponOn[last - 1];
  const noun = hits.longest(last - 1, countedNouns)?.value.of;
  const own = clauseMarked(hits, first - 1, 'self') && clauseMarked(hits, first - 1, 'determiner');
  if (own || scene.actorOn[last - 1]) return true;
  return (weapon !== undefined && vehicles.has(weapon.category)) || moving.has(noun ?? '');
}

const moving: ReadonlySet<string> = new Set(
  'vehicles cars buses trucks convoys patrols motorcycles minibuses ambulances lorries vans columns tanks trains'.split(
    ' ',
  ),
);

const longest = 7;

/** The token of the auxiliary that makes the verb a passive: "had been hit", "was badly damaged". */
function auxiliaryBefore(scene: Scene, draft: Draft, { first, word }: Trigger): number | undefined {
  if (word.voice === 'active') return undefined;
  let at: number | undefined;
  for (let token = first - 1; token >= Math.max(draft.start, first - longest); token -= 1) {
    if (isStop(scene, token) || scene.actorOn[token] || scene.placeOn[token]) break;
    if (scene.roles[token]! & roleBit.passive) at = token;
    else if (at !== undefined || first - token > 2) break;
  }
  return at;
}

const boundary =
  roleBit.that | roleBit.break | roleBit.relative | roleBit.result | roleBit.during | roleBit.and;
const prepositions =
  roleBit.at | roleBit.against | roleBit.from | roleBit.to | roleBit.toward | roleBit.object;

/** The phrase that a clause opens with, in front of its verb: "a convoy of trucks was". */
function phraseBefore(scene: Scene, draft: Draft, end: number): Party[] {
  let start = end;
  while (start > draft.start) {
    const token = start - 1;
    const bits = scene.roles[token]!;
    if (isStop(scene, token)) break;
    if (draft.triggers.some(({ last, count }) => last === start && !count)) break;
    if (bits & boundary && !(bits & prepositions)) break;
    // "the agency said a vessel was struck".
    if (numberMarked(scene.document.hits, token, 'speech')) break;
    if (end - start > reach) return [];
    start -= 1;
  }
  const [phrase] = phrasesAt(scene, draft, start);
  return phrase && phrase.last <= end ? [phrase] : [];
}

function phrasesAt(scene: Scene, draft: Draft, from: number): Party[] {
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
  const things = number?.first === first && number.noun?.sort === 'thing';
  if (number && !things && !measures(scene, first)) return undefined;
  let last = things ? number.last : first;
  while (last < Math.min(draft.end, first + longest) && goesOn(scene, draft, { first, last })) {
    last += 1;
  }
  // "three target buildings": the figure alone names nothing.
  if (things && last === number.last) return undefined;
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

/** Articles and what stands for them: "a", "their", "another". */
function isLead(scene: Scene, token: number): boolean {
  if (isMark(scene, token) || scene.placeOn[token]) return false;
  if (isArticle(scene, token)) return true;
  const marks = scene.document.hits.at(token, clauseMarks);
  return marks.some(({ value }) => value.role === 'determiner' || value.role === 'known');
}

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
  const number = scene.numberOn[last];
  // "a coalition warship": one thing, which no figure counts.
  const lone = number?.rule === 'lone victim' && number.noun?.sort === 'thing';
  if (number && !lone && number.first >= first && !measures(scene, last)) return false;
  const place = scene.placeOn[last];
  if (place && !place.adjective && place.first < first) return false;
  if (draft.triggers.some((trigger) => trigger.first === last && !(lone && trigger.count))) {
    return false;
  }
  const verb = scene.document.hits.longest(last, triggers)?.value;
  return last === first || verb?.voice !== 'either';
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
