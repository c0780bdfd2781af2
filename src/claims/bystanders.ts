// A blast in, out of its doers whoever the clause before "when" tells of: "Troops were on patrol when an IED went off".

import { clauseMarked, numberMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** "Troops were on patrol when an IED went off": the "when" in front of a blast that a verb tells of. */
export function momentOfBlast(scene: Scene, draft: Draft): number | undefined {
  if (!subjectFirst(scene, draft.sentence)) return undefined;
  const blast = draft.triggers.find(
    ({ word }) => word.event === 'explosion' && word.voice !== 'noun',
  );
  if (!blast) return undefined;
  const { hits } = scene.document;
  for (let when = blast.first - 1; when > draft.sentence.first; when -= 1) {
    const occasion = clauseMarked(hits, when, 'cause') || clauseMarked(hits, when, 'break');
    if (occasion && numberMarked(hits, when, 'clause')) return when;
  }
  return undefined;
}

/** Whoever the clause before "when" tells of set off nothing. */
export function dropBystanders({ actors }: Draft, when: number): void {
  for (let at = actors.length - 1; at >= 0; at -= 1) {
    const { mention, rule } = actors[at]!;
    if (rule !== 'named as doer' && mention.first < when) actors.splice(at, 1);
  }
}

/** "انفجرت عبوة أمام مكتب الحركة فقتل ثمانون": where verbs come first, by whose seat a charge went off. */
export function dropNeighbours(scene: Scene, { event, sentence, actors }: Draft): void {
  if (event !== 'explosion' || subjectFirst(scene, sentence)) return;
  for (let at = actors.length - 1; at >= 0; at -= 1) {
    if (clauseMarked(scene.document.hits, actors[at]!.mention.first - 1, 'near'))
      actors.splice(at, 1);
  }
}
