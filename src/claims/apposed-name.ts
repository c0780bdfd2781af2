// What somebody was in, who he is out: where the subject stands first, a comma parts a name from what tells of
// him, "Mohammed Deeb, a Hamas commander," or "a journalist, Rafael Moreno,".

import type { MentionBase } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import { beforeAge, nameFrom, nameUpTo } from './unknown-name.ts';

// So many words may stand between the comma and the word asked about: "a former senior Hamas commander".
const rankReach = 5;

/** "Mohammed Deeb, a Hamas commander": the one whose name ends at the comma before what he was. */
export function nameBefore(scene: Scene, draft: Draft, first: number): MentionBase | undefined {
  if (!subjectFirst(scene, draft.sentence)) return undefined;
  for (let token = first - 1; token > Math.max(draft.start, first - 1 - rankReach); token -= 1) {
    if (!isStop(scene, token)) {
      if (scene.roles[token]! & ~(roleBit.known | roleBit.determiner)) return undefined;
      continue;
    }
    if (wordAt(scene, token) !== ',' || !opensRank(scene, token + 1)) return undefined;
    const end = beforeAge(scene, token + 1);
    const name = Math.min(end, token);
    const person = scene.personOn[name - 1];
    return person?.name ? person : nameUpTo(scene, draft, name);
  }
  return undefined;
}

/** "a journalist, Rafael Moreno, was": the one whose name, closed by a mark, stands behind the comma. */
export function nameBehind(scene: Scene, draft: Draft, last: number): MentionBase | undefined {
  if (!subjectFirst(scene, draft.sentence) || wordAt(scene, last) !== ',') return undefined;
  const person = scene.personOn[last + 1];
  const name = person?.name ? person : nameFrom(scene, draft, last + 1);
  return name?.first === last + 1 && isStop(scene, name.last) ? name : undefined;
}

function opensRank(scene: Scene, token: number): boolean {
  return isArticle(scene, token) || clauseMarked(scene.document.hits, token, 'known');
}
