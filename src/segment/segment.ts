// Document in, document with its sentences and tokens out, both in view coordinates.

import type {
  LanguageCode,
  NormalizedDocument,
  SegmentedDocument,
  Sentence,
} from '../document/document.ts';
import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';

export function segment(
  document: NormalizedDocument,
  languages: readonly Language[],
): SegmentedDocument {
  const tokens = tokenize(document.view.text);
  return { ...document, tokens, sentences: sentences(document, tokens, languages) };
}

const digit = (unit: number) => unit >= 48 && unit <= 57;
const space = (unit: number) => unit === 32 || unit === 10;

function letter(unit: number): boolean {
  return (
    (unit >= 65 && unit <= 90) ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x0370 && unit <= 0x05ff) ||
    (unit >= 0x0620 && unit <= 0x064a) ||
    (unit >= 0x066e && unit <= 0x06d3) ||
    (unit >= 0x06d5 && unit <= 0x06ff) ||
    (unit >= 0x0750 && unit <= 0x1fff) ||
    unit >= 0x3040
  );
}

/** The tokens of a view: words, numbers with their inner separators, and single marks. */
export function tokenize(text: string): Tokens {
  let capacity = (text.length >> 2) + 16;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let kinds = new Uint8Array(capacity);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (space(unit)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let kind: number = TokenKind.mark;
    if (digit(unit)) {
      kind = TokenKind.digits;
      end = digitsEnd(text, at);
    } else if (letter(unit)) {
      kind = TokenKind.word;
      while (end < text.length) {
        const next = text.charCodeAt(end);
        if (letter(next)) end += 1;
        else if (next === 39 && end + 1 < text.length && letter(text.charCodeAt(end + 1))) end += 2;
        else break;
      }
    }
    if (count === capacity) {
      capacity *= 2;
      starts = larger(starts, capacity);
      ends = larger(ends, capacity);
      const more = new Uint8Array(capacity);
      more.set(kinds);
      kinds = more;
    }
    starts[count] = at;
    ends[count] = end;
    kinds[count] = kind;
    count += 1;
    at = end;
  }
  return { count, starts, ends, kinds };
}

function larger(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(capacity);
  more.set(array);
  return more;
}

/** Digits with single inner separators: 1,250 and 12.6.2024 and 3/5, but not a closing stop. */
function digitsEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (digit(unit)) end += 1;
    else if (
      (unit === 44 || unit === 46 || unit === 47 || unit === 58) &&
      digit(text.charCodeAt(end + 1))
    )
      end += 2;
    else break;
  }
  return end;
}

function sentences(
  document: NormalizedDocument,
  tokens: Tokens,
  languages: readonly Language[],
): Sentence[] {
  const { text, map } = document.view;
  const ends = new Set(`.!?${languages.map((language) => language.letters.sentenceEnds).join('')}`);
  const found: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  let run = 0;
  const langAt = (viewStart: number): LanguageCode | null => {
    const at = map.toSource(viewStart, viewStart).start;
    while (run + 1 < document.runs.length && document.runs[run]!.end <= at) run += 1;
    return document.runs[run]?.lang ?? null;
  };
  for (let token = 0; token < tokens.count; token += 1) {
    const end = tokens.ends[token]!;
    const nextStart = token + 1 < tokens.count ? tokens.starts[token + 1]! : text.length;
    const gap = text.slice(end, nextStart);
    const newline = gap.includes('\n') || token + 1 === tokens.count;
    const stop = ends.has(text.slice(tokens.starts[token]!, end)) && gap.length > 0;
    if (!newline && !stop) continue;
    found.push({
      index: found.length,
      start: tokens.starts[first]!,
      end,
      first,
      last: token + 1,
      lang: langAt(tokens.starts[first]!),
      kind: stop || !newline ? 'sentence' : 'heading',
      paragraph,
    });
    first = token + 1;
    if (newline) paragraph += 1;
  }
  return found;
}
