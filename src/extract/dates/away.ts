// Days told by their distance: so long ago, so long after another date.

import type { Amount } from './amounts.ts';
import { amountAt } from './amounts.ts';
import { longest } from './day-group.ts';
import type { Expression, Piece } from './expression.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, hasMark, wordAt } from './scene.ts';

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
