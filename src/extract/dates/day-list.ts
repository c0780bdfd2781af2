// Days that wait for their month, "3 و5", "12-13", "3, 4 and 5", and the mentions that they make with it.

import { TokenKind } from '../../document/tokens.ts';
import type { CalendarDate, Piece } from './expression.ts';
import type { DayPart } from './parts.ts';
import { afterRangeMark, dayAt, isDash } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, symbolAt, wordAt } from './scene.ts';

export interface DayList {
  readonly days: readonly DayPart[];
  /** True where the two days are the ends of a span. */
  readonly span: boolean;
  readonly last: number;
}

/** "3", "3 و5", "12-13", "12 to 16", "3, 4 and 5": days that wait for their month. */
export function dayListAt(scene: Scene, token: number, joint: Joint): DayList | undefined {
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

/** One mention for a span or for neighbouring days, one each for days that lie apart. */
export function listed(
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
