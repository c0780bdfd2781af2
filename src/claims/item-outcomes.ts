// A draft of a list item in, the draft above out that it tells the outcome of: "The losses were: - three
// children killed, - five houses destroyed" is one happening, and so are the bare figures of one
// campaign. An item with an act, a place, a day or a weapon of its own tells another.

import type { Draft } from './draft.ts';
import { violent } from './violence.ts';

/** The last draft told, where the item only tells what came of it. */
export function wholeOfItem(body: readonly Draft[], item: Draft): Draft | undefined {
  const before = body.at(-1);
  if (!before || !tellsOutcome(item) || before.status !== item.status) return undefined;
  if (Math.max(...before.sentences) !== item.sentence.index - 1) return undefined;
  if (item.sources.length > 0 && speakers(before) !== speakers(item)) return undefined;
  if (before.sentence.kind !== 'bullet') return before.general ? undefined : before;
  // "- ten men detained - five huts razed": what is razed is no outcome of arrests or finds.
  if (!violent.has(before.event) && before.event !== item.event) return undefined;
  const apart = before.places.length > 0 || before.dates.length > 0 || before.weapons.length > 0;
  return apart || before.counts.length === 0 ? undefined : before;
}

const speakers = ({ sources }: Draft): string => sources.map(({ text }) => text).join('|');

function tellsOutcome(item: Draft): boolean {
  const { sentence, event, triggers, counts } = item;
  if (sentence.kind !== 'bullet' || counts.length === 0) return false;
  if (item.places.length > 0 || item.dates.length > 0 || item.weapons.length > 0) return false;
  if (!item.actors.every(({ rule }) => rule === 'doer of the heading')) return false;
  return event === 'destruction' || triggers.every(({ word }) => word.kind === 'result');
}

/** Adds what the item tells. */
export function addOutcome(whole: Draft, item: Draft): void {
  whole.sentences.add(item.sentence.index);
  whole.triggers.push(...item.triggers);
  whole.counts.push(...item.counts);
}
