// "أحد المدنيين", "one of the guards": one of several in, a count of one out, where a predicate governs him or he is
// joined to those counted before him.

import { clauseMarks } from '../../rules/claims.ts';
import type { Hit } from '../../rules/hits.ts';
import { frontOf } from './atoms.ts';
import type { Draft } from './draft.ts';
import { lone } from './lone.ts';
import type { Scene } from './scene.ts';
import { isMark, markAt, nounAt } from './scene.ts';
import { measureForOne } from './victims.ts';
import type { Walk } from './walk.ts';
import { adjoins, continuesList } from './walk.ts';

/** "جنديان وأحد المدنيين": written as "one" is, and no number of the noun before it. */
export function isOneOf(scene: Scene, { first, last, value }: Draft): boolean {
  if (scene.rules.modifiersFirst || value !== 1 || last - first !== 1) return false;
  const noun = markAt(scene, first, 'anybody') ? nounAt(scene, last) : undefined;
  return noun?.value.sort === 'people' && noun.value.number !== 'singular';
}

/** "one of the guards", "one of" without a number: one of the group, where a predicate governs it. */
export function onOneOf(walk: Walk, mark: Hit): boolean {
  const { scene, governor } = walk;
  const hit = nounAt(scene, mark.last);
  // "أحد المدنيين": the ending of the plural may be that of the dual.
  if (!hit || hit.value.number === 'singular') return false;
  const joined = isListed(walk, mark);
  const governed = adjoins(scene, governor?.end ?? 0, mark.first) || isObject(walk, mark);
  if (!governor || !(joined || (!governor.filled && governed))) return false;
  const measure = measureForOne(governor.word, hit.value);
  if (!measure) return false;
  const number = lone(walk, hit, { measure, governor: governor.token });
  number.first = mark.first;
  number.front = frontOf(mark);
  number.phraseFirst = mark.first;
  number.phraseFront = number.front;
  governor.filled = true;
  return true;
}

// "قوات الاحتلال الإسرائيلي": so many words has the subject between a verb and its object.
const longestSubject = 3;

/** "اعتقلت القوات أحد النشطاء": where verbs come first, behind the subject and no preposition. */
function isObject({ scene, governor }: Walk, { first, head }: Hit): boolean {
  if (!governor || scene.rules.modifiersFirst || governor.word.voice === 'noun') return false;
  if (head.proclitics !== '' || first - governor.end > longestSubject) return false;
  for (let token = governor.end; token < first; token += 1) {
    if (isMark(scene, token) || scene.document.hits.longest(token, clauseMarks)) return false;
  }
  return true;
}

/** "جنديان وأحد المدنيين", "11 عنصرا من التنظيم وأحد المقاتلين": written on "and", behind what was counted before. */
function isListed(walk: Walk, { first, head }: Hit): boolean {
  if (head.proclitics !== walk.scene.rules.conjunction) return false;
  return walk.previous !== undefined && continuesList(walk, { phraseFirst: first, joined: true });
}
