// Those taken and let go: whether the two are told as one happening.

import { numberMarked } from '../rules/marks.ts';
import type { JoinRule } from './join-rules.ts';
import type { Meeting } from './meeting.ts';
import { placesIn } from './meeting.ts';
import { roleBit, subjectFirst } from './scene.ts';

/** "خطفوا 22 تلميذا قبل تحرير 15 منهم": a part of those taken. */
function isOfThem({ scene, trigger }: Meeting): boolean {
  for (let token = trigger.last; token <= trigger.last + releaseReach; token += 1) {
    const number = scene.numberOn[token];
    if (!number) continue;
    return number.partOf !== undefined || numberMarked(scene.document.hits, number.last, 'subset');
  }
  return false;
}

// So many words may stand between a verb of freeing and its figure.
const releaseReach = 3;

export const letGo: JoinRule = {
  // "abducted 13 passengers; six were released": what became of those taken.
  name: 'some of those taken were let go',
  decide: (meeting) =>
    (subjectFirst(meeting.scene, meeting.sentence) || isOfThem(meeting)) &&
    (meeting.trigger.measure === 'released' || meeting.group.at(-1)!.measure === 'released') &&
    meeting.group.some(({ word }) => word.event === 'abduction' || word.event === 'detention') &&
    placesIn(meeting.scene, meeting.clause, meeting.sentence.last).size === 0
      ? true
      : undefined,
};

export const heldBefore: JoinRule = {
  // "أفرجت الحركة عن أربعة جنود أسروا في كيدال": those let go were taken at another time.
  name: 'taken before they were let go',
  decide: ({ scene, sentence, group, trigger }) => {
    if (subjectFirst(scene, sentence) || trigger.word.voice === 'noun') return undefined;
    const taken = trigger.word.event === 'abduction' || trigger.word.event === 'detention';
    // "أفرج عن مئة من سجن باغرام": a prison is spelled as its verb is.
    if (scene.roles[trigger.first - 1]! & (roleBit.from | roleBit.at)) return undefined;
    return taken && group.every(({ measure }) => measure === 'released') ? false : undefined;
  },
};
