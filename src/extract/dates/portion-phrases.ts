// Phrases of a part of a period: "early June", "the first half of March"; and the periods that stand only
// inside a larger phrase.

import type { DatePortion } from '../../rules/dates.ts';
import type { Expression, Piece } from './expression.ts';
import { yearAt } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, countsHere, symbolAt, wordAt, wordsAt } from './scene.ts';
import { yearExpression } from './years.ts';

const halves: readonly DatePortion[] = ['firstHalf', 'secondHalf'];

/** "early June", "mid-2018", "أواخر العام الماضي", "the first half of March". */
export function portionAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const words = wordsAt(scene, article, {
    kind: 'portion',
    joint: article > token ? 'bare' : joint,
  });
  for (const found of words) {
    let at = symbolAt(scene, found.last) === '-' ? found.last + 1 : found.last;
    at = afterMark(scene, at, 'of');
    const of =
      innerPeriod(scene, at, 'of') ??
      currentPeriod(scene, at, scene.rules.agoBehind) ??
      ofTheDay(scene, at);
    if (of && !of.others && isToldDay(of.expression))
      return { ...of, rule: 'relative-period', front: article > token ? 0 : found.front };
    if (!of || of.others || !divisible(of.expression)) continue;
    const { portion } = found.word;
    if (halves.includes(portion) && of.expression.kind === 'portion') continue;
    return {
      rule: 'portion',
      last: of.last,
      front: article > token ? 0 : found.front,
      expression: { kind: 'portion', portion, of: of.expression },
    };
  }
  return undefined;
}

/** A period inside a larger phrase, where a bare year needs no preposition: "the third quarter 2016". */
export function innerPeriod(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const found = scene.period(scene, token, joint);
  if (found) return found;
  const year = yearAt(scene, symbolAt(scene, token) === ',' ? token + 1 : token, { joint });
  if (!year || countsHere(scene, year.last)) return undefined;
  return { rule: 'year', last: year.last, front: year.front, expression: yearExpression(year) };
}

/** "the year", "العام": the current one, inside a larger phrase only. */
export function currentPeriod(scene: Scene, token: number, bare = false): Piece | undefined {
  const at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: 'of' });
  if (unit?.word.count !== 1 || !(bare || unit.article || at > token)) return undefined;
  if (unit.word.unit === 'day' || unit.word.unit === 'hour' || unit.word.unit === 'half')
    return undefined;
  return {
    rule: 'current-period',
    last: unit.last,
    front: unit.front,
    expression: { kind: 'shifted', unit: unit.word.unit, offset: 0, anchor: 'published' },
  };
}

/** "earlier in the day": of the day told before. */
function ofTheDay(scene: Scene, token: number): Piece | undefined {
  const at = afterMark(scene, token, 'the');
  const unit = wordAt(scene, at, { kind: 'unit', joint: 'of' });
  if (unit?.word.unit !== 'day' || unit.word.count !== 1 || at === token) return undefined;
  return {
    rule: 'relative-period',
    last: unit.last,
    front: unit.front,
    expression: { kind: 'shifted', unit: 'day', offset: 0, anchor: 'text' },
  };
}

/** "later that day" is that day. */
const isToldDay = (expression: Expression): boolean =>
  expression.kind === 'shifted' && expression.unit === 'day' && expression.anchor !== 'published';

/** True for periods longer than a day. */
export function divisible(expression: Expression): boolean {
  switch (expression.kind) {
    case 'calendar':
      return expression.day === undefined;
    case 'shifted':
      return expression.unit !== 'day';
    case 'decade':
    case 'century':
    case 'season':
      return true;
    case 'nth':
      return expression.unit !== 'day' && typeof expression.unit !== 'number';
    default:
      return false;
  }
}
