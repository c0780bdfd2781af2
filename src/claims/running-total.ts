// A total that a toll is said to bring up to a figure: "…, bringing to 44 the number killed since May", "raising the
// death toll to 2,350". It counts other happenings too, so it is a claim of its own and no toll of the act before.

import { triggers } from '../rules/claims.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import { last } from './meeting.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

// So many words may stand between "bringing" and its figure: "the number of people killed in the camp since June".
const totalReach = 16;

// So many words may stand between "to" and the figure: "to at least 44".
const qualified = 3;

/** Where a running total begins before a trigger, behind what was told so far. */
export function totalAt(scene: Scene, from: number, trigger: number): number | undefined {
  for (let token = trigger; token >= Math.max(from, trigger - totalReach); token -= 1) {
    if (!clauseMarked(scene.document.hits, token, 'summing')) continue;
    if (sumsUp(scene, token)) return token;
  }
  return undefined;
}

/** True where "to" and a figure follow, and a word for a toll before or right behind it. */
function sumsUp(scene: Scene, from: number): boolean {
  const { hits } = scene.document;
  let toll = false;
  let to = Number.NEGATIVE_INFINITY;
  for (let token = from + 1; token <= from + totalReach; token += 1) {
    if (isStop(scene, token)) return false;
    const number = scene.numberOn[token];
    if (number && token - to <= qualified) {
      const end = number.last;
      const behind = numberMarked(hits, end, 'toll') || numberMarked(hits, token + 1, 'toll');
      return (toll || behind) && !ofOneAct(scene, end);
    }
    if (numberMarked(hits, token, 'toll')) toll = true;
    if (scene.roles[token]! & roleBit.to) to = token;
  }
  return false;
}

/** "brought to nine the number killed in Sunday's attack": all of them died in the one act that is told. */
function ofOneAct(scene: Scene, from: number): boolean {
  for (let token = from; token < from + totalReach && !isStop(scene, token); token += 1) {
    const act = scene.document.hits.longest(token, triggers)?.value;
    if (act?.kind === 'act') return true;
    if (scene.dateOn[token]?.rule === 'since') return false;
  }
  return false;
}

export const runningTotal: JoinRule = {
  name: 'a total that the toll is brought up to',
  decide: (meeting) => {
    const { scene, trigger } = meeting;
    return totalAt(scene, last(meeting).last, trigger.first) === undefined ? undefined : false;
  },
};

/** True for a draft that tells a running total. */
export function isTotal(scene: Scene, { start, triggers: [lead] }: Draft): boolean {
  return lead !== undefined && totalAt(scene, start, lead.first) !== undefined;
}

/** "خسائرنا في جميع القواطع 47 شهيدا": a toll of more than the act told before. */
export function overFronts({ document: { hits } }: Scene, draft: Draft): boolean {
  if (!draft.general) return false;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (clauseMarked(hits, token, 'all fronts')) return true;
  }
  return false;
}
