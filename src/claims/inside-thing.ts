// A token in, the verdict out: does it stand inside the name of a thing, such as a rocket launcher, or in front of
// what somebody is called by it, such as a bomb maker?

import type { MentionBase } from '../document/mention.ts';
import type { Hits } from '../rules/hits.ts';
import { countedNouns } from '../rules/numbers.ts';

// So many words may stand before the last of a thing's name: "منصة إطلاق صواريخ".
const thingReach = 2;

/** "منصتي إطلاق صواريخ": what a thing is called by names neither an act nor a means. */
export function insideThing(hits: Hits, token: number): boolean {
  for (let first = token - 1; first >= Math.max(0, token - thingReach); first -= 1) {
    const nouns = hits.at(first, countedNouns);
    if (nouns.some(({ value, last }) => value.sort === 'thing' && last > token)) return true;
  }
  return false;
}

/** "a car bomb cell leader", "a roadside bomb maker": arms that only tell what those behind them do. */
export function describesPerson(hits: Hits, { last }: MentionBase): boolean {
  const isPerson = (first: number) =>
    hits
      .at(first, countedNouns)
      .some(({ value, last: end }) => value.sort === 'people' && !value.adjective && end > last);
  return isPerson(last) || isPerson(last - 1);
}
