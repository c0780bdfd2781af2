// A craft or a place in, whether it is only told of a flight over some place out: neither is of an act.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';
import { writtenBits } from './target-phrase.ts';

// "at the approach of the destroyer's helicopter": so many words may stand up to the craft.
const reach = 5;

/** "تحليق تسع طائرات في أجواء حيس", "the approach of a helicopter": craft that only fly over or come near. */
export function fliesOver(scene: Scene, before: number): boolean {
  const joins = roleBit.and | roleBit.agent | roleBit.that | roleBit.break;
  for (let token = before; token > Math.max(0, before - reach); token -= 1) {
    if (clauseMarked(scene.document.hits, token, 'overflight')) return true;
    if (isStop(scene, token) || scene.roles[token]! & joins) return false;
  }
  return false;
}

/** "12 خرقا، إضافة إلى تحليق طائرات في أجواء حيس": where craft only flew. */
export function flownOver(scene: Scene, draft: Draft, { first }: PlaceMention): boolean {
  for (let token = first - 1; token >= draft.start; token -= 1) {
    if (isStop(scene, token) || draft.triggers.some(({ last }) => last === token + 1)) return false;
    if (clauseMarked(scene.document.hits, token, 'overflight')) return true;
    // "حلقت فوق المدينة وانقضّت على": another verb begins.
    if (!scene.placeOn[token] && writtenBits(scene, draft, token) & roleBit.and) return false;
  }
  return false;
}
