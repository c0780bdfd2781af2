// Where the subject stands first: a verb in -ed in, whether it only describes the people right before it out, who are
// the object of another verb: "Troops rescued workers abducted from a farm". The subject of that verb did not do it.

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

const circumstances = roleBit.at | roleBit.from | roleBit.during | roleBit.agent;

interface Verb {
  readonly word: TriggerWord;
  readonly first: number;
  readonly last: number;
}

export function isReduced(scene: Scene, sentence: Sentence, { word, first, last }: Verb): boolean {
  if (word.voice !== 'either' || !subjectFirst(scene, sentence)) return false;
  const { hits } = scene.document;
  const noun = hits.longest(first - 1, countedNouns)?.value;
  if (noun?.sort !== 'people' || clauseMarked(hits, first - 1, 'passive')) return false;
  const open = last < sentence.last && !isStop(scene, last) && scene.dateOn[last]?.first !== last;
  // "abducted from": the word for where may be the verb's own.
  const where = scene.roles[last]! | (last - first > 1 ? scene.roles[last - 1]! : 0);
  if (open && !(where & circumstances)) return false;
  for (let token = first - 2; token >= Math.max(sentence.first, first - reach); token -= 1) {
    const verb = hits.longest(token, triggers);
    if (verb?.last === token + 1 && verb.value.voice !== 'noun') return verb.first > sentence.first;
    if (isStop(scene, token)) return false;
    const inPhrase = isArticle(scene, token) || scene.numberOn[token] !== undefined;
    if (!inPhrase && scene.roles[token]! & ~(roleBit.object | roleBit.known)) return false;
  }
  return false;
}
