// A number right behind "shot" in, the verdict out: were they killed? "shot nine men", "shot two protesters".

import type { Measure } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Asked } from './count-rules.ts';
import { behindPassive } from './passive.ts';
import { subjectFirst } from './scene.ts';

// What they were before, and no fate.
const before: ReadonlySet<Measure | undefined> = new Set([
  undefined,
  'participants',
  'detained',
  'abducted',
]);

/** True for people behind an active verb for fire, with nothing that says that they lived. */
export function wasShot({ scene, draft, number }: Asked): boolean {
  if (number.noun?.sort !== 'people' || !before.has(number.measure)) return false;
  if (!subjectFirst(scene, draft.sentence)) return false;
  const { hits } = scene.document;
  return draft.triggers.some(({ first, last, word, count }) => {
    // "shot at least eleven": the preposition is of the number.
    const bare = last - first === 1 || number.qualifier === 'at_least';
    if (count || word.voice === 'noun' || !bare) return false;
    if (number.first < last || number.first - last > qualified) return false;
    return clauseMarked(hits, first, 'shooting') && !behindPassive(scene, first);
  });
}

// "shot at least eleven".
const qualified = 2;
