// Phrases of a period: years and lists of years, "last week", "the past two days", parts of a period,
// the nth week of a month, quarters, seasons, decades, centuries, feasts.

import { TokenKind } from '../../document/tokens.ts';
import type { DatePortion } from '../../rules/dates.ts';
import { dayGroupAt, longest, weekThenDayAt } from './day-group.ts';
import type { Piece } from './days.ts';
import { loneDayAt, monthYearAt, numericDateAt, yearMonthAt } from './days.ts';
import type { Expression, Lean, Reading } from './expression.ts';
import type { YearPart } from './parts.ts';
import {
  afterRangeMark,
  eraAt,
  introduced,
  shiftedAt,
  whichAt,
  yearAt,
  yearNumber,
} from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import {
  afterMark,
  countsHere,
  hasMark,
  numberAt,
  symbolAt,
  textAt,
  touches,
  wordAt,
  wordsAt,
} from './scene.ts';

const yearExpression = (year: YearPart): Expression => ({
  kind: 'calendar',
  calendar: year.calendar,
  year: year.year,
  lean: 'latest',
});

/** "عام 2018", "العامين 2018 و2019", "2014-2018", "in 2014", "last year". */
export function yearsAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const pair = slashedYears(scene, token);
  if (pair) return pair;
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  const plural = unit?.word.unit === 'year' && unit.word.count !== 1;
  const start = plural ? unit.last : token;
  const first = plural ? yearAt(scene, start, { joint: 'bare' }) : yearAt(scene, token, { joint });
  if (!first) return undefined;
  const named =
    plural ||
    (unit?.word.unit === 'year' && first.last > unit.last) ||
    typeof first.year !== 'number';
  const years: { readonly part: YearPart; readonly first: number }[] = [
    { part: first, first: plural ? start : token },
  ];
  let span = false;
  let last = first.last;
  while (typeof first.year === 'number') {
    const ranged = symbolAt(scene, last) === '/' ? last + 1 : afterRangeMark(scene, last);
    if (ranged > last) {
      const end = yearBetween(scene, ranged, first);
      if (!end || years.length > 1) break;
      years.push({ part: end, first: ranged });
      last = end.last;
      span = true;
      break;
    }
    const comma = symbolAt(scene, last) === ',' ? last + 1 : last;
    const and = afterMark(scene, comma, 'and', 'or');
    const next = and > last ? yearBetween(scene, and, first) : undefined;
    const joined = next ?? hungYear(scene, comma, first);
    if (!joined) break;
    years.push({ part: joined, first: and });
    last = joined.last;
  }
  const { era, last: end } = eraAt(scene, last);
  if (era === 'before') return undefined;
  if (!named && !bareYear(scene, token, { first, last, listed: years.length > 1 }))
    return undefined;
  const front = plural ? unit.front : first.front;
  const values = years.map((year) => year.part.year as number);
  const rule =
    years.length > 1 ? (span ? 'year-span' : 'year-list') : named ? 'named-year' : 'year';
  if (years.length === 1) return { rule, last: end, front, expression: yearExpression(first) };
  if (span || values.every((value, index) => value === values[0]! + index)) {
    return {
      rule,
      last: end,
      front,
      expression: {
        kind: 'range',
        from: yearExpression(first),
        to: yearExpression(years.at(-1)!.part),
      },
    };
  }
  const others: Reading[] = years.slice(1).map((year, index) => ({
    rule,
    first: year.first,
    last: index === years.length - 2 ? end : year.part.last,
    front: year.part.front,
    expression: yearExpression(year.part),
  }));
  return { rule, last: first.last, front, expression: yearExpression(first), others };
}

/** "2018/2019" as one token. */
function slashedYears(scene: Scene, token: number): Piece | undefined {
  if (token >= scene.last || scene.document.tokens.kinds[token] !== TokenKind.digits)
    return undefined;
  const text = textAt(scene, token);
  if (text.length !== 9 || text[4] !== '/') return undefined;
  const [from, to] = [Number(text.slice(0, 4)), Number(text.slice(5))];
  if (!(from >= 1800 && to === from + 1 && to <= 2200)) return undefined;
  const year = (value: number): Expression =>
    ({ kind: 'calendar', calendar: 'gregorian', year: value, lean: 'latest' }) as const;
  return {
    rule: 'year-span',
    last: token + 1,
    front: 0,
    expression: { kind: 'range', from: year(from), to: year(to) },
  };
}

/** A year behind another one: greater than it, or its last two digits ("2018-19"). */
function yearBetween(scene: Scene, token: number, first: YearPart): YearPart | undefined {
  const next = yearAt(scene, token, { joint: 'of' });
  if (next)
    return typeof next.year === 'number' && next.year > (first.year as number) ? next : undefined;
  const short = numberAt(scene, token);
  if (short?.digits !== 2 || countsHere(scene, short.last)) return undefined;
  const year = Math.floor((first.year as number) / 100) * 100 + short.value;
  if (year !== (first.year as number) + 1) return undefined;
  return { year, calendar: first.calendar, last: short.last, front: 0 };
}

/** A year that hangs on the one before by "and" written to it. */
function hungYear(scene: Scene, token: number, first: YearPart): YearPart | undefined {
  const next = yearAt(scene, token, { joint: 'and' });
  return next &&
    next.front > 0 &&
    typeof next.year === 'number' &&
    next.year > (first.year as number)
    ? next
    : undefined;
}

/** True where four figures without the word "year" are one: led in by a preposition, counting nothing. */
function bareYear(
  scene: Scene,
  token: number,
  found: { readonly first: YearPart; readonly last: number; readonly listed: boolean },
): boolean {
  const year = found.first.year as number;
  const hijri = found.first.calendar === 'hijri';
  const words = scene.document.tokens.kinds[found.last - 1] === TokenKind.word;
  if ((year < (words ? 1500 : 1800) || year > 2100) && !hijri) return false;
  if (hijri && eraAt(scene, found.last).era === undefined && found.first.last === token + 1)
    return false;
  const next = symbolAt(scene, found.last);
  if (next === '%' || next === '$' || next === ':') return false;
  const before = symbolAt(scene, token - 1);
  if (before === '$' || before === '/' || before === '.') return false;
  if (before === '-' && touches(scene, token)) return false;
  if (before === '(' && next === ')') return true;
  if (isLaw(scene, found.last)) return true;
  if (countsHere(scene, found.last) && !hasMark(scene, found.last, 'to')) return false;
  return found.listed || introduced(scene, token);
}

/** True where a law, a treaty or a border follows, alone or behind one word: "the 1949 Geneva Conventions". */
function isLaw(scene: Scene, token: number): boolean {
  return [token, token + 1].some((at) =>
    wordsAt(scene, at, { kind: 'cue' }).some(({ word }) => word.cue === 'legal'),
  );
}

/** "last week", "الأسبوع الماضي", "the same month". */
export function relativeAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const found = shiftedAt(scene, token, joint);
  if (!found) return weekendAt(scene, token, joint);
  const { expression } = found;
  if (expression.kind === 'shifted' && expression.unit === 'year') return undefined;
  return { rule: 'relative-period', last: found.last, front: found.front, expression };
}

/** "the weekend": the latest one. */
function weekendAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  if (unit?.word.unit !== 'weekend' || unit.word.count !== 1) return undefined;
  return {
    rule: 'weekend',
    last: unit.last,
    front: unit.front,
    expression: { kind: 'shifted', unit: 'weekend', offset: 0, anchor: 'published', latest: true },
  };
}

interface Amount {
  readonly amount: number | null;
  readonly unit: Extract<Expression, { kind: 'away' }>['unit'];
  readonly last: number;
  readonly front: number;
  /** The unit has an article: "the past …", not "… ago". */
  readonly article: boolean;
}

/** "three days", "يومين", "أسبوع", "a week", "several months", "الأيام الثلاثة". */
export function amountAt(scene: Scene, token: number, joint: Joint = 'bare'): Amount | undefined {
  const one = wordAt(scene, token, { kind: 'mark', mark: 'one', joint });
  if (one) {
    const some = afterMark(scene, one.last, 'some');
    const unit = wordAt(scene, some, { kind: 'unit' });
    if (unit) return amountOf(unit, some > one.last ? null : 1);
  }
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const number = numberAt(scene, article, hung);
  if (number && !number.ordinal) {
    const at = symbolAt(scene, number.last) === '-' ? number.last + 1 : number.last;
    const unit = wordAt(scene, at, { kind: 'unit' });
    return (
      unit && {
        ...amountOf(unit, number.value),
        front: number.front,
        article: number.article || article > token,
      }
    );
  }
  const some = wordAt(scene, article, { kind: 'mark', mark: 'some', joint: hung });
  if (some) {
    const unit = wordAt(scene, some.last, { kind: 'unit' });
    if (unit?.article) return undefined;
    return unit && { ...amountOf(unit, null), front: some.front };
  }
  const unit = wordAt(scene, article, { kind: 'unit', joint: hung });
  if (!unit) return undefined;
  if (unit.word.count === null) {
    const inner = numberAt(scene, afterMark(scene, unit.last, 'the'));
    const vague = afterMark(scene, unit.last, 'some');
    if (inner && inner.value < 1000) return { ...amountOf(unit, inner.value), last: inner.last };
    return { ...amountOf(unit, null), last: vague };
  }
  return amountOf(unit, unit.word.count);
}

function amountOf(unit: NonNullable<ReturnType<typeof unitAt>>, amount: number | null): Amount {
  return {
    amount,
    unit: unit.word.unit,
    last: unit.last,
    front: unit.front,
    article: unit.article,
  };
}
const unitAt = (scene: Scene, token: number) => wordAt(scene, token, { kind: 'unit' });

/** "the past two days", "last 24 hours", "اليومين الماضيين", "الأيام الثلاثة الماضية", "آخر 24 ساعة". */
export function stretchAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const before = whichAt(scene, article, hung);
  if (before && before.word.offset !== 0) {
    const amount = amountAt(scene, before.last);
    if (
      !amount ||
      amount.article ||
      (amount.amount === 1 && amount.unit !== 'hour' && amount.last === before.last + 1)
    ) {
      return undefined;
    }
    return stretch(amount, { which: before.word, last: amount.last, front: before.front });
  }
  const inner = whichInside(scene, token, joint);
  if (inner) return inner;
  const amount = amountAt(scene, token, joint);
  if (!amount || (amount.amount === 1 && amount.unit !== 'hour')) return undefined;
  const after = whichAt(scene, amount.last);
  if (!after || after.word.offset === 0 || after.word.rolling) return undefined;
  return stretch(amount, { which: after.word, last: after.last, front: amount.front });
}

/** "the five past years". */
function whichInside(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const number = numberAt(scene, token, joint);
  const which = number && !number.ordinal ? whichAt(scene, number.last) : undefined;
  if (!number || !which || which.word.offset === 0) return undefined;
  const unit = wordAt(scene, which.last, { kind: 'unit' });
  if (!unit || unit.word.count !== null) return undefined;
  const amount = { ...amountOf(unit, number.value), front: number.front };
  return stretch(amount, { which: which.word, last: unit.last, front: number.front });
}

function stretch(
  amount: Amount,
  how: {
    readonly which: { readonly offset: -1 | 0 | 1; readonly anchor: 'published' | 'text' };
    readonly last: number;
    readonly front: number;
  },
): Piece {
  return {
    rule: 'stretch',
    last: how.last,
    front: how.front,
    expression: {
      kind: 'stretch',
      amount: amount.amount,
      unit: amount.unit,
      direction: how.which.offset < 0 ? -1 : 1,
      anchor: how.which.anchor,
    },
  };
}

/** "three days ago", "قبل يومين", "two weeks later", "بعد ذلك بيومين", "two days before Christmas". */
export function awayAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  return longest([
    awayBehind(scene, token, joint),
    awayAhead(scene, token, joint),
    awayAfterThat(scene, token, joint),
  ]);
}

function awayBehind(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const amount = amountAt(scene, token, joint);
  if (!amount || amount.article) return undefined;
  const said = { amount: amount.amount, unit: amount.unit, front: amount.front };
  if (hasMark(scene, amount.last, 'ago') && scene.rules.agoBehind) {
    return away(said, {
      direction: -1,
      from: 'published',
      last: afterMark(scene, amount.last, 'ago'),
    });
  }
  const from = afterMark(scene, amount.last, 'from');
  if (from > amount.last && hasMark(scene, from, 'now')) {
    return away(said, { direction: 1, from: 'published', last: afterMark(scene, from, 'now') });
  }
  if (from > amount.last && scene.rules.agoBehind) {
    const base = periodAt(scene, from, 'bare');
    if (base && !base.others)
      return away(said, { direction: 1, from: base.expression, last: base.last });
  }
  for (const [mark, direction] of [
    ['before', -1],
    ['after', 1],
  ] as const) {
    const at = afterMark(scene, amount.last, mark);
    if (at === amount.last) continue;
    const base = periodAt(scene, at, 'bare');
    if (base && !base.others)
      return away(said, { direction, from: base.expression, last: base.last });
  }
  for (const [mark, direction] of [
    ['later', 1],
    ['earlier', -1],
  ] as const) {
    const at = afterMark(scene, amount.last, mark);
    if (at === amount.last || hasMark(scene, at - 1, 'before', 'after')) continue;
    return away(said, { direction, from: 'text', last: at });
  }
  return undefined;
}

function awayAhead(scene: Scene, token: number, joint: Joint): Piece | undefined {
  for (const [mark, direction] of [
    ['ago', -1],
    ['after', 1],
  ] as const) {
    if (scene.rules.agoBehind) return undefined;
    const lead = wordAt(scene, token, { kind: 'mark', mark, joint });
    if (!lead) continue;
    const amount = amountAt(scene, lead.last);
    if (!amount || amount.article) continue;
    const said = { amount: amount.amount, unit: amount.unit, front: lead.front };
    const of = afterMark(scene, amount.last, 'of');
    if (of === amount.last) {
      return away(said, {
        direction,
        from: direction < 0 ? 'published' : 'text',
        last: amount.last,
      });
    }
    const now = afterMark(scene, of, 'now');
    if (now > of) return away(said, { direction, from: 'published', last: now });
    const base = periodAt(scene, of, 'bare');
    if (base && !base.others)
      return away(said, { direction, from: base.expression, last: base.last });
    if (direction < 0) return away(said, { direction, from: 'published', last: amount.last });
  }
  return undefined;
}

function awayAfterThat(scene: Scene, token: number, joint: Joint): Piece | undefined {
  for (const [mark, direction] of [
    ['later', 1],
    ['earlier', -1],
  ] as const) {
    const lead = wordAt(scene, token, { kind: 'mark', mark, joint });
    if (!lead) continue;
    const amount = amountAt(scene, lead.last, 'of');
    if (!amount || amount.article || amount.front === 0) continue;
    const said = { amount: amount.amount, unit: amount.unit, front: lead.front };
    return away(said, { direction, from: 'text', last: amount.last });
  }
  return undefined;
}

function away(
  said: { readonly amount: number | null; readonly unit: Amount['unit']; readonly front: number },
  how: {
    readonly direction: -1 | 1;
    readonly from: 'published' | 'text' | Expression;
    readonly last: number;
  },
): Piece {
  const { direction, from } = how;
  return {
    rule: direction < 0 ? 'ago' : 'later',
    last: how.last,
    front: said.front,
    expression: { kind: 'away', amount: said.amount, unit: said.unit, direction, from },
  };
}

const halves: readonly DatePortion[] = ['firstHalf', 'secondHalf'];

/** "early June", "mid-2018", "أواخر العام الماضي", "the first half of March". */
export function portionAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const words = wordsAt(scene, article, {
    kind: 'portion',
    joint: article > token ? 'bare' : joint,
  });
  for (const found of words) {
    let at = symbolAt(scene, found.last) === '-' ? found.last + 1 : found.last;
    at = afterMark(scene, at, 'of');
    const of = innerPeriod(scene, at, 'of') ?? currentPeriod(scene, at, scene.rules.agoBehind);
    if (!of || of.others || !divisible(of.expression)) continue;
    const { portion } = found.word;
    if (halves.includes(portion) && of.expression.kind === 'portion') continue;
    return {
      rule: 'portion',
      last: of.last,
      front: article > token ? 0 : found.front,
      expression: { kind: 'portion', portion, of: of.expression },
    };
  }
  return undefined;
}

/** A period inside a larger phrase, where a bare year needs no preposition: "the third quarter 2016". */
function innerPeriod(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const found = periodAt(scene, token, joint);
  if (found) return found;
  const year = yearAt(scene, symbolAt(scene, token) === ',' ? token + 1 : token, { joint });
  if (!year || countsHere(scene, year.last)) return undefined;
  return { rule: 'year', last: year.last, front: year.front, expression: yearExpression(year) };
}

/** "the year", "العام": the current one, inside a larger phrase only. */
export function currentPeriod(scene: Scene, token: number, bare = false): Piece | undefined {
  const at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: 'of' });
  if (unit?.word.count !== 1 || !(bare || unit.article || at > token)) return undefined;
  if (unit.word.unit === 'day' || unit.word.unit === 'hour' || unit.word.unit === 'half')
    return undefined;
  return {
    rule: 'current-period',
    last: unit.last,
    front: unit.front,
    expression: { kind: 'shifted', unit: unit.word.unit, offset: 0, anchor: 'published' },
  };
}

/** True for periods longer than a day. */
function divisible(expression: Expression): boolean {
  switch (expression.kind) {
    case 'calendar':
      return expression.day === undefined;
    case 'shifted':
      return expression.unit !== 'day';
    case 'decade':
    case 'century':
    case 'season':
      return true;
    case 'nth':
      return expression.unit !== 'day' && typeof expression.unit !== 'number';
    default:
      return false;
  }
}

/** "the third week of March", "الأسبوع الأول من آذار", "last Tuesday of", "the third quarter of 2016". */
export function nthAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const found = ordinalUnit(scene, article, hung) ?? unitOrdinal(scene, article, hung);
  if (!found) return undefined;
  const { nth, unit, count } = found;
  if (unit === 'half' || unit === 'hour') return undefined;
  const at = afterMark(scene, found.last, 'of');
  const joined = at > found.last ? 'bare' : 'of';
  const of =
    innerPeriod(scene, at, joined) ??
    (at > found.last || typeof unit !== 'string' ? currentPeriod(scene, at) : undefined);
  const years =
    unit === 'year' && of?.expression.kind !== 'decade' && of?.expression.kind !== 'century';
  if (of && !of.others && !years && divisible(of.expression)) {
    return {
      rule: 'nth',
      last: of.last,
      front: found.front,
      expression: { kind: 'nth', nth, unit, count, of: of.expression },
    };
  }
  if (unit === 'century' && nth > 0 && nth < 30) {
    return {
      rule: 'century',
      last: found.last,
      front: found.front,
      expression: { kind: 'century', century: nth },
    };
  }
  if (unit === 'quarter' && nth > 0 && nth <= 4) {
    return {
      rule: 'quarter',
      last: found.last,
      front: found.front,
      expression: {
        kind: 'nth',
        nth,
        unit,
        count: 1,
        of: { kind: 'shifted', unit: 'year', offset: 0, anchor: 'published' },
      },
    };
  }
  return undefined;
}

interface NthUnit {
  readonly nth: number;
  readonly unit: Extract<Expression, { kind: 'nth' }>['unit'];
  readonly count: number;
  readonly last: number;
  readonly front: number;
}

/** The number of an ordinal, of "last", or undefined. */
function ordinalAt(
  scene: Scene,
  token: number,
  joint: Joint,
): { nth: number; last: number; front: number } | undefined {
  const number = numberAt(scene, token, joint);
  // Round tens have no ordinal of their own: "the century the twenty".
  const round =
    number?.article === true &&
    number.digits === 0 &&
    number.value % 10 === 0 &&
    number.value < 100;
  if (number && (number.ordinal || round))
    return { nth: number.value, last: number.last, front: number.front };
  const last = wordAt(scene, token, { kind: 'ordinal', joint });
  return last && { nth: last.word.value, last: last.last, front: last.front };
}

function ordinalUnit(scene: Scene, token: number, joint: Joint): NthUnit | undefined {
  const ordinal = ordinalAt(scene, token, joint);
  if (!ordinal) return undefined;
  const inner = ordinal.nth > 0 ? ordinalAt(scene, ordinal.last, 'bare') : undefined;
  const backwards = inner && inner.nth === -1;
  const nth = backwards ? -ordinal.nth : ordinal.nth;
  const at = backwards ? inner.last : ordinal.last;
  const amount = numberAt(scene, at);
  const many = amount && !amount.ordinal && amount.value < 100 ? amount : undefined;
  const day = wordAt(scene, many ? many.last : at, { kind: 'unit' });
  const weekday = wordAt(scene, day && day.word.unit === 'day' ? day.last : at, {
    kind: 'weekday',
  });
  if (weekday && !many) {
    return { nth, unit: weekday.word.weekday, count: 1, last: weekday.last, front: ordinal.front };
  }
  if (!day) return undefined;
  const count = many ? many.value : (day.word.count ?? 1);
  return { nth, unit: day.word.unit, count, last: day.last, front: ordinal.front };
}

function unitOrdinal(scene: Scene, token: number, joint: Joint): NthUnit | undefined {
  const unit = wordAt(scene, token, { kind: 'unit', joint });
  const weekday = unit ? undefined : wordAt(scene, token, { kind: 'weekday', joint });
  const head = unit ?? weekday;
  if (!head || (unit && !unit.article)) return undefined;
  const ordinal = ordinalAt(scene, head.last, 'bare');
  if (!ordinal) return undefined;
  return {
    nth: ordinal.nth,
    unit: unit ? unit.word.unit : weekday!.word.weekday,
    count: unit?.word.count ?? 1,
    last: ordinal.last,
    front: head.front,
  };
}

/** "Q3 2016", "q1-2019", "2018Q4". */
export function quarterAt(scene: Scene, token: number): Piece | undefined {
  const first = yearNumber(scene, token);
  const dashed = first && symbolAt(scene, first.last) === '-' ? first.last + 1 : first?.last;
  const quarter = wordAt(scene, dashed ?? token, { kind: 'quarter' });
  if (!quarter) return undefined;
  const dash =
    symbolAt(scene, quarter.last) === '-' || symbolAt(scene, quarter.last) === ',' ? 1 : 0;
  const behind = first
    ? undefined
    : yearAt(scene, afterMark(scene, quarter.last + dash, 'of'), { joint: 'of' });
  const year = first ? first.value : behind?.year;
  return {
    rule: 'quarter',
    last: behind ? behind.last : quarter.last,
    front: 0,
    expression: {
      kind: 'nth',
      nth: quarter.word.quarter,
      unit: 'quarter',
      count: 1,
      of:
        year === undefined
          ? { kind: 'shifted', unit: 'year', offset: 0, anchor: 'published' }
          : { kind: 'calendar', calendar: 'gregorian', year, lean: 'latest' },
    },
  };
}

/** "صيف 2016", "last summer", "the spring of 2018". */
export function seasonAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const before = whichAt(scene, article, hung);
  const at = before ? before.last : article;
  const season = wordAt(scene, at, { kind: 'season', joint: at > token ? 'bare' : joint });
  if (!season) return undefined;
  const front = before ? before.front : season.front;
  const dash = symbolAt(scene, season.last) === ',' ? season.last + 1 : season.last;
  const year = yearAt(scene, afterMark(scene, dash, 'of'), { joint: 'of' });
  const value = { kind: 'season', season: season.word.season } as const;
  if (year && !before) {
    return {
      rule: 'season-year',
      last: year.last,
      front,
      expression: { ...value, lean: 'latest', year: year.year },
    };
  }
  const after = before ?? whichAt(scene, season.last);
  if (after) {
    const last = after === before ? season.last : after.last;
    return { rule: 'season-which', last, front, expression: { ...value, lean: after.lean } };
  }
  if (!season.word.sure || !introduced(scene, token)) return undefined;
  return { rule: 'season', last: season.last, front, expression: { ...value, lean: 'latest' } };
}

/** "the 1990s", "التسعينيات", "سبعينيات القرن الماضي", "the eighties". */
export function decadeAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const found = wordAt(scene, article, { kind: 'decade', joint: article > token ? 'bare' : joint });
  if (found && found.word.start >= 0) {
    const of = afterMark(scene, found.last, 'of');
    const century = shiftedAt(scene, of, 'of') ?? nthAt(scene, of, 'of');
    const named = century && centuryOf(century.expression);
    return {
      rule: 'decade',
      last: named === undefined ? found.last : century!.last,
      front: found.front,
      expression: { kind: 'decade', start: (named ?? 1900) + found.word.start },
    };
  }
  const quote = symbolAt(scene, article) === "'" ? article + 1 : article;
  const number = numberAt(scene, quote);
  if (!number || number.digits === 0 || number.value % 10 !== 0) return undefined;
  const mark = symbolAt(scene, number.last) === "'" ? number.last + 1 : number.last;
  const ending = wordAt(scene, mark, { kind: 'decade' });
  if (!ending || ending.word.start !== -1 || !touches(scene, mark)) return undefined;
  const full =
    number.digits === 4
      ? number.value
      : number.digits === 2 && (article > token || introduced(scene, token))
        ? 1900 + number.value
        : 0;
  if (full < 1000) return undefined;
  return {
    rule: 'decade',
    last: ending.last,
    front: 0,
    expression: { kind: 'decade', start: full },
  };
}

/** First year of a century told by "last century" or "the twentieth century". */
function centuryOf(expression: Expression): number | undefined {
  if (expression.kind === 'century') return (expression.century - 1) * 100;
  if (expression.kind !== 'shifted' || expression.unit !== 'century') return undefined;
  return 2000 + expression.offset * 100;
}

/** "عيد الفطر", "Christmas 2014", "last Ramadan" is a month. */
export function feastAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const which = whichAt(scene, token, joint);
  const at = which ? which.last : token;
  const found = wordAt(scene, at, { kind: 'feast', joint: at > token ? 'bare' : joint });
  if (!found) return undefined;
  const year = yearAt(scene, afterMark(scene, found.last, 'of'), { joint: 'of' });
  const after = which ?? (year ? undefined : whichAt(scene, found.last));
  const lean: Lean = after?.lean ?? 'latest';
  return {
    rule: 'feast',
    last: year ? year.last : after && after !== which ? after.last : found.last,
    front: which ? which.front : found.front,
    expression: { kind: 'feast', feast: found.word.feast, lean, ...(year && { year: year.year }) },
  };
}

/** "the week of 16 September", "أسبوع 16 سبتمبر". */
export function aroundAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  if (unit?.word.count !== 1 || (unit.word.unit !== 'week' && unit.word.unit !== 'weekend'))
    return undefined;
  const at = afterMark(scene, unit.last, 'of');
  const day = dayGroupAt(scene, at, 'bare') ?? loneDayAt(scene, at);
  if (!day || day.others || day.expression.kind !== 'calendar') return undefined;
  return {
    rule: 'week-of-day',
    last: day.last,
    front: unit.front,
    expression: { kind: 'around', unit: unit.word.unit, day: day.expression },
  };
}

type Rule = (scene: Scene, token: number, joint: Joint) => Piece | undefined;

const rules: readonly Rule[] = [
  dayGroupAt,
  weekThenDayAt,
  yearMonthAt,
  loneDayAt,
  monthYearAt,
  numericDateAt,
  yearsAt,
  stretchAt,
  relativeAt,
  awayAt,
  nthAt,
  portionAt,
  quarterAt,
  seasonAt,
  decadeAt,
  aroundAt,
  feastAt,
];

/** The longest date that begins at the token, without the marks of open and closed ranges. */
export function periodAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  if (token >= scene.last) return undefined;
  let best: Piece | undefined;
  for (const rule of rules) {
    const piece = rule(scene, token, joint);
    if (piece) best = longest([best, piece]);
  }
  return best;
}
