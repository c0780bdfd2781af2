// What a verb of leaving says of one alone: "leaving a boy wounded in the yard", "left his driver injured".

import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { OutcomeWord } from '../../rules/numbers.ts';
import { determinerBefore } from './victims.ts';
import type { Walk } from './walk.ts';

export function leftSo({ loners, scene }: Walk, { first }: Hit<OutcomeWord>): boolean {
  const one = loners.at(-1);
  if (one?.last !== first) return false;
  const determiner = determinerBefore(scene, one.first);
  return determiner !== undefined && clauseMarked(scene.document.hits, determiner - 1, 'left');
}
