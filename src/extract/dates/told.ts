// What the words for one day have told so far, and the expression that they make together: a weekday
// beats "yesterday", a date beats both.

import { dayMonthAt, monthDayAt } from './days.ts';
import type { Expression, Lean, Piece } from './expression.ts';
import { numericDateAt } from './figures.ts';
import type { Found, Joint, Scene } from './scene.ts';

export interface Told {
  deictic?: Found<'deictic'>;
  weekday?: number;
  lean?: Lean;
  text?: boolean;
  /** "Friday after next". */
  afterNext?: boolean;
  week?: Expression;
  dates: Piece[];
  dayOfMonth?: number;
  /** The first thing told was a date in figures or words. */
  startsWithDate?: boolean;
  /** The day stands behind its weekday as an ordinal in words. */
  inWords?: boolean;
}

/** A date with its day, whole or of this month. */
export const dateAt = (scene: Scene, token: number, joint: Joint): Piece | undefined =>
  longest([
    numericDateAt(scene, token),
    dayMonthAt(scene, token, joint),
    monthDayAt(scene, token, joint),
  ]);

export function longest(pieces: readonly (Piece | undefined)[]): Piece | undefined {
  let best: Piece | undefined;
  for (const piece of pieces) {
    if (!piece) continue;
    if (!best || endOf(piece) > endOf(best)) best = piece;
  }
  return best;
}

const endOf = (piece: Piece) => piece.others?.at(-1)?.last ?? piece.last;

export function expressionOf(told: Told): Expression | undefined {
  const { dates, weekday, deictic } = told;
  const lean = told.lean ?? 'latest';
  if (told.afterNext && weekday !== undefined) {
    const next: Expression = { kind: 'weekday', weekday, lean: 'next', anchor: 'published' };
    return { kind: 'away', amount: 1, unit: 'week', direction: 1, from: next };
  }
  const named = weekday === undefined ? {} : { weekday };
  const [first, second] = dates;
  if (first) {
    const { expression } = first;
    if (second && expression.kind === 'calendar' && second.expression.kind === 'calendar') {
      const both = [expression, second.expression];
      const gregorian = both.find((date) => date.calendar === 'gregorian')!;
      const hijri = both.find((date) => date.calendar === 'hijri')!;
      return { kind: 'twin', gregorian: Object.assign({}, gregorian, named), hijri };
    }
    if (expression.kind !== 'calendar') return expression;
    // "today, 9 Dhu al-Hijja": the moon may have been seen a day off the table.
    if (expression.calendar === 'hijri' && deictic?.word.offset === 0 && expression.day)
      return {
        kind: 'shifted',
        unit: 'day',
        offset: 0,
        anchor: 'published',
        otherwise: expression,
      };
    const ordinal = weekday !== undefined && told.inWords === true;
    return Object.assign({}, expression, named, ordinal && { ordinal });
  }
  if (told.dayOfMonth !== undefined) {
    return { kind: 'calendar', calendar: 'gregorian', day: told.dayOfMonth, lean, ...named };
  }
  if (weekday !== undefined) {
    const future = deictic && deictic.word.offset > 0;
    return {
      kind: 'weekday',
      weekday,
      lean: future ? 'next' : lean,
      anchor: told.text ? (lean === 'last' ? 'nearest' : 'text') : 'published',
      ...(told.week && { week: told.week }),
    };
  }
  if (!deictic) return undefined;
  return {
    kind: 'shifted',
    unit: 'day',
    offset: deictic.word.offset,
    anchor: 'published',
    nights: deictic.word.nights,
  };
}
