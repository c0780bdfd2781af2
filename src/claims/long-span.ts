// A toll in, whether it counts what went on over months out: "the war has killed 4,000 since April 2023",
// "منذ بداية الحرب قتل عشرة آلاف". It is of no one town and no one day that the text told of before.

import { daysBetween } from '../document/days.ts';
import type { DateMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

// So many days are no one fight.
const fortnight = 14;

export function isLong({ from, to }: DateMention): boolean {
  if (from === undefined || from === to) return false;
  return to === undefined || daysBetween(from, to) > fortnight;
}

/** A toll, or a number of attacks, whose own date is long. */
export function ofMonths({ dates, general, counts }: Draft): boolean {
  const [own] = dates;
  const summed = general || counts.some(({ mention }) => mention.measure === 'attacks');
  return summed && own?.rule === 'date in the clause' && isLong(own.mention);
}

/** "Since the war began, 10,000 have been killed": a toll since a beginning that no day is told for. */
export function sinceBeginning(scene: Scene, draft: Draft, previous: Draft | undefined): boolean {
  const { sentence, dates, general } = draft;
  if (!general || dates.some(({ rule }) => rule === 'date in the clause')) return false;
  const from = previous?.sentence === sentence ? previous.end : sentence.first;
  for (let token = from; token < draft.end; token += 1) {
    if (clauseMarked(scene.document.hits, token, 'beginning')) return true;
  }
  return false;
}
