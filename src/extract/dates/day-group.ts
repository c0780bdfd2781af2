// One day told in several ways side by side: a part of the day, "yesterday", a weekday, a date, the same
// date in the Hijri calendar. They become one mention; a weekday beats "yesterday", a date beats both.

import type { Expression, Piece } from './expression.ts';
import { dayAt } from './parts.ts';
import type { Found, Joint, Scene } from './scene.ts';
import { afterMark, countsHere, hasMark, numberAt, symbolAt, wordAt, wordsAt } from './scene.ts';
import { shiftedAt, whichAt } from './shifted.ts';
import type { Told } from './told.ts';
import { dateAt, expressionOf, longest } from './told.ts';
import { tellWeekday } from './weekday-told.ts';

/** The token after "يوم" and the article in front of a weekday, a date or "yesterday". */
function dayWord(scene: Scene, token: number, joint: Joint): Found<'unit'> | undefined {
  const unit = wordAt(scene, token, { kind: 'unit', joint });
  return unit?.word.unit === 'day' && !unit.article ? unit : undefined;
}

/** "فجر", "صباح يوم", "the night of": in front of a day. */
function dayPartBefore(scene: Scene, token: number, joint: Joint): Found<'dayPart'> | undefined {
  return wordsAt(scene, token, { kind: 'dayPart', joint }).find((found) => !found.word.after);
}

/** The token after "صباحا", "morning" behind a day. */
function afterDayPart(scene: Scene, token: number): number {
  const comma = symbolAt(scene, token) === ',' ? token + 1 : token;
  const found = wordsAt(scene, comma, { kind: 'dayPart', joint: 'of' }).find(
    ({ word }) => word.after,
  );
  return found ? found.last : token;
}

function tell(scene: Scene, token: number, how: { joint: Joint; told: Told }): number {
  const { told, joint } = how;
  const day = dayWord(scene, token, joint);
  const at = day ? afterMark(scene, day.last, 'the') : token;
  const hung = day ? 'bare' : joint;
  if (told.dates.length < 2) {
    const date = dateAt(scene, token, joint) ?? (day && dateAt(scene, at, hung));
    if (date && fits(told.dates[0], date)) {
      if (told.weekday !== undefined && told.dates.length === 0) {
        const day = dayAt(scene, token, joint) ?? dayAt(scene, at, hung);
        told.inWords = day !== undefined && !day.digits;
      }
      const today = wordAt(scene, token, { kind: 'deictic', joint });
      if (today?.word.offset === 0 && !told.deictic) told.deictic = today;
      told.dates.push(date);
      return date.last;
    }
  }
  if (!told.deictic && told.dates.length === 0) {
    const deictic = wordAt(scene, at, { kind: 'deictic', joint: hung });
    // "في اليوم الـ 312": a day that is numbered is not today.
    const the = deictic && afterMark(scene, deictic.last, 'the');
    const numberedDay = deictic && the! > deictic.last && numberAt(scene, the!);
    if (deictic && !numberedDay && !countedDay(scene, deictic)) {
      told.deictic = deictic;
      return deictic.last;
    }
  }
  if (told.weekday === undefined)
    return tellWeekday(scene, at, { hung, told, day: day !== undefined });
  return token;
}

/** "اليوم نفسه", "اليوم الثالث": the day told before, or one that is counted, but not today. */
function countedDay(scene: Scene, deictic: Found<'deictic'>): boolean {
  if (deictic.word.offset !== 0 || deictic.last !== deictic.first + 1) return false;
  if (whichAt(scene, deictic.last)?.word.anchor === 'text') return true;
  const number = numberAt(scene, deictic.last);
  // "لليوم 185 على التوالي", "في اليوم 45 من الحرب".
  if (number && number.digits > 0 && scene.rules.verbFirst) {
    const [analysis] = scene.document.hits.analyses(deictic.first);
    if (analysis && scene.rules.ofProclitics.has(analysis.proclitics)) return true;
    // "اليوم 65 للعدوان".
    const [behind] = scene.document.hits.analyses(number.last);
    if (behind?.article && scene.rules.ofProclitics.has(behind.proclitics)) return true;
    return hasMark(scene, number.last, 'from');
  }
  return number?.ordinal === true && number.article && number.digits === 0;
}

/** A second date belongs to the first only where it is the same day by the other calendar. */
function fits(known: Piece | undefined, date: Piece): boolean {
  if (!known) return true;
  if (known.others || date.others) return false;
  const [a, b] = [known.expression, date.expression];
  return a.kind === 'calendar' && b.kind === 'calendar' && a.calendar !== b.calendar;
}

/** What may stand between two tellings of one day: a comma, a bracket, "corresponding to", "on". */
function gap(scene: Scene, token: number): { readonly at: number; readonly bracket: boolean } {
  const mark = symbolAt(scene, token);
  const bracket = mark === '(';
  let at = mark === ',' || bracket || mark === '/' || mark === '-' ? token + 1 : token;
  at = afterMark(scene, at, 'matching');
  at = afterMark(scene, at, 'of', 'in');
  if (hasMark(scene, at, 'matching')) at = afterMark(scene, at, 'matching');
  return { at, bracket };
}

export function dayGroupAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const part = dayPartBefore(scene, token, joint);
  const told = part && shiftedAt(scene, afterMark(scene, part.last, 'of'), 'of');
  if (told?.expression.kind === 'shifted' && told.expression.unit === 'day')
    // "صباح اليوم نفسه", "the morning of the same day".
    return { rule: 'relative-period', ...told, front: part!.front };
  const plain = groupAt(scene, token, { joint, part: undefined });
  return part ? longest([plain, groupAt(scene, token, { joint, part })]) : plain;
}

function groupAt(
  scene: Scene,
  token: number,
  how: { readonly joint: Joint; readonly part: Found<'dayPart'> | undefined },
): Piece | undefined {
  const { joint, part } = how;
  const told: Told = { dates: [] };
  let last = token;
  let front: number | undefined;
  if (part) {
    front = part.front;
    last = afterMark(scene, part.last, 'of');
  }
  const start = last;
  const hung: Joint = part ? 'of' : joint;
  const leading =
    wordAt(scene, start, { kind: 'unit', joint: hung }) ??
    wordAt(scene, start, { kind: 'weekday', joint: hung }) ??
    wordAt(scene, start, { kind: 'deictic', joint: hung });
  last = tell(scene, start, { joint: hung, told });
  if (last === start) return undefined;
  told.startsWithDate = told.dates.length > 0;
  front ??= told.dates[0]?.front ?? leading?.front ?? 0;
  const night = part?.word.night ? nightOfTwo(scene, last, told) : undefined;
  if (night) return { ...night, front };
  for (let more = 0; more < 4; more += 1) {
    if (told.dates.some((date) => date.others)) break;
    last = afterDayPart(scene, last);
    const between = gap(scene, last);
    const next = tell(scene, between.at, { joint: between.at > last ? 'bare' : 'of', told });
    if (next === between.at) {
      const number = dayBehindWeekday(scene, between.at, told);
      if (!number) break;
      last = number;
      continue;
    }
    if (between.bracket && symbolAt(scene, next) !== ')') {
      // What stands in the bracket is more than this day.
      if (told.dates.length > 1) told.dates.pop();
      break;
    }
    last = between.bracket ? next + 1 : next;
  }
  last = afterDayPart(scene, last);
  const expression = expressionOf(told);
  if (!expression) return undefined;
  const first = told.dates[0];
  return {
    rule: told.dates.length > 0 ? first!.rule : told.weekday !== undefined ? 'weekday' : 'deictic',
    last: first?.others ? first.last : last,
    front,
    expression,
    ...(first?.others && { others: first.others }),
    ...(first?.first !== undefined && !part && told.startsWithDate && { first: first.first }),
  };
}

/** "ليل السبت الأحد": the night between two days is both of them. */
function nightOfTwo(scene: Scene, token: number, told: Told): Piece | undefined {
  if (told.weekday === undefined || told.dates.length > 0) return undefined;
  const mark = symbolAt(scene, token);
  const at = mark === '-' || mark === '/' ? token + 1 : afterMark(scene, token, 'to');
  const second =
    wordAt(scene, at, { kind: 'weekday' }) ?? wordAt(scene, at, { kind: 'weekday', joint: 'and' });
  if (!second || second.word.weekday !== (told.weekday % 7) + 1) return undefined;
  if (!second.word.sure && !second.article) return undefined;
  const date = gap(scene, second.last);
  const behind = dateAt(scene, date.at, 'bare');
  if (behind && !behind.others && behind.expression.kind === 'range') {
    return { ...behind, rule: 'night-of-two' };
  }
  const end: Expression = {
    kind: 'weekday',
    weekday: second.word.weekday,
    lean: told.lean ?? 'latest',
    anchor: 'published',
  };
  return {
    rule: 'night-of-two',
    last: second.last,
    front: 0,
    expression: {
      kind: 'range',
      from: { kind: 'away', amount: 1, unit: 'day', direction: -1, from: end },
      to: end,
    },
  };
}

/** "Tuesday the 19th", "السبت 23": the day of the month without its month. */
function dayBehindWeekday(scene: Scene, token: number, told: Told): number | undefined {
  if (told.weekday === undefined || told.dates.length > 0 || told.dayOfMonth) return undefined;
  const day = dayAt(scene, token);
  if (!day || !(day.digits || day.ordinal) || countsHere(scene, day.last)) return undefined;
  if (wordAt(scene, day.last, { kind: 'unit' })) return undefined;
  const next = symbolAt(scene, day.last);
  if (next === ':' || next === '%') return undefined;
  // "Monday evening, the third such attack", "killed 18 on Saturday, 12 of them civilians": behind a comma
  // a number with a word behind it counts.
  const behind = day.last < scene.last && next === '';
  if (behind && symbolAt(scene, token - 1) === ',') return undefined;
  told.dayOfMonth = day.day;
  return day.last;
}
