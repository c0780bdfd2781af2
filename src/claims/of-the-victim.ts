// A place or date in front of a passive verb in, whether a relative clause tells it of whom the act befell out:
// "The mayor, who took office in January, was shot dead on Sunday". It is no place or time of the act.

import type { MentionBase } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { isPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst, wordAt } from './scene.ts';

// "who was elected mayor of the district in January": so many words lead on from "who".
const reach = 12;

/** "A lawyer who worked in Bogota was shot", but "a lawyer who in January was shot". */
export function ofTheVictim(scene: Scene, draft: Draft, { first }: MentionBase): boolean {
  const { sentence, start, triggers } = draft;
  if (!subjectFirst(scene, sentence)) return false;
  const act = triggers.find((trigger) => trigger.first > first && !trigger.count);
  if (!act || act.word.voice === 'noun' || !isPassive(scene, draft, act)) return false;
  let verb = false;
  for (let token = first - 1; token >= Math.max(start, first - reach); token -= 1) {
    if (triggers.some(({ last, count }) => last === token + 1 && !count)) return false;
    if (isStop(scene, token)) return false;
    if (scene.roles[token]! & roleBit.relative) {
      // "In an encounter that took place in Bagh".
      if (triggers.some(({ last, count }) => last === token && !count)) return false;
      return verb && (wordAt(scene, token - 1) !== ',' || closed(scene, first, act.first));
    }
    verb ||= scene.roles[token] === 0;
  }
  return false;
}

/** ", who took office in January, was": a comma behind it closes the clause. */
function closed(scene: Scene, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) if (wordAt(scene, token) === ',') return true;
  return false;
}
