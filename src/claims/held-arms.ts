// "وبحوزتهم بندقيتان", "كانت بحوزته أحزمة ناسفة": words for what somebody had on him in, whether arms were found so out:
// those who were taken or killed in front had them, and no verb of finding tells it.

import type { EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import { triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { outcomes } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop } from './scene.ts';

// So many words stand between the words and the arms, and between a verb of finding and the words.
const armsReach = 4;
const verbReach = 3;

const taken: ReadonlySet<EventKind> = new Set(['detention', 'abduction']);

export function holdsArms(scene: Scene, sentence: Sentence, { first, last, head }: Hit): boolean {
  if (!armsBehind(scene, sentence, last)) return false;
  return takenBefore(scene, sentence, { to: first, dead: head.proclitics !== '' });
}

function armsBehind(scene: Scene, sentence: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(sentence.last, from + armsReach); token += 1) {
    if (scene.weaponOn[token]) return true;
    if (isStop(scene, token)) return false;
  }
  return false;
}

/** "أوقف الجيش ثلاثة ... وبحوزتهم": an arrest, or a death told to its end, in front, and nothing found in between. */
function takenBefore(
  scene: Scene,
  sentence: Sentence,
  { to, dead }: { readonly to: number; readonly dead: boolean },
): boolean {
  const { hits } = scene.document;
  for (let token = to - 1; token >= sentence.first; token -= 1) {
    const act = hits.longest(token, triggers)?.value;
    if (act?.event === 'interception') return to - token > verbReach && act.voice !== 'noun';
    if (act?.event && taken.has(act.event)) return true;
    if (!dead) continue;
    if (act?.measure === 'killed') return true;
    if (hits.longest(token, outcomes)?.value.people === 'killed') return true;
  }
  return false;
}
