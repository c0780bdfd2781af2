// A weekday with what makes it one day: "last Friday", "Friday after next", "Monday of last week".

import { countedNouns, numerals } from '../../rules/numbers.ts';
import type { Piece } from './expression.ts';
import { introduced } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, hasMark, numberAt, possessiveAt, symbolAt, touches, wordAt } from './scene.ts';
import { shiftedAt, whichAt } from './shifted.ts';
import type { Told } from './told.ts';
import { dateAt } from './told.ts';

export function tellWeekday(
  scene: Scene,
  token: number,
  how: { hung: Joint; told: Told; day: boolean },
): number {
  const { told } = how;
  const before = whichAt(scene, afterMark(scene, token, 'the'), how.hung);
  const at = before ? before.last : token;
  const weekday = wordAt(scene, at, { kind: 'weekday', joint: at > token ? 'bare' : how.hung });
  if (!weekday || (!how.day && countsKin(scene, at))) return token;
  // "Following Tuesday's fighting": behind what happened, not the next Tuesday.
  const behindAct = before?.word.anchor === 'text' && afterMark(scene, token, 'the') === token;
  if (behindAct && possessiveAt(scene, at) > 0) return token;
  let last = weekday.last;
  if (!weekday.word.sure && !weekday.article) {
    if (symbolAt(scene, last) === '.' && touches(scene, last)) last += 1;
    const led =
      how.day ||
      told.dates.length > 0 ||
      weekBehind(scene, last) !== undefined ||
      (scene.rules.shortNames &&
        (at > token || introduced(scene, token) || partBehind(scene, at, last)));
    const comma = symbolAt(scene, last) === ',' ? last + 1 : last;
    const numbered = numberAt(scene, comma)?.ordinal === true;
    if (!led && !numbered && !dateAt(scene, comma, 'bare')) return token;
  }
  told.weekday = weekday.word.weekday;
  const afterNext = afterMark(scene, last, 'secondNext');
  if (afterNext > last) {
    told.afterNext = true;
    return afterNext;
  }
  if (weekBehind(scene, last)) return tellWeek(scene, last, told);
  const after = whichAt(scene, last);
  // "on Monday following the killing of": only "the Monday following" is a later one.
  const known = afterMark(scene, token, 'the') > token || hasMark(scene, token - 1, 'the');
  const led = after?.word.anchor === 'text' && scene.rules.agoBehind && !known;
  const behind =
    after &&
    !led &&
    !after.word.rolling &&
    (after.word.offset !== 0 || after.word.anchor === 'published');
  const which = at > token ? before : behind ? after : undefined;
  if (which) {
    told.lean = which.lean;
    told.text = which.word.anchor === 'text';
    if (which === after) last = after.last;
  }
  return tellWeek(scene, last, told);
}

/** "ماتت وبناتها الاثنين": behind those told as somebody's the word for Monday is the number two. */
function countsKin({ document: { hits } }: Scene, token: number): boolean {
  const kin = token > 0 ? hits.longest(token - 1, countedNouns) : undefined;
  if (kin?.last !== token || kin.tail.enclitic === '' || kin.value.number !== 'plural')
    return false;
  return kin.value.sort === 'people' && hits.longest(token, numerals) !== undefined;
}

/** "Mon morning", "Wed eve": a part of the day behind a short name, but no "sat night after night". */
function partBehind(scene: Scene, first: number, end: number): boolean {
  const { tokens, view } = scene.document;
  const letter = view.text.charAt(tokens.starts[first]!);
  if (letter === letter.toLowerCase()) return false;
  return wordAt(scene, end, { kind: 'dayPart', joint: 'bare' }) !== undefined;
}

/** "of last week", "من الأسبوع الماضي", "this week" behind a weekday. */
function weekBehind(scene: Scene, token: number) {
  const week = shiftedAt(scene, afterMark(scene, token, 'of'), 'of');
  return week?.expression.kind === 'shifted' && week.expression.unit === 'week' ? week : undefined;
}

function tellWeek(scene: Scene, token: number, told: Told): number {
  const week = weekBehind(scene, token);
  if (!week) return token;
  told.week = week.expression;
  return week.last;
}

/** "last week Sunday", "الأسبوع الماضي الأحد": the week in front of its day. */
export function weekThenDayAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const week = shiftedAt(scene, token, joint);
  if (week?.expression.kind !== 'shifted' || week.expression.unit !== 'week') return undefined;
  const mark = symbolAt(scene, week.last);
  const at = afterMark(scene, mark === '-' ? week.last + 1 : week.last, 'of', 'in');
  const weekday = wordAt(scene, at, { kind: 'weekday' });
  if (!weekday) return undefined;
  return {
    rule: 'weekday',
    last: weekday.last,
    front: week.front,
    expression: {
      kind: 'weekday',
      weekday: weekday.word.weekday,
      lean: 'latest',
      anchor: 'published',
      week: week.expression,
    },
  };
}
