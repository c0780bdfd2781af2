// A mark that may end a sentence in, the verdict out: full stops behind abbreviations, initials and
// list numbers, between the dots of an ellipsis or before a small letter end nothing.

import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Letters } from '../rules/letters.ts';
import { UnitClass, unitClass } from './tokenize.ts';

/** The text around a mark, as the judge needs it. */
export interface Around {
  readonly text: string;
  readonly tokens: Tokens;
  /** First token of the line, and of the next. */
  readonly line: number;
  readonly lineEnd: number;
  /** Letters of the sentence's language; any language's where it is unknown. */
  readonly letters: Letters;
  /** Units of the longest word that takes a stop of its own. */
  readonly longest: number;
}

const fullStop = 0x2e;
const closers = new Set([...'")]}\''].map((mark) => mark.charCodeAt(0)));
const continuing = new Set([...',;:)]}%'].map((mark) => mark.charCodeAt(0)));

/**
 * Judges the stop at `token`, with the marks that touch it behind. Gives the index after the last of
 * them where the sentence ends there, and its negative where the sentence goes on.
 */
export function sentenceEnd(around: Around, token: number): number {
  const { text, tokens } = around;
  const stop = text.charCodeAt(tokens.starts[token]!);
  let dots = stop === fullStop ? 1 : 0;
  let last = token;
  while (last + 1 < around.lineEnd && touches(tokens, last)) {
    const unit = text.charCodeAt(tokens.starts[last + 1]!);
    if (unit === fullStop) dots += 1;
    else if (unit === 0x22 || unit === 0x27) {
      // A quotation mark that touches a word on its other side opens the next sentence.
      if (last + 2 < around.lineEnd && touches(tokens, last + 1) && isWord(tokens, last + 2)) break;
    } else if (!closers.has(unit) && !isEnd(around, last + 1)) break;
    last += 1;
  }
  const next = last + 1;
  if (next >= around.lineEnd) return next;
  if (touches(tokens, last)) return missingSpace(around, token, next) ? next : -next;
  const follower = text.charCodeAt(tokens.starts[next]!);
  if (isSmall(follower) || continuing.has(follower)) return -next;
  if (dots > 1) return isCapital(follower) && dots > 2 ? next : -next;
  const abbreviated = dots === 1 && last === token && isAbbreviated(around, token);
  return abbreviated && !opens(around, next) ? -next : next;
}

function isEnd({ text, tokens, letters }: Around, token: number): boolean {
  const mark = text[tokens.starts[token]!]!;
  return mark === '!' || mark === '?' || letters.sentenceEnds.includes(mark);
}

/** Whether the word or number before the stop is one that takes a stop of its own. */
function isAbbreviated(around: Around, token: number): boolean {
  const { text, tokens, letters, line } = around;
  const before = token - 1;
  if (before < line || !touches(tokens, before)) return false;
  // The number of a list: "1. The first".
  if (tokens.kinds[before] === TokenKind.digits) return before === line;
  if (!isWord(tokens, before)) return false;
  const first = tokens.starts[before]!;
  const length = tokens.ends[before]! - first;
  const found = unitClass(text.charCodeAt(first));
  if (length === 1) {
    // An era behind its year ends a sentence; an initial does not.
    const afterNumber = before > line && tokens.kinds[before - 1] === TokenKind.digits;
    return found === UnitClass.arabic
      ? !afterNumber
      : isCapital(text.charCodeAt(first)) || isDotted(around, before);
  }
  if (length > around.longest) return false;
  const form = letters.fold(text.slice(first, tokens.ends[before]));
  if (letters.abbreviations.has(form)) return true;
  return letters.numbered.has(form) && tokens.kinds[token + 1] === TokenKind.digits;
}

/** The last letter of "p.m", "e.g": a stop and a letter touch it in front. */
function isDotted({ text, tokens }: Around, before: number): boolean {
  return (
    before >= 2 &&
    touches(tokens, before - 1) &&
    text.charCodeAt(tokens.starts[before - 1]!) === fullStop &&
    touches(tokens, before - 2)
  );
}

/** A word that begins sentences stands with a capital behind the abbreviation: "the U.S. The". */
function opens({ text, tokens, letters }: Around, next: number): boolean {
  const start = tokens.starts[next]!;
  if (!isCapital(text.charCodeAt(start))) return false;
  return letters.openers.has(letters.fold(text.slice(start, tokens.ends[next])));
}

/** "النظام.وقال", "ended.The": whole words on both sides of a stop without a space. */
function missingSpace({ text, tokens }: Around, token: number, next: number): boolean {
  const before = token - 1;
  if (before < 0 || !touches(tokens, before) || !isWord(tokens, before) || !isWord(tokens, next)) {
    return false;
  }
  const lengthBefore = tokens.ends[before]! - tokens.starts[before]!;
  const start = tokens.starts[next]!;
  if (lengthBefore < 3 || tokens.ends[next]! - start < 3) return false;
  if (unitClass(text.charCodeAt(start)) === UnitClass.arabic) {
    return unitClass(text.charCodeAt(tokens.starts[before]!)) === UnitClass.arabic;
  }
  return (
    isCapital(text.charCodeAt(start)) &&
    isSmall(text.charCodeAt(start + 1)) &&
    isSmall(text.charCodeAt(tokens.ends[before]! - 1))
  );
}

/** True when nothing stands between the token and the next one. */
export function touches(tokens: Tokens, token: number): boolean {
  return tokens.ends[token] === tokens.starts[token + 1];
}

function isWord(tokens: Tokens, token: number): boolean {
  return tokens.kinds[token] === TokenKind.word;
}

function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
}

function isSmall(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);
}
