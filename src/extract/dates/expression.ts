// What a date phrase says before it is placed on the calendar: read from the words alone, so that one
// phrase can lend another its year and relative ones can wait for their anchor.

import type { CalendarName, DatePortion, DateUnit, Feast } from '../../rules/dates.ts';

/**
 * What a relative date counts from: the day of publication, the date told before in the text, or that date
 * and, where none was told, the day of publication.
 */
export type Anchor = 'published' | 'text' | 'nearest';

/** Where an unnamed year, month or week lies: the latest so far, the one before, this or the next. */
export type Lean = 'latest' | 'last' | 'this' | 'next';

/** A day, month or year of a calendar, as far as it is written. */
export interface CalendarDate {
  readonly kind: 'calendar';
  readonly calendar: CalendarName;
  readonly year?: number | Expression;
  readonly month?: number | Expression;
  readonly day?: number;
  readonly weekday?: number;
  /** The day was told by an ordinal word behind a weekday: "the second Tuesday of" may be meant. */
  readonly ordinal?: boolean;
  /** Day and month in figures that may stand the other way round. */
  readonly either?: boolean;
  readonly lean: Lean;
}

export type Expression =
  | CalendarDate
  /** This week, last year, yesterday, the same month. */
  | {
      readonly kind: 'shifted';
      readonly unit: DateUnit;
      readonly offset: number;
      readonly anchor: Anchor;
      /** Reaches from the evening before into the day. */
      readonly nights?: boolean;
      /** The last one that has begun, where the present one lies ahead. */
      readonly latest?: boolean;
      /** The same day by another calendar, for where the anchor is unknown. */
      readonly otherwise?: CalendarDate;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly lean: Lean;
      readonly anchor: Anchor;
      readonly week?: Expression;
    }
  /** Three days ago, two weeks later. */
  | {
      readonly kind: 'away';
      readonly amount: number | null;
      readonly unit: DateUnit;
      readonly direction: -1 | 1;
      readonly from: Anchor | Expression;
      /** "and two days": further lengths, which make the whole one counted to the day. */
      readonly more?: readonly Length[];
    }
  /** Ten days that begin with a date, or end with it. */
  | {
      readonly kind: 'lasting';
      readonly length: Length;
      readonly edge: Expression;
      readonly side: 'from' | 'to';
    }
  /** "the same period": the date told before as it is. */
  | { readonly kind: 'told' }
  /** The past two days, the last 24 hours. */
  | {
      readonly kind: 'stretch';
      readonly amount: number | null;
      readonly unit: DateUnit;
      readonly direction: -1 | 1;
      readonly anchor: Anchor;
      readonly more?: readonly Length[];
    }
  | { readonly kind: 'portion'; readonly portion: DatePortion; readonly of: Expression }
  /** The third week of, the last Tuesday of; -1 is the last. */
  | {
      readonly kind: 'nth';
      readonly nth: number;
      readonly unit: DateUnit | number;
      readonly count: number;
      readonly of: Expression;
      /** Of a year that nobody told: the latest that has begun. */
      readonly latest?: boolean;
    }
  /** The week of 16 September. */
  | { readonly kind: 'around'; readonly unit: DateUnit; readonly day: Expression }
  | {
      readonly kind: 'range';
      readonly from: Expression;
      readonly to: Expression;
    }
  | {
      readonly kind: 'open';
      readonly side: 'since' | 'until' | 'before' | 'after' | 'from on';
      readonly edge: Expression;
    }
  | { readonly kind: 'decade'; readonly start: number }
  | { readonly kind: 'century'; readonly century: number }
  | {
      readonly kind: 'season';
      readonly season: 1 | 2 | 3 | 4;
      readonly lean: Lean;
      readonly year?: number | Expression;
    }
  | {
      readonly kind: 'feast';
      readonly feast: Feast;
      readonly lean: Lean;
      readonly year?: number | Expression;
    }
  /** One day in two calendars. */
  | { readonly kind: 'twin'; readonly gregorian: CalendarDate; readonly hijri: CalendarDate };

/** A number of days, weeks, months or years. */
export interface Length {
  readonly amount: number;
  readonly unit: DateUnit;
}

/** A phrase that was read: tokens [first, last) and what it says. */
export interface Reading {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  /** View units to leave out at the front of the first word. */
  readonly front: number;
  readonly expression: Expression;
  /** Further dates that stand in the same list, each with its own tokens. */
  readonly others?: readonly Reading[];
}

/** What a reader found: as a Reading, its first token being known to the caller. */
export interface Piece {
  readonly rule: string;
  /** Where the mention begins, if not at the token asked for. */
  readonly first?: number;
  readonly last: number;
  readonly front: number;
  readonly expression: Expression;
  readonly others?: readonly Reading[];
}
