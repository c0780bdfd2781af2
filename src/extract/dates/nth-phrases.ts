// Phrases that count inside a period: "the third week of March", "last Tuesday of", "Q3 2016".

import type { Expression, Piece } from './expression.ts';
import { yearAt, yearNumber } from './parts.ts';
import { currentPeriod, divisible, innerPeriod } from './portion-phrases.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, countsHere, numberAt, symbolAt, wordAt } from './scene.ts';

/** "the third week of March", "الأسبوع الأول من آذار", "last Tuesday of", "the third quarter of 2016". */
export function nthAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const week = numberedWeek(scene, article, hung);
  if (week) return week;
  const found = ordinalUnit(scene, article, hung) ?? unitOrdinal(scene, article, hung);
  if (!found) return undefined;
  const { nth, unit, count } = found;
  if (unit === 'half' || unit === 'hour' || unit === 'minute') return undefined;
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

/** "week 31", "week 12 of 2017": a week of the calendar, where nothing tells of another count. */
function numberedWeek(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const unit = wordAt(scene, token, { kind: 'unit', joint });
  if (unit?.word.unit !== 'week' || unit.word.count !== 1) return undefined;
  const number = numberAt(scene, unit.last);
  if (!number || number.ordinal || number.digits === 0 || number.digits > 2) return undefined;
  if (number.value < 1 || number.value > 53) return undefined;
  const of = afterMark(scene, number.last, 'of');
  const at = symbolAt(scene, of) === ',' ? of + 1 : of;
  const year = yearNumber(scene, at) ? yearAt(scene, at, { joint: 'of' }) : undefined;
  // "week 12 of the siege" counts from its beginning.
  if (!year && (of > number.last || countsHere(scene, number.last))) return undefined;
  return {
    rule: 'numbered-week',
    last: year ? year.last : number.last,
    front: unit.front,
    expression: {
      kind: 'nth',
      nth: number.value,
      unit: 'week',
      count: 1,
      ...(year
        ? { of: { kind: 'calendar', calendar: 'gregorian', year: year.year, lean: 'latest' } }
        : {
            of: { kind: 'shifted', unit: 'year', offset: 0, anchor: 'published' },
            latest: true,
          }),
    },
  };
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
  // "الأيام العشرة الأولى": so many of them.
  const many = unit?.word.count === null ? numberAt(scene, head.last) : undefined;
  if (unit?.word.count === null && (!many?.article || many.ordinal)) return undefined;
  const ordinal = ordinalAt(scene, many ? many.last : head.last, 'bare');
  if (!ordinal) return undefined;
  return {
    nth: ordinal.nth,
    unit: unit ? unit.word.unit : weekday!.word.weekday,
    count: many ? many.value : (unit?.word.count ?? 1),
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
