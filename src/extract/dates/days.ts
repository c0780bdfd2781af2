// Phrases of a day: "18 آذار 2019", "March 18, 2019", "أمس الثلاثاء", "Tuesday, 5 June", lists and spans of
// days before one month, and the same day by two calendars.

import { TokenKind } from '../../document/tokens.ts';
import type { CalendarDate, Expression, Piece } from './expression.ts';
import { shortYearAt } from './military.ts';
import type { DayPart, MonthPart, YearPart } from './parts.ts';
import { afterRangeMark, dayAt, introduced, isDash, monthAt, yearAt, yearNumber } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import {
  afterMark,
  countsHere,
  hasMark,
  numberAt,
  possessiveAt,
  symbolAt,
  touches,
  wordAt,
} from './scene.ts';
import { shiftedAt, whichAt } from './shifted.ts';

interface DayList {
  readonly days: readonly DayPart[];
  /** True where the two days are the ends of a span. */
  readonly span: boolean;
  readonly last: number;
}

/** "3", "3 و5", "12-13", "12 to 16", "3, 4 and 5": days that wait for their month. */
function dayListAt(scene: Scene, token: number, joint: Joint): DayList | undefined {
  const pair = slashedDays(scene, token);
  if (pair) return pair;
  const start = pluralDays(scene, token, joint);
  const first = dayAt(scene, start, start > token ? 'bare' : joint);
  if (!first) return undefined;
  const days = [first];
  let last = first.last;
  for (;;) {
    const ranged = afterRangeMark(scene, last);
    if (ranged > last) {
      const end = dayAt(scene, ranged);
      if (!end || days.length > 1 || end.day <= first.day) break;
      // "2 - Three vehicles": what stands behind a spaced dash begins anew.
      if (first.digits && !end.digits && isDash(scene, last)) break;
      return { days: [first, end], span: true, last: end.last };
    }
    let at = symbolAt(scene, last) === ',' || symbolAt(scene, last) === '/' ? last + 1 : last;
    const and = afterMark(scene, at, 'and', 'or');
    const bare = and > last;
    at = and;
    const next =
      dayAt(scene, at, bare ? 'bare' : 'and') ?? (bare ? dayAt(scene, at, 'and') : undefined);
    if (!next || next.day <= days.at(-1)!.day) break;
    days.push({ ...next, first: at });
    last = next.last;
  }
  return { days, span: false, last };
}

/** The token after "يومي", "days": it announces a list. */
function pluralDays(scene: Scene, token: number, joint: Joint): number {
  const at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: at > token ? 'bare' : joint });
  return unit && unit.word.unit === 'day' && unit.word.count !== 1 ? unit.last : token;
}

/** "12/13" before a month's name: a night, or two days. */
function slashedDays(scene: Scene, token: number): DayList | undefined {
  const { tokens, view } = scene.document;
  if (token >= scene.last || tokens.kinds[token] !== TokenKind.digits) return undefined;
  const text = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
  const slash = text.indexOf('/');
  if (slash < 1 || text.length > 5) return undefined;
  const [from, to] = [Number(text.slice(0, slash)), Number(text.slice(slash + 1))];
  if (!(from >= 1 && to === from + 1 && to <= 31)) return undefined;
  const part = {
    first: token,
    start: token,
    last: token + 1,
    front: 0,
    digits: true,
    ordinal: false,
  };
  return {
    days: [Object.assign({}, part, { day: from }), Object.assign({}, part, { day: to })],
    span: true,
    last: token + 1,
  };
}

/** The month and year behind a day or a list of days. */
function monthBehind(
  scene: Scene,
  token: number,
):
  | { readonly month: MonthPart; readonly year: YearPart | undefined; readonly last: number }
  | undefined {
  const mark = symbolAt(scene, token);
  let at =
    mark === '/' || mark === '-' || mark === '.' || (mark === ',' && !touches(scene, token + 1))
      ? token + 1
      : token;
  // "4-1 in February": a day is of its month, not in it.
  if (hasMark(scene, at, 'in')) return undefined;
  at = afterMark(scene, at, 'of');
  const month = monthAt(scene, at, 'of');
  if (!month) return undefined;
  const year =
    yearBehind(scene, month) ?? (mark === '.' ? undefined : shortYearAt(scene, month.last));
  if (mark === '.' && !year && !touches(scene, at)) {
    // "1. March 14": the number of an item of a list.
    const day = numberAt(scene, month.last);
    if (day && day.digits > 0 && day.digits < 3 && day.value <= 31) return undefined;
  }
  return { month, year, last: year ? year.last : month.last };
}

/** A year behind a month: "2019", ", 2019", "من عام 2019", "of last year", "الماضي" is not one. */
function yearBehind(scene: Scene, month: MonthPart, named = false): YearPart | undefined {
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

const calendarDate = (
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

/** One mention for a span or for neighbouring days, one each for days that lie apart. */
function listed(
  _scene: Scene,
  list: DayList,
  behind: {
    readonly date: (day: number) => CalendarDate;
    readonly last: number;
    readonly rule: string;
  },
): Piece {
  const { days } = list;
  const first = days[0]!;
  const final = days.at(-1)!;
  const front = first.front;
  const together = list.span || final.day - first.day === days.length - 1;
  if (days.length === 1) {
    const start = first.start > first.first ? { first: first.start } : {};
    return {
      rule: behind.rule,
      last: behind.last,
      front,
      expression: behind.date(first.day),
      ...start,
    };
  }
  if (together) {
    return {
      rule: `${behind.rule}-span`,
      last: behind.last,
      front,
      expression: { kind: 'range', from: behind.date(first.day), to: behind.date(final.day) },
    };
  }
  const rule = `${behind.rule}-list`;
  const others = days.slice(1).map((day, index) => ({
    rule,
    first: day.first,
    last: index === days.length - 2 ? behind.last : day.last,
    front: day.front,
    expression: behind.date(day.day),
  }));
  return { rule, last: first.last, front, expression: behind.date(first.day), others };
}

/** Day before month: "الـ18 من آذار 2019", "the 20th of next month", "3 و5 آذار". */
export function dayMonthAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  if (symbolAt(scene, token - 1) === '$') return undefined;
  const list = dayListAt(scene, token, joint);
  if (!list || countsUnits(scene, list.days[0]!)) return undefined;
  const behind = monthBehind(scene, list.last);
  if (behind) {
    const which = behind.year ? undefined : whichAt(scene, behind.last);
    const lean =
      which && !which.word.rolling && which.word.anchor === 'published' ? which : undefined;
    return listed(scene, list, {
      rule: 'day-month',
      last: lean ? lean.last : behind.last,
      date: (day) => ({
        ...calendarDate(day, behind.month, behind.year),
        ...(lean && lean.lean !== 'last' && { lean: lean.lean }),
      }),
    });
  }
  const at = afterMark(scene, list.last, 'of');
  const counts = list.days.at(-1)!.ordinal;
  // "killed five in the same month": five of them.
  if (hasMark(scene, list.last, 'in') && !counts && !list.span) return undefined;
  const month =
    shiftedAt(scene, at, 'of') ?? (counts ? thatMonth(scene, at, list.last) : undefined);
  if (month?.expression.kind !== 'shifted' || month.expression.unit !== 'month') return undefined;
  return listed(scene, list, {
    rule: 'day-of-relative-month',
    last: month.last,
    date: (day) => ({
      kind: 'calendar',
      calendar: 'gregorian',
      month: month.expression,
      day,
      lean: 'latest',
    }),
  });
}

/** "الأيام الأولى من رمضان": an ordinal behind a plural is no day of the month. */
function countsUnits(scene: Scene, day: DayPart): boolean {
  if (!day.ordinal || day.digits || day.first === scene.first) return false;
  const before = day.first - 1;
  const unit = wordAt(scene, before, { kind: 'unit', joint: 'any' });
  if (unit) return unit.word.count === null || unit.word.unit !== 'day';
  const number = numberAt(scene, before, 'of');
  return number?.article === true && !number.ordinal;
}

/** "the 15th of the month", "الخامس عشر من الشهر": the month of the date told before, or the running one. */
function thatMonth(scene: Scene, token: number, after: number) {
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: 'of' });
  if (unit?.word.unit !== 'month' || unit.word.count !== 1) return undefined;
  if (!(article > token || unit.article) || (token === after && unit.front === 0)) return undefined;
  const expression: Expression = { kind: 'shifted', unit: 'month', offset: 0, anchor: 'nearest' };
  return { expression, last: unit.last };
}

/** Month before day: "March 18, 2019", "تموز 13 إلى 15", "سبتمبر الحادي والعشرين". */
export function monthDayAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const month = monthAt(scene, token, joint);
  if (!month || possessiveAt(scene, month.last - 1) > 0) return undefined;
  const mark = symbolAt(scene, month.last);
  const at = mark === '-' || mark === '/' ? month.last + 1 : month.last;
  const told = dayListAt(scene, at, 'bare');
  if (!told) return undefined;
  // "On May 11, twelve men": what counts something is no further day.
  const counted = (list: DayList) => countsHere(scene, list.last) && !list.days.at(-1)!.ordinal;
  const [day] = told.days;
  const cut = told.days.length > 1 && !told.span && counted(told);
  const list = cut ? { days: [day!], span: false, last: day!.last } : told;
  // "the March 14 strike", "a May 3 raid": behind an article it counts no strikes.
  const named =
    token > scene.first && (hasMark(scene, token - 1, 'the') || hasMark(scene, token - 1, 'one'));
  if (cut ? symbolAt(scene, list.last) !== ',' : counted(list) && !named) return undefined;
  const number = numberAt(scene, list.last);
  if (number && number.digits !== 4 && !number.ordinal && number.value < 1000) return undefined;
  // A bare number in Arabic after a month is a day only where a comma, a year or a dash says so.
  const year = yearBehind(scene, Object.assign({}, month, { last: list.last }), named);
  const piece = listed(scene, list, {
    rule: 'month-day',
    last: year ? year.last : list.last,
    date: (day) => calendarDate(day, month, year),
  });
  return { ...piece, front: month.front };
}

/** A month with or without its year: "آذار 2019", "March", "مارس الماضي", "last March". */
export function monthYearAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const which = whichAt(scene, token, joint);
  if (which && !which.word.rolling) {
    const named = monthAt(scene, which.last);
    if (!named) return undefined;
    return {
      rule: 'which-month',
      last: named.last,
      front: which.front,
      expression: { ...calendarDate(undefined, named, undefined), lean: which.lean },
    };
  }
  const month = monthAt(scene, token, joint);
  if (!month) return undefined;
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

/** "on the 27th": an ordinal in figures that counts nothing. */
export function loneDayAt(scene: Scene, token: number): Piece | undefined {
  const at = afterMark(scene, token, 'the');
  if (at === token || !(introduced(scene, token) || token === scene.first)) return undefined;
  const number = numberAt(scene, at);
  if (!number?.ordinal || number.digits === 0 || number.value > 31) return undefined;
  const next = number.last;
  if (next < scene.last && scene.document.tokens.kinds[next] !== TokenKind.mark) return undefined;
  if (isDash(scene, next)) return undefined;
  return {
    rule: 'day-of-month',
    last: next,
    front: 0,
    expression: { kind: 'calendar', calendar: 'gregorian', day: number.value, lean: 'latest' },
  };
}
