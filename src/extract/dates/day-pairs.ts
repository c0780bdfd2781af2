// Two neighbouring days side by side: "Sunday and Monday", "يومي الأحد والاثنين", "أمس واليوم". They are one
// span; days that lie apart stay two dates.

import { dayGroupAt } from './day-group.ts';
import type { Expression, Piece } from './expression.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, wordAt } from './scene.ts';

/** "Sunday and Monday", "أمس واليوم": neighbouring days are one span. */
export function dayPairAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const plural = pluralDays(scene, token, joint);
  const first = dayGroupAt(scene, plural, plural > token ? 'bare' : joint);
  if (!first || first.others || !mayPair(first.expression)) return first;
  const and = afterMark(scene, first.last, 'and');
  const second = dayGroupAt(scene, and, and > first.last ? 'bare' : 'and');
  if (!second || second.others || (and === first.last && second.front === 0)) return first;
  if (!mayPair(second.expression)) return first;
  const from = dayBeside(first.expression, second.expression);
  if (!from) return first;
  return {
    rule: first.rule,
    last: second.last,
    front: first.front,
    expression: { kind: 'range', from, to: second.expression },
    ...(plural > token && { first: token }),
  };
}

const mayPair = (expression: Expression): boolean =>
  expression.kind === 'weekday'
    ? !expression.week && expression.anchor === 'published'
    : expression.kind === 'shifted' && expression.unit === 'day';

/** The first of two days, told by the second, where they are neighbours. */
function dayBeside(first: Expression, second: Expression): Expression | undefined {
  const next =
    first.kind === 'weekday' && second.kind === 'weekday'
      ? second.weekday === (first.weekday % 7) + 1 && first.lean === 'latest'
      : first.kind === 'shifted' &&
        second.kind === 'shifted' &&
        first.anchor === second.anchor &&
        second.offset === first.offset + 1 &&
        second.nights !== true;
  return next ? { kind: 'away', amount: 1, unit: 'day', direction: -1, from: second } : undefined;
}

/** The token after "يومي", which announces two days. */
function pluralDays(scene: Scene, token: number, joint: Joint): number {
  const unit = wordAt(scene, token, { kind: 'unit', joint });
  return unit?.word.unit === 'day' && unit.word.count === 2 ? unit.last : token;
}
