// Years and lists of years, with the word for year or led in by a preposition. A number that counts
// something is no year.

import { TokenKind } from '../../document/tokens.ts';
import { numberMarked } from '../../rules/marks.ts';
import { countedNouns } from '../../rules/numbers.ts';
import type { Expression, Piece, Reading } from './expression.ts';
import type { YearPart } from './parts.ts';
import { afterRangeMark, eraAt, introduced, yearAt } from './parts.ts';
import type { Joint, Scene } from './scene.ts';
import {
  afterMark,
  countsHere,
  hasMark,
  numberAt,
  symbolAt,
  textAt,
  touches,
  wordAt,
  wordsAt,
} from './scene.ts';

export const yearExpression = (year: YearPart): Expression => ({
  kind: 'calendar',
  calendar: year.calendar,
  year: year.year,
  lean: 'latest',
});

/** "عام 2018", "العامين 2018 و2019", "2014-2018", "in 2014", "last year". */
export function yearsAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const pair = slashedYears(scene, token);
  if (pair) return pair;
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  const plural = unit?.word.unit === 'year' && unit.word.count !== 1;
  const start = plural ? unit.last : token;
  const first = plural ? yearAt(scene, start, { joint: 'bare' }) : yearAt(scene, token, { joint });
  if (!first) return undefined;
  const named =
    plural ||
    (unit?.word.unit === 'year' && first.last > unit.last) ||
    typeof first.year !== 'number';
  const years: { readonly part: YearPart; readonly first: number }[] = [
    { part: first, first: plural ? start : token },
  ];
  let span = false;
  let last = first.last;
  while (typeof first.year === 'number') {
    const ranged = symbolAt(scene, last) === '/' ? last + 1 : afterRangeMark(scene, last);
    if (ranged > last) {
      const end = yearBetween(scene, ranged, first);
      if (!end || years.length > 1) break;
      years.push({ part: end, first: ranged });
      last = end.last;
      span = true;
      break;
    }
    const comma = symbolAt(scene, last) === ',' ? last + 1 : last;
    const and = afterMark(scene, comma, 'and', 'or');
    const next = and > last ? yearBetween(scene, and, first) : undefined;
    const joined = next ?? hungYear(scene, comma, first);
    if (!joined) break;
    years.push({ part: joined, first: and });
    last = joined.last;
  }
  const { era, last: end } = eraAt(scene, last);
  if (era === 'before') return undefined;
  if (!named && !bareYear(scene, token, { first, last, listed: years.length > 1 }))
    return undefined;
  const front = plural ? unit.front : first.front;
  const values = years.map((year) => year.part.year as number);
  const rule =
    years.length > 1 ? (span ? 'year-span' : 'year-list') : named ? 'named-year' : 'year';
  if (years.length === 1) return { rule, last: end, front, expression: yearExpression(first) };
  if (span || values.every((value, index) => value === values[0]! + index)) {
    return {
      rule,
      last: end,
      front,
      expression: {
        kind: 'range',
        from: yearExpression(first),
        to: yearExpression(years.at(-1)!.part),
      },
    };
  }
  const others: Reading[] = years.slice(1).map((year, index) => ({
    rule,
    first: year.first,
    last: index === years.length - 2 ? end : year.part.last,
    front: year.part.front,
    expression: yearExpression(year.part),
  }));
  return { rule, last: first.last, front, expression: yearExpression(first), others };
}

/** "2018/2019" as one token. */
function slashedYears(scene: Scene, token: number): Piece | undefined {
  if (token >= scene.last || scene.document.tokens.kinds[token] !== TokenKind.digits)
    return undefined;
  const text = textAt(scene, token);
  if ((text.length !== 9 && text.length !== 7) || text[4] !== '/') return undefined;
  const from = Number(text.slice(0, 4));
  const short = text.length === 7 ? Math.floor(from / 100) * 100 : 0;
  const to = short + Number(text.slice(5));
  if (!(from >= 1800 && to === from + 1 && to <= 2200)) return undefined;
  const year = (value: number): Expression =>
    ({ kind: 'calendar', calendar: 'gregorian', year: value, lean: 'latest' }) as const;
  return {
    rule: 'year-span',
    last: token + 1,
    front: 0,
    expression: { kind: 'range', from: year(from), to: year(to) },
  };
}

/** A year behind another one: greater than it, or its last two digits ("2018-19"). */
function yearBetween(scene: Scene, token: number, first: YearPart): YearPart | undefined {
  const next = yearAt(scene, token, { joint: 'of' });
  if (next)
    return typeof next.year === 'number' && next.year > (first.year as number) ? next : undefined;
  const short = numberAt(scene, token);
  if (short?.digits !== 2 || countsHere(scene, short.last)) return undefined;
  const year = Math.floor((first.year as number) / 100) * 100 + short.value;
  if (year !== (first.year as number) + 1) return undefined;
  return { year, calendar: first.calendar, last: short.last, front: 0 };
}

/** A year that hangs on the one before by "and" written to it. */
function hungYear(scene: Scene, token: number, first: YearPart): YearPart | undefined {
  const next = yearAt(scene, token, { joint: 'and' });
  return next &&
    next.front > 0 &&
    typeof next.year === 'number' &&
    next.year > (first.year as number)
    ? next
    : undefined;
}

/** True where four figures without the word "year" are one: led in by a preposition, counting nothing. */
function bareYear(
  scene: Scene,
  token: number,
  found: { readonly first: YearPart; readonly last: number; readonly listed: boolean },
): boolean {
  const year = found.first.year as number;
  const hijri = found.first.calendar === 'hijri';
  const words = scene.document.tokens.kinds[found.last - 1] === TokenKind.word;
  if ((year < (words ? 1500 : 1800) || year > 2100) && !hijri) return false;
  if (hijri && eraAt(scene, found.last).era === undefined && found.first.last === token + 1)
    return false;
  const next = symbolAt(scene, found.last);
  if (next === '%' || next === '$' || next === ':') return false;
  const before = symbolAt(scene, token - 1);
  if (before === '$' || before === '/' || before === '.') return false;
  if (before === '-' && touches(scene, token)) return false;
  // "بيان رقم (1859)".
  if (before === '(' && numberMarked(scene.document.hits, token - 2, 'label')) return false;
  if (before === '(' && next === ')') return true;
  if (hasMark(scene, found.last, 'onwards')) return true;
  if (isLaw(scene, found.last)) return true;
  if (hasMark(scene, token - 1, 'the') && isOneAct(scene, found.last)) return true;
  if (countsHere(scene, found.last) && !hasMark(scene, found.last, 'to')) return false;
  return found.listed || introduced(scene, token);
}

/** "the 2015 attack", "the 2012 chemical attack": one act, which no number counts. */
function isOneAct(scene: Scene, token: number): boolean {
  return [token, token + 1].some((at) => {
    const noun = at < scene.last ? scene.document.hits.longest(at, countedNouns)?.value : undefined;
    return noun?.sort === 'attack' && noun.number === 'singular';
  });
}

/** True where a law, a treaty or a border follows, alone or behind one word: "the 1949 Geneva Conventions". */
function isLaw(scene: Scene, token: number): boolean {
  return [token, token + 1].some((at) =>
    wordsAt(scene, at, { kind: 'cue' }).some(({ word }) => word.cue === 'legal'),
  );
}
