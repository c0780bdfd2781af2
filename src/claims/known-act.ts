// A toll of an act that the reader knows already in ("six died in the ambush"), the last act of that kind that the
// text has told of out, whose place and time are those of the toll. Other acts between the two change nothing.

import { kinEvents } from './alike.ts';
import type { Attached, Draft } from './draft.ts';
import { violent } from './violence.ts';

// So many sentences back the act may have been told.
const reach = 8;

/** Fills what the toll leaves open; where another act was told last, it would take place and time of that one. */
export function carryKnown(drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  if (!draft.definite || draft.counts.length === 0 || !violent.has(draft.event)) return;
  if (draft.places.length > 0 || draft.dates.length > 0) return;
  if (draft.sentence.kind === 'bullet' || draft.sentence.kind === 'row') return;
  // What its own paragraph has told of is the nearest, whatever it is called.
  if (drafts[index - 1]?.sentence.paragraph === draft.sentence.paragraph) return;
  const near = drafts
    .slice(0, index)
    .filter(({ sentences }) => draft.sentence.index - Math.max(...sentences) <= reach);
  const told = near.filter(({ places, dates }) => places.length > 0 || dates.length > 0);
  const act =
    told.findLast(({ event }) => event === draft.event) ??
    told.findLast((other) => kinEvents(other, draft)) ??
    (draft.event === 'attack' ? told.findLast(({ event }) => violent.has(event)) : undefined);
  if (!act) return;
  lend(draft.places, act.places, 'place of the act before');
  lend(draft.dates, act.dates, 'time of the act before');
}

/** Gives a slot that is open what another act tells. */
export function lend<M>(open: Attached<M>[], told: readonly Attached<M>[], rule: string): void {
  if (open.length > 0) return;
  for (const { mention } of told) open.push({ mention, rule, score: 0.5 });
}
