// The letters of one digits token go in, what they can mean comes out: a value, a fraction, a list, or
// a form that is no number (clock, date, address). Only ASCII digits and the marks , . / : appear.

import { colon, comma, slash, stop } from './signs.ts';

export type DigitsReading =
  | {
      readonly kind: 'value';
      readonly value: number | null;
      /** The other reading of an open form: 1.25 for "1.250" read as 1250, and the reverse. */
      readonly other?: number;
      /** True for a bare run of digits, as years and labels are written. */
      readonly plain: boolean;
    }
  | { readonly kind: 'fraction'; readonly value: number }
  | { readonly kind: 'list'; readonly parts: readonly DigitsPart[] }
  | { readonly kind: 'clock' | 'date' };

export interface DigitsPart {
  /** Offsets within the token. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export function readDigits(text: string, decimalComma: boolean): DigitsReading {
  let commas = 0;
  let stops = 0;
  let slashes = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === comma) commas += 1;
    else if (unit === stop) stops += 1;
    else if (unit === slash) slashes += 1;
    else if (unit === colon) colons += 1;
  }
  if (commas + stops + slashes + colons === 0) return whole(text);
  if (colons > 0) return { kind: 'clock' };
  if (slashes > 0) return fraction(text, slashes + commas + stops);
  if (commas > 0 && stops > 0) return mixed(text);
  return commas > 0 ? onlyCommas(text, commas, decimalComma) : onlyStops(text, stops, decimalComma);
}

/** Longer runs than a double holds are finite or nothing. */
function whole(text: string): DigitsReading {
  const value = text.length > 300 ? Number.POSITIVE_INFINITY : Number(text);
  return { kind: 'value', value: Number.isFinite(value) ? value : null, plain: true };
}

function value(number: number, other?: number): DigitsReading {
  return other === undefined
    ? { kind: 'value', value: number, plain: false }
    : { kind: 'value', value: number, other, plain: false };
}

function fraction(text: string, marks: number): DigitsReading {
  if (marks > 1) return { kind: 'date' };
  const [over, under] = text.split('/') as [string, string];
  if (over.length > 6 || under.length > 6 || Number(under) === 0) return { kind: 'date' };
  return { kind: 'fraction', value: Number(over) / Number(under) };
}

/** Groups of three after the first: 1,250,000; or of two before the last three: 12,34,567. */
function grouped(groups: readonly string[]): boolean {
  const [first] = groups as [string];
  if (first.length > 3 || (first.length > 1 && first.startsWith('0')) || first === '0')
    return false;
  if (groups.at(-1)!.length !== 3) return false;
  const inner = groups.slice(1, -1);
  return (
    inner.every((group) => group.length === 3) ||
    (first.length < 3 && inner.length > 0 && inner.every((group) => group.length === 2))
  );
}

/** "1,234.5" and "1.234,5": the last mark is the decimal one. */
function mixed(text: string): DigitsReading {
  const mark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const at = text.lastIndexOf(mark);
  const groups = text.slice(0, at).split(mark === ',' ? '.' : ',');
  if (!grouped(groups)) return list(text);
  return value(Number(`${groups.join('')}.${text.slice(at + 1)}`));
}

function onlyCommas(text: string, commas: number, decimalComma: boolean): DigitsReading {
  const groups = text.split(',');
  if (grouped(groups)) return value(Number(groups.join('')));
  if (commas === 1 && decimalComma) return value(Number(groups.join('.')));
  // "26,013,94": groups, and a decimal comma.
  if (decimalComma && groups.at(-1)!.length !== 3 && grouped(groups.slice(0, -1)) && commas > 1) {
    return value(Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`));
  }
  return list(text);
}

function onlyStops(text: string, stops: number, decimalComma: boolean): DigitsReading {
  const groups = text.split('.');
  if (stops === 1) {
    const decimal = Number(text);
    if (!grouped(groups)) return value(decimal);
    const thousands = Number(groups.join(''));
    return decimalComma ? value(thousands, decimal) : value(decimal, thousands);
  }
  return grouped(groups) ? value(Number(groups.join(''))) : { kind: 'date' };
}

function list(text: string): DigitsReading {
  const parts: DigitsPart[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : comma;
    if (unit !== comma && unit !== stop) continue;
    const number = Number(text.slice(start, Math.min(at, start + 300)));
    if (Number.isFinite(number)) parts.push({ start, end: at, value: number });
    start = at + 1;
  }
  return { kind: 'list', parts };
}
