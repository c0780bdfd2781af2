// Phrases of a period: years and lists of years, "last week", "the past two days", parts of a period,
// the nth week of a month, quarters, seasons, decades, centuries, feasts.

import { TokenKind } from '../../document/tokens.ts';
import { fromAct } from '../../rules/dates.ts';
import { numberMarked } from '../../rules/marks.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { stretchAt } from './amounts.ts';
import { awayAt } from './away.ts';
import { dayGroupAt } from './day-group.ts';
import { dayPairAt } from './day-pairs.ts';
import { loneDayAt } from './days.ts';
import type { Expression, Lean, Piece } from './expression.ts';
import { numericDateAt } from './figures.ts';
import { dateTimeGroupAt } from './military.ts';
import { monthYearAt, yearMonthAt } from './months.ts';
import { nthAt, quarterAt } from './nth-phrases.ts';
import { introduced, yearAt } from './parts.ts';
import { portionAt } from './portion-phrases.ts';
import type { Joint, Scene } from './scene.ts';
import { afterMark, hasMark, numberAt, symbolAt, touches, wordAt } from './scene.ts';
import { shiftedAt, whichAt } from './shifted.ts';
import { longest } from './told.ts';
import { weekThenDayAt } from './weekday-told.ts';
import { yearsAt } from './years.ts';

/** "last week", "الأسبوع الماضي", "the same month". */
function relativeAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const found = shiftedAt(scene, token, joint);
  if (!found) return weekendAt(scene, token, joint);
  const { expression } = found;
  if (expression.kind === 'shifted' && expression.unit === 'year') return undefined;
  if (expression.kind === 'shifted' && expression.unit === 'month' && expression.offset === 0) {
    // "the same month of 2023", "الشهر نفسه من العام الماضي"
    const year = yearAt(scene, afterMark(scene, found.last, 'of'), { joint: 'of' });
    if (year && expression.anchor === 'text')
      return {
        rule: 'relative-period',
        last: year.last,
        front: found.front,
        expression: {
          kind: 'calendar',
          calendar: 'gregorian',
          month: expression,
          year: year.year,
          lean: 'latest',
        },
      };
  }
  return { rule: 'relative-period', last: found.last, front: found.front, expression };
}

/** "the weekend": the latest one. */
function weekendAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  if (unit?.word.unit !== 'weekend' || unit.word.count !== 1) return undefined;
  return {
    rule: 'weekend',
    last: unit.last,
    front: unit.front,
    expression: { kind: 'shifted', unit: 'weekend', offset: 0, anchor: 'published', latest: true },
  };
}

/** "صيف 2016", "last summer", "the spring of 2018". */
function seasonAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const before = whichAt(scene, article, hung);
  const at = before ? before.last : article;
  const season = wordAt(scene, at, { kind: 'season', joint: at > token ? 'bare' : joint });
  if (!season) return undefined;
  const front = before ? before.front : season.front;
  const dash = symbolAt(scene, season.last) === ',' ? season.last + 1 : season.last;
  const year = yearAt(scene, afterMark(scene, dash, 'of'), { joint: 'of' });
  const value = { kind: 'season', season: season.word.season } as const;
  if (year && !before) {
    return {
      rule: 'season-year',
      last: year.last,
      front,
      expression: { ...value, lean: 'latest', year: year.year },
    };
  }
  const after = before ?? whichAt(scene, season.last);
  if (after) {
    const last = after === before ? season.last : after.last;
    return { rule: 'season-which', last, front, expression: { ...value, lean: after.lean } };
  }
  if (!season.word.sure || !introduced(scene, token)) return undefined;
  return { rule: 'season', last: season.last, front, expression: { ...value, lean: 'latest' } };
}

/** "a man in his forties", "in her late twenties": somebody's, and so an age. */
function isAge(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= Math.max(scene.first, token - 2); at -= 1) {
    if (numberMarked(scene.document.hits, at, 'the'))
      return scene.rules.possessives.size > 0 && !hasMark(scene, at, 'the');
  }
  return false;
}

/** "the 1990s", "التسعينيات", "سبعينيات القرن الماضي", "the eighties". */
function decadeAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const found = wordAt(scene, article, { kind: 'decade', joint: article > token ? 'bare' : joint });
  if (found && found.word.start >= 0) {
    if (isAge(scene, token)) return undefined;
    const of = afterMark(scene, found.last, 'of');
    const century = shiftedAt(scene, of, 'of') ?? nthAt(scene, of, 'of');
    const named = century && centuryOf(century.expression);
    return {
      rule: 'decade',
      last: named === undefined ? found.last : century!.last,
      front: found.front,
      expression: { kind: 'decade', start: (named ?? 1900) + found.word.start },
    };
  }
  const quote = symbolAt(scene, article) === "'" ? article + 1 : article;
  const number = numberAt(scene, quote);
  if (!number || number.digits === 0 || number.value % 10 !== 0) return undefined;
  const mark = symbolAt(scene, number.last) === "'" ? number.last + 1 : number.last;
  // "two Mirage 2000s": the number of a model.
  if (number.digits === 4 && isModel(scene, token)) return undefined;
  const ending = wordAt(scene, mark, { kind: 'decade' });
  if (!ending || ending.word.start !== -1 || !touches(scene, mark)) return undefined;
  const full =
    number.digits === 4
      ? number.value
      : number.digits === 2 && (article > token || introduced(scene, token))
        ? 1900 + number.value
        : 0;
  if (full < 1000) return undefined;
  return {
    rule: 'decade',
    last: ending.last,
    front: 0,
    expression: { kind: 'decade', start: full },
  };
}

function isModel({ document: { hits } }: Scene, token: number): boolean {
  const name = hits.longest(token - 1, weaponWords);
  return name !== undefined && name.last > token;
}

/** First year of a century told by "last century" or "the twentieth century". */
function centuryOf(expression: Expression): number | undefined {
  if (expression.kind === 'century') return (expression.century - 1) * 100;
  if (expression.kind !== 'shifted' || expression.unit !== 'century') return undefined;
  return 2000 + expression.offset * 100;
}

/** True where a phrase is at its end: no word follows but a preposition or "and". */
const closes = (scene: Scene, token: number): boolean =>
  token >= scene.last ||
  scene.document.tokens.kinds[token] === TokenKind.mark ||
  hasMark(scene, token, 'in', 'of', 'and');

/** "عيد الفطر", "Christmas 2014, "last Ramadan" is a month. */
function feastAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const found = feastFrom(scene, token, joint);
  if (found) return found;
  // "يوم الجمعة العظيمة": the word for day in front.
  const day = wordAt(scene, token, { kind: 'unit', joint });
  if (day?.word.unit !== 'day' || day.article) return undefined;
  const named = feastFrom(scene, day.last, 'bare');
  return named && { ...named, front: day.front };
}

function feastFrom(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const which = whichAt(scene, token, joint);
  const at = which ? which.last : token;
  const found = wordAt(scene, at, { kind: 'feast', joint: at > token ? 'bare' : joint });
  if (!found) return undefined;
  const year = yearAt(scene, afterMark(scene, found.last, 'of'), { joint: 'of' });
  if (!found.word.sure && (!year || !closes(scene, year.last))) return undefined;
  const after = which ?? (year ? undefined : whichAt(scene, found.last));
  const lean: Lean = after?.lean ?? 'latest';
  return {
    rule: 'feast',
    last: year ? year.last : after && after !== which ? after.last : found.last,
    front: which ? which.front : found.front,
    expression: { kind: 'feast', feast: found.word.feast, lean, ...(year && { year: year.year }) },
  };
}

/** "the week of 16 September", "أسبوع 16 سبتمبر". */
function aroundAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const unit = wordAt(scene, article, { kind: 'unit', joint: article > token ? 'bare' : joint });
  if (unit?.word.count !== 1 || (unit.word.unit !== 'week' && unit.word.unit !== 'weekend'))
    return undefined;
  const at = afterMark(scene, unit.last, 'of');
  const day = dayGroupAt(scene, at, 'bare') ?? loneDayAt(scene, at);
  if (!day || day.others || day.expression.kind !== 'calendar') return undefined;
  return {
    rule: 'week-of-day',
    last: day.last,
    front: unit.front,
    expression: { kind: 'around', unit: unit.word.unit, day: day.expression },
  };
}

/** "the same period", "الفترة نفسها": the date told before. */
function samePeriodAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  const article = afterMark(scene, token, 'the');
  const hung = article > token ? 'bare' : joint;
  const before = whichAt(scene, article, hung);
  const at = before ? before.last : article;
  const period = wordAt(scene, at, { kind: 'mark', mark: 'period', joint: before ? 'bare' : hung });
  if (!period) return undefined;
  const after = before ?? whichAt(scene, period.last);
  if (after?.word.anchor !== 'text' || after.word.offset !== 0) return undefined;
  if (!before && !period.article) return undefined;
  // "the same period of last year" is another one.
  const last = before ? period.last : after.last;
  if (scene.period(scene, afterMark(scene, last, 'of'), 'of')) return undefined;
  return {
    rule: 'same-period',
    last: before ? period.last : after.last,
    front: before ? before.front : period.front,
    expression: { kind: 'told' },
  };
}

/** "the day before", "the evening before": beside the date told before. */
function dayBeforeThat(scene: Scene, token: number): Piece | undefined {
  if (!scene.rules.agoBehind) return undefined;
  const article = afterMark(scene, token, 'the');
  if (article === token) return undefined;
  const unit = wordAt(scene, article, { kind: 'unit' });
  const head =
    unit?.word.unit === 'day' && unit.word.count === 1
      ? unit
      : wordAt(scene, article, { kind: 'dayPart' });
  if (!head) return undefined;
  const earlier = afterMark(scene, head.last, 'earlier');
  const last = earlier > head.last ? earlier : afterMark(scene, head.last, 'after');
  // "the day before the vote" is told by what follows.
  const ends = last >= scene.last || symbolAt(scene, last) !== '' || hasMark(scene, last, 'in');
  if (last === head.last) return undefined;
  const direction = earlier > head.last ? -1 : 1;
  if (!ends) {
    if (unit !== head) return undefined;
    return {
      rule: fromAct,
      last,
      front: 0,
      expression: {
        kind: 'away',
        amount: 1,
        unit: 'day',
        direction: -direction as 1 | -1,
        from: 'text',
      },
    };
  }
  return {
    rule: direction < 0 ? 'ago' : 'later',
    last,
    front: 0,
    expression: { kind: 'away', amount: 1, unit: 'day', direction, from: 'text' },
  };
}

type Rule = (scene: Scene, token: number, joint: Joint) => Piece | undefined;

const rules: readonly Rule[] = [
  dayPairAt,
  weekThenDayAt,
  yearMonthAt,
  loneDayAt,
  monthYearAt,
  numericDateAt,
  dateTimeGroupAt,
  yearsAt,
  stretchAt,
  relativeAt,
  awayAt,
  nthAt,
  portionAt,
  quarterAt,
  seasonAt,
  decadeAt,
  aroundAt,
  feastAt,
  samePeriodAt,
  dayBeforeThat,
];

/** The longest date that begins at the token, without the marks of open and closed ranges. */
export function periodAt(scene: Scene, token: number, joint: Joint): Piece | undefined {
  if (token >= scene.last) return undefined;
  let best: Piece | undefined;
  for (const rule of rules) {
    const piece = rule(scene, token, joint);
    if (piece) best = longest([best, piece]);
  }
  return best;
}
