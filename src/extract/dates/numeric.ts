// Dates in figures alone: 12/6/2024, 2024-06-12, 12.6.24, 6/2024. The order of day and month follows
// the language, unless only the other order makes a date. Versions, clock times and addresses are refused.

import { TokenKind } from '../../document/tokens.ts';
import { isCivilDay } from '../calendar.ts';
import { isHijriYear } from '../hijri.ts';
import type { CalendarDate } from './expression.ts';
import { eraAt, fullYear, yearNumber } from './parts.ts';
import type { Scene } from './scene.ts';
import { symbolAt } from './scene.ts';

interface Figures {
  readonly values: readonly number[];
  readonly digits: readonly number[];
  readonly separator: string;
  readonly last: number;
}

export interface NumericDate {
  readonly date: CalendarDate;
  readonly last: number;
  /** False for "12/6": a date only where its surroundings say so. */
  readonly sure: boolean;
  readonly slashed: boolean;
}

/** Figures joined by one kind of separator, at most `limit` of them; spaces only where allowed. */
function figuresAt(scene: Scene, token: number, spaced: boolean): Figures | undefined {
  const { tokens, view } = scene.document;
  const values: number[] = [];
  const digits: number[] = [];
  let separator = '';
  let open = true;
  let last = token;
  for (let at = token; at < scene.last && at < token + 5; at += 1) {
    const gap = at > token && tokens.starts[at] !== tokens.ends[at - 1];
    if (gap && (!spaced || view.text.charCodeAt(tokens.ends[at - 1]!) === 10)) break;
    let fits = true;
    for (let offset = tokens.starts[at]!; offset < tokens.ends[at]! && fits; offset += 1) {
      const unit = view.text.charCodeAt(offset);
      if (unit >= 48 && unit <= 57) {
        if (open) {
          values.push(0);
          digits.push(0);
          open = false;
        } else if (offset === tokens.starts[at]!) fits = false;
        values[values.length - 1] = values.at(-1)! * 10 + unit - 48;
        digits[digits.length - 1] = digits.at(-1)! + 1;
      } else {
        const mark = view.text[offset]!;
        fits =
          !open &&
          (mark === '/' || mark === '-' || mark === '.' || mark === '\\') &&
          (separator === '' || separator === mark);
        separator = fits ? mark : separator;
        open = true;
      }
    }
    if (!fits) break;
    if (!open) last = at + 1;
    if (values.length === 3 && !open) break;
  }
  // A separator at the end belongs to what follows.
  return values.length > 1 && last > token && !(open && last === token)
    ? { values, digits, separator, last }
    : undefined;
}

const isMonth = (value: number) => value >= 1 && value <= 12;
const isDay = (value: number) => value >= 1 && value <= 31;

export function numericAt(scene: Scene, token: number): NumericDate | undefined {
  if (token >= scene.last || scene.document.tokens.kinds[token] !== TokenKind.digits)
    return undefined;
  const packed = packedDate(scene, token);
  if (packed) return packed;
  const tight = figuresAt(scene, token, false);
  const figures = tight && tight.values.length === 3 ? tight : figuresAt(scene, token, true);
  if (figures && figures.values.length === 3) {
    const whole = threeFigures(scene, figures);
    if (whole) return whole;
  }
  if (tight && tight.values.length === 2) return twoFigures(scene, tight);
  if (figures?.values.length !== 2) return undefined;
  // "17 / 5": a slash between spaces, a date where a word leads it in.
  if (figures.separator === '/' && figures.last === token + 3) return twoFigures(scene, figures);
  // "2016 -11": stray spaces, believed where nothing follows that the figure could count.
  const loose = figures.digits.includes(4) ? figures : undefined;
  if (!loose || loose.separator === '.') return undefined;
  const open =
    loose.last >= scene.last || scene.document.tokens.kinds[loose.last] === TokenKind.mark;
  return open ? twoFigures(scene, loose) : undefined;
}

/** "20240612": a date where a preposition leads it in or nothing else stands in its sentence. */
function packedDate(scene: Scene, token: number): NumericDate | undefined {
  const { tokens, view } = scene.document;
  const start = tokens.starts[token]!;
  if (tokens.ends[token]! - start !== 8) return undefined;
  const value = Number(view.text.slice(start, start + 8));
  const [year, month, day] = [
    Math.floor(value / 10_000),
    Math.floor(value / 100) % 100,
    value % 100,
  ];
  if (!(year >= 1950 && year <= 2050 && isCivilDay(year, month, day))) return undefined;
  return {
    date: { kind: 'calendar', calendar: 'gregorian', lean: 'latest', year, month, day },
    last: token + 1,
    sure: isAlone(scene, token),
    slashed: true,
  };
}

/** True where nothing but marks shares the sentence with the token. */
function isAlone(scene: Scene, token: number): boolean {
  const { kinds } = scene.document.tokens;
  if (scene.last - scene.first > 8) return false;
  for (let at = scene.first; at < scene.last; at += 1)
    if (at !== token && kinds[at] !== TokenKind.mark) return false;
  return true;
}

function threeFigures(scene: Scene, figures: Figures): NumericDate | undefined {
  const [a, b, c] = figures.values as [number, number, number];
  const [x, y, z] = figures.digits as [number, number, number];
  const glued =
    figures.last < scene.last &&
    scene.document.tokens.starts[figures.last] === scene.document.tokens.ends[figures.last - 1] &&
    (symbolAt(scene, figures.last) === '.' || symbolAt(scene, figures.last) === '/') &&
    scene.document.tokens.kinds[figures.last + 1] === TokenKind.digits &&
    scene.document.tokens.starts[figures.last + 1] === scene.document.tokens.ends[figures.last];
  if (glued || y > 2 || y === 0) return undefined;
  if (x === 4 && z <= 2) {
    if (isMonth(b) && isDay(c)) return dateOf(scene, figures, { year: a, month: b, day: c });
    if (isMonth(c) && isDay(b)) return dateOf(scene, figures, { year: a, month: c, day: b });
    return undefined;
  }
  if (x > 2) return undefined;
  if (z !== 4 && (z !== 2 || figures.separator === '-')) return undefined;
  const year = z === 4 ? c : fullYear(scene, c);
  const [day, month] = order(scene, { a, b, separator: figures.separator });
  const either = isMonth(a) && isMonth(b) && a !== b;
  return day ? dateOf(scene, figures, { year, month, day, ...(either && { either }) }) : undefined;
}

/** Day and month of two figures; zeros where they are none. */
function order(
  scene: Scene,
  pair: { readonly a: number; readonly b: number; readonly separator: string },
): readonly [day: number, month: number] {
  const { a, b, separator } = pair;
  const dayFirst = isDay(a) && isMonth(b);
  const monthFirst = isMonth(a) && isDay(b);
  const wanted = scene.rules.dayFirst || separator === '.' || scene.dayFirst;
  if (dayFirst && (wanted || !monthFirst)) return [a, b];
  return monthFirst ? [b, a] : [0, 0];
}

function dateOf(
  scene: Scene,
  figures: Figures,
  parts: {
    readonly year: number;
    readonly month: number;
    readonly day?: number;
    readonly either?: true;
  },
): NumericDate | undefined {
  if (parts.year < 1000 || parts.year > 2199) return undefined;
  const { era, last } = eraAt(scene, figures.last);
  if (era === 'before') return undefined;
  const calendar = era ?? (isHijriYear(parts.year) ? 'hijri' : 'gregorian');
  return {
    date: { kind: 'calendar', calendar, lean: 'latest', ...parts },
    last,
    sure: true,
    slashed: figures.separator === '/',
  };
}

function twoFigures(scene: Scene, figures: Figures): NumericDate | undefined {
  const [a, b] = figures.values as [number, number];
  const [x, y] = figures.digits as [number, number];
  if (figures.separator === '.') return undefined;
  if (x <= 2 && y === 4 && isMonth(a)) return dateOf(scene, figures, { year: b, month: a });
  if (x === 4 && y <= 2 && isMonth(b)) return dateOf(scene, figures, { year: a, month: b });
  if (x > 2 || y > 2) return undefined;
  const [day, month] = order(scene, { a, b, separator: figures.separator });
  if (!day) return undefined;
  const year =
    symbolAt(scene, figures.last) === ',' ? yearNumber(scene, figures.last + 1) : undefined;
  return {
    date: {
      kind: 'calendar',
      calendar: 'gregorian',
      month,
      day,
      lean: 'latest',
      ...(year && { year: year.value }),
    },
    last: year ? year.last : figures.last,
    sure: year !== undefined,
    slashed: figures.separator === '/',
  };
}
