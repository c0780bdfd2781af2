// A figure whose fate no word beside it tells in, the count before it that has the same fate out.

import type { Measure } from '../document/mention.ts';
import type { Asked } from './count-rules.ts';
import type { CountItem } from './draft.ts';
import { lettersRoles, roleBit, rulesOf, subjectFirst } from './scene.ts';

/** What befalls people alone. */
export const ofPeople: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'displaced',
  'participants',
]);

// So many words may stand between a figure and the act that cost it: "شخصين آخرين نتيجة غارة".
const costReach = 3;

/** "مقتل شخصين في غارة على رفح، وشخصين آخرين نتيجة غارة": the fate of those told before the act. */
export function elided({ scene, draft, number }: Asked): Measure | undefined {
  if (number.noun?.sort !== 'people' || draft.counts.length > 0) return undefined;
  const rules = rulesOf(scene, draft.sentence);
  const [act] = draft.triggers;
  if (!rules || rules.subjectFirst || act?.word.kind !== 'act' || act.word.voice !== 'noun') {
    return undefined;
  }
  if (act.first < number.last || act.first - number.last > costReach) return undefined;
  const [analysis] = scene.document.hits.analyses(number.first);
  const joined = analysis && lettersRoles(analysis.proclitics, rules) & roleBit.and;
  if (!joined) return undefined;
  const before = scene.document.numbers.findLast(
    ({ first, sentence, measure }) =>
      sentence === number.sentence && first < draft.start && measure !== undefined,
  );
  return before?.measure && ofPeople.has(before.measure) ? before.measure : undefined;
}

/** "the driver and a worker": the count that this one is joined to. */
export function joinedCount({ scene, draft, number }: Asked): CountItem | undefined {
  const before = draft.counts.at(-1)?.mention;
  if (!before || number.noun?.sort !== (before.number.noun?.sort ?? 'people')) return undefined;
  const gap = number.first - before.number.last;
  if (gap < 0 || gap > 6) return undefined;
  const between = draft.triggers.some(
    ({ first, count }) => !count && first >= before.number.last && first < number.first,
  );
  if (between) return undefined;
  let bits = 0;
  for (let token = before.number.last; token < number.first; token += 1) {
    // "مقتل 170 مدنيا، إلى جانب 135 إرهابيا": what adds right before the figure breaks nothing off.
    const adds = !subjectFirst(scene, draft.sentence) && token >= number.first - 2;
    bits |= scene.roles[token]! & ~(adds ? roleBit.break | roleBit.at | roleBit.to : 0);
    if (scene.placeOn[token] || scene.dateOn[token]) return undefined;
  }
  const loose = roleBit.at | roleBit.during | roleBit.cause | roleBit.relative | roleBit.break;
  return bits & loose ? undefined : before;
}
