// Which parts of a date stand in the text and which were filled in from an anchor.

import type { DatePart } from '../../document/mention.ts';
import type { DateUnit } from '../../rules/dates.ts';
import type { Expression } from './expression.ts';

const order: readonly DatePart[] = ['day', 'weekday', 'week', 'month', 'year', 'era'];

export function writtenParts(expression: Expression): readonly DatePart[] {
  const parts = new Set<DatePart>();
  collect(expression, parts);
  return order.filter((part) => parts.has(part));
}

function collect(expression: Expression, parts: Set<DatePart>): void {
  switch (expression.kind) {
    case 'calendar':
      if (expression.day !== undefined) parts.add('day');
      if (expression.weekday !== undefined) parts.add('weekday');
      if (typeof expression.month === 'number') parts.add('month');
      if (typeof expression.year === 'number') parts.add('year');
      if (expression.calendar === 'hijri') parts.add('era');
      return;
    case 'twin':
      collect(expression.gregorian, parts);
      collect(expression.hijri, parts);
      return;
    case 'weekday':
      parts.add('weekday');
      return;
    case 'portion':
    case 'nth':
      collect(expression.of, parts);
      return;
    case 'around':
      collect(expression.day, parts);
      return;
    case 'lasting':
      collect(expression.edge, parts);
      return;
    case 'range':
      collect(expression.from, parts);
      collect(expression.to, parts);
      return;
    case 'open':
      collect(expression.edge, parts);
      return;
    case 'away':
      if (typeof expression.from === 'object') collect(expression.from, parts);
      return;
    case 'season':
    case 'feast':
      if (typeof expression.year === 'number') parts.add('year');
      return;
    case 'decade':
    case 'century':
      parts.add('year');
      return;
    case 'shifted':
      if (expression.otherwise) collect(expression.otherwise, parts);
      return;
    case 'stretch':
    case 'told':
      return;
  }
}

/** What had to be filled in so that the date has a place on the calendar. */
export function impliedParts(
  expression: Expression,
  written: readonly DatePart[],
): readonly DatePart[] {
  return needed(expression).filter((part) => !written.includes(part));
}

function needed(expression: Expression): readonly DatePart[] {
  switch (expression.kind) {
    case 'calendar':
      return expression.day !== undefined
        ? ['day', 'month', 'year']
        : expression.month !== undefined
          ? ['month', 'year']
          : ['year'];
    case 'shifted':
      return neededBy[expression.unit];
    case 'weekday':
      return ['day', 'month', 'year'];
    case 'portion':
      return needed(expression.of);
    case 'away':
      return neededBy[expression.unit];
    case 'stretch':
      return ['day', 'month', 'year'];
    case 'range':
      return needed(expression.to);
    case 'open':
      return needed(expression.edge);
    default:
      return ['year'];
  }
}

const neededBy: Record<DateUnit, readonly DatePart[]> = {
  minute: ['day', 'month', 'year'],
  hour: ['day', 'month', 'year'],
  day: ['day', 'month', 'year'],
  week: ['week', 'month', 'year'],
  fortnight: ['week', 'month', 'year'],
  weekend: ['week', 'month', 'year'],
  month: ['month', 'year'],
  quarter: ['month', 'year'],
  half: ['month', 'year'],
  year: ['year'],
  decade: ['year'],
  century: ['year'],
};
