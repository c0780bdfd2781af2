// Reads the shared date cases of four suites into one shape and judges the pipeline by them.

import type { DateMention } from '../../src/document/mention.ts';
import { addMonths, isoDay, parseIsoDay } from '../../src/extract/calendar.ts';
import { readDated } from './dated.ts';

interface RawItem {
  readonly start: number | string;
  readonly end: number;
  readonly type?: string;
  readonly grain?: string;
  readonly timex?: string | null;
  readonly open?: string;
  readonly holiday?: string;
  readonly end_exclusive?: string;
  readonly value?: string | number;
  readonly from?: { readonly value: string; readonly grain: string };
  readonly to?: { readonly value: string; readonly grain: string };
  readonly past?: Record<string, string>;
  readonly future?: Record<string, string>;
  readonly values?: readonly Record<string, string>[];
}

export interface RawRow {
  readonly id: string;
  readonly src: string;
  readonly model: string;
  readonly text: string;
  readonly ref: string | null;
  readonly items: readonly RawItem[];
}

/** First and last day that a suite accepts; null is an open end. */
interface Accepted {
  readonly from: string | null;
  readonly to: string | null;
}

interface Item {
  readonly text: string;
  readonly accepted: readonly Accepted[];
  readonly timex: string;
}

export interface Report {
  readonly counted: number;
  readonly right: number;
  readonly summary: string;
  readonly wrong: readonly string[];
}

export function readRows(jsonl: string): RawRow[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawRow);
}

const dayBefore = (iso: string) => isoDay(parseIsoDay(iso)! - 1);

/** Why a whole row is no case for us, or its items. */
function itemsOf(row: RawRow): readonly Item[] | string {
  if (!row.ref) return 'duration';
  if (row.items.length === 0) return 'nothing expected';
  const items: Item[] = [];
  for (const raw of row.items) {
    const found =
      row.src === 'recognizers'
        ? recognizers(row, raw)
        : row.src === 'duckling'
          ? duckling(row, raw)
          : puckling(row, raw);
    if (typeof found === 'string') return found;
    items.push(found);
  }
  return items;
}

function recognizers(row: RawRow, raw: RawItem): Item | string {
  const kind = (raw.type ?? 'none').replace('datetimeV2.', '');
  if (kind === 'set') return 'recurring';
  if (kind === 'duration') return 'duration';
  if (kind.includes('time')) return 'clock time';
  if (kind !== 'date' && kind !== 'daterange') return `type ${kind}`;
  const accepted: Accepted[] = [];
  const timexes: string[] = [];
  for (const value of raw.values ?? []) {
    timexes.push(value.timex ?? '');
    if (value.value && /^\d{4}-/.test(value.value))
      accepted.push({ from: value.value.slice(0, 10), to: value.value.slice(0, 10) });
    else if (value.start || value.end)
      accepted.push({
        from: value.start ?? null,
        to: value.end ? rangeEnd(value.end, value.Mod) : null,
      });
  }
  if (raw.timex) timexes.push(raw.timex);
  for (const side of [raw.past, raw.future]) {
    if (side?.date) accepted.push({ from: side.date, to: side.date });
    else if (side?.startDate || side?.endDate)
      accepted.push({
        from: side.startDate ?? null,
        to: side.endDate ? dayBefore(side.endDate) : null,
      });
  }
  const text = row.text.slice(raw.start as number, raw.end);
  const usable = accepted.filter(({ from, to }) => from !== '0001-01-01' && to !== '0000-12-31');
  if (usable.length === 0)
    return timexes.some((timex) => /-(SP|SU|FA|WI)$/.test(timex))
      ? 'season without days'
      : 'not resolved';
  return { text, accepted: usable, timex: timexes.join(' ') };
}

const rangeEnd = (end: string, _mod: string | undefined) => dayBefore(end);

const coarse = new Set([
  'Day',
  'Week',
  'Month',
  'Quarter',
  'Year',
  'day',
  'week',
  'month',
  'year',
  'quarter',
]);

function duckling(row: RawRow, raw: RawItem): Item | string {
  if (row.model === 'Duration') return 'duration';
  if (!coarse.has(raw.grain ?? '')) return 'clock time';
  const from = String(raw.start).slice(0, 10);
  const text = row.text.slice(0, raw.end);
  if (raw.open)
    return {
      text,
      accepted: [raw.open === 'After' ? { from, to: null } : { from: null, to: from }],
      timex: `open ${raw.grain}`,
    };
  if (raw.end_exclusive)
    return {
      text,
      accepted: [{ from, to: dayBefore(raw.end_exclusive.slice(0, 10)) }],
      timex: `range ${raw.grain}`,
    };
  return {
    text,
    accepted: [{ from, to: grainEnd(from, raw.grain!) }],
    timex: `grain ${raw.grain}`,
  };
}

function puckling(row: RawRow, raw: RawItem): Item | string {
  const grains = [raw.grain, raw.from?.grain, raw.to?.grain].filter((grain) => grain !== undefined);
  if (raw.type !== 'value' && raw.type !== 'interval') return 'duration';
  if (grains.length === 0) return 'duration';
  if (grains.some((grain) => !coarse.has(grain))) return 'clock time';
  const text = row.text.slice(raw.start as number, raw.end);
  if (raw.type === 'value') {
    const from = String(raw.value).slice(0, 10);
    return {
      text,
      accepted: [{ from, to: grainEnd(from, raw.grain!) }],
      timex: `grain ${raw.grain}`,
    };
  }
  return {
    text,
    accepted: [
      { from: raw.from?.value.slice(0, 10) ?? null, to: raw.to?.value.slice(0, 10) ?? null },
    ],
    timex: 'interval',
  };
}

function grainEnd(from: string, grain: string): string {
  const day = parseIsoDay(from)!;
  switch (grain.toLowerCase()) {
    case 'week':
      return isoDay(day + 6);
    case 'month':
      return isoDay(addMonths(day, 1) - 1);
    case 'quarter':
      return isoDay(addMonths(day, 3) - 1);
    case 'year':
      return isoDay(addMonths(day, 12) - 1);
    default:
      return from;
  }
}

const feasts =
  /day\b(?: \d{4}| of last year)?$|diwali|deepavali|dhulandi|holi|pongal|puja|dooj|jayanti|diwas|onam|navaratri|chauth|yatra|shivaratri|sankranti|vai?sh?akhi|vasakhi|janmashtami|gokul|navroz|parsi|chinese|kippur|torah|haatzmaut|hashanna|ingathering|succos|id\b|sacrifice|kadr|qadr|power|jadid|wida|mi'raj|ascension|night journey|chaudas|shashthi|saptami|vijaya|pandigai|koningsdag|birthday|chaturthi|navami|yugadi|sukladi|gysd|pentecost|whit|holy spirit|mysteries|pancake|paddy|patrick|lent|great fast|shrove|easter mon|thanksgiving|black friday|independence|boss|valentine|yuandan|يوم الشكر|يوم الشباب|يواندان|رأس السنة الجديدة|ugadi|lohri|purnima|poornima|rakhi|raksha|bandhan|thai|hanuk|hanukk?ah|lag|shavuot|purim|pesach|passover|rosh|tisha|tu b|sukkot|muharram|ashura/i;

const trimmed = (text: string) =>
  text
    .toLowerCase()
    .replace(
      /^(?:(?:in|on|at|the|by|around|about|from|for|during|of|a|what happened|within|between|since|until|before|after|for the|this|to)\s+|(?:في|من|إلى|الى|خلال|يوم|ل|قرابة|بين|ما|عام)\s*)+/u,
      '',
    )
    .replace(/[\s.,!?]+$/u, '');

const read = (text: string, published: string, lang: 'ar' | 'en') =>
  readDated(text, lang, published).dates;

/** Why a suite and the contract differ, where the difference is one of convention. */
function convention(
  item: Item,
  found: readonly DateMention[],
  row: RawRow,
  lang: 'ar' | 'en',
): string | undefined {
  const mention = found.find((one) => trimmed(one.text) === trimmed(item.text));
  if (!mention) {
    if (
      /^(?:in|within|خلال|في)\s+(?:\d+|\w+) (?:more )?(?:days?|weeks?|months?|years?|أسابيع|اسابيع|شهور)/iu.test(
        item.text,
      )
    )
      return 'a length of time read as a future date';
    if (/^(?:every|each|كل) /iu.test(item.text)) return 'recurring';
    if (/^(?:www|[<>=\s]+)/.test(row.text)) return 'formula or address';
    if (
      /\b(?:or (?:later|after|on|in)|and later|later than|no later|sooner|earlier than|greater than|as (?:late|early) as|on or before|hence|less than|more than)\b/i.test(
        item.text,
      )
    )
      return 'bound told by a phrase of schedules';
    if (
      /\b(?:EOM|BOM|year to date|business days|w\/c|fortnight|week \d+|\d+ (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:two|three) (?:fri|sun)days|after (?:the )?next|noughties|season)\b/i.test(
        item.text,
      )
    )
      return 'idiom of schedules';
    if (feasts.test(item.text)) return 'feast of another region';
    if (/^[\d./ -]+$/.test(row.text) || /^(?:\d\S*|[\d/.,]+ ?\d*)$/.test(item.text))
      return 'figures that nothing tells to be a date';
    if (
      /^(?:إلى |لل|ال|the )?(?:\d+|\p{L}+ ?\p{L}*)$/u.test(item.text) &&
      /XX-\d\d$/.test(item.timex)
    )
      return 'a day of the month told by its number alone';
    if (
      /(?:days?|weeks?|months?|years?|شهر|سنة|يوما?|أيام).*(?:days?|weeks?|months?|years?|شهر|سنة|يوما?|أيام)/iu.test(
        item.text,
      ) &&
      /ago|later|الآن/iu.test(item.text)
    )
      return 'length of several units';
    if (
      /^(?:the )?(?:day|week|month|year)$/i.test(item.text) ||
      item.text === 'الإسبوع' ||
      item.text === 'آخر يوم'
    )
      return 'a unit alone';
    return undefined;
  }
  const same = item.accepted;
  if (mention.from === undefined && mention.to === undefined) {
    if (mention.rule === 'ago' || mention.rule === 'stretch' || mention.rule === 'later')
      return /few|several|بضع|couple/i.test(item.text)
        ? 'a vague amount given a number'
        : 'counted from a date that the text lacks';
    return 'counted from a date that the text lacks';
  }
  const [from, to] = [mention.from ?? null, mention.to ?? null];
  for (const wanted of same) {
    if (wanted.from === from && wanted.to !== null && to !== null) {
      // (2016-12-04,2016-12-23) for "4 to 23": the suite leaves the last day, month or year out.
      if (mention.precision === 'range' && endsLater(wanted.to, to))
        return 'last day of a range left out';
    }
    if (
      wanted.from !== null &&
      wanted.from === wanted.to &&
      from !== null &&
      to !== null &&
      from < to
    ) {
      if (
        (mention.rule === 'ago' || mention.rule === 'later') &&
        from <= wanted.from &&
        wanted.from <= to
      )
        return 'months and years ago counted to the day';
      if (mention.rule === 'portion') return 'early, mid and late as one day';
    }
  }
  if (mention.rule === 'portion') return 'length of early, mid, late';
  if (mention.rule === 'nth' && /week|[أا]سبوع/i.test(item.text)) return 'first week of a month';
  if (
    mention.rule === 'until' ||
    mention.rule === 'before' ||
    mention.rule === 'after' ||
    mention.rule === 'since'
  ) {
    if (same.some((wanted) => edges(wanted, mention))) return 'edge of an open range';
  }
  if (mention.rule === 'stretch') return 'whole weeks, months or years for "the last n"';
  if (mention.rule === 'relative-period' && /past/i.test(item.text))
    return '"the past week" as the calendar week';
  if (
    /\bnext\b/i.test(item.text) &&
    same.some(
      (wanted) =>
        wanted.from && from && Math.abs(parseIsoDay(wanted.from)! - parseIsoDay(from)!) === 7,
    )
  )
    return '"next" as the week after next';
  // The same phrase read on the day that the suite names gives that day: the suite leans forward.
  for (const wanted of same) {
    const day = wanted.to ?? wanted.from;
    if (!day || !mention.implied.includes('year')) continue;
    for (const after of [0, 1, 31, 366]) {
      const later = read(row.text, isoDay(parseIsoDay(day)! + after), lang).find(
        (one) => one.text === mention.text,
      );
      if (!later?.from || later.from !== wanted.from) continue;
      if (later.to === wanted.to || (wanted.to && later.to && endsLater(wanted.to, later.to)))
        return 'unnamed year or week taken forward';
    }
  }
  if (mention.rule === 'numeric-date' && /^\d{1,2}\/\d{1,2}/.test(item.text) && lang === 'ar')
    return 'month before day in figures';
  if (mention.rule === 'decade') return 'century of a decade';
  return undefined;
}

/** True where `to` is the end of the day, month or year that begins behind `left`. */
function endsLater(left: string, to: string): boolean {
  const next = isoDay(parseIsoDay(left)! + 1);
  return (
    to === next || (to > next && (to === monthEnd(next) || to === `${next.slice(0, 4)}-12-31`))
  );
}

const monthEnd = (iso: string): string =>
  isoDay(addMonths(parseIsoDay(`${iso.slice(0, 7)}-01`)!, 1) - 1);

/** True where only the inclusion of the edge itself differs. */
function edges(wanted: Accepted, mention: DateMention): boolean {
  const near = (a: string | null, b: string | undefined) =>
    a !== null && b !== undefined && Math.abs(parseIsoDay(a)! - parseIsoDay(b)!) <= 366;
  return near(wanted.to, mention.to) || near(wanted.from, mention.from);
}

export type Verdict = 'right' | 'span' | 'value' | 'missed';

function judgeItem(item: Item, found: readonly DateMention[]): Verdict {
  const spans = found.filter((mention) => trimmed(mention.text) === trimmed(item.text));
  const valued = (mention: DateMention) =>
    item.accepted.some(
      ({ from, to }) => (mention.from ?? null) === from && (mention.to ?? null) === to,
    );
  if (spans.some(valued)) return 'right';
  if (spans.length > 0) return 'value';
  return found.length === 0 ? 'missed' : 'span';
}

export function judge(rows: readonly RawRow[], lang: 'ar' | 'en'): Report {
  const left = new Map<string, number>();
  const differing = new Map<string, number>();
  const wrong: string[] = [];
  let counted = 0;
  let right = 0;
  for (const row of rows) {
    const items = itemsOf(row);
    if (typeof items === 'string') {
      left.set(items, (left.get(items) ?? 0) + 1);
      continue;
    }
    const dates = read(row.text, row.ref!.slice(0, 10), lang);
    const verdicts = items.map((item) => judgeItem(item, dates));
    if (verdicts.every((verdict) => verdict === 'right')) {
      counted += 1;
      right += 1;
      continue;
    }
    const reasons = items.map((item, index) =>
      verdicts[index] === 'right' ? 'right' : convention(item, dates, row, lang),
    );
    const reason = reasons.find((one) => one !== 'right');
    if (reasons.every((one) => one !== undefined)) {
      differing.set(reason!, (differing.get(reason!) ?? 0) + 1);
      continue;
    }
    counted += 1;
    {
      const seen = dates
        .map((date) => `[${date.text} ${date.from ?? ''}..${date.to ?? ''} ${date.rule}]`)
        .join(' ');
      const wanted = items
        .map(
          (item, index) =>
            `{${item.text} ${item.accepted.map(({ from, to }) => `${from}..${to}`).join(' | ')} ${item.timex} ${verdicts[index]}}`,
        )
        .join(' ');
      wrong.push(
        `${verdicts.find((verdict) => verdict !== 'right')}\t${row.src} ${row.model} ${row.ref!.slice(0, 10)}\t${row.text}\t${wanted}\t${seen}`,
      );
    }
  }
  const kinds = [...left].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const conventions = [...differing].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const summary = `dates.${lang}: ${right} of ${counted} rows right (${((100 * right) / counted).toFixed(1)} %); left out: ${kinds}; other conventions: ${conventions}`;
  return { counted, right, summary, wrong };
}
