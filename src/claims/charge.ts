// An arrest and what those arrested are charged with in, apart from each other out: "arrested a man suspected of
// killing two nuns in Bangassou" tells of no dead of the arrest, and not where it was.

import { clauseMarks } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import type { JoinRule } from './join-rules.ts';
import { last } from './meeting.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The first word on tokens [from, to) that leads to a charge. */
function chargeIn(scene: Scene, from: number, to: number): number | undefined {
  for (let token = from; token < to; token += 1) {
    const marks = scene.document.hits.at(token, clauseMarks);
    if (marks.some(({ value, last: end }) => value.role === 'charge' && end <= to)) return token;
  }
  return undefined;
}

const takes = ({ word }: Trigger): boolean => word.event === 'detention';

export const chargedWith: JoinRule = {
  name: 'an arrest and its charge',
  decide: (meeting) => {
    const { scene, sentence, group, trigger } = meeting;
    if (!subjectFirst(scene, sentence) || takes(trigger) || !takes(last(meeting))) return undefined;
    return chargeAt(scene, group, trigger.first) === undefined ? undefined : false;
  },
};

/** Where the words begin that lead to what those arrested before a trigger are charged with. */
export function chargeAt(
  scene: Scene,
  group: readonly Trigger[],
  trigger: number,
): number | undefined {
  const arrest = group.findLast(takes);
  return arrest && chargeIn(scene, arrest.last, trigger);
}

/** True for a draft that is told as a charge. */
export function isCharge(scene: Scene, { start, sentence, triggers: [lead] }: Draft): boolean {
  if (!lead || start <= sentence.first || !subjectFirst(scene, sentence)) return false;
  return chargeIn(scene, start, lead.first) === start;
}
