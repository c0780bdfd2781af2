// Two neighbouring triggers in, what stands between and around them out: marks, conjunctions, places.
// It joins nothing; the rules in joins.ts do.

import type { Sentence } from '../document/document.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { outcomes } from '../rules/numbers.ts';
import { asideEnd } from './aside.ts';
import { wayOut } from './flight.ts';
import type { Scene } from './scene.ts';
import {
  initialsBefore,
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

export interface Meeting {
  readonly scene: Scene;
  readonly sentence: Sentence;
  /** Triggers of the happening so far. */
  readonly group: readonly Trigger[];
  readonly groupStart: number;
  readonly trigger: Trigger;
  readonly following: Trigger | undefined;
  /** Where the clause of the trigger begins. */
  readonly clause: number;
  /** True where it begins with a place that it is set in: "and in Kirkuk …". */
  readonly framed: boolean;
}

export function isLaunch({ word }: Trigger): boolean {
  return word.object === 'weapon' && word.event !== 'interception';
}

export function last({ group }: Meeting): Trigger {
  return group.at(-1)!;
}

export function gap(meeting: Meeting): number {
  return meeting.trigger.first - last(meeting).last;
}

/** Bits of all marks between the two triggers. */
export function between(meeting: Meeting): number {
  let bits = 0;
  for (let token = last(meeting).last; token < meeting.trigger.first; token += 1) {
    bits |= meeting.scene.roles[token]!;
  }
  return bits;
}

interface Straight {
  readonly words: number;
  readonly bits: number;
  readonly comma: boolean;
}

/** What stands between the two triggers beside days and asides: "صدّت القوات، بعون الله، فجر اليوم هجوما". */
export function straight({ scene, sentence, group, trigger }: Meeting): Straight {
  let words = 0;
  let bits = 0;
  let comma = false;
  for (let token = group.at(-1)!.last; token < trigger.first; token += 1) {
    const aside = asideEnd(scene, token, trigger.first);
    const day = scene.dateOn[token];
    if (!subjectFirst(scene, sentence) && (aside ?? day)) token = aside ?? day!.last - 1;
    else {
      words += 1;
      bits |= scene.roles[token]!;
      comma ||= isMark(scene, token) && wordAt(scene, token) === ',';
    }
  }
  return { words, bits, comma };
}

/** Bits of what leads to the trigger: its proclitics, and the marks at most four tokens before. */
export function lead(meeting: Meeting): number {
  const { scene, trigger } = meeting;
  let first = Math.max(last(meeting).last, trigger.first - 4);
  let bits = trigger.proclitics;
  for (let token = trigger.first - 1; token >= first; token -= 1) {
    const open = initialsBefore(scene, token + 1);
    if (open !== undefined && open > first) {
      token = open;
      continue;
    }
    if (isStop(scene, token)) break;
    bits |= scene.roles[token]!;
    if (scene.roles[token]! & (roleBit.cause | roleBit.result | roleBit.relative)) break;
    if (scene.placeOn[token] || scene.dateOn[token]) break;
    // "when a suicide bomber blew himself up": the subject stands between.
    const subject = scene.actorOn[token] ?? scene.weaponOn[token];
    if (!subject) continue;
    if (trigger.word.voice === 'noun') break;
    first = Math.max(last(meeting).last, subject.first - 3);
    token = subject.first;
  }
  return bits;
}

/** "and that": another proposition of the same speaker. */
export function saidNext(meeting: Meeting): boolean {
  const { scene, sentence, trigger } = meeting;
  const rules = rulesOf(scene, sentence)!;
  for (let token = last(meeting).last; token < trigger.first; token += 1) {
    if (clauseMarked(scene.document.hits, token, 'and says')) return true;
    if (!(scene.roles[token]! & roleBit.that)) continue;
    if (token > 0 && scene.roles[token - 1]! & roleBit.and) return true;
    const joined = scene.document.hits
      .at(token, clauseMarks)
      .some(
        ({ value, head }) =>
          value.role === 'that' && (lettersRoles(head.proclitics, rules) & roleBit.and) !== 0,
      );
    if (joined) return true;
  }
  return false;
}

/** True where neither a stop nor a word that ties clauses stands between. */
export function unmarked(meeting: Meeting): boolean {
  const { scene, trigger } = meeting;
  const ties =
    roleBit.that | roleBit.break | roleBit.result | roleBit.relative | roleBit.and | roleBit.cause;
  for (let token = last(meeting).last; token < trigger.first; token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & ties & ~(roleBit.at | roleBit.cause))
      return false;
    if (joinedAt(meeting, token)) return false;
  }
  return true;
}

function joinedAt({ scene, sentence }: Meeting, token: number): boolean {
  const rules = rulesOf(scene, sentence)!;
  return scene.document.hits
    .analyses(token)
    .some(
      ({ proclitics }, index) =>
        index === 0 && (lettersRoles(proclitics, rules) & roleBit.and) !== 0,
    );
}

export function brokenOff(meeting: Meeting): boolean {
  const { scene, trigger } = meeting;
  const before = last(meeting);
  // "دمّرت كذلك زورقا": an adverb right behind the verb breaks nothing off.
  const from = before.word.voice === 'noun' ? before.last : before.last + 1;
  for (let token = from; token < trigger.first; token += 1) {
    if (scene.roles[token]! & roleBit.break) return true;
  }
  return markBetween(meeting, ';');
}

/** "six civilians also lost their lives": an adverb right before the verb breaks nothing off. */
export function onlyAdverb(meeting: Meeting): boolean {
  const { scene, trigger } = meeting;
  if (!(scene.roles[trigger.first - 1]! & roleBit.break)) return false;
  for (let token = last(meeting).last; token < trigger.first - 1; token += 1) {
    if (scene.roles[token]! & roleBit.break) return false;
  }
  return true;
}

export function commaBetween(meeting: Meeting): boolean {
  return markBetween(meeting, ',');
}

export function markBetween(meeting: Meeting, mark: string): boolean {
  const { scene } = meeting;
  for (let token = last(meeting).last; token < meeting.trigger.first; token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === mark) return true;
  }
  return false;
}

export function newWeapon(meeting: Meeting): boolean {
  const { scene, trigger } = meeting;
  for (let token = meeting.clause; token < trigger.first; token += 1) {
    if (scene.weaponOn[token]) return true;
  }
  const next = scene.weaponOn[trigger.last];
  return next !== undefined;
}

/** "فيما تسبب لغم بمقتل طفل": a weapon of its own is the subject of what follows, where verbs come first. */
export function ownDevice({ scene, sentence, trigger, clause }: Meeting): boolean {
  if (subjectFirst(scene, sentence) || trigger.word.kind !== 'result') return false;
  for (let token = clause; token < trigger.first; token += 1) {
    const weapon = scene.weaponOn[token];
    if (weapon) return (procliticRoles(scene, weapon) & roleBit.at) === 0;
  }
  return false;
}

export function speaker(scene: Scene, token: number): string {
  const { sources, status } = scene.speech.at(token);
  return `${sources.map((source) => source.start).join(' ')} ${status}`;
}

/** "12 were reportedly killed", "accused of hitting a hall, killing 12": one clause, of which a word of doubt says how it is known. */
export function oneClause(meeting: Meeting): boolean {
  const { scene, sentence, group, trigger } = meeting;
  if (!subjectFirst(scene, sentence) || brokenOff(meeting)) return false;
  const said = scene.speech.at(group.at(-1)!.first).sources;
  const same = scene.speech
    .at(trigger.first)
    .sources.every((one, at) => one.start === said[at]?.start);
  if (!same) return false;
  const verb = trigger.word.voice !== 'noun' && !commaBetween(meeting);
  if (verb && group.every(({ count }) => count !== undefined)) return true;
  return trigger.word.kind === 'result' && (scene.roles[trigger.first]! & roleBit.result) !== 0;
}

/** True where the group names a place and the stretch up to the trigger's clause end another. */
export function bothPlaced(meeting: Meeting): boolean {
  const { scene, trigger, sentence, clause } = meeting;
  const known = placesIn(scene, meeting.groupStart, clause);
  if (known.size === 0) return false;
  const end = clauseEnd(scene, trigger.last, sentence.last);
  for (const name of placesIn(scene, clause, goneTo(meeting, end))) {
    if (!known.has(name)) return true;
  }
  return false;
}

/** "أدى القصف إلى نزوح 300 عائلة نحو عفرين": where people went is no place of what drove them out. */
function goneTo({ scene, sentence, trigger }: Meeting, end: number): number {
  const { hits } = scene.document;
  let to = end;
  const verbsPart = !subjectFirst(scene, sentence);
  // "وأصيب أربعة ونزحت 500 عائلة إلى عفرين": nor of what is told in between.
  for (let token = trigger.last; verbsPart && token < end && to === end; token += 1) {
    const fled = hits.longest(token, outcomes)?.value;
    if (fled?.people === 'displaced' && fled.voice !== 'noun') to = token;
  }
  return wayOut(scene, { sentence, act: trigger }, to) ?? to;
}

export function placesIn(scene: Scene, from: number, to: number): Set<string> {
  const names = new Set<string>();
  for (let token = from; token < to; token += 1) {
    const place = scene.placeOn[token];
    if (place && !place.adjective && place.precision !== 'country' && !scene.actorOn[token]) {
      names.add(place.name);
    }
  }
  return names;
}

function clauseEnd(scene: Scene, from: number, limit: number): number {
  for (let token = from; token < limit; token += 1) if (isStop(scene, token)) return token;
  return limit;
}
