// Things that come once a year: which one of a series a text means, and the day of a feast.

import type { Feast } from '../../rules/dates.ts';
import { civilDay, easter } from '../calendar.ts';
import type { Lean } from './expression.ts';
import { withinYear } from './hijri-date.ts';
import type { Closed } from './placed.ts';
import { closed, exact, oneDay } from './placed.ts';

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

export function feastDay(which: Feast, year: number): Closed | undefined {
  if (which.calendar === 'easter') return oneDay(easter(year) + which.offset);
  if (which.calendar === 'gregorian') return exact(year, which.month, which.day);
  return closed(
    withinYear(
      { kind: 'calendar', calendar: 'hijri', month: which.month, day: which.day, lean: 'latest' },
      year,
    ),
  );
}
