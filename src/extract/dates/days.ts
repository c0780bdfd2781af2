// Phrases of a day with its month: "18 آذار 2019", "March 18, 2019", "the 20th of next month", lists and spans of
// days before one month, "on the 27th".

import { TokenKind } from '../../document/tokens.ts';
import { countedNouns } from '../../rules/numbers.ts';
import type { DayList } from './day-list.ts';
import { dayListAt, listed } from './day-list.ts';
import type { Expression, Piece } from './expression.ts';
import { shortYearAt } from './military.ts';
import { calendarDate, yearBehind } from './months.ts';
import type { DayPart, MonthPart, YearPart } from './parts.ts';
import { introduced, isDash, monthAt } from './parts.ts';
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
    return listed(list, {
      rule: 'day-month',
      last: lean ? lean.last : behind.last,
      date: (day) => ({
        ...calendarDate(day, behind.month, behind.year),
        // "ديسمبر 2019 … 5 أبريل الماضي": last as the day of publication sees it, whatever year was named before.
        ...(lean && { lean: lean.lean }),
      }),
    });
  }
  const at = afterMark(scene, list.last, 'of');
  const counts = list.days.at(-1)!.ordinal;
  // "الغارة الثالثة هذا الشهر": only "من" makes a day of it.
  if (counts && scene.rules.verbFirst && at === list.last) return undefined;
  // "killed five in the same month": five of them.
  if (hasMark(scene, list.last, 'in') && !counts && !list.span) return undefined;
  const month =
    shiftedAt(scene, at, 'of') ?? (counts ? thatMonth(scene, at, list.last) : undefined);
  if (month?.expression.kind !== 'shifted' || month.expression.unit !== 'month') return undefined;
  return listed(list, {
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
  // "in May 11 attack": nor does a number count one thing.
  const counted = (list: DayList) =>
    countsHere(scene, list.last) && !list.days.at(-1)!.ordinal && !namesOne(scene, list);
  const [day] = told.days;
  const cut = told.days.length > 1 && !told.span && counted(told);
  const list = cut ? { days: [day!], span: false, last: day!.last } : told;
  // "the March 14 strike", "On May 3 militants": behind an article or "on" it counts nothing.
  const named = token > scene.first && hasMark(scene, token - 1, 'the', 'one', 'on');
  if (cut ? symbolAt(scene, list.last) !== ',' : counted(list) && !named) return undefined;
  const number = numberAt(scene, list.last);
  if (number && number.digits !== 4 && !number.ordinal && number.value < 1000) return undefined;
  // A bare number in Arabic after a month is a day only where a comma, a year or a dash says so.
  const year = yearBehind(scene, Object.assign({}, month, { last: list.last }), named);
  const piece = listed(list, {
    rule: 'month-day',
    last: year ? year.last : list.last,
    date: (day) => calendarDate(day, month, year),
  });
  return { ...piece, front: month.front };
}

/** "the toll from Oct. 10 attack": a noun in the singular behind more than one, which no figure counts. */
function namesOne({ document, rules }: Scene, { days, last }: DayList): boolean {
  const { day, digits } = days.at(-1)!;
  if (rules.verbFirst || !digits || day === 1) return false;
  return document.hits.longest(last, countedNouns)?.value.number === 'singular';
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
