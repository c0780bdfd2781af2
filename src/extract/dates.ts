// Document in, document with its dates out. Phrases are read sentence by sentence from the lexicon's hits
// and the digits, then placed on the calendar in the order of the text, each against the day of publication,
// the date told before it, or a year in its own sentence. Numbers inside a date stop being counts.

import type { Diagnostic } from '../document/diagnostics.ts';
import type { DatedDocument, NumberedDocument, Sentence } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { DateMention, NumberMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { isoDay, parseIsoDay } from './calendar.ts';
import { showsDayFirst } from './dates/day-first.ts';
import type { Reading } from './dates/expression.ts';
import { impliedParts, writtenParts } from './dates/parts-told.ts';
import { periodAt } from './dates/periods.ts';
import type { Anchors, Placed } from './dates/placed.ts';
import { readingsAt } from './dates/ranges.ts';
import { place } from './dates/resolve.ts';
import { isName, roleOf } from './dates/roles.ts';
import type { Scene } from './dates/scene.ts';
import { possessiveAt, wordAt } from './dates/scene.ts';
import { mayBegin, surveyOf } from './dates/survey.ts';
import { twinFault } from './dates/twins.ts';

export function readDates<D extends NumberedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
): D & DatedDocument {
  const rules = new Map(languages.map((language) => [language.code, language.dates]));
  const dates: DateMention[] = [];
  const diagnostics: Diagnostic[] = [];
  const published = document.published === undefined ? undefined : parseIsoDay(document.published);
  const dayFirst = showsDayFirst(document);
  const survey = surveyOf(document);
  const read: Read[] = [];
  for (const sentence of document.sentences) {
    const spoken = sentence.lang && rules.get(sentence.lang);
    if (!spoken) continue;
    const scene = sceneOf(document, sentence, { rules: spoken, dayFirst, survey });
    const readings = readSentence(scene);
    if (readings.length === 0) continue;
    read.push({ scene, readings, years: yearsTold(scene, readings) });
  }
  const only = published === undefined ? onlyYear(read) : undefined;
  let told: Placed | undefined;
  let day: Placed | undefined;
  for (const { scene, readings, years } of read) {
    for (const reading of readings) {
      const year = readings.length > 1 ? nearestYear(years, reading) : undefined;
      const text = countsDays(reading) ? (day ?? told) : told;
      const anchors: Anchors = { published, text, year: year ?? only };
      const placed = place(reading.expression, anchors);
      if (!placed && isHours(reading)) continue;
      const mention = dateMention(scene, reading, placed);
      dates.push(mention);
      const fault = twinFault(reading, mention);
      if (fault) diagnostics.push(fault);
      if (!placed || mention.role === 'reference' || mention.role === 'anniversary') continue;
      told = placed;
      if (mention.role === undefined && isDay(placed)) day = placed;
    }
  }
  if (dates.length === 0) return withLayer(document, { dates });
  return withLayer(document, {
    dates,
    numbers: relabelled(document.numbers, dates),
    diagnostics: [...document.diagnostics, ...diagnostics],
  });
}

function sceneOf(
  document: NumberedDocument & WithHits,
  sentence: Sentence,
  how: Pick<Scene, 'rules' | 'dayFirst' | 'survey'>,
): Scene {
  return {
    document,
    sentence,
    first: sentence.first,
    last: sentence.last,
    period: periodAt,
    ...how,
  };
}

/** A sentence with the phrases that were read in it and the years that they tell. */
interface Read {
  readonly scene: Scene;
  readonly readings: readonly Reading[];
  readonly years: readonly YearTold[];
}

/** The one year that the dates of a document without a date of its own tell; of several, none. */
function onlyYear(read: readonly Read[]): number | undefined {
  const years = read.flatMap((sentence) => sentence.years);
  const told = years.find(({ dated }) => dated)?.year;
  return years.every(({ year }) => year === told) ? told : undefined;
}

/** The phrases of a sentence, outermost only, in order. */
function readSentence(scene: Scene): Reading[] {
  const found: Reading[] = [];
  let token = scene.first;
  while (token < scene.last) {
    const opens = mayBegin(scene.survey, token, scene.last);
    const readings = opens && !isRecurring(scene, token) ? readingsAt(scene, token) : [];
    found.push(
      ...readings.filter(
        (reading) =>
          !saysNothing(reading) && !isUntilToday(scene, reading) && !isName(scene, reading),
      ),
    );
    token = readings.length > 0 ? Math.max(token + 1, readings.at(-1)!.last) : token + 1;
  }
  return found;
}

/** "every Friday" is no date. */
const isRecurring = (scene: Scene, token: number): boolean =>
  token > scene.first && wordAt(scene, token - 1, { kind: 'mark', mark: 'every' }) !== undefined;

interface YearTold {
  readonly year: number;
  readonly first: number;
  /** A month, a day or a season stands beside it. */
  readonly dated: boolean;
  /** "since 2011": it completes no other date. */
  readonly open?: boolean;
}

/** Years that stand in full in a date of the sentence and may complete another one. */
function yearsTold(scene: Scene, readings: readonly Reading[]): YearTold[] {
  const found: YearTold[] = [];
  for (const reading of readings) {
    const { expression } = reading;
    const open = expression.kind === 'open';
    const told = open ? expression.edge : expression;
    const date = told.kind === 'twin' ? told.gregorian : told;
    const inner = date.kind === 'range' ? date.to : date.kind === 'portion' ? date.of : date;
    if (inner.kind === 'season' && typeof inner.year === 'number') {
      found.push({ year: inner.year, first: reading.first, dated: true });
      continue;
    }
    if (inner.kind !== 'calendar' || inner.calendar !== 'gregorian') continue;
    if (typeof inner.year !== 'number' || roleOf(scene, reading) === 'reference') continue;
    const dated = inner.month !== undefined;
    found.push({ year: inner.year, first: reading.first, dated: dated && !open, open });
  }
  return found;
}

/** The year told nearest before a phrase, or else after it. */
function nearestYear(years: readonly YearTold[], reading: Reading): number | undefined {
  let before: number | undefined;
  for (const { year, first, open } of years) {
    if (open) continue;
    if (first < reading.first) before = year;
    else if (first > reading.first) return before ?? year;
  }
  return before;
}

/** "until today": still so, which dates nothing. */
const isUntilToday = (scene: Scene, { expression, first }: Reading): boolean =>
  expression.kind === 'shifted' &&
  expression.unit === 'day' &&
  expression.offset === 0 &&
  wordAt(scene, first - 1, { kind: 'mark', mark: 'until', joint: 'any' }) !== undefined;

/** "In April … Two days later": days are counted from a day on which something happened. */
const countsDays = ({ expression }: Reading): boolean =>
  expression.kind === 'away' && expression.from === 'text' && countedFromDay.has(expression.unit);

const countedFromDay: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week']);

/** A day, or a night between two. */
const isDay = ({ from, to }: Placed): boolean => from !== null && to !== null && to - from <= 1;

/** "hours later" is a date only behind another. */
const isHours = ({ expression }: Reading): boolean =>
  expression.kind === 'away' && (expression.unit === 'hour' || expression.unit === 'minute');

/** "hours later", "recent years": a length that nobody told, from no day that anybody told. */
function saysNothing({ expression }: Reading): boolean {
  if (expression.kind === 'away')
    return (
      expression.amount === null &&
      expression.from === 'text' &&
      expression.unit !== 'hour' &&
      expression.unit !== 'minute'
    );
  if (expression.kind !== 'stretch' || expression.amount !== null) return false;
  return expression.direction > 0 || (expression.unit !== 'day' && expression.unit !== 'week');
}

function dateMention(scene: Scene, reading: Reading, placed: Placed | undefined): DateMention {
  const { first, last, front, expression } = reading;
  const back = possessiveAt(scene, last - 1);
  const range = { first, last, front, back, sentence: scene.sentence.index };
  const role = roleOf(scene, reading);
  const written = writtenParts(expression);
  return Object.assign(mentionOf(scene.document, range, reading.rule), {
    kind: 'date' as const,
    edtf: placed?.edtf,
    from: placed && placed.from !== null ? isoDay(placed.from) : undefined,
    to: placed && placed.to !== null ? isoDay(placed.to) : undefined,
    precision: placed?.precision ?? 'day',
    calendar: placed?.calendar ?? 'gregorian',
    written,
    implied: placed ? impliedParts(expression, written) : [],
    role,
  });
}

/** Numbers that stand inside a date are parts of it. */
function relabelled(
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
): readonly NumberMention[] {
  let at = 0;
  let changed = false;
  const result = numbers.map((number) => {
    while (at < dates.length && dates[at]!.last <= number.first) at += 1;
    const date = dates[at];
    if (!date || date.first >= number.last || number.kind === 'datePart') return number;
    changed = true;
    const kind = 'datePart' as const;
    return { ...number, kind, measure: undefined, noun: undefined, partOf: undefined };
  });
  return changed ? result : numbers;
}
