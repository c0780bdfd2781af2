// The two ends of a range lend each other the month and the year that one of them leaves out.

import type { CalendarDate, Expression } from './expression.ts';
import type { Anchors, Closed } from './placed.ts';

/** The end of a range is the anchor of its beginning. */
export function before(anchors: Anchors, to: Closed): Anchors {
  if (anchors.published === undefined) return anchors;
  return { ...anchors, published: Math.min(anchors.published, to.to) };
}

/** What one end of a range leaves out is as in the other. */
export function lend(
  from: Expression,
  to: Expression,
): { readonly from: Expression; readonly to: Expression } {
  const [a, b] = [dated(from), dated(to)];
  if (!a || !b || a.calendar !== b.calendar) return { from, to };
  const month = a.month === undefined && a.day !== undefined ? b.month : a.month;
  const year = a.year ?? (month === b.month || typeof b.year === 'number' ? b.year : undefined);
  const toMonth = b.month === undefined && b.day !== undefined ? a.month : b.month;
  const toYear =
    b.year ??
    (typeof year === 'number' &&
    typeof month === 'number' &&
    typeof toMonth === 'number' &&
    toMonth < month
      ? year + 1
      : year);
  return {
    from: redated(from, {
      ...a,
      ...(month !== undefined && { month }),
      ...(year !== undefined && { year }),
    }),
    to: redated(to, {
      ...b,
      ...(toMonth !== undefined && { month: toMonth }),
      ...(toYear !== undefined && { year: toYear }),
    }),
  };
}

/** The calendar date of an expression, also inside "early …". */
const dated = (expression: Expression): CalendarDate | undefined =>
  expression.kind === 'calendar'
    ? expression
    : expression.kind === 'portion' && expression.of.kind === 'calendar'
      ? expression.of
      : undefined;

const redated = (expression: Expression, date: CalendarDate): Expression =>
  expression.kind === 'portion' ? { ...expression, of: date } : date;

/** The same date a year earlier. */
export function back(expression: Expression): Expression | undefined {
  const date = dated(expression);
  return date && typeof date.year === 'number' && date.month !== undefined
    ? redated(expression, { ...date, year: date.year - 1 })
    : undefined;
}
