// What may stand behind "since" and within a day's bounds: an event that a day dates, a morning, a length
// back from today, a weekday.

import { dateWords } from '../../rules/dates.ts';
import { outcomes } from '../../rules/numbers.ts';
import { amountAt } from './amounts.ts';
import { dayGroupAt } from './day-group.ts';
import type { Expression, Piece } from './expression.ts';
import { periodAt } from './periods.ts';
import type { Scene } from './scene.ts';
import { afterMark, hasMark, numberAt, possessiveAt, symbolAt, wordAt, wordsAt } from './scene.ts';

/** "since Monday" said on a Monday is a week long; "since Monday morning" is not. */
export function sinceWeekday(scene: Scene, token: number, edge: Piece): Expression {
  const { expression } = edge;
  if (expression.kind !== 'weekday' || expression.lean !== 'latest') return expression;
  const bare = wordAt(scene, token, { kind: 'weekday' })?.last === edge.last;
  return bare && !expression.week ? { ...expression, lean: 'last' } : expression;
}

/** "since the morning", "منذ ساعات الفجر": since then today. */
export function sinceMorning(scene: Scene, token: number): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const part = wordAt(scene, article, { kind: 'dayPart' });
  if (!part) return undefined;
  const named = part.article || part.last > part.first + 1;
  if (!named && !scene.rules.agoBehind) return undefined;
  if (dayGroupAt(scene, token, 'bare') || dayGroupAt(scene, article, 'bare')) return undefined;
  // "منذ الليلة الأولى": the first of many.
  if (numberAt(scene, part.last)?.ordinal === true) return undefined;
  // "since the evening he left", "since dawn prayer": told by what follows.
  const behind = part.last < scene.last && symbolAt(scene, part.last) === '';
  if (scene.rules.agoBehind && behind && !opens(scene, part.last)) return undefined;
  const edge: Expression = { kind: 'shifted', unit: 'day', offset: 0, anchor: 'published' };
  return {
    rule: 'since',
    last: part.last,
    front: 0,
    expression: { kind: 'open', side: 'since', edge },
  };
}

/** True where a preposition or "and" begins a further phrase. */
const opens = (scene: Scene, token: number): boolean =>
  hasMark(scene, token, 'in') || hasMark(scene, token, 'and');

/** "dawn on Sunday", "ظهر اليوم": a day with its part in front. */
export function partOfDay(scene: Scene, token: number): Piece | undefined {
  const part = wordAt(scene, token, { kind: 'dayPart' });
  if (!part) return undefined;
  const day = dayGroupAt(scene, afterMark(scene, part.last, 'of'), 'bare');
  if (!day || day.others || possessiveAt(scene, day.last - 1) > 0) return undefined;
  const { kind } = day.expression;
  return kind === 'weekday' || kind === 'shifted' || kind === 'calendar' ? day : undefined;
}

// "the start of the military campaign in late April": so many words name what began.
const eventWords = 14;

/** "since the start of the operation on 27 February": the day on which it began. */
export function sinceEvent(scene: Scene, token: number): Piece | undefined {
  const opening = scene.document.hits.longest(token, dateWords)?.value.kind;
  // "since the morning", "since today" are complete.
  if (opening && opening !== 'mark' && opening !== 'portion' && opening !== 'cue') return undefined;
  for (let at = token + 1, words = 0; at < scene.last && words < eventWords; at += 1) {
    const mark = symbolAt(scene, at);
    if (mark === '"' || mark === "'") continue;
    if (mark !== '') return undefined;
    // What begins may be an outcome itself ("protests"); a later one is of another clause.
    const outcome = at > token + 1 ? scene.document.hits.longest(at - 1, outcomes) : undefined;
    if (outcome && outcome.value.people !== 'participants') return undefined;
    if (isSpeech(scene, at - 1)) return undefined;
    const edge = periodAt(scene, at, 'any');
    if (edge) {
      const { kind } = edge.expression;
      return kind === 'calendar' || kind === 'portion' || kind === 'weekday' ? edge : undefined;
    }
    words += 1;
  }
  return undefined;
}

const isSpeech = (scene: Scene, token: number): boolean =>
  wordsAt(scene, token, { kind: 'cue' }).some(({ word }) => word.cue === 'speech');

/** "منذ ثلاثة أيام": since three days ago. */
export function sinceAgo(scene: Scene, token: number): Piece | undefined {
  if (scene.rules.agoBehind) return undefined;
  const ago = agoAmount(scene, token);
  const period = periodAt(scene, token, 'bare');
  return period && (!ago || period.last >= ago.last) ? undefined : ago;
}

function agoAmount(scene: Scene, token: number): Piece | undefined {
  const amount = amountAt(scene, token);
  if (!amount || amount.article || amount.amount === null) return undefined;
  return {
    rule: 'ago',
    last: amount.last,
    front: 0,
    expression: {
      kind: 'away',
      amount: amount.amount,
      unit: amount.unit,
      direction: -1,
      from: 'published',
    },
  };
}
