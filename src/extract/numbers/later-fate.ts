// One told by a participle or a relative clause to be wounded or held in, a later predicate that tells what came of
// it out: "one of the three soldiers wounded in the raid died", "ten hostages seized in May were freed". Only where
// modifiers stand first, as in English. The one wounded in front of an "and" may die behind it.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { OutcomeWord } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { isDigits, isMark, markAt, nounAt, numeralAt } from './scene.ts';
import type { Walk } from './walk.ts';

// So many words stand between a noun and its relative verb: "who had been badly wounded".
const relativeReach = 4;

// What such a state may end in.
const ends: Partial<Record<Measure, ReadonlySet<Measure>>> = {
  injured: new Set(['killed']),
  abducted: new Set(['released', 'killed']),
  detained: new Set(['released', 'killed']),
  missing: new Set(['released', 'killed']),
  displaced: new Set(['killed', 'injured', 'casualties', 'abducted', 'detained']),
};

/** The one count that the predicate describes, right behind its noun or in a relative clause. */
export function describedBefore(
  { scene, waiting }: Walk,
  { first, last, value }: Hit<OutcomeWord>,
  lone: readonly Draft[],
): Walk['described'] {
  if (!scene.rules.modifiersFirst || !value.people || !ends[value.people]) return undefined;
  const counts = [...waiting, ...lone].filter(({ governor }) => governor === first);
  const [count] = counts;
  if (!count || counts.length > 1) return undefined;
  const behind = count.noun?.last ?? count.last;
  const relative = clauseMarked(scene.document.hits, behind, 'relative');
  const joined = behind !== first && !(relative && first - behind <= relativeReach);
  return { count, end: last, joined };
}

/** Whether a predicate tells what came of the one described, with nobody else and no stop between. */
export function endsState(walk: Walk, { first, value }: Hit<OutcomeWord>): boolean {
  const { described, scene } = walk;
  if (!described?.count.measure || !value.people) return false;
  if (!ends[described.count.measure]?.has(value.people)) return false;
  walk.described = undefined;
  if (described.joined) {
    if (described.count.measure !== 'injured' || !goesOn(walk, first)) return false;
    described.count.measure = value.people;
    described.count.governor = first;
    return true;
  }
  for (let at = described.end; at < first; at += 1) {
    if (isMark(scene, at) || markAt(scene, at, 'clause') || markAt(scene, at, 'and')) return false;
    const somebody = numeralAt(scene, at) ?? (isDigits(scene, at) || undefined);
    const day = markAt(scene, at + 1, 'month') ?? markAt(scene, at - 1, 'month');
    if ((somebody && !day) || nounAt(scene, at)?.value.sort === 'people') return false;
  }
  described.count.measure = value.people;
  described.count.governor = first;
  return true;
}

/** "was hit near Tine and later died": joined to the predicate before it, with the same subject. */
function goesOn({ scene }: Walk, first: number): boolean {
  let at = first - 1;
  while (at > scene.sentence.first && markAt(scene, at, 'adverb')?.last === at + 1) at -= 1;
  return markAt(scene, at, 'and')?.last === at + 1;
}

/** "two of the men who attacked the post were killed": what those did whom a relative clause tells of is not yet their fate. */
export function stillWaiting({ scene, waiting }: Walk, { first }: Hit): Draft[] {
  const count = waiting.at(-1);
  if (!scene.rules.modifiersFirst || count?.noun?.word.sort !== 'people') return [];
  const behind = count.noun.last;
  if (!clauseMarked(scene.document.hits, behind, 'relative')) return [];
  for (let at = behind + 1; at < first; at += 1) {
    if (isMark(scene, at) || markAt(scene, at, 'clause')) return [];
  }
  return [count];
}
