// A happening in, the plain phrases out that its act was done to, where the subject stands first: the object
// of the verb, what stands behind "on" or "into", the subject of a passive. People that a number counts, ground
// and words for acts are refused.

import type { EventKind } from '../document/claim.ts';
import type { PlaceKind } from '../lexicon/place-kinds.ts';
import { dateWords } from '../rules/dates.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { lying, vehicles } from './arms.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, wordAt } from './scene.ts';
import { besideAt, isLead, isPerfect, nearAt, phrasesAt } from './struck-phrase.ts';
import type { Trigger } from './triggers.ts';

// What comes down or is fired is aimed at what stands behind a preposition.
const sent: ReadonlySet<EventKind> = new Set(['shelling', 'air_strike', 'attack', 'explosion']);

// Acts that are aimed at nothing by name: people march or flee, and ground is taken.
const unaimed: ReadonlySet<EventKind> = new Set(['protest', 'displacement', 'other']);

/** "killed by a truck bomb outside a compound", "A car bomb alongside a Humvee killed": what the charge lay beside. */
export function besideCharge(scene: Scene, draft: Draft): Party[] {
  if (draft.event !== 'explosion') return [];
  for (let token = draft.start; token < draft.end; token += 1) {
    const charge = scene.weaponOn[token];
    if (charge?.first !== token || !lying.has(charge.category)) continue;
    const beside = besideAt(scene, charge.last);
    if (beside) return phrasesAt(scene, draft, beside.last);
    const against = scene.roles[charge.last]! & roleBit.against && !scene.dateOn[charge.last + 1];
    if (against) return phrasesAt(scene, draft, charge.last + 1);
  }
  return [];
}

/** What the act of a trigger was done to; none where it names nothing. */
export function struckPhrases(scene: Scene, draft: Draft, trigger: Trigger): Party[] {
  const found = phrasesOf(scene, draft, trigger);
  if (trigger.word.object !== 'party') return found;
  // "ambushed a convoy": who is fought is a side of the fight, what he drives was hit.
  return found.filter(({ first, last }) => !scene.actorOn[first] && !scene.actorOn[last - 1]);
}

/** Verbs that are done to somebody: "bombed", "ambushed". */
const isAimed = ({ object, event }: Trigger['word']): boolean =>
  object === 'target' || (object === 'party' && event === 'armed_clash');

function phrasesOf(scene: Scene, draft: Draft, trigger: Trigger): Party[] {
  const { word } = trigger;
  const burnt = word.event === 'destruction';
  if (word.kind === 'light' || word.kind === 'none' || trigger.count) return [];
  if ((word.kind === 'result' && !burnt) || unaimed.has(word.event!)) return [];
  if (word.voice === 'noun') {
    // "Detonation of a device against a patrol".
    const went = word.event === 'explosion' && word.object === 'none';
    if (word.object !== 'target' && !went) return [];
    // "accused the army of bombing a clinic": the noun is a verb there.
    if (isLead(scene, trigger.last)) return phrasesAt(scene, draft, trigger.last);
    return behindPreposition(scene, draft, trigger);
  }
  const auxiliary = auxiliaryBefore(scene, draft, trigger);
  const bare = (scene.roles[trigger.last]! & roleBit.agent) !== 0 && word.voice === 'either';
  if (isAimed(word) && (auxiliary !== undefined || bare)) {
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
  if ((!isAimed(word) && !burnt) || auxiliary !== undefined) return [];
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
    const close = wordAt(scene, token) === ',' ? dateAside(scene, token, draft.end) : undefined;
    if (close !== undefined) {
      token = close;
      continue;
    }
    const date = scene.dateOn[token] ?? (scene.roles[token] ? scene.dateOn[token + 1] : undefined);
    if (!date) break;
    token = date.last;
  }
  return token;
}

// "at a late hour of Tuesday evening": so many words an aside about the day may have.
const asideReach = 9;

/** "(RSF)": the bracket that opens at the token holds one word. */
const isInitials = (scene: Scene, token: number): boolean =>
  wordAt(scene, token) === '(' && wordAt(scene, token + 2) === ')';

/** The token behind ", on Tuesday evening,". */
function dateAside(scene: Scene, open: number, end: number): number | undefined {
  let dated = false;
  for (let token = open + 1; token < Math.min(end, open + asideReach); token += 1) {
    dated ||= scene.dateOn[token] !== undefined;
    if (isStop(scene, token)) return dated && wordAt(scene, token) === ',' ? token + 1 : undefined;
  }
  return undefined;
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
    // "by the Rapid Support Forces (RSF) on".
    const initials = isInitials(scene, token) ? token + 2 : undefined;
    if (initials !== undefined) {
      token = initials;
      continue;
    }
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
    // "fired 270 shells on Wednesday at", "dropped a bomb of the GBU-12 type on", "a strike by long-range weapons at".
    const arms = [1, 2, 3].some((step) => scene.weaponOn[token + step] !== undefined);
    const ofKind = bits & roleBit.object && scene.weaponOn[token - 1] && arms;
    if (scene.dateOn[token + 1] || ofKind || (bits & roleBit.agent && arms)) continue;
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
      bits & (roleBit.agent | roleBit.and) &&
      draft.actors.some((a) => a.mention.first - token < 3 && a.mention.first > token);
    if (bits & ~(roleBit.passive | roleBit.known | roleBit.determiner) && !byDoer) return [];
    if (draft.triggers.some(({ first }) => first === token)) return [];
  }
  return [];
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
    // "had been hit", "have been struck".
    else if (at === token + 1 && isPerfect(scene, token)) return token;
    else if (at !== undefined || first - token > 2) break;
  }
  return at;
}

const boundary =
  roleBit.that | roleBit.break | roleBit.relative | roleBit.result | roleBit.during | roleBit.and;
const prepositions =
  roleBit.at | roleBit.against | roleBit.from | roleBit.to | roleBit.toward | roleBit.object;

/** The phrases that a clause opens with, in front of its verb: "a convoy of trucks was", "a clinic and a school were". */
function phraseBefore(scene: Scene, draft: Draft, end: number): Party[] {
  const near = clauseOpening(scene, draft, end);
  if (near === undefined) return [];
  // "A lawyer who defended peasants was shot": what is told of him was not.
  const led = near - 1 > draft.start ? scene.roles[near - 1]! : 0;
  if (near < end && led & roleBit.relative && !(led & roleBit.that)) {
    return phraseBefore(scene, draft, wordAt(scene, near - 2) === ',' ? near - 2 : near - 1);
  }
  const joined = near > draft.start && (scene.roles[near - 1]! & roleBit.and) !== 0;
  const far = joined ? clauseOpening(scene, draft, near - 1) : undefined;
  const both = far === undefined ? [] : phrasesFrom(scene, draft, { from: far, end });
  if (both.some(({ first }) => first >= near)) return both;
  return phrasesFrom(scene, draft, { from: near, end }).slice(0, 1);
}

function phrasesFrom(
  scene: Scene,
  draft: Draft,
  { from, end }: { readonly from: number; readonly end: number },
): Party[] {
  const found = phrasesAt(scene, draft, behindFrame(scene, from, end));
  return found.every(({ last }) => last <= end) ? found : [];
}

/** Where the clause begins that ends at a token; undefined where it is too long for one phrase. */
function clauseOpening(scene: Scene, draft: Draft, end: number): number | undefined {
  let start = end;
  while (start > draft.start) {
    const token = start - 1;
    const bits = scene.roles[token]!;
    if (isStop(scene, token)) break;
    if (draft.triggers.some(({ last, count }) => last === start && !count)) break;
    if (bits & boundary && !(bits & prepositions)) break;
    // "the agency said a vessel was struck".
    if (numberMarked(scene.document.hits, token, 'speech')) break;
    if (end - start > reach) return undefined;
    start -= 1;
  }
  return start;
}

/** "In Zaporizhzhia a car showroom was hit", "At 14:00 a clinic was struck": where and when stand in front. */
export function behindFrame(scene: Scene, start: number, end: number): number {
  let token = start;
  while (token < end) {
    const led = scene.roles[token]! & prepositions ? token + 1 : token;
    const at = isArticle(scene, led) ? led + 1 : led;
    const date = scene.dateOn[at];
    const place = led > token && !scene.placeOn[at]?.adjective ? scene.placeOn[at] : undefined;
    const behind = date?.last ?? place?.last ?? (led > token ? hourEnd(scene, at, end) : undefined);
    if (behind === undefined) return token;
    token = wordAt(scene, behind) === ',' ? behind + 1 : behind;
  }
  return start;
}

/** "14:00 a", "dawn a": the time of a day in front of an article, which no date covers. */
function hourEnd(scene: Scene, token: number, end: number): number | undefined {
  let last = token;
  while (last < end && !isLead(scene, last)) {
    const hour = scene.numberOn[last] ?? scene.document.hits.longest(last, dateWords);
    const within = last > token && wordAt(scene, last) === ':';
    if (!hour && !within) return undefined;
    last = Math.max(last + 1, hour?.last ?? 0);
  }
  return last > token && last < end ? last : undefined;
}
