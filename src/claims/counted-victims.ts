// A happening with its counts in, its doers without those whom a toll counts out: "خسائرنا: 5 ضباط" has no doer,
// nor has "لم تسفر سوى عن جرح مقاتل".

import type { Measure } from '../document/mention.ts';
import type { CountItem, Draft, Party } from './draft.ts';

const losses: ReadonlySet<Measure> = new Set(['killed', 'injured', 'casualties', 'missing']);

export function dropVictims({ event, actors, counts }: Draft): void {
  // "مقتل مسلحين اثنين في اشتباك مع الدرك": against another side they fought.
  if (event === 'armed_clash' && actors.length > 1) return;
  const victims = counts.map(({ mention }) => mention).filter(({ measure }) => losses.has(measure));
  if (victims.length === 0) return;
  for (let at = actors.length - 1; at >= 0; at -= 1) {
    const { mention } = actors[at]!;
    if (victims.some((count) => isCounted(count, mention))) actors.splice(at, 1);
  }
}

/** The noun of the count, and no name. */
function isCounted({ number: { noun, start, end } }: CountItem, doer: Party): boolean {
  if (doer.id !== undefined) return false;
  const from = Math.min(noun?.start ?? start, start);
  return from <= doer.start && doer.end <= Math.max(noun?.end ?? end, end);
}
