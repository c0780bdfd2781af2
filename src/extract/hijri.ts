// The Hijri calendar by Umm al-Qura, 1300 to 1500: day numbers of its months and back. Years outside
// the table are refused; nothing is computed by the tabular rule, which is off by a day or two.

/** Day number of 1 Muharram 1300 (12 November 1882). */
const firstDay = -31_826;
export const firstHijriYear = 1300;
export const lastHijriYear = 1500;

// Three hexadecimal digits a year: bit m-1 is set where month m has thirty days. The month starts are
// facts published by the Umm al-Qura calendar; a test compares them with Intl.
const longMonths = [
  '5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b25',
  '64ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac56',
  '4aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4db',
  'aba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa',
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d4',
  '6a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9',
  '5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a',
].join('');

/** Day number of the first day of each month, and of the day after the last. */
const monthStarts = new Int32Array((lastHijriYear - firstHijriYear + 1) * 12 + 1);
let start = firstDay;
for (let month = 0; month < monthStarts.length - 1; month += 1) {
  monthStarts[month] = start;
  const year = Math.floor(month / 12);
  const bits = Number.parseInt(longMonths.slice(year * 3, year * 3 + 3), 16);
  start += (bits >> (month % 12)) & 1 ? 30 : 29;
}
monthStarts[monthStarts.length - 1] = start;

export const isHijriYear = (year: number): boolean =>
  year >= firstHijriYear && year <= lastHijriYear;

const monthIndex = (year: number, month: number) => (year - firstHijriYear) * 12 + month - 1;

/** First and last day of a Hijri month; undefined outside the table. */
export function hijriMonth(
  year: number,
  month: number,
): { readonly from: number; readonly to: number } | undefined {
  if (!isHijriYear(year) || month < 1 || month > 12) return undefined;
  const index = monthIndex(year, month);
  return { from: monthStarts[index]!, to: monthStarts[index + 1]! - 1 };
}

/**
 * Day number of a Hijri day. The 30th of a month that has 29 days by Umm al-Qura is read as the day
 * after: where the month was sighted by eye it did have thirty.
 */
export function hijriDay(year: number, month: number, day: number): number | undefined {
  const found = hijriMonth(year, month);
  if (!found || day < 1 || day > 30) return undefined;
  return found.from + day - 1;
}

/** The Hijri day of a day number; undefined outside the table. */
export function toHijri(
  day: number,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  if (day < firstDay || day >= monthStarts[monthStarts.length - 1]!) return undefined;
  let low = 0;
  let high = monthStarts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (monthStarts[middle]! <= day) low = middle;
    else high = middle;
  }
  return {
    year: firstHijriYear + Math.floor(low / 12),
    month: (low % 12) + 1,
    day: day - monthStarts[low]! + 1,
  };
}
