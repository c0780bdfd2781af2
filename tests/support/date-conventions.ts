// Where the suites of date cases mean other days than claims.md by the same words. Each convention is told
// from the row alone: some turn the suite's days into ours, so that the row still counts; the rest name
// what has no day of ours at all, and such rows are set aside.

import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  easter,
  isoDay,
  mondayOf,
  parseIsoDay,
  weekdayOf,
} from '../../src/extract/calendar.ts';
import { hijriDay, hijriMonth, toHijri } from '../../src/extract/hijri.ts';
import type { Accepted, Item } from './date-rows.ts';

export interface Translation {
  readonly name: string;
  readonly applies: (item: Item) => boolean;
  /** The same phrase by our convention, for one value of the suite. */
  readonly ours: (value: Accepted, item: Item) => readonly Accepted[];
}

interface Days {
  readonly from: number;
  readonly to: number;
}

const day = (iso: string) => parseIsoDay(iso)!;
const days = ({ from, to }: Days): Accepted => ({ from: isoDay(from), to: isoDay(to) });
const closed = ({ from, to }: Accepted): Days | undefined =>
  from !== null && to !== null ? { from: day(from), to: day(to) } : undefined;
const isOneDay = ({ from, to }: Accepted) => from !== null && from === to;

const monthOf = (at: number): Days => {
  const { year, month } = civilDay(at);
  const from = dayNumber(year, month, 1);
  return { from, to: from + daysInMonth(year, month) - 1 };
};
const yearOf = (at: number): Days => {
  const { year } = civilDay(at);
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
};
/** The Hijri month that holds the day. */
const moonOf = (at: number): Days[] => {
  const moon = toHijri(at);
  const found = moon && hijriMonth(moon.year, moon.month);
  return found ? [found] : [];
};
const weekOf = (at: number): Days => ({ from: mondayOf(at), to: mondayOf(at) + 6 });

const weekdayWord =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|[اأ]ل?[اأ]?حد|ال[اإ]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمع[ةه]|سبت/iu;
const weekendWord = /\bweek-?end\b|نهاية الأسبوع/iu;
const unitWord = /\b(?:day|week|month|quarter|year)s?\b/i;

/** Last days of the day, month, quarter or year that begins on the day that a suite leaves out. */
function ends(left: string): string[] {
  const next = day(left) + 1;
  const { month, day: number } = civilDay(next);
  const found = [isoDay(next)];
  if (number !== 1) return found;
  found.push(isoDay(addMonths(next, 1) - 1));
  if (month % 3 === 1) found.push(isoDay(addMonths(next, 3) - 1));
  if (month === 1) found.push(isoDay(addMonths(next, 12) - 1));
  return found;
}

const rangeEnd: Translation = {
  name: 'last day, month or year of a range belongs to it',
  applies: ({ text }) =>
    /\b(?:to|and|till|until|through|thru|by|between|rest of|later than|or on|or in|or before|date|late as)\b|[-–~]|إلى|الى|حتى|بين|باقي|بقية/iu.test(
      text,
    ),
  ours: ({ from, to }) => (to === null ? [] : ends(to).map((end) => ({ from, to: end }))),
};

const openEdge: Translation = {
  name: '"since" ends with the day of publication, "after" and "before" leave their day out',
  applies: ({ text }) =>
    /^(?:since|after|before|from|منذ|بعد|قبل)|\b(?:before|after)\b/iu.test(text),
  ours: ({ from, to }, { text, ref }) => {
    if (from !== null && to === null) {
      const since = from <= ref ? [{ from, to: ref }] : [];
      return [...since, { from: isoDay(day(from) + 1), to: null }];
    }
    return from === null && to !== null && /^قبل|\bbefore\b/iu.test(text)
      ? [{ from, to: isoDay(day(to) - 1) }]
      : [];
  },
};

const portionWords: readonly (readonly [RegExp, 0 | 1 | 2 | 'earlier' | 'later'])[] = [
  [/\bearlier\b|وقت سابق/iu, 'earlier'],
  [/\blater\b|وقت لاحق|لاحقا/iu, 'later'],
  [/\b(?:early|beginning|start)\b|بداية|أوائل|مطلع/iu, 0],
  [/\bmid|منتصف|نصف|نص /iu, 1],
  [/\b(?:late|end)\b|نهاية|أواخر/iu, 2],
];

const portions: Translation = {
  name: 'early, mid and late: days 1-10, 11-20, 21 on; four months of a year; Monday to Wednesday, Friday to Sunday',
  applies: ({ text }) => portionWords.some(([words]) => words.test(text)),
  ours: (value, { text, ref }) => {
    const part = portionWords.find(([words]) => words.test(text))![1];
    const found: Accepted[] = [];
    const at = value.from ?? value.to!;
    for (const of of [weekOf(day(at)), monthOf(day(at)), yearOf(day(at)), ...moonOf(day(at))]) {
      const whole = of.to - of.from;
      const cuts =
        whole === 6
          ? [0, 3, 4, 7]
          : whole < 31
            ? [0, 10, 20, whole + 1]
            : [0, 4, 8, 12].map((month) => addMonths(of.from, month) - of.from);
      const ours =
        part === 'earlier'
          ? { from: of.from, to: day(ref) }
          : part === 'later'
            ? { from: day(ref), to: of.to }
            : { from: of.from + cuts[part]!, to: of.from + cuts[part + 1]! - 1 };
      found.push(days(ours));
    }
    return value.from === null ? [] : found;
  },
};

const monthsAway: Translation = {
  name: 'so many months or years away is that month or year, not one day of it',
  applies: ({ text }) =>
    /\b(?:months?|years?)\b|شهر|شهور|[أا]شهر|سن[ةت]|سنوات|عام/iu.test(text) &&
    /\b(?:ago|later|from|after|before|in|hence|earlier|back)\b|قبل|بعد|منذ|من الآن|خلال/iu.test(
      text,
    ),
  ours: (value) => {
    const span = closed(value);
    if (!span) return [];
    const month = monthOf(span.from);
    return isOneDay(value) || span.to <= month.to ? [days(month), days(yearOf(span.from))] : [];
  },
};

const numberWords: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  eleven: 11,
};

const rolling: Translation = {
  name: '"the last n weeks" ends yesterday, "the next n" begins tomorrow',
  applies: ({ text }) =>
    /\b(?:last|past|next|upcoming|coming|previous)\b/i.test(text) && unitWord.test(text),
  ours: (_value, { text, ref }) => {
    const unit = /\b(day|week|fortnight|month|quarter|year)s?\b/i.exec(text);
    if (!unit) return [];
    const count = /\b(\d+|one|two|three|four|five|ten|eleven)\b/i.exec(text)?.[1] ?? '1';
    const amount = Number(count) || numberWords[count.toLowerCase()]!;
    const months = { month: 1, quarter: 3, year: 12 }[unit[1]!.toLowerCase()];
    const width = { day: 1, week: 7, fortnight: 14 }[unit[1]!.toLowerCase()] ?? 0;
    const base = day(ref);
    if (months === 3) {
      const { year, month } = civilDay(base);
      const now = dayNumber(year, month - ((month - 1) % 3), 1);
      return /\b(?:next|upcoming|coming)\b/i.test(text)
        ? [days({ from: addMonths(now, 3), to: addMonths(now, 3 * (amount + 1)) - 1 })]
        : [days({ from: addMonths(now, -3 * amount), to: now - 1 })];
    }
    const far = (sign: -1 | 1) =>
      months ? addMonths(base, sign * amount * months) : base + sign * amount * width;
    return /\b(?:next|upcoming|coming)\b/i.test(text)
      ? [days({ from: base + 1, to: far(1) })]
      : [days({ from: far(-1), to: base - 1 })];
  },
};

const countedWeekday: Translation = {
  name: '"next" and "last" weekday are the nearest ones',
  applies: ({ text }) => /\b(?:next|last)\b/i.test(text) && weekdayWord.test(text),
  ours: ({ from, to }, { text, ref }) => {
    if (from === null) return [];
    const step = /\bnext\b/i.test(text) ? -7 : 7;
    const moved = isoDay(day(from) + step);
    const fits = step < 0 ? moved > ref : moved < ref;
    return fits ? [{ from: moved, to: from === to ? moved : to }] : [];
  },
};

const weekOfMonth: Translation = {
  name: 'the first week of a month is the one that holds its first Thursday',
  applies: ({ text }) =>
    /\b(?:first|second|third|1st|2nd|3rd) week\b|الأسبوع (?:الأول|الثاني|الثالث)|الاسبوع الاول/iu.test(
      text,
    ),
  ours: (value) => {
    const span = closed(value);
    return span ? [days({ from: span.from - 7, to: span.to - 7 })] : [];
  },
};

const seasons: Translation = {
  name: 'seasons are three calendar months, not the days between solstice and equinox',
  applies: ({ text }) => /\b(?:spring|summer|autumn|fall|winter)\b/i.test(text),
  ours: (value) => {
    const span = closed(value);
    if (!span) return [];
    const from = monthOf(span.from).from;
    return [days({ from, to: addMonths(from, 3) - 1 })];
  },
};

const muslim =
  /\b(?:eid|id ul|bakr id|sacrifice|muharram|ashura|mawlid|isra|mi'raj|ascension|night journey|kadr|qadr|night of power|jadid|wida|ramadan|rajab)|عيد ال|رمضان|عاشوراء|المولد/iu;
const jewish =
  /\b(?:rosh|kippur|suc+os|sukkot|ingathering|torah|purim|hanuk+ah|chanukah|shavuot|pesach|passover|haatzmaut|holocaust|tisha|lag b)/i;

const almanacs: Translation = {
  name: 'feasts of the moon are by Umm al-Qura, Jewish ones on their day, not the evening before',
  applies: ({ text }) => muslim.test(text) || jewish.test(text),
  ours: (value, { text }) => {
    const span = closed(value);
    if (!span) return [];
    if (jewish.test(text)) {
      const from = span.from + 1;
      return [days({ from, to: Math.max(from, span.to) })];
    }
    return [-1, 1].map((step) => days({ from: span.from + step, to: span.to + step }));
  },
};

const dayFirst: Translation = {
  name: 'the day stands before the month in Arabic figures',
  applies: ({ text, lead }) => /^\d{1,2}\/\d{1,2}\b/.test(text) && /[\u0621-\u064a]/u.test(lead),
  ours: (value) => {
    const { year, month, day: number } = civilDay(day(value.from!));
    const swapped = number <= 12 ? dayNumber(year, number, month) : undefined;
    return swapped === undefined ? [] : [days({ from: swapped, to: swapped })];
  },
};

/** True where the words themselves look ahead or back, or name a year. */
const leansItself = (text: string) =>
  /\b\d{4}\b|\b(?:next|coming|upcoming|this|tomorrow|hence|now|ago|later|in (?:\d|a\b|one|two|three))\b|الماضي|المقبل|القادم|الحالي|غدا|الآن/iu.test(
    text,
  ) || /\blast (?!\w+ (?:of|in) )/i.test(text.replace(/\d\w* last/i, ''));

/** Earlier days that the same words may name: by week, month, year, Easter, the moon, or nth weekday. */
function* earlier(at: number): Iterable<number> {
  const { year, month, day: number } = civilDay(at);
  for (let back = 1; back <= 3; back += 1) {
    yield at - 7 * back;
    yield addMonths(at, -back);
    yield addMonths(at, -12 * back);
    yield at - 364 * back;
    yield easter(year - back) + at - easter(year);
    const moon = toHijri(at);
    const before = moon && hijriDay(moon.year - back, moon.month, moon.day);
    if (before !== undefined) yield before;
    const first = dayNumber(year - back, month, 1);
    const nth = Math.floor((number - 1) / 7);
    yield first + ((weekdayOf(at) - weekdayOf(first) + 7) % 7) + 7 * nth;
    const last = first + daysInMonth(year - back, month) - 1;
    yield last - ((weekdayOf(last) - weekdayOf(at) + 7) % 7);
  }
  // "Tuesday the 19th": the latest that has both.
  for (let back = at - 1; back > at - 800; back -= 1) {
    if (civilDay(back).day === number && weekdayOf(back) === weekdayOf(at)) {
      yield back;
      break;
    }
  }
}

const latest: Translation = {
  name: 'an unnamed year, month or week is the latest one on or before publication',
  applies: ({ text }) => !leansItself(text) || weekendWord.test(text),
  ours: ({ from, to }, { ref }) => {
    const told = from ?? to!;
    const found: Accepted[] = [];
    const anchor = day(told);
    // A month and the like end where the next begins.
    const whole = from !== null && to !== null && from !== to;
    for (const moved of earlier(anchor)) {
      if (moved > day(ref)) continue;
      if (!whole) {
        found.push({
          from: from === null ? null : isoDay(moved),
          to: to === null ? null : isoDay(moved),
        });
        continue;
      }
      found.push(days({ from: moved, to: moved + day(to) - day(from) }));
      const { year, month } = civilDay(anchor);
      const there = civilDay(moved);
      const months = (there.year - year) * 12 + there.month - month;
      found.push(days({ from: moved, to: addMonths(day(to) + 1, months) - 1 }));
    }
    return told > ref || (to ?? told) >= ref ? found : [];
  },
};

/** In the order of use: the later ones see what the earlier ones made. */
export const translations: readonly Translation[] = [
  dayFirst,
  rangeEnd,
  openEdge,
  portions,
  rolling,
  countedWeekday,
  weekOfMonth,
  seasons,
  almanacs,
  latest,
  monthsAway,
];

export interface Aside {
  readonly name: string;
  readonly applies: (item: Item) => boolean;
}

const otherFeasts =
  /diwali|deepavali|dhulandi|holika|holi\b|pongal|pandigai|puja|dooj|jayanti|diwas|onam|navaratri|chauth|yatra|shivaratri|sankranti|vai?sh?akhi|vasakhi|janmashtami|gokul|navroz|parsi|chaudas|shashthi|saptami|vijayadashami|chaturthi|navami|yugadi|ugadi|suk[lh]+adi|kamudu|guru |buddha/i;

/** What the contract gives no day at all. */
export const asides: readonly Aside[] = [
  {
    name: 'formula or address',
    applies: ({ lead, text }) => /^(?:www|[<>=\s]+$)/.test(lead) || /^[<>=]/.test(text),
  },
  { name: 'feast of an Indian calendar', applies: ({ text }) => otherFeasts.test(text) },
  {
    name: 'a vague amount, which gets no number',
    applies: ({ text }) => /\b(?:few|several|couple)\b|بضع/iu.test(text),
  },
  {
    name: 'a unit alone ("partner of the month")',
    applies: ({ text }) =>
      /^(?:the )?(?:day|week|month|year)$|^الإسبوع$|^آخر يوم$|^the last day$/iu.test(text),
  },
  {
    name: 'a number alone, which counts ("went back for the 27")',
    applies: ({ text }) =>
      /^(?:إلى |لل|ال|the )?(?:\d{1,2}|twenty second|الحادي والعشرين|ثاني|ثلاثين)$/u.test(text),
  },
  {
    name: 'two figures without a year that no word leads in',
    applies: ({ text, lead }) =>
      /^\d{1,2}[/.-]\d{1,2}$/.test(text) &&
      !/\b(?:on|in|from|between|this|friday) ?$|في ?$/iu.test(lead),
  },
  {
    name: '"in two weeks" where no verb looks ahead: a length',
    applies: ({ text, lead }) =>
      /^(?:in|within|خلال|في) (?:a |an |\d+ |\w+ )(?:more )?(?:day|week|month|year|fortnight|أسابيع|اسابيع|شهور)/iu.test(
        text,
      ) && !/\b(?:will|'ll|shall)\b/i.test(lead),
  },
  {
    name: 'counted from a date that the text lacks ("the following week", "three days later")',
    applies: ({ text, lead }) =>
      /\b(?:following|same)\b|التالي|^بعد [اأ]سبوع|^\d.* later$/iu.test(text) && !/\d/.test(lead),
  },
];
