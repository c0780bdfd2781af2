// A verb where verbs come first in, the verdict out: does its subject stand in front of it for once, or
// is what stands behind it no doer?

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { governing, isStop, procliticRoles, roleBit, rulesOf, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

// So many words may tell of an act before the verb that says what it hit: whose it was, how heavy.
const actReach = 8;

/**
 * "غارتين استهدفتا فلول التنظيم", "قصف من الجيش استهدف القوات", "الهجوم الذي استهدف دورية": behind an act, a verb of
 * hitting has it as its subject.
 */
export function behindAct(
  scene: Scene,
  draft: Draft,
  { word, first, enclitic, proclitics }: Trigger,
) {
  if (enclitic || proclitics !== 0 || word.means !== true || word.event !== 'attack') return false;
  const act = draft.triggers.findLast(({ last }) => last <= first);
  if (act?.word.voice !== 'noun' || act.word.kind !== 'act') return false;
  if (first - act.last > actReach) return false;
  if (act.definite && first - 1 !== act.last) return false;
  if (act.definite) return (scene.roles[act.last]! & roleBit.relative) !== 0;
  const ties = roleBit.break | roleBit.relative | roleBit.that | roleBit.and | roleBit.result;
  for (let token = act.last; token < first; token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & ties) return false;
  }
  return true;
}

/** "سيطرت على", "أغارت على": a verb with its preposition; what is behind both is no subject. */
export function closed(scene: Scene, { first, last }: Trigger): boolean {
  const led = roleBit.against | roleBit.from | roleBit.at;
  return last - first > 1 && (scene.roles[last - 1]! & led) !== 0;
}

/** "أحرقوا زوارق الدورية", "استهدفنا دبابة": the subject is the ending, and what stands behind was hit. */
export function hasDoerInside(scene: Scene, { sentence }: Draft, { last }: Trigger): boolean {
  return rulesOf(scene, sentence)!.doerInside(wordAt(scene, last - 1));
}

/** "منزل دمرته غارة", "أصابته قذيفة": an act or a round right behind the verb is its subject. */
export function actBehind(scene: Scene, draft: Draft, { word, last, enclitic }: Trigger): boolean {
  if (word.kind === 'light' || word.subject !== 'agent') return false;
  const act = draft.triggers.find(({ first }) => first === last);
  if (act) return enclitic && act.word.voice === 'noun' && act.word.kind === 'act';
  const round = scene.weaponOn[last];
  return (
    enclitic &&
    round?.first === last &&
    !scene.actorOn[last] &&
    (procliticRoles(scene, round) & roleBit.at) === 0
  );
}

/** True where a doer or a craft stands right before the verb: the subject came first for once. */
export function besideVerb(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  // "قصف مدفعي نفذته القوات": the pronoun is the object, so the subject is behind.
  if (trigger.enclitic) return false;
  for (let token = trigger.first - 1; token >= draft.start; token -= 1) {
    if (trigger.first - token > 2 || isStop(scene, token)) return false;
    const mention = scene.actorOn[token] ?? scene.weaponOn[token];
    if (mention) return (governing(scene, mention) & (roleBit.at | roleBit.from)) === 0;
    if (scene.roles[token]!) return false;
  }
  return false;
}
