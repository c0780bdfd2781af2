// A document in, whether its figures tell the day before the month out: by one that leaves no doubt
// ("25/6/2024"), by what rises from entry to entry, or by which reading is of the days before the report.

import { daysBetween } from '../../document/days.ts';
import type { NumberedDocument } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';

/** Figures with strokes between them; what opens a line may leave the year out. */
interface Slashed {
  readonly first: number;
  readonly second: number;
  readonly year: number | undefined;
}

export function showsDayFirst(document: NumberedDocument): boolean {
  const slashed = slashedIn(document);
  const whole = slashed.filter(({ year }) => year !== undefined && year > 99);
  const entries = slashed.filter(({ year }) => year === undefined);
  if (whole.some(({ second }) => second > 12)) return false;
  if (whole.some(({ first }) => first > 12) || countDays(entries)) return true;
  return document.published !== undefined && areRecent(slashed, document.published);
}

// "3/6" and "25/06/2024".
const shortest = 3;
const longest = 10;

function slashedIn({ tokens, view, sentences }: NumberedDocument): Slashed[] {
  const found: Slashed[] = [];
  for (const { first, last } of sentences) {
    for (let token = first; token < last; token += 1) {
      if (tokens.kinds[token] !== TokenKind.digits) continue;
      const start = tokens.starts[token]!;
      const end = tokens.ends[token]!;
      if (end - start < shortest || end - start > longest) continue;
      const text = view.text.slice(start, end);
      const parts = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(text);
      if (!parts || (parts[3] === undefined && token > first)) continue;
      const year = parts[3] === undefined ? undefined : Number(parts[3]);
      found.push({ first: Number(parts[1]), second: Number(parts[2]), year });
    }
  }
  return found;
}

/** Entries that begin with 3/6, 4/6, 5/6: what rises is the day. */
function countDays(entries: readonly Slashed[]): boolean {
  let rises = false;
  for (const [index, { first, second }] of entries.entries()) {
    // "28/02" leaves no doubt, "2/28" neither.
    if (first > 12 && second <= 12) return true;
    const before = entries[index - 1];
    if (before && second !== before.second) return false;
    if (before && first > before.first) rises = true;
  }
  return entries.length >= 3 && rises;
}

// A report tells of the days before it.
const recent = 45;

/** "3/6/24" in a report of 12 June: months ago with the month first, and days ago with the day first. */
function areRecent(slashed: readonly Slashed[], published: string): boolean {
  const age = (year: number | undefined, month: number, day: number) => {
    const full =
      year === undefined ? published.slice(0, 4) : String(year < 100 ? 2000 + year : year);
    return daysBetween(`${full}-${pad(month)}-${pad(day)}`, published);
  };
  const isRecent = (days: number) => days >= 0 && days <= recent;
  const open = slashed.filter(({ first, second }) => first !== second);
  return (
    open.length > 0 &&
    open.every(({ first, second, year }) => isRecent(age(year, second, first))) &&
    !open.some(({ first, second, year }) => isRecent(age(year, first, second)))
  );
}

const pad = (figure: number): string => String(figure).padStart(2, '0');
