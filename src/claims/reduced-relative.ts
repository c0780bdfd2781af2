// A verb in, whether it only describes the people right before it out, who are the object of another verb: "Troops
// rescued workers abducted from a farm", "أفرجوا عن صحفي اعتقل في تونس". The subject of that verb did not do it.

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';

/** True where every act that a happening tells is told so: nobody in front of it did it. */
export function isDescribed({ triggers: told, sentence }: Draft, scene: Scene): boolean {
  const acts = told.filter(({ word }) => word.kind === 'act');
  return acts.length > 0 && acts.every((act) => isReduced(scene, sentence, act));
}

// So many words those people may have between the verb and their noun: "nine of the missing school girls".
const reach = 6;
// Where verbs come first its doer stands between as well: "حرر الجيش 9 من أصل 12 عاملا خطفوا".
const farReach = 9;

const circumstances = roleBit.at | roleBit.from | roleBit.during | roleBit.agent | roleBit.cause;

interface Verb {
  readonly word: TriggerWord;
  readonly first: number;
  readonly last: number;
  readonly enclitic?: boolean;
}

export function isReduced(scene: Scene, sentence: Sentence, verb: Verb): boolean {
  const { word, first, last, enclitic } = verb;
  if (word.voice !== 'either' || enclitic) return false;
  const { hits } = scene.document;
  const noun = hits.longest(first - 1, countedNouns);
  if (noun?.value.sort !== 'people' || clauseMarked(hits, first - 1, 'passive')) return false;
  const open = last < sentence.last && !isStop(scene, last) && scene.dateOn[last]?.first !== last;
  // "abducted from": the word for where may be the verb's own.
  const where = scene.roles[last]! | (last - first > 1 ? scene.roles[last - 1]! : 0);
  if (open && !(where & circumstances)) return false;
  // Where verbs come first, what a verb without a relative describes has no article.
  if (!subjectFirst(scene, sentence))
    return !noun.head.article && actBefore(scene, sentence, first);
  for (let token = first - 2; token >= Math.max(sentence.first, first - reach); token -= 1) {
    const other = hits.longest(token, triggers);
    if (other?.last === token + 1 && other.value.voice !== 'noun') {
      return other.first > sentence.first;
    }
    if (isStop(scene, token)) return false;
    const inPhrase = isArticle(scene, token) || scene.numberOn[token] !== undefined;
    if (!inPhrase && scene.roles[token]! & ~(roleBit.object | roleBit.known)) return false;
  }
  return false;
}

/** "أفرجت الحركة عن أربعة جنود أسروا": an act is told in front, in the same clause. */
function actBefore(scene: Scene, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 2; token >= Math.max(sentence.first, verb - farReach); token -= 1) {
    if (isStop(scene, token)) return false;
    const act = scene.document.hits.longest(token, triggers);
    if (act && act.value.kind !== 'none') return true;
  }
  return false;
}
