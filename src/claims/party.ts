// Who stands on a token and may do or suffer something: actors, adjectives of nations, those joined to
// them by "and". Speakers, victims and weapons are refused as doers.

import type { ActorMention, Measure, MentionBase, PlaceMention } from '../document/mention.ts';
import { actorWords } from '../rules/actors.ts';
import { clauseMarkBefore, clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { areMoving } from './armed-men.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isArticle,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';

export type Role = 'agent' | 'target';

export interface Found {
  readonly party: ActorMention | PlaceMention;
  readonly role: Role;
  readonly rule: string;
  readonly score: number;
}

// Rules that find the last of several whom "and" or a comma joins.
const joinsBefore: ReadonlySet<string> = new Set([
  'subject before the verb',
  'subject of a passive',
  'owner before the noun',
]);

export function place(scene: Scene, draft: Draft, found: Found, taken: Set<number>): void {
  const subject = joinsBefore.has(found.rule);
  const before = subject ? joinedBefore(scene, found.party) : [];
  const behind = coordinated(scene, found.party, found.role === 'agent');
  for (const party of [...before, found.party, ...behind]) {
    if (taken.has(party.first) || isSource(draft, party)) continue;
    if (party.kind === 'actor' && found.role === 'agent' && unarmed.has(party.actorKind ?? '')) {
      continue;
    }
    // "No group claimed the bombing", "لم تعلن أي جماعة مسؤوليتها": nobody did it.
    const nobody = draft.status !== 'denied' && isNobody(scene, party);
    const any = party.first > 0 && clauseMarked(scene.document.hits, party.first - 1, 'whichever');
    if (found.role === 'agent' && (nobody || any)) continue;
    if (found.role === 'agent' && tellsStrength(scene, party)) continue;
    // "ضبط خلية": who is broken up takes nobody.
    const cell = draft.event === 'detention' && found.role === 'agent';
    if (cell && clauseMarked(scene.document.hits, party.first, 'cell')) continue;
    const own = found.rule === 'subject before the verb' && isOwnArm(scene, party);
    if (
      party.kind === 'actor' &&
      (isVictim(scene, party) || (!own && isMeans(scene, draft, party)))
    )
      continue;
    taken.add(party.first);
    const slot = found.role === 'agent' ? draft.actors : draft.targets;
    if (isFormerName(scene, party)) continue;
    if (isInitials(scene, party) && slot.some(({ mention }) => sameBody(mention, party))) continue;
    slot.push({ mention: asParty(party), rule: found.rule, score: found.score });
  }
}

function isNobody({ document: { hits } }: Scene, { first }: MentionBase): boolean {
  return first > 0 && numberMarked(hits, first - 1, 'not');
}

/** "الحامية المؤلفة من 2600 جندي": how strong a body is names nobody else. */
function tellsStrength({ numberOn, document: { hits } }: Scene, { first }: MentionBase): boolean {
  const number = numberOn[first] ?? numberOn[first - 1];
  if (!number) return false;
  return clauseMarkBefore(hits, number.first, { role: 'made up of', within: 2 }) !== undefined;
}

// Bodies that tell of violence and do none.
const unarmed: ReadonlySet<string> = new Set([
  'ngo',
  'un_body',
  'media',
  'medical',
  'monitor',
  'intergovernmental',
  'court',
  'office',
  'company',
  'vessel',
]);

export function asParty(mention: ActorMention | PlaceMention): Party {
  const { text, start, end, first, last, sentence, rule } = mention;
  return {
    text,
    start,
    end,
    first,
    last,
    sentence,
    rule,
    ...(mention.name && { name: mention.name }),
    ...(mention.kind === 'actor' && mention.id && { id: mention.id }),
  };
}

/** A speaker is a doer only where the grammar makes him one; his frame is no part of the clause. */
export function isSource(draft: Draft, mention: MentionBase): boolean {
  return draft.sources.some((source) => source.start < mention.end && mention.start < source.end);
}

export function partyOn(scene: Scene, token: number): ActorMention | PlaceMention | undefined {
  const actor = scene.actorOn[token];
  if (actor) return tellsWhen(scene, actor) ? undefined : actor;
  const place = scene.placeOn[token];
  return place?.adjective ? place : undefined;
}

/** "منذ دخول قوات الوفاق للمدينة في 5 يونيو": within a date a body only tells since when. */
export function tellsWhen({ dateOn }: Scene, { first, last }: ActorMention): boolean {
  const date = dateOn[first];
  return date !== undefined && date.first < first && last < date.last;
}

/** Parties joined by "and" right behind; a state does what the army before it does: "قوات النظام وروسيا". */
function coordinated(
  scene: Scene,
  party: ActorMention | PlaceMention,
  doing: boolean,
): (ActorMention | PlaceMention)[] {
  const found: (ActorMention | PlaceMention)[] = [];
  const sentence = scene.document.sentences[party.sentence]!;
  let last = party.last;
  for (let round = 0; round < 4; round += 1) {
    let next: ActorMention | PlaceMention | undefined;
    const state = doing && !subjectFirst(scene, sentence) ? scene.placeOn[last] : undefined;
    if (state?.precision === 'country' && !state.adjective && !scene.actorOn[last]) {
      if (procliticRoles(scene, state) & roleBit.and) next = state;
    }
    const led = subjectFirst(scene, sentence) && leadsName(scene, last + 1);
    const reach = led ? 3 : 2;
    for (let token = last; !next && token < Math.min(sentence.last, last + reach); token += 1) {
      const country = led && doing && token > last ? scene.placeOn[token] : undefined;
      const actor =
        scene.actorOn[token] ?? (country?.precision === 'country' ? country : undefined);
      if (actor && actor.first === token) {
        const bits = procliticRoles(scene, actor) | (token > last ? scene.roles[last]! : 0);
        if (bits & roleBit.and) next = actor;
        break;
      }
    }
    if (!next) break;
    found.push(next);
    last = next.last;
  }
  return found;
}

/** "militiamen and gendarmes killed": those whom "and" or a comma joins to the last subject. */
function joinedBefore(scene: Scene, party: ActorMention | PlaceMention): ActorMention[] {
  const found: ActorMention[] = [];
  const { first: opening } = scene.document.sentences[party.sentence]!;
  let { first } = party;
  let later: ActorMention | PlaceMention = party;
  for (let round = 0; round < 3 && first - 2 >= opening; round += 1) {
    // "الجيش ومجموعات الجبهة": where "and" is written on the word.
    const written = (procliticRoles(scene, later) & roleBit.and) !== 0;
    const at = written ? first : first - 1;
    // "the army (SAF) and the RSF": an article and a bracket stand between.
    const and = !written && leadsName(scene, at) ? at - 1 : at;
    const tied =
      written ||
      (round === 0 ? (scene.roles[and]! & roleBit.and) !== 0 : wordAt(scene, and) === ',');
    const actor = tied ? beforeBracket(scene, and) : undefined;
    if (!actor) break;
    // "Fighting between the army and the M23 drove thousands out".
    const opening = leadsName(scene, actor.first - 1) ? actor.first - 2 : actor.first - 1;
    const pair = numberMarked(scene.document.hits, opening, 'between');
    if (!pair && governing(scene, actor) & (roleBit.at | roleBit.from | roleBit.against)) break;
    found.unshift(actor);
    first = actor.first;
    later = actor;
  }
  return found;
}

/** "the army", "their allies": an article or what stands for it. */
export function leadsName(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  return isArticle(scene, token) || clauseMarked(hits, token, 'determiner');
}

/** "the Sudanese Armed Forces (SAF)": a name told once more in brackets. */
function isInitials(scene: Scene, { first, last }: MentionBase): boolean {
  return first > 0 && wordAt(scene, first - 1) === '(' && wordAt(scene, last) === ')';
}

// So many words stand in the brackets behind a former name: "formerly", "سابقا".
const formerly = 2;

/** "هيئة تحرير الشام (جبهة النصرة سابقا)": what a body was called before, in brackets right behind its name. */
function isFormerName(scene: Scene, { first, last, sentence }: MentionBase): boolean {
  if (first < 2 || wordAt(scene, first - 1) !== '(' || !scene.actorOn[first - 2]) return false;
  if (subjectFirst(scene, scene.document.sentences[sentence]!)) return false;
  for (let token = last + 1; token <= last + formerly; token += 1) {
    if (wordAt(scene, token) === ')') return true;
  }
  return false;
}

function sameBody(known: Party, party: ActorMention | PlaceMention): boolean {
  return party.kind === 'actor' && party.id !== undefined && known.id === party.id;
}

/** The actor that ends at a token, or at the bracket with his initials that ends there. */
function beforeBracket(scene: Scene, end: number): ActorMention | undefined {
  // "USS Mason (DDG 87) and": the bracket is part of the name.
  if (wordAt(scene, end - 1) !== ')' || scene.actorOn[end - 1]) return scene.actorOn[end - 1];
  const open = (scene.actorOn[end - 2]?.first ?? end - 2) - 1;
  return open > 0 && wordAt(scene, open) === '(' ? scene.actorOn[open - 1] : undefined;
}

/** "إن طائراتنا قصفت": in front of its verb, the pronoun of the speaker says whose they are. */
function isOwnArm(scene: Scene, { first, last, sentence }: MentionBase): boolean {
  if (scene.weaponOn[first]?.last !== last) return false;
  const { hits, sentences } = scene.document;
  const owner = hits.longest(last - 1, actorWords)?.tail.enclitic;
  return Boolean(owner && rulesOf(scene, sentences[sentence]!)?.speakerInside(owner));
}

/** A weapon read as a doer for want of an owner, or the very thing that was shot down. */
function isMeans(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  const weapon = scene.weaponOn[actor.first];
  // "a sniper's bullets": whose they are is no weapon.
  if (!weapon) return false;
  if (actor.unknown && !actor.aircraft && weapon.first < actor.first) return false;
  if (isCrew(scene, actor, weapon.last)) return false;
  // "طيران التحالف": whose craft they are is told.
  const owner = actor.actorKind === 'coalition' || isOwner(scene, actor, weapon.last);
  const owned = owner && actor.last > weapon.last;
  if (owned && draft.event !== 'interception') return false;
  return actor.id === undefined || draft.event === 'interception';
}

/** "Tank crews", "missile and artillery units": where nouns stand in a row, men who are called after their arms. */
function isCrew(scene: Scene, { first, last, sentence }: ActorMention, armed: number): boolean {
  const { hits, sentences } = scene.document;
  if (last <= armed || !subjectFirst(scene, sentences[sentence]!)) return false;
  const word = hits.longest(first, actorWords);
  return word?.value.role === 'head' && word.value.sort === 'people' && word.last > armed;
}

/** Name of the adjective for what belongs to the other side, whoever that is. */
export const enemy = 'enemy';

// Words for those who may own arms.
const owners: ReadonlySet<string> = new Set(['people', 'force', 'group']);

/** "مدفعية الثوار", "مدفعية الجيش": where verbs come first, people right behind arms own them. */
function isOwner(scene: Scene, { sentence }: ActorMention, token: number): boolean {
  const { hits, sentences } = scene.document;
  if (subjectFirst(scene, sentences[sentence]!)) return false;
  const word = hits.longest(token, actorWords)?.value;
  // "مسيرة معادية".
  if (word?.role === 'modifier' && word.name === enemy) return true;
  // "مسيّرة تتبع للدعم السريع": behind a word for belonging stands whose they are.
  return word?.role === 'tie' || (word?.role === 'head' && owners.has(word.sort));
}

// Counts of those who act and of what they do.
const doing: ReadonlySet<Measure> = new Set(['participants', 'attacks']);

/** "nine soldiers" of a toll: whoever is counted among the dead did nothing. */
export function isVictim(scene: Scene, actor: ActorMention): boolean {
  const { first, last } = actor;
  // "ما مجموعه 2912 هجوما": a number with its noun at the end is no part of a name.
  if (last - first > 1 && scene.numberOn[last - 1]?.noun) return true;
  if (isOfTheDead(scene, actor) || isOfVictim(scene, actor)) return true;
  // "112 of its members": the preposition stands between.
  const of = first > 1 && scene.roles[first - 1]! & roleBit.from ? first - 2 : first - 1;
  const counted = scene.numberOn[first] ?? scene.numberOn[of];
  if (!counted?.measure || doing.has(counted.measure)) return false;
  return !areMoving(scene, counted);
}

const losses: ReadonlySet<Measure> = new Set(['killed', 'injured', 'casualties']);

/** "قتلى الجيش: 12", "Enemy killed: 34": whose dead are counted. "ضحايا التحالف" may be those it killed. */
function isOfTheDead(scene: Scene, { first, last, sentence }: ActorMention): boolean {
  const { hits, sentences } = scene.document;
  if (!subjectFirst(scene, sentences[sentence]!)) {
    const noun = hits.longest(first - 1, countedNouns);
    if (!noun || noun.last !== first || noun.head.article || noun.value.denied) return false;
    return noun.value.number === 'plural' && losses.has(noun.value.measure!);
  }
  const fate = hits.longest(last, outcomes);
  return fate !== undefined && losses.has(fate.value.people!) && wordAt(scene, fate.last) === ':';
}

/** "one of the three soldiers wounded", "the brother of two fighters was arrested": whose kin or comrade suffered. */
function isOfVictim(scene: Scene, { first, sentence }: ActorMention): boolean {
  if (!subjectFirst(scene, scene.document.sentences[sentence]!)) return false;
  let of = (scene.numberOn[first - 1]?.first ?? first) - 1;
  if (isArticle(scene, of)) of -= 1;
  if (!clauseMarked(scene.document.hits, of, 'object')) return false;
  const victim = scene.numberOn[of - 1];
  if (!victim?.measure || victim.noun?.sort !== 'people') return false;
  return !doing.has(victim.measure) && !areMoving(scene, victim);
}

const fighters = new Set(['armed_group', 'state_force', 'coalition', 'police', 'unknown']);

/** Aid workers, monitors, papers: who tells, and does no violence. */
export const isCivil = ({ actorKind }: ActorMention): boolean => unarmed.has(actorKind ?? '');

/** Whoever bears arms, or nobody knows whether he does. */
export function canFight({ actorKind, unknown }: ActorMention): boolean {
  return unknown === true || actorKind === undefined || fighters.has(actorKind);
}

/** A body of a lexicon that fights. */
export function bearsArms(actor: ActorMention): boolean {
  return actor.id !== undefined && actor.actorKind !== undefined && canFight(actor);
}
