// Names with a capital at the two ends of a way: "on the road between Lelmu and Tarqa", "a convoy between
// Gao and Lelmu". Two parties stand behind "between" as well, so a known place or what travels must prove them.

import { countedNouns } from '../../rules/numbers.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { hitBefore } from './evidence.ts';
import { isExplained } from './governed.ts';
import { longest, runEnd, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';

export function findBetween(reading: Reading, taken: (token: number) => boolean): Unknown[] {
  const { document, sentence, rules } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first; token + 3 < sentence.last; token += 1) {
    const between = document.hits.longest(token, placeContexts);
    if (between?.value.sort !== 'between') continue;
    const left = endAt(reading, between.last, taken);
    if (left === undefined || left + 1 >= sentence.last) continue;
    if (!rules.joins.has(wordOf(reading, left))) continue;
    const right = endAt(reading, left + 1, taken);
    if (right === undefined) continue;
    const known = taken(between.last) || taken(left + 1);
    // "a bus travelling between".
    if (!known && !isWay(reading, token) && !isWay(reading, token - 1)) continue;
    for (const [first, last] of [
      [between.last, left],
      [left + 1, right],
    ] as const) {
      if (taken(first)) continue;
      const rule = 'unknown/preposition';
      found.push({ first, last, front: 0, sentence: sentence.index, kinds: [], rule });
    }
  }
  return found;
}

/** Where the known place or the name that nothing explains ends, or undefined where neither begins. */
function endAt(
  reading: Reading,
  first: number,
  taken: (token: number) => boolean,
): number | undefined {
  let last = first;
  while (last < reading.sentence.last && taken(last)) last += 1;
  if (last > first) return last;
  last = runEnd(reading, first);
  if (last === first || last - first > longest) return undefined;
  return isExplained(reading, { first, last, inside: false }) ? undefined : last;
}

/** "the road between", "a bus between". */
function isWay(reading: Reading, token: number): boolean {
  if (hitBefore(reading, token, placeWords)) return true;
  const noun = hitBefore(reading, token, countedNouns)?.value;
  return noun?.sort === 'thing' && noun.measure === undefined;
}
