// Where verbs come first: a happening that another is said to come days after in, true out: "تأتي الهجمات بعد أيام من
// تفجير", "جاء القصف بعد أسبوع على مقتل 12". It was on a day of its own, and on none that the text told before.

import { dateWords } from '../rules/dates.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst } from './scene.ts';

// So many words may stand between "after" and the act: "بعد أربعة أيام من".
const reach = 5;

const short: ReadonlySet<string> = new Set(['hour', 'minute']);

export function isDaysBefore(scene: Scene, { sentence, triggers }: Draft): boolean {
  if (subjectFirst(scene, sentence)) return false;
  const told = triggers.find(({ word, definite, count }) => {
    return count !== undefined || word.voice !== 'noun' || !definite;
  });
  return told?.word.voice === 'noun' && isLed(scene, sentence.first, told.first);
}

function isLed(scene: Scene, floor: number, act: number): boolean {
  let unit = false;
  for (let token = act - 1; token >= Math.max(floor, act - reach); token -= 1) {
    const word = scene.document.hits.longest(token, dateWords)?.value;
    if (word?.kind === 'unit') unit = !short.has(word.unit);
    if (unit && scene.roles[token]! & roleBit.during) return true;
  }
  return false;
}
