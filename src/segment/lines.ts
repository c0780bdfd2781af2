// A view's text in, what its lines are out: whether line breaks only wrap long sentences, and whether
// a line is a bullet, a row of a table or a heading.

import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import { touches } from './stops.ts';
import { UnitClass, unitClass } from './tokenize.ts';

// A text is wrapped when its lines, but for the last of each block, fill a common width between
// these bounds and seldom end with a stop.
const narrowest = 45;
const widest = 110;

/** The width at which the text's lines were wrapped, or 0 where a line break ends a paragraph. */
export function wrapWidth(text: string): number {
  let width = 0;
  let lines = 0;
  let stopped = 0;
  const lengths: number[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    const follower = text.charCodeAt(newline + 1);
    const ends = newline > start && follower !== 0x0a && newline + 1 < text.length;
    if (ends && !isRow(text, start, newline)) {
      const length = newline - start;
      if (length > widest) return 0;
      if (length > width) width = length;
      lengths.push(length);
      lines += 1;
      if ('.!?\u061f:'.includes(text[newline - 1]!)) stopped += 1;
    }
    start = newline + 1;
  }
  if (lines < 3 || width < narrowest || stopped * 4 > lines) return 0;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  return full >= lines * 0.7 ? width : 0;
}

/** True for a line with two bars that do not touch: a row of a table, which nothing wraps. */
export function isRow(text: string, start: number, end: number): boolean {
  // Of the line alone: a search from its start would run through the whole text behind it.
  const line = text.slice(start, end);
  const first = line.indexOf('|');
  return first >= 0 && line.indexOf('|', first + 2) >= 0;
}

const bullets = new Set(
  [...'-*•·▪▫◾◽■□►▶●○◦✓✔✅➤➢♦🔴🔹🔸🔻🔺🔶🔷🟢🟡🟠🔵⚫⚪'].map((mark) => mark.codePointAt(0)!),
);

/** True when the line that begins with this token is an item of a list. */
export function isBullet(text: string, tokens: Tokens, first: number): boolean {
  if (first + 1 >= tokens.count) return false;
  const start = tokens.starts[first]!;
  if (tokens.kinds[first] === TokenKind.mark) {
    return bullets.has(text.codePointAt(start)!) && !isBold(text, start);
  }
  const short = tokens.ends[first]! - start <= 2;
  if (short && tokens.kinds[first] === TokenKind.digits && isApart(text, tokens, first))
    return true;
  if (!short || !touches(tokens, first) || tokens.kinds[first + 1] !== TokenKind.mark) return false;
  const mark = text[tokens.starts[first + 1]!]!;
  if (tokens.kinds[first] === TokenKind.digits) return '.)-'.includes(mark);
  return (
    tokens.ends[first]! - start === 1 && (mark === ')' || (mark === '-' && isArabic(text, start)))
  );
}

/** "1 - القبض على خمسة": a number and a dash that stand apart in front of words. */
function isApart(text: string, tokens: Tokens, first: number): boolean {
  const dash = first + 1;
  if (text[tokens.starts[dash]!] !== '-' || touches(tokens, first)) return false;
  return !touches(tokens, dash) && tokens.kinds[dash + 1] === TokenKind.word;
}

/** "*غرفة طوارئ أمبدة*": a line in bold, as messages write it. */
function isBold(text: string, start: number): boolean {
  if (text[start] !== '*' || text[start + 1] === ' ') return false;
  const end = text.indexOf('\n', start);
  return (end < 0 ? text : text.slice(0, end)).trimEnd().endsWith('*');
}

function isArabic(text: string, at: number): boolean {
  return unitClass(text.charCodeAt(at)) === UnitClass.arabic;
}

// The longest line without a closing stop that is still a heading, in tokens.
const longestHeading = 22;

/** True when a line of one piece, without a stop at its end, is a heading. */
export function isHeading(tokens: Tokens, first: number, last: number): boolean {
  if (last - first > longestHeading) return false;
  for (let token = first; token < last; token += 1) {
    if (tokens.kinds[token] === TokenKind.word) return true;
  }
  return false;
}
