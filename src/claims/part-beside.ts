// A part told beside its whole under another status, by the same speaker: one happening all the same.

import type { Meeting } from './meeting.ts';

// So many words on, a part stands beside its whole: "42 people, 37 of them pupils".
const besideReach = 12;

/** "blamed for the killing of 42 people, 37 of them pupils": where the blame ends no other happening begins. */
export function partBeside({ scene, group, trigger }: Meeting): boolean {
  const whole = scene.document.numbers[trigger.count?.partOf ?? -1];
  const told = group.at(-1)!.first;
  if (!whole || whole.first < told || trigger.first - whole.last > besideReach) return false;
  const said = scene.speech.at(told).sources;
  return scene.speech.at(trigger.first).sources.every((one, at) => one.start === said[at]?.start);
}
