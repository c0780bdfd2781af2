// What an act answers or comes after in, apart from it out: "fired rockets in response to a strike that
// killed four in Aitaroun" tells two happenings, each with its own place, day and dead.

import type { EventKind } from '../document/claim.ts';
import type { NumberMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import { fromAct } from '../rules/dates.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { isCharge } from './charge.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import type { Meeting } from './meeting.ts';
import { bothPlaced, commaBetween, last } from './meeting.ts';
import { behindPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';

type Occasion = 'answered' | 'earlier' | 'dated';

/** The first word on tokens [from, to) that leads to what was answered or what came before. */
function occasionIn(scene: Scene, from: number, to: number) {
  for (let token = from; token < to; token += 1) {
    const date = scene.dateOn[token];
    if (date?.first === token && date.rule === fromAct && !isSaid(scene, date.last, to)) {
      return { first: token, last: date.last, role: 'dated' as Occasion };
    }
    for (const { value, last: end } of scene.document.hits.at(token, clauseMarks)) {
      if ((value.role === 'answered' || value.role === 'earlier') && end <= to) {
        return { first: token, last: end, role: value.role as Occasion };
      }
    }
  }
  return undefined;
}

/** "a day after a spokesman insisted that no bombs had been dropped": the day of what was said. */
export function isSaid(scene: Scene, from: number, act: number): boolean {
  for (let token = from; token < act; token += 1) {
    if (scene.roles[token]! & roleBit.that) return true;
  }
  return from > act;
}

// Fire from afar and arrests: what is told as their occasion was another act.
const apart: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'interception',
  'detention',
]);
// A fight or a flight goes with what it came after.
const tied: ReadonlySet<EventKind> = new Set(['armed_clash', 'displacement', 'protest', 'siege']);

export const occasionApart: JoinRule = {
  name: 'an act and its occasion',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    // "comes one day after the killing of five": a noun that tells what befell them tells an act of its own.
    const fate = trigger.word.kind === 'result' && trigger.word.voice === 'noun' && !trigger.count;
    // "arrested nine men after gunmen killed two officers": who did it stands before the verb.
    const did = trigger.word.voice !== 'noun' && scene.actorOn[trigger.first - 1] !== undefined;
    const occasion = occasionIn(scene, last(meeting).last, trigger.first);
    // "Two were killed in Marib, a day after rebels ambushed a convoy near Taiz": another place, another act.
    const elsewhere = subjectFirst(scene, sentence) && !trigger.definite && bothPlaced(meeting);
    if (occasion?.role === 'answered' && elsewhere) return false;
    // "on Sunday, a day after gunmen killed six": it has a day of its own.
    if (occasion?.role === 'dated' && isOther(meeting, occasion.last)) return false;
    if (occasion?.role === 'earlier' && befellBefore(meeting, occasion.last)) return false;
    if (!occasion || (trigger.word.kind !== 'act' && !fate && !did)) return undefined;
    if (tied.has(trigger.word.event!)) return undefined;
    if (group.every(({ word }) => word.kind === 'result')) {
      // "he died a day after a blast" is one, behind a comma it is told for itself.
      const other = occasion.role === 'answered' && isOther(meeting, occasion.last);
      return other && commaBetween(meeting) ? false : undefined;
    }
    if (occasion.role === 'answered') return false;
    if (!subjectFirst(scene, sentence)) return undefined;
    return group.some(({ word }) => apart.has(word.event!)) && isOther(meeting, occasion.last)
      ? false
      : undefined;
  },
};

const deeds: ReadonlySet<EventKind> = new Set([
  ...['attack', 'air_strike', 'shelling', 'destruction', 'abduction', 'detention', 'siege'],
] as const);

/** "burned two cars after a boy was shot dead": a deed with its doer, and behind "after" what had befallen somebody. */
function befellBefore({ scene, sentence, group, trigger }: Meeting, from: number): boolean {
  const [deed] = group;
  if (!subjectFirst(scene, sentence) || !deed || deed.count || !deeds.has(deed.word.event!)) {
    return false;
  }
  const { voice } = deed.word;
  if (voice === 'noun' || voice === 'passive' || behindPassive(scene, deed.first)) return false;
  const governor = trigger.count?.governor;
  const verb = trigger.count ? governor : trigger.first;
  if (verb === undefined || verb < trigger.first || trigger.word.kind === 'light') return false;
  if (!behindPassive(scene, verb) || verb - from > subjectReach) return false;
  // "after their bus was stopped": those whom the deed befell.
  for (let token = from; token < verb; token += 1) {
    if (isStop(scene, token)) return false;
    if (token === from && clauseMarked(scene.document.hits, token, 'self')) return false;
    if (clauseMarked(scene.document.hits, token, 'relative')) return false;
  }
  return true;
}

// So many words may stand between "after" and a passive: "two of the group's commanders were".
const subjectReach = 9;

/** "فرضت الشرطة حظر تجول بعد مقتل ضابط": what came before is not what a light verb does, unless "تمكنت بعد اشتباك من قتله". */
export function cameBefore({ scene, trigger, following }: Meeting): boolean {
  if (!clauseMarked(scene.document.hits, trigger.first - 1, 'earlier')) return false;
  if (!following) return true;
  // "شن الجيش بعد قصف عنيف هجوما": its act stands behind.
  if (following.word.voice === 'noun' && following.word.kind === 'act') return false;
  return !(scene.roles[following.first - 1]! & roleBit.from);
}

/** "after Israeli strikes", "after the army shelled", but not "after the attack" nor "after entering". */
function isOther({ scene, trigger }: Meeting, from: number): boolean {
  if (trigger.word.voice === 'noun') return !trigger.definite;
  for (let token = from; token < trigger.first; token += 1) if (scene.actorOn[token]) return true;
  return false;
}

/** "In response to the killing of two men in X, fighters shelled Y": behind the comma the act itself begins. */
export const behindOccasion: JoinRule = {
  name: 'an act behind its occasion',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    if (!subjectFirst(scene, sentence) || trigger.word.voice === 'noun') return undefined;
    if (trigger.word.kind === 'result' || !commaBetween(meeting)) return undefined;
    const opens = occasionIn(scene, sentence.first, group[0]!.first);
    if (opens?.role !== 'answered') return undefined;
    for (let token = sentence.first; token < opens.first; token += 1) {
      if (isStop(scene, token)) return undefined;
    }
    return false;
  },
};

/** True for a draft that is told as what another act answered or came after: its day is an earlier one. */
export function isOccasion(scene: Scene, draft: Draft): boolean {
  const { start, sentence, triggers, status } = draft;
  const [lead] = triggers;
  if (isCharge(scene, draft)) return true;
  // "admitted the strike, a day after it denied one": a denial is of the same act.
  if (!lead || status === 'denied' || start <= sentence.first) return false;
  const led = occasionIn(scene, start, lead.first);
  return led?.first === start && (subjectFirst(scene, sentence) || led.role === 'answered');
}

/** Where the words begin that lead to a trigger as the occasion of what stands before it. */
export function occasionAt(scene: Scene, from: number, trigger: number): number | undefined {
  const led = occasionIn(scene, from, trigger);
  for (let token = led?.last ?? trigger; token < trigger; token += 1) {
    if (isStop(scene, token)) return undefined;
  }
  return led?.first;
}

/** Where words begin that give the day of what a trigger tells: ", a day after gunmen killed six". */
export function datedAt(scene: Scene, from: number, trigger: number): number | undefined {
  const led = occasionIn(scene, from, trigger);
  if (led?.role !== 'dated' || led.first === from) return undefined;
  for (let token = led.last; token < trigger; token += 1)
    if (isStop(scene, token)) return undefined;
  return led.first;
}

// "in response to the recent massacres of": so many words may stand between.
const answerReach = 4;

/** "In response to the massacres in Gaza": a cause that is only named, with no figure, day or means. */
export function onlyAnswered(scene: Scene, { counts, dates, triggers, weapons }: Draft): boolean {
  const [lead] = triggers;
  if (!lead || counts.length + dates.length + weapons.length > 0) return false;
  if (triggers.some(({ word }) => word.voice !== 'noun')) return false;
  return occasionIn(scene, lead.first - answerReach, lead.first)?.role === 'answered';
}

// "after the death in custody of": so many words may stand between.
const deathReach = 7;

/** "fired rockets following the death of two commanders", "took to the streets after the death of a student": an earlier fate, told by a noun that is no act. */
export function ofOccasion(scene: Scene, draft: Draft, { first, measure }: NumberMention): boolean {
  if (!measure || !subjectFirst(scene, draft.sentence)) return false;
  const { hits } = scene.document;
  let fate = false;
  for (let token = first - 1; token >= Math.max(draft.start, first - deathReach); token -= 1) {
    const told = draft.triggers.find(({ last: end }) => end === token + 1);
    // "the killing of".
    const noun = told?.word.voice === 'noun' && told.word.kind === 'result';
    if (isStop(scene, token) || (told && !noun)) return false;
    fate ||= noun || hits.longest(token, countedNouns)?.value.measure !== undefined;
    if (fate && clauseMarked(hits, token, 'earlier')) {
      return draft.triggers.some(({ last: end, word }) => end <= token && word.kind === 'act');
    }
  }
  return false;
}
