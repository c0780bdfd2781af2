// A word of denial in, how far it denies out.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { markAt, nounAt, outcomeAt } from './scene.ts';
import { isFate } from './walk.ts';

/** What a noun tells that people suffered, where none of it is denied: "casualties", "injuries". */
export function harmOf(noun: CountedNounWord | undefined): Measure | undefined {
  const own = noun?.denied ?? noun?.measure;
  return own === 'missing' || own === 'casualties' || isFate(own) ? own : undefined;
}

// So many words may stand between a denied verb and what its subject led to.
const ledReach = 9;

/** Where a denial ends: at the word, or, "لم تسفر الغارة على المخيم عن إصابات", in front of what the act led to. */
export function denialEnd(scene: Scene, { last }: Hit): number {
  if (!markAt(scene, last, 'leads')) return last - 1;
  for (let at = last + 1; at < Math.min(scene.sentence.last, last + ledReach); at += 1) {
    if (harmOf(nounAt(scene, at)?.value) || outcomeAt(scene, at)?.value.people) return at - 1;
  }
  return last - 1;
}

/** "ما أدى إلى", "لا يزال", "ما بين", "بعد ما": a word of denial that denies nothing there. */
export function affirms(scene: Scene, token: number): boolean {
  const led = markAt(scene, token - 1, 'outcome');
  if (led && led.last > token) return true;
  return (markAt(scene, token, 'outcome') ?? markAt(scene, token, 'between')) !== undefined;
}
