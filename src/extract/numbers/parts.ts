// Parts of a total that no word opens in front of them: those named before "among them", shares of it
// ("women accounted for 30"), and who the dead include. Only where modifiers stand first, as in English.

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { Draft } from './draft.ts';
import { lone } from './lone.ts';
import { draftNoun } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isWord, markAt, nounAt, outcomeAt } from './scene.ts';
import type { Walk } from './walk.ts';

/** "11 died, a nurse and two boys among them": those named between the total and the mark share its fate. */
export function namedBefore(walk: Walk, mark: Hit): boolean {
  const { scene, measured: total } = walk;
  if (!scene.rules.modifiersFirst || !total?.measure) return false;
  const closed = !isWord(scene, mark.last) || markAt(scene, mark.last, 'clause');
  if (!closed && mark.last < scene.sentence.last) return false;
  const from = total.phraseLast;
  const counts = walk.waiting.filter(
    ({ phraseFirst, measure, noun }) =>
      phraseFirst >= from && !measure && noun?.word.sort === 'people',
  );
  const ones = walk.loners.filter(
    ({ first, value }) => first >= from && first < mark.first && value.sort === 'people',
  );
  if (counts.length + ones.length === 0) return false;
  for (const count of counts) {
    count.kind = 'count';
    count.measure = total.measure;
    count.partOf = total;
  }
  for (const one of ones) {
    lone(walk, one, { measure: total.measure, governor: total.governor }).partOf = total;
  }
  walk.waiting = walk.waiting.filter((count) => !counts.includes(count));
  walk.loners = [];
  return true;
}

/** "Women accounted for 832 of them, children for 2,180": whom the figure counts stands in front of the verb. */
export function isShare(walk: Walk, number: Draft): boolean {
  const { scene } = walk;
  if (!scene.rules.modifiersFirst || number.measure) return false;
  const end = number.phraseFirst;
  const verb = [end - 2, end - 1]
    .map((at) => markAt(scene, at, 'share'))
    .find((mark) => mark?.last === end);
  if (!verb || (verb.last - verb.first === 1 && !walk.shares)) return false;
  const who = nounAt(scene, verb.first - 1);
  if (who?.value.sort !== 'people' || who.value.number !== 'plural') return false;
  number.kind = 'count';
  // "832 of the 7,032 casualties": the total stands behind.
  const fate = number.noun?.word.measure;
  if (fate) number.measure = fate;
  else {
    number.some = 'who';
    number.phraseLast = markAt(scene, number.last, 'subset')?.last ?? number.last;
  }
  // Its own place is that of the figure: the phrase holds no verb.
  number.noun = Object.assign(draftNoun(who), { first: number.first, last: number.last });
  walk.shares = true;
  return true;
}

/** A group that was told before, of which some are named: "among the dead", "the victims include", "بين القتلى". */
export interface Group {
  readonly fate: Measure;
  readonly told: 'those' | 'victims';
}

/** The group in the words of a mark of parts, or right before it: "The dead include", "those killed included". */
export function groupAt(scene: Scene, { first, last }: Hit): Group | undefined {
  const inside = nounAt(scene, last - 1)?.value;
  if (inside?.measure) return { fate: inside.measure, told: inside.denied ? 'victims' : 'those' };
  if (!scene.rules.modifiersFirst) return undefined;
  const noun = nounAt(scene, first - 1);
  if (noun?.value.measure) return { fate: noun.value.measure, told: 'those' };
  const known = noun?.value.denied && markAt(scene, noun.first - 1, 'the');
  if (known) return { fate: 'killed', told: 'victims' };
  const fate = outcomeAt(scene, first - 1)?.value.people;
  return fate && { fate, told: 'those' };
}

/** Marks those that stand beside such a group: a toll in another sentence may hold them. */
export function markTold({ told }: Walk, numbers: readonly Draft[]): void {
  if (told.size === 0) return;
  for (const number of numbers) {
    if (number.governor === undefined || number.partOf) continue;
    number.some ??= told.get(number.governor);
  }
}
