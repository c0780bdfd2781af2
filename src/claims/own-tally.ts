// Two acts that are counted each for itself in, two happenings out: "made 2 missile strikes using 3 missiles and 79
// air strikes".

import { clauseMarked } from '../rules/marks.ts';
import type { JoinRule } from './join-rules.ts';
import type { Scene } from './scene.ts';
import { subjectFirst, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

export const ownTally: JoinRule = {
  name: 'acts counted each for itself',
  decide: ({ scene, sentence, group, trigger }) => {
    if (!subjectFirst(scene, sentence) || trigger.word.voice !== 'noun') return undefined;
    const own = tallyOf(scene, trigger);
    if (!own) return undefined;
    const before = own.first - 1;
    const joined =
      wordAt(scene, before) === ',' || clauseMarked(scene.document.hits, before, 'and');
    if (!joined) return undefined;
    const other = group.some(
      (act) => act.word.event !== null && !sameWord(act, trigger) && tallyOf(scene, act),
    );
    return other ? false : undefined;
  },
};

/** "79 air strikes": so many of the act that the noun tells. */
function tallyOf({ numberOn }: Scene, { first, word: { voice } }: Trigger) {
  const number = numberOn[first] ?? numberOn[first - 1];
  return voice === 'noun' && number?.noun?.sort === 'attack' ? number : undefined;
}

const sameWord = ({ word: one }: Trigger, { word: other }: Trigger): boolean =>
  one.event === other.event && one.means === other.means;
