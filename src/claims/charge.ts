// An arrest and what those arrested are charged with in, apart from each other out: "arrested a man suspected of
// killing two nuns in Bangassou" tells of no dead of the arrest, and not where it was.

import type { Sentence } from '../document/document.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import { last } from './meeting.ts';
import type { Scene } from './scene.ts';
import { isStop, lettersRoles, roleBit, rulesOf, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The first word on tokens [from, to) that leads to a charge. */
function chargeIn(scene: Scene, from: number, to: number): number | undefined {
  const { hits } = scene.document;
  for (let token = from; token < to; token += 1) {
    const marks = hits.at(token, clauseMarks);
    const mark = marks.find(({ value, last: end }) => value.role === 'charge' && end <= to);
    if (!mark) continue;
    // "ثلاثة متهمين بقتل": those arrested are called by it.
    const counted = scene.numberOn[token];
    return counted && counted.first < token ? Math.max(counted.last, mark.last) : token;
  }
  return undefined;
}

const takes = ({ word }: Trigger): boolean => word.event === 'detention';

export const chargedWith: JoinRule = {
  name: 'an arrest and its charge',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    if (takes(trigger) || !takes(last(meeting))) return undefined;
    return chargeAt(scene, sentence, group, trigger) === undefined ? undefined : false;
  },
};

/** Where the words begin that lead to what those arrested before a trigger are charged with. */
export function chargeAt(
  scene: Scene,
  sentence: Sentence,
  group: readonly Trigger[],
  trigger: Trigger,
): number | undefined {
  const arrest = group.findLast(takes);
  const charge = arrest && chargeIn(scene, arrest.last, trigger.first);
  if (charge === undefined || subjectFirst(scene, sentence)) return charge;
  // "متهمين بقتل", "يشتبه بضلوعهم في اختطاف"; but "متهما بالمشاركة في المجزرة، بينهم ضابط": nothing parts the two.
  const known = scene.document.hits.all(trigger.first).some(({ head }) => head.article);
  if (known || trigger.proclitics & roleBit.and) return undefined;
  for (let token = charge; token < trigger.first; token += 1) {
    if (isStop(scene, token)) return undefined;
  }
  return charge;
}

/** True for a draft that is told as a charge. */
export function isCharge(scene: Scene, { start, sentence, triggers: [lead] }: Draft): boolean {
  if (!lead || start <= sentence.first) return false;
  if (subjectFirst(scene, sentence)) return chargeIn(scene, start, lead.first) === start;
  return !lead.definite && chargeIn(scene, start - 1, lead.first + 1) !== undefined;
}

// So many words may stand between a charge and the act: "متورطين في عملية اغتيال".
const actReach = 3;

/** "ضبطت متورطين في اغتيال ضابط": where the verb stands first an arrest ends at the charge, though that is no act told here. */
export function endAtCharge(scene: Scene, draft: Draft): void {
  const { triggers: own, sentence } = draft;
  const arrest = own.findLast(takes);
  if (!arrest || own[0] !== arrest) return;
  const charge = chargeIn(scene, arrest.last, draft.end);
  if (charge === undefined) return;
  for (let token = charge; token < Math.min(draft.end, charge + actReach + 1); token += 1) {
    if (isStop(scene, token)) return;
    // "توقيف أربعة مشتبه بهم وحجز مسدسين", "متهما بالمشاركة في المجزرة".
    if (scene.document.hits.all(token).some(({ head }) => head.article)) return;
    const act = scene.document.hits.longest(token, triggers);
    if (act && lettersRoles(act.head.proclitics, rulesOf(scene, sentence)!) & roleBit.and) return;
    const { voice, kind, event } = act?.value ?? {};
    if (voice !== 'noun' || kind !== 'act' || event === 'detention') continue;
    draft.end = charge;
    const kept = own.findIndex(({ first }) => first >= charge);
    if (kept > 0) own.splice(kept);
    return;
  }
}
