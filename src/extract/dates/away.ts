// Days told by their distance: so long ago, so long after another date.

import { fromAct } from '../../rules/dates.ts';
import type { Amount } from './amounts.ts';
import { amountAt, amountsAt } from './amounts.ts';
import type { Expression, Length, Piece } from './expression.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, hasMark, numberAt, symbolAt, wordAt } from './scene.ts';
import { markBits } from './survey.ts';
import { longest } from './told.ts';

/** "three days ago", "قبل يومين", "two weeks later", "بعد ذلك بيومين", "two days before Christmas". */
export function awayAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  return longest([
    awayBehind(scene, token, joint),
    awayAhead(scene, token, joint),
    awayAfterThat(scene, token, joint),
    weekdaysAway(scene, token, joint),
    moreThanAway(scene, token, joint),
  ]);
}

/** "more than two weeks ago": before that day. Longer units are too coarse for it. */
function moreThanAway(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const more = wordAt(scene, token, { kind: 'mark', mark: 'more', joint });
  const inner = more && awayBehind(scene, more.last, 'bare');
  if (!more || inner?.expression.kind !== 'away') return undefined;
  const { direction, unit } = inner.expression;
  if (direction > 0 || (unit !== 'day' && unit !== 'week')) return undefined;
  return {
    rule: 'before',
    last: inner.last,
    front: more.front,
    expression: { kind: 'open', side: 'before', edge: inner.expression },
  };
}

/** "two Fridays ago", "three Sundays from now". */
function weekdaysAway(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const number = numberAt(scene, token, joint);
  if (!number || number.ordinal || number.value < 1 || number.value > 20) return undefined;
  const days = wordAt(scene, number.last, { kind: 'weekdays' });
  if (!days) return undefined;
  const ago = afterMark(scene, days.last, 'ago');
  const now = afterMark(scene, afterMark(scene, days.last, 'from'), 'now');
  const last = ago > days.last ? ago : now;
  if (last === days.last || (last === now && !hasMark(scene, days.last, 'from'))) return undefined;
  const direction = ago > days.last ? -1 : 1;
  return {
    rule: direction < 0 ? 'ago' : 'later',
    last,
    front: number.front,
    expression: {
      kind: 'away',
      amount: number.value - 1,
      unit: 'week',
      direction,
      from: {
        kind: 'weekday',
        weekday: days.word.weekday,
        lean: direction < 0 ? 'last' : 'next',
        anchor: 'published',
      },
    },
  };
}

/** The lengths behind which "in two weeks" may look ahead. */
const ahead: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

/** How far in front of "in two weeks" the verb of the future may stand. */
const futureReach = 12;

/** True where "will" stands before the token in its sentence. */
function looksAhead(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= scene.first && at >= token - futureReach; at -= 1)
    if ((scene.survey.marks[at]! & markBits.future) !== 0) return true;
  return false;
}

function awayBehind(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const amount = amountsAt(scene, token, joint);
  if (!amount) return undefined;
  if (amount.article || hasMark(scene, token, 'the')) {
    const ending = endingWith(scene, amount);
    if (ending) return ending;
  }
  if (amount.article) return undefined;
  const said = amount;
  const hence = afterMark(scene, amount.last, 'hence');
  if (hence > amount.last) return away(said, { direction: 1, from: 'published', last: hence });
  const started = lastingFrom(scene, token, amount);
  if (started) return started;
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
    const base = scene.period(scene, from, 'bare');
    if (base && !base.others)
      return away(said, { direction: 1, from: base.expression, last: base.last });
  }
  for (const [mark, direction] of [
    ['before', -1],
    ['after', 1],
  ] as const) {
    const at = afterMark(scene, amount.last, mark);
    if (at === amount.last) continue;
    const base = scene.period(scene, at, 'bare');
    if (base && !base.others)
      return away(said, { direction, from: base.expression, last: base.last });
  }
  const beside = besideAct(scene, amount);
  if (beside) return beside;
  for (const [mark, direction] of [
    ['later', 1],
    ['earlier', -1],
  ] as const) {
    const at = afterMark(scene, amount.last, mark);
    if (at === amount.last || hasMark(scene, at - 1, 'before', 'after')) continue;
    return away(said, { direction, from: 'text', last: at });
  }
  if (!ahead.has(amount.unit) || amount.amount === null || !scene.rules.agoBehind) return undefined;
  if (token === scene.first || (scene.survey.marks[token - 1]! & markBits.ahead) === 0)
    return undefined;
  return looksAhead(scene, token)
    ? away(said, { direction: 1, from: 'published', last: amount.last })
    : undefined;
}

/** "on Sunday, a day after gunmen killed six": the day of what follows, told from the day before the words. */
function besideAct(scene: Scene, amount: Amount): Piece | undefined {
  if (!scene.rules.agoBehind || (amount.unit !== 'day' && amount.unit !== 'week')) return undefined;
  for (const [mark, direction] of [
    ['after', -1],
    ['before', 1],
  ] as const) {
    const at = afterMark(scene, amount.last, mark);
    if (at === amount.last || at >= scene.last || symbolAt(scene, at) !== '') continue;
    return { ...away(amount, { direction, from: 'text', last: at }), rule: fromAct };
  }
  return undefined;
}

/** "10 days starting on 20 May", "for 10 days from 20 May". */
function lastingFrom(scene: Scene, token: number, amount: Amount): Piece | undefined {
  const comma = symbolAt(scene, amount.last) === ',' ? amount.last + 1 : amount.last;
  const starting = afterMark(scene, comma, 'starting');
  const told =
    token > scene.first && (scene.survey.marks[token - 1]! & markBits.lasting) !== 0
      ? afterMark(scene, comma, 'from')
      : comma;
  const at = Math.max(starting, told);
  return at === comma ? undefined : lastingPiece(scene, { amount, at, side: 'from' });
}

/** "the five days to Tuesday", "the week ending 12 June". */
function endingWith(scene: Scene, amount: Amount): Piece | undefined {
  const at = afterMark(scene, amount.last, 'to');
  return at === amount.last ? undefined : lastingPiece(scene, { amount, at, side: 'to' });
}

function lastingPiece(
  scene: Scene,
  how: { readonly amount: Amount; readonly at: number; readonly side: 'from' | 'to' },
): Piece | undefined {
  const { amount, unit, front } = how.amount;
  if (amount === null || !(ahead.has(unit) || unit === 'hour')) return undefined;
  const edge = scene.period(scene, how.at, 'bare');
  if (!edge || edge.others || edge.expression.kind === 'range') return undefined;
  return {
    rule: 'lasting',
    last: edge.last,
    front,
    expression: {
      kind: 'lasting',
      length: { amount, unit },
      edge: edge.expression,
      side: how.side,
    },
  };
}

function awayAhead(scene: Scene, token: number, joint: Joint): Piece | undefined {
  for (const [mark, direction] of [
    ['ago', -1],
    ['after', 1],
  ] as const) {
    if (scene.rules.agoBehind) return undefined;
    const lead = wordAt(scene, token, { kind: 'mark', mark, joint });
    if (!lead) continue;
    const amount = amountsAt(scene, lead.last);
    if (!amount || amount.article) continue;
    const said = { ...amount, front: lead.front };
    // "بعد يوم على الهجوم" tells the day of the attack, not of what follows it.
    if (direction > 0 && hasMark(scene, amount.last, 'to')) continue;
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
    const base = scene.period(scene, of, 'bare');
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
  said: {
    readonly amount: number | null;
    readonly unit: Amount['unit'];
    readonly front: number;
    readonly more?: readonly Length[];
  },
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
    expression: {
      kind: 'away',
      amount: said.amount,
      unit: said.unit,
      direction,
      from,
      ...(said.more && { more: said.more }),
    },
  };
}
