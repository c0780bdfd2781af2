// Those told to be wounded by a participle or a relative clause in, a later predicate that they died of it
// out: "one of the three soldiers wounded in the raid died", "a boy who was shot on Monday has died". Only
// where modifiers stand first, as in English.

import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { OutcomeWord } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { isDigits, isMark, markAt, nounAt, numeralAt } from './scene.ts';
import type { Walk } from './walk.ts';

// So many words stand between a noun and its relative verb: "who had been badly wounded".
const relativeReach = 4;

/** The one count that the predicate makes wounded, right behind its noun or in a relative clause. */
export function woundedBefore(
  { scene, waiting }: Walk,
  { first, last, value }: Hit<OutcomeWord>,
  lone: readonly Draft[],
): Walk['wounded'] {
  if (!scene.rules.modifiersFirst || value.people !== 'injured') return undefined;
  const counts = [...waiting, ...lone].filter(({ governor }) => governor === first);
  const [count] = counts;
  if (!count || counts.length > 1) return undefined;
  const behind = count.noun?.last ?? count.last;
  const relative = clauseMarked(scene.document.hits, behind, 'relative');
  if (behind !== first && !(relative && first - behind <= relativeReach)) return undefined;
  return { count, end: last };
}

/** Whether those wounded died of it, which is then their fate: with nobody else and no stop between. */
export function diesLater(walk: Walk, { first, value }: Hit<OutcomeWord>): boolean {
  const { wounded, scene } = walk;
  if (!wounded || value.people !== 'killed' || value.voice !== 'passive') return false;
  walk.wounded = undefined;
  for (let at = wounded.end; at < first; at += 1) {
    if (isMark(scene, at) || markAt(scene, at, 'clause') || markAt(scene, at, 'and')) return false;
    const somebody = numeralAt(scene, at) ?? (isDigits(scene, at) || undefined);
    const day = markAt(scene, at + 1, 'month') ?? markAt(scene, at - 1, 'month');
    if ((somebody && !day) || nounAt(scene, at)?.value.sort === 'people') return false;
  }
  wounded.count.measure = value.people;
  wounded.count.governor = first;
  return true;
}
