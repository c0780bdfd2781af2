// What a language must say about its dates: the words, what each tells, and how they may be joined.
// The engine that reads them is extract/dates.ts; no word of any language stands here.

import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';

export type CalendarName = 'gregorian' | 'hijri';

export type DateUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export type DatePortion =
  | 'early'
  | 'mid'
  | 'late'
  | 'firstHalf'
  | 'secondHalf'
  | 'earlier'
  | 'later'
  | 'rest'
  | 'whole';

/** How the day of a feast is found. */
export type FeastDay =
  | { readonly calendar: CalendarName; readonly month: number; readonly day: number }
  /** The last such weekday of a Hijri month. */
  | { readonly calendar: 'hijri'; readonly month: number; readonly lastWeekday: number }
  /** The nth such weekday of a Gregorian month, -1 being the last, and so many days behind it. */
  | {
      readonly calendar: 'weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly offset?: number;
    }
  /** So many days from Easter, or from the Jewish new year that falls in the same Gregorian year. */
  | { readonly calendar: 'easter' | 'orthodox' | 'hebrew'; readonly offset: number }
  /** So many days from the first of Kislev, whose distance from the new year differs. */
  | { readonly calendar: 'kislev'; readonly offset: number }
  | { readonly calendar: 'chinese' };

export type Feast = FeastDay & {
  /** How many days it lasts, where more than one. */
  readonly days?: number;
  /** Days to add where it would fall on that weekday. */
  readonly moves?: Readonly<Record<string, number>>;
};

/** What a word does that is no part of a date, but stands in or near one. */
export const dateMarks = [
  'the',
  'of',
  'and',
  'or',
  'from',
  'to',
  'between',
  'in',
  /** "on": introduces a day, and never a month alone. */
  'on',
  'since',
  'until',
  'before',
  'after',
  'ago',
  'now',
  'later',
  'earlier',
  /** "hence": so long after today. */
  'hence',
  /** "after next", "before last": behind a unit or a weekday. */
  'secondNext',
  'secondLast',
  /** "more than": in front of a distance. */
  'more',
  /** "or later", "onwards": the date is where something begins. */
  'onwards',
  /** "on or after": as above, in front of the date. */
  'from on',
  /** "محاصرة": a state that lasts, so that "from" is since when: "محاصرة من يونيو". */
  'state',
  /** "will": what follows lies ahead. */
  'future',
  /** "in", where a length behind it may lie ahead. */
  'ahead',
  /** "for", in front of a length. */
  'lasting',
  /** "starting": a length begins with the date behind. */
  'starting',
  /** "corresponding to": ties the names of one day in two calendars. */
  'matching',
  /** "the period" in front of a range. */
  'period',
  /** "a", where it counts one: "a week ago". */
  'one',
  /** "several": a number that nobody told. */
  'some',
  /** "no later than", "as of" and the like say nothing of the date itself. */
  'clock',
  /** May stand between a weekday and "that": "each". */
  'every',
  /** "عبد": with the word behind it a man's name. */
  'in name',
] as const;
export type DateMark = (typeof dateMarks)[number];

/** Words near a date that tell what it is the date of. */
export type DateCue =
  /** A law, resolution, treaty: the date of a text, not of a happening. */
  | 'legal'
  | 'anniversary'
  | 'speech'
  /** A noun for something said: statement, press release. */
  | 'statement'
  /** "that": what follows was said, not when. */
  | 'that'
  /** Makes a name of the day beside it: a street, a movement, a revolution. */
  | 'name'
  /** Marks a line that dates a document: "issued on". */
  | 'issued';

export type DateWord =
  | {
      readonly kind: 'month';
      readonly calendar: CalendarName;
      readonly month: number;
      /** False where the word is common in other meanings: it needs a day, a year or a preposition. */
      readonly sure: boolean;
      /** False for spellings that are a month only beside a day or a year: typing errors, "sep". */
      readonly alone: boolean;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly sure: boolean }
  /** "Fridays": a date only where they are counted. */
  | { readonly kind: 'weekdays'; readonly weekday: number }
  /** -1 is the last one. */
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'unit'; readonly unit: DateUnit; readonly count: 1 | 2 | null }
  | {
      /** last, this, next: `text` where it counts from the date told before, not from today. */
      readonly kind: 'which';
      readonly offset: -1 | 0 | 1;
      readonly anchor: 'published' | 'text';
      /** "the past week" is the last seven days, "last week" the calendar's. */
      readonly rolling: boolean;
    }
  /** yesterday, today; `nights` where it reaches over midnight. */
  | { readonly kind: 'deictic'; readonly offset: number; readonly nights: boolean }
  | { readonly kind: 'portion'; readonly portion: DatePortion }
  | { readonly kind: 'dayPart'; readonly night: boolean; readonly after: boolean }
  | { readonly kind: 'season'; readonly season: 1 | 2 | 3 | 4; readonly sure: boolean }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'era'; readonly era: CalendarName | 'before' }
  /** -1 is the ending that makes a decade of a number: "1990s". */
  | { readonly kind: 'decade'; readonly start: number }
  | {
      readonly kind: 'feast';
      readonly feast: Feast;
      /** False where the word has other meanings too: it needs a year. */
      readonly sure: boolean;
    }
  | { readonly kind: 'mark'; readonly mark: DateMark }
  | { readonly kind: 'cue'; readonly cue: DateCue };

export type DateWordKind = DateWord['kind'];

export const dateWords = table<DateWord>('date words');

export interface DateRules {
  readonly tables: () => readonly FilledTable[];
  /** True where 3/4 is the third of April whatever else the text holds. */
  readonly dayFirst: boolean;
  /** True where units stand before tens: "one and twenty". */
  readonly unitsFirst: boolean;
  /** True where "ago" stands behind its amount. */
  readonly agoBehind: boolean;
  /** True where the verb stands before its subject, so that a date may follow both. */
  readonly verbFirst: boolean;
  /** True where doubtful weekdays are short names ("Fri"), for which a preposition is enough. */
  readonly shortNames: boolean;
  /** Endings that leave a date word a date word: "Tuesday's". */
  readonly possessives: ReadonlySet<string>;
  /** True where the letters as written are no doubtful month, though folded they are spelled alike. */
  readonly noMonth: (written: string) => boolean;
  /** Proclitics that say "and". */
  readonly andProclitics: ReadonlySet<string>;
  /** Proclitics that say "of", "in", "on". */
  readonly ofProclitics: ReadonlySet<string>;
}

/** What a date is called that tells the day of what follows it: "a day after gunmen killed six". */
export const fromAct = 'from-act';
