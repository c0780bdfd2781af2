// A number in, both fates of those it counts out where one stands beside the other: "30 dead and wounded",
// "twenty between killed and wounded" are casualties.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isMark, markAt, nounAt, numeralAt } from './scene.ts';
import { areCasualties, isBare } from './walk.ts';

/** "30 dead and wounded", "30 people between dead and wounded": both fates are casualties. */
export function fateOf(scene: Scene, number: Draft): 'casualties' | undefined {
  const { noun } = number;
  if (!noun) return isBare(number) ? splitFate(scene, number) : undefined;
  if (noun.word.sort !== 'people') return undefined;
  const between = betweenBehind(scene, noun.last);
  const behind = nounAt(scene, noun.last);
  const state = behind?.value.adjective && behind.value.measure ? behind : undefined;
  const first = between ? nounAt(scene, between.last) : noun.word.measure ? undefined : state;
  const fate = first ? first.value.measure : noun.word.measure;
  const from = first ? first.last : noun.last;
  const link = markAt(scene, from, 'and') ?? markAt(scene, from, 'or');
  const second = nounAt(scene, link ? link.last : from);
  if (!second || !areCasualties(fate, second.value.measure)) return undefined;
  const written =
    second.head.proclitics !== '' && second.head.proclitics === scene.rules.conjunction;
  if (!link && !written) return undefined;
  if (numeralAt(scene, second.last)?.value.kind === 'cardinal') return undefined;
  const alike = first ?? { value: noun.word };
  if (second.value.number !== alike.value.number || second.value.object !== alike.value.object) {
    return undefined;
  }
  number.phraseLast = second.last;
  return 'casualties';
}

// So many words may tell where those were who fell: "سبعة ممن كانوا على متن العربة بين قتيل وجريح".
const whereReach = 7;

/** "17 مدنيا سقطوا بين قتيل وجريح": a verb or what they were may stand in front of "between". */
function betweenBehind(scene: Scene, from: number): ReturnType<typeof markAt> {
  const reach = scene.rules.modifiersFirst ? from : from + whereReach;
  for (let at = from; at <= reach && at < scene.sentence.last; at += 1) {
    const mark = markAt(scene, at, 'between');
    if (mark || isMark(scene, at) || numeralAt(scene, at)) return mark;
  }
  return undefined;
}

/** "100 between dead and wounded": a bare number split between both fates. */
function splitFate(scene: Scene, number: Draft): 'casualties' | undefined {
  const between = betweenBehind(scene, number.last);
  const first = between && nounAt(scene, between.last);
  const second = first && nounAt(scene, markAt(scene, first.last, 'and')?.last ?? first.last);
  if (!second || !areCasualties(first.value.measure, second.value.measure)) return undefined;
  number.kind = 'count';
  number.phraseLast = second.last;
  return 'casualties';
}
