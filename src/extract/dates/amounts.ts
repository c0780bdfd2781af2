// Lengths of time: "three days", "a week", and the stretches they measure: "the past two days".

import type { Expression, Length, Piece } from './expression.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, numberAt, symbolAt, wordAt } from './scene.ts';
import { whichAt } from './shifted.ts';

export interface Amount {
  readonly amount: number | null;
  readonly unit: Extract<Expression, { kind: 'away' }>['unit'];
  readonly last: number;
  readonly front: number;
  /** The unit has an article: "the past …", not "… ago". */
  readonly article: boolean;
  /** "and two days": what stands behind the first length. */
  readonly more?: readonly Length[];
}

/** "two years, one month and 21 days", "شهر و21 يوما": a length, with the lengths that follow it. */
export function amountsAt(scene: Scene, token: number, joint: Joint = 'bare'): Amount | undefined {
  const first = amountAt(scene, token, joint);
  if (!first || first.amount === null || first.article) return first;
  let last = first.last;
  const more: Length[] = [];
  while (more.length < 3) {
    const comma = symbolAt(scene, last) === ',' ? last + 1 : last;
    const and = afterMark(scene, comma, 'and');
    const next = amountAt(scene, and, and > comma ? 'bare' : 'and') ?? amountAt(scene, and);
    if (!next || next.amount === null || next.article || !lengths.has(next.unit)) break;
    if (next.unit === first.unit || !lengths.has(first.unit)) break;
    more.push({ amount: next.amount, unit: next.unit });
    last = next.last;
  }
  return more.length === 0 ? first : { ...first, last, more };
}

const lengths: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

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
  const fortnight = unit.word.unit === 'fortnight';
  return {
    amount: fortnight && amount !== null ? amount * 2 : amount,
    unit: fortnight ? 'week' : unit.word.unit,
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
    const amount = amountsAt(scene, before.last);
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

/** "the five past years"; "killed 35 last week" counts no weeks: many of them are told in the plural. */
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
      anchor: how.which.anchor === 'text' && how.which.offset < 0 ? 'nearest' : how.which.anchor,
      ...(amount.more && { more: amount.more }),
    },
  };
}
