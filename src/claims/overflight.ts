// A craft or a place in, whether it is only told of a flight over some place out: neither is of an act.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';
import { writtenBits } from './target-phrase.ts';

/** "تحليق تسع طائرات في أجواء حيس": craft that only fly over. */
export function fliesOver({ document: { hits } }: Scene, token: number): boolean {
  return clauseMarked(hits, token, 'overflight') || clauseMarked(hits, token - 1, 'overflight');
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
