// A happening called an attack in, the verdict out: was it one in words? "Lawmakers attacked the minister over the
// delay", "شن النائب هجوما على الوزير خلال الجلسة": no blow is struck.

import type { EventKind } from '../document/claim.ts';
import type { ClauseMark } from '../rules/claims.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark, isStop, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';
import type { Trigger } from './triggers.ts';
import { violent } from './violence.ts';

// So many words stand between the act and whoever speaks, or is spoken of: "launched a fierce attack on the minister".
const partyReach = 5;
// "came under fire on Monday for his remarks".
const causeReach = 10;

/** "attacked the government for failing", "تعرض الوزير لهجوم بسبب تصريحاته", "خطف القرار". */
export function inWords(scene: Scene, draft: Draft): boolean {
  const { event, counts, sentence, triggers } = draft;
  if (counts.length > 0) return false;
  if (figurative.has(event) && onNotions(scene, draft)) return true;
  if (!violent.has(event)) return false;
  return triggers.every((trigger) => {
    if (trigger.word.kind === 'light') return true;
    if (trigger.word.event !== 'attack' || trigger.word.kind !== 'act') return false;
    const floor = Math.max(sentence.first, trigger.first - partyReach);
    const end = Math.min(sentence.last, trigger.last + partyReach);
    if (!criticised(scene, trigger, floor, end)) return false;
    if (named(scene, 'critic', floor, end)) return true;
    return named(
      scene,
      'scolding',
      trigger.last,
      Math.min(sentence.last, trigger.last + causeReach),
    );
  });
}

// What is done to notions as to people and places.
const figurative: ReadonlySet<EventKind> = new Set([...violent, 'abduction', 'siege', 'abuse']);

/** "اغتيال العملية السياسية", "murdered the truth": nothing that a blow can reach. */
function onNotions(scene: Scene, { sentence, targets, triggers }: Draft): boolean {
  if (targets.some(({ mention: { first } }) => scene.actorOn[first])) return false;
  return triggers.every(({ last, word }) => {
    if (word.kind === 'light') return true;
    const token = isArticle(scene, last) ? last + 1 : last;
    const notion = scene.document.hits.at(token, clauseMarks).find(isNotion);
    // "kidnapped the deal broker".
    return notion !== undefined && (!subjectFirst(scene, sentence) || ends(scene, notion.last));
  });
}

const isNotion = ({ value }: Hit<ClauseMark>): boolean => value.role === 'notion';

/** Where no noun goes on: a mark, or a word such as "and", "in", "with". */
function ends(scene: Scene, token: number): boolean {
  return isMark(scene, token) || scene.roles[token] !== 0;
}

function named(
  scene: Scene,
  role: 'critic' | 'criticised' | 'scolding',
  first: number,
  last: number,
): boolean {
  for (let token = first; token < last; token += 1) {
    if (clauseMarked(scene.document.hits, token, role)) return true;
  }
  return false;
}

/** "the minister", but not "the minister's convoy", "the government forces", "government positions". */
function criticised(scene: Scene, act: Trigger, first: number, last: number): boolean {
  const { hits } = scene.document;
  for (let token = first; token < last; token += 1) {
    if (token === act.last && isStop(scene, token)) return false;
    if (!clauseMarked(hits, token, 'criticised')) continue;
    const actor = scene.actorOn[token];
    if (actor && isArmed(actor)) return false;
    const next = token + 1;
    // "تعرض المحافظ لهجوم".
    if (next === act.first) return true;
    return !(
      hits.longest(next, placeWords) ||
      hits.longest(next, countedNouns) ||
      scene.weaponOn[next]
    );
  }
  return false;
}
