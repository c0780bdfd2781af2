// An act that somebody owns up to in, whether it was done by others out: his own men fell, or the suspects whom he
// holds confess.

import { countedNouns } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

const confessing: ReadonlySet<string> = new Set([
  'suspects',
  'terrorists',
  'militants',
  'detainees',
]);

/** "أعلنت الوزارة أن المتهمين اعترفوا بزرع": those who were caught own up to it, and not whoever tells of them. */
export function suspectsConfess(
  { document: { hits } }: Scene,
  { sentence }: Draft,
  { first }: Trigger,
): boolean {
  for (let token = sentence.first; token < first; token += 1) {
    const noun = hits.longest(token, countedNouns);
    if (noun && confessing.has(noun.value.of)) return true;
  }
  return false;
}

const ownMen: ReadonlySet<string> = new Set(['soldiers', 'officers', 'fighters', 'police']);

/** "اعترف العدو بمقتل اثنين من جنوده": whoever owns up to what befell his own men did not do it. */
export function ownLoss(
  scene: Scene,
  { general, counts, sentence, triggers: [first] }: Draft,
): boolean {
  if (subjectFirst(scene, sentence)) return false;
  // "أقر الجيش بمقتل رقيب", "بإصابة ضابط بصاروخ أطلق": no act of his is told, and none but soldiers fell.
  const men = counts.every(({ mention: { number } }) => ownMen.has(number.noun?.of ?? ''));
  const befell = first?.word.kind === 'result' && first.word.voice === 'noun';
  if ((general || befell) && counts.length > 0 && men) return true;
  const { hits } = scene.document;
  return counts.some(({ mention: { number } }) =>
    [number.last, number.last + 1].some(
      (token) => token < sentence.last && hits.analyses(token)[0]?.enclitic,
    ),
  );
}
