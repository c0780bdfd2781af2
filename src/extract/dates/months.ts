// A month with or without its year: "آذار 2019", "March", "مارس الماضي", "2019/Aug/01".

import { placeWords } from '../../rules/places.ts';
import type { CalendarDate, Piece } from './expression.ts';
import type { MonthPart, YearPart } from './parts.ts';
import { afterRangeMark, dayAt, introduced, monthAt, yearAt, yearNumber } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, countsHere, symbolAt } from './scene.ts';
import { whichAt } from './shifted.ts';

/** A year behind a month: "2019", ", 2019", "من عام 2019", "of last year", "الماضي" is not one. */
export function yearBehind(scene: Scene, month: MonthPart, named = false): YearPart | undefined {
  const mark = symbolAt(scene, month.last);
  const marked = mark === ',' || mark === '/' || mark === '-';
  const at = afterMark(scene, marked ? month.last + 1 : month.last, 'of');
  const year = yearAt(scene, at, { joint: 'of', month: month.calendar });
  if (!year) return undefined;
  // "in March, 2000 people": the number belongs to what follows; "the Nov. 14, 2019 raid" counts no raids.
  if (mark === ',' && !named && typeof year.year === 'number' && countsHere(scene, year.last))
    return undefined;
  return year;
}

export const calendarDate = (
  day: number | undefined,
  month: MonthPart,
  year: YearPart | undefined,
): CalendarDate => ({
  kind: 'calendar',
  calendar:
    year && typeof year.year === 'number' && month.calendar === 'gregorian'
      ? year.calendar
      : month.calendar,
  month: month.month,
  lean: 'latest',
  ...(day !== undefined && { day }),
  ...(year && { year: year.year }),
});

/** A month with or without its year: "آذار 2019", "March", "مارس الماضي", "last March". */
export function monthYearAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const which = whichAt(scene, token, joint);
  if (which && !which.word.rolling) {
    const named = monthAt(scene, which.last);
    // "last month 12 people died": the number belongs to what follows.
    const number = named && named.last - which.last > 1 && countsHere(scene, named.last);
    if (!named || number) return undefined;
    return {
      rule: 'which-month',
      last: named.last,
      front: which.front,
      expression: { ...calendarDate(undefined, named, undefined), lean: which.lean },
    };
  }
  const month = monthAt(scene, token, joint);
  if (!month) return undefined;
  const pair = monthPair(scene, month);
  if (pair) return pair;
  const year = yearBehind(scene, month);
  if (year) {
    return {
      rule: 'month-year',
      last: year.last,
      front: month.front,
      expression: calendarDate(undefined, month, year),
    };
  }
  const after = whichAt(scene, month.last);
  if (after && !after.word.rolling && after.word.anchor === 'published') {
    return {
      rule: 'month-which',
      last: after.last,
      front: month.front,
      expression: { ...calendarDate(undefined, month, undefined), lean: after.lean },
    };
  }
  const ranged = afterRangeMark(scene, month.last);
  const paired = ranged > month.last && monthAt(scene, ranged) !== undefined;
  if (!month.sure && !paired && !introduced(scene, token) && joint !== 'of') return undefined;
  // "in Shawal valley".
  const names = scene.document.hits
    .at(month.last, placeWords)
    .some(({ value }) => value.side === 'after');
  if (!month.sure && names && month.calendar === 'hijri') return undefined;
  return {
    rule: 'month',
    last: month.last,
    front: month.front,
    expression: calendarDate(undefined, month, undefined),
  };
}

/** Year before month: "2016, nov", "2019/Aug/01", "2015 June". */
export function yearMonthAt(scene: Scene, token: number): Piece | undefined {
  const year = yearNumber(scene, token);
  if (year?.digits !== 4) return undefined;
  const mark = symbolAt(scene, year.last);
  const at = mark === ',' || mark === '/' || mark === '-' ? year.last + 1 : year.last;
  const month = monthAt(scene, at);
  if (month?.calendar !== 'gregorian') return undefined;
  const next = symbolAt(scene, month.last);
  const joined = next === '/' || next === '-' ? month.last + 1 : month.last;
  const day = dayAt(scene, joined);
  const told = day && !countsHere(scene, day.last) && !yearBehind(scene, month) ? day : undefined;
  return {
    rule: 'year-month',
    last: told ? told.last : month.last,
    front: 0,
    expression: {
      kind: 'calendar',
      calendar: 'gregorian',
      year: year.value,
      month: month.month,
      lean: 'latest',
      ...(told && { day: told.day }),
    },
  };
}

/** "in January and February 2018": two months on end are one period. */
function monthPair(scene: Scene, month: MonthPart): Piece | undefined {
  const at = afterMark(scene, month.last, 'and');
  const next = at > month.last ? monthAt(scene, at, 'bare') : undefined;
  const consecutive =
    typeof month.month === 'number' &&
    next?.calendar === month.calendar &&
    next.month === month.month + 1;
  if (!next || !consecutive || scene.rules.verbFirst) return undefined;
  const year = yearBehind(scene, next);
  // "may and june".
  if (!month.sure && !next.sure && !year) return undefined;
  return {
    rule: 'month-pair',
    last: year ? year.last : next.last,
    front: month.front,
    expression: {
      kind: 'range',
      from: calendarDate(undefined, month, year),
      to: calendarDate(undefined, next, year),
    },
  };
}
