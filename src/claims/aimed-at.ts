// A weapon in the text in, the verdict out: is it what an act was aimed at? "a strike against three missiles":
// such arms were hit and not used, and whose they were is not who did it.

import type { WeaponMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';

// So many words may stand between "against" and the weapon: "two drones and three Houthi anti-ship missiles".
const aimReach = 10;

/** Behind a noun of an act and "against" or "on", with nothing but what describes or joins it between. */
export function isAimedAt(scene: Scene, draft: Draft, { first, method }: WeaponMention): boolean {
  if (method || !subjectFirst(scene, draft.sentence)) return false;
  for (let token = first - 1; token >= Math.max(draft.start, first - aimReach); token -= 1) {
    if (isStop(scene, token) || scene.dateOn[token]) return false;
    // "at least ten".
    if (scene.numberOn[token]) continue;
    const place = scene.placeOn[token];
    if (place && !place.adjective) return false;
    if (scene.roles[token]! & roleBit.against) return isBehindAct(scene, draft, token);
    if (draft.triggers.some(({ last, count }) => !count && last === token + 1)) return false;
    const joins = roleBit.and | roleBit.known | roleBit.determiner;
    if (scene.roles[token]! & ~joins && !isArticle(scene, token)) return false;
  }
  return false;
}

/** "conducted strikes in Yemen against": the noun of the act stands in front of the preposition. */
function isBehindAct(scene: Scene, draft: Draft, preposition: number): boolean {
  const act = draft.triggers.findLast(({ last, count }) => !count && last <= preposition);
  if (act?.word.voice !== 'noun' || act.word.kind !== 'act' || act.word.object !== 'target') {
    return false;
  }
  for (let token = act.last; token < preposition; token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & (roleBit.and | roleBit.agent)) return false;
  }
  return true;
}

/** "A bomb meant for a police convoy killed three": whom a charge was laid for is its target, and no doer. */
export function turnMeant(scene: Scene, { sentence, event, actors, targets }: Draft): void {
  if (event !== 'explosion' || !subjectFirst(scene, sentence)) return;
  for (let at = actors.length - 1; at >= 0; at -= 1) {
    const { mention } = actors[at]!;
    const { hits } = scene.document;
    const from =
      isArticle(scene, mention.first - 1) || scene.roles[mention.first - 1]! & roleBit.determiner
        ? 3
        : 2;
    if (mention.first < from || !clauseMarked(hits, mention.first - from, 'meant')) continue;
    actors.splice(at, 1);
    if (targets.every(({ mention: target }) => target.first !== mention.first)) {
      targets.push({ mention, rule: 'whom a charge was meant for', score: 0.6 });
    }
  }
}
