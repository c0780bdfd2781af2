// "200,000 have died since the plane was shot down on April 6": what a period is told to have begun with is an act of
// its own, on the first day of it, and what came about since then is no toll of that act.

import type { DateMention } from '../document/mention.ts';
import type { JoinRule } from './join-rules.ts';
import { last } from './meeting.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** The period that a verb of the text names the beginning of. */
function periodAround(scene: Scene, { first, word }: Trigger): DateMention | undefined {
  const date = scene.dateOn[first];
  return date?.rule === 'since' && word.voice !== 'noun' ? date : undefined;
}

export const sinceAct: JoinRule = {
  name: 'an act that a period began with',
  decide: (meeting) => {
    const { scene, sentence, trigger } = meeting;
    if (!subjectFirst(scene, sentence)) return undefined;
    const begun = periodAround(scene, trigger);
    const before = periodAround(scene, last(meeting));
    return begun === before ? undefined : false;
  },
};

/** Where the period begins that a trigger stands in. */
export const sinceAt = (scene: Scene, trigger: Trigger): number | undefined =>
  periodAround(scene, trigger)?.first;

/** The first day of a period, for the act that it began with. */
export function beginning(
  scene: Scene,
  date: DateMention,
  triggers: readonly Trigger[],
): DateMention {
  const inside = triggers.every((trigger) => periodAround(scene, trigger) === date);
  if (!inside || date.from === undefined) return date;
  return { ...date, edtf: date.from, to: date.from };
}

/** True for what stands in the words for a period and tells of the act that it began with. */
export function tellsBeginning(scene: Scene, token: number, triggers: readonly Trigger[]): boolean {
  const date = scene.dateOn[token];
  return date?.rule === 'since' && triggers.every(({ first }) => scene.dateOn[first] !== date);
}
