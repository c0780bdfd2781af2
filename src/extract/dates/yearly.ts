// Things that come once a year: which one of a series a text means.

import { civilDay } from '../calendar.ts';
import type { Lean } from './expression.ts';
import type { Closed } from './placed.ts';

/** The one of a yearly series that leans to the side that the text tells. */
export function leaning(
  build: (year: number) => Closed | undefined,
  lean: Lean,
  published: number,
): Closed | undefined {
  const { year } = civilDay(published);
  if (lean === 'this') {
    const running = build(year - 1);
    return running && running.to >= published ? running : build(year);
  }
  if (lean === 'next') {
    for (const candidate of [build(year), build(year + 1)]) {
      if (candidate && candidate.from > published) return candidate;
    }
    return undefined;
  }
  for (let back = 0; back < 3; back += 1) {
    const candidate = build(year - back);
    if (candidate && (lean === 'last' ? candidate.to < published : candidate.from <= published))
      return candidate;
  }
  return undefined;
}
