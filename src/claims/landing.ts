// A verb in that tells of a round coming down and of other things as often ("وقع", "نزل"), whether a round
// stands right beside it out.

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { meets } from './meets.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles } from './scene.ts';

/** "وقعت دانة", "وقعت ثلاث قذائف", "دانة تانية وقعت", but not "وقعت الوزارة عقدا لشراء صواريخ". */
export function landsBeside(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  const { first, last, head } = hit;
  const { weaponOn, numberOn } = scene;
  const behind = weaponOn[last] ?? (numberOn[last] && weaponOn[last + 1]);
  if (behind && procliticRoles(scene, behind) === 0) return meets(behind, 'round');
  if (head.proclitics !== '' || first === sentence.first) return false;
  const far =
    first - 2 >= sentence.first && !isStop(scene, first - 1) ? weaponOn[first - 2] : undefined;
  return meets(weaponOn[first - 1] ?? far, 'round');
}
