// The day on which a Jewish year begins, from the molad and its four postponements: a Gregorian year in,
// the day number of the first of Tishri that falls in it out. A test compares it with Intl.

/** Day number of the first of Tishri of the year 1. */
const epoch = -2_092_590;

/** Days from the epoch to the molad's day, with the postponement for Sunday, Wednesday and Friday. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** A year may not have 356 or 382 days. */
function postponed(year: number): number {
  const [before, at, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  if (after - at === 356) return 2;
  return at - before === 382 ? 1 : 0;
}

const newYear = (year: number) => epoch + elapsed(year) + postponed(year);

export interface JewishYear {
  readonly newYear: number;
  /** Days of its second month, on which the feasts of winter depend. */
  readonly heshvan: 29 | 30;
}

export function jewishYear(gregorian: number): JewishYear {
  const year = gregorian + 3761;
  const first = newYear(year);
  return { newYear: first, heshvan: (newYear(year + 1) - first) % 10 === 5 ? 30 : 29 };
}
