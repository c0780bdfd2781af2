// Tokens in, sentences out, in order and without overlap; every token belongs to one. Lines end
// sentences unless they are wrapped; a quotation may hold several sentences, each marked as quoted.

import type { LanguageCode, NormalizedDocument, Sentence } from '../document/document.ts';
import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { Letters } from '../rules/letters.ts';
import { isBullet, isHeading, isRow, wrapWidth } from './lines.ts';
import { sentenceEnd, touches } from './stops.ts';
import type { ScannedText } from './tokenize.ts';

export function sentences(
  document: NormalizedDocument,
  scanned: ScannedText,
  languages: readonly Language[],
): Sentence[] {
  const splitter = new Splitter(document, scanned, languages);
  splitter.read();
  return splitter.found;
}

class Splitter {
  readonly found: Sentence[] = [];
  private readonly text: string;
  private readonly tokens: Tokens;
  private readonly lines: readonly number[];
  private readonly letters: LettersByLanguage;
  private readonly runs: Runs;
  private readonly width: number;
  /** First token of the open sentence and of the open line. */
  private first = 0;
  private line = 0;
  /** How many sentences there were when the line began. */
  private lineSentence = 0;
  private paragraph = 0;
  private bars = 0;
  private nextTab: number;
  private inQuotation = false;
  private quoted = false;

  constructor(
    document: NormalizedDocument,
    { tokens, lines }: ScannedText,
    languages: readonly Language[],
  ) {
    this.text = document.view.text;
    this.tokens = tokens;
    this.lines = lines;
    this.letters = lettersByLanguage(languages);
    this.runs = new Runs(document);
    this.nextTab = tabFrom(this.text, 0);
    this.width = lines.length > 2 ? wrapWidth(this.text) : 0;
  }

  read(): void {
    const { kinds, starts, count } = this.tokens;
    let line = this.hardBreak(0);
    let lineStart = this.lineStart(line);
    let runEnd = this.runs.endOf(0);
    let token = 0;
    while (token < count) {
      let next = token + 1;
      if (kinds[token] === TokenKind.mark) next = this.mark(token, lineStart);
      if (next >= lineStart) {
        this.closeLine(lineStart);
        next = lineStart;
        line = this.hardBreak(line + 1);
        lineStart = this.lineStart(line);
        if (next < count) runEnd = this.runs.endOf(starts[next]!);
      } else if (starts[next]! >= runEnd) {
        if (this.first < next && this.runs.changes(starts[this.first]!, starts[next]!)) {
          this.close(next, 'sentence');
        }
        runEnd = this.runs.endOf(starts[next]!);
      }
      token = next;
    }
  }

  /** The first break from `line` on that ends a line, over those that only wrap a sentence. */
  private hardBreak(line: number): number {
    let at = line;
    while (this.width > 0 && at < this.lines.length && this.wraps(this.lines[at]!)) at += 1;
    return at;
  }

  /** True when the line break before this token only wraps a sentence; a blank line never does. */
  private wraps(next: number): boolean {
    if (next < 0 || isBullet(this.text, this.tokens, next)) return false;
    const end = this.tokens.ends[next - 1]!;
    const start = this.text.lastIndexOf('\n', end - 1) + 1;
    return end - start >= this.width * 0.6 && !isRow(this.text, start, end);
  }

  /** The first token after line break `line` that ends a line; the end of the text after the last. */
  private lineStart(line: number): number {
    const start = this.lines[line];
    if (start === undefined) return this.tokens.count;
    return Math.abs(start);
  }

  /** Reads a mark, with those that touch it where it is a stop; returns the next token to read. */
  private mark(token: number, lineStart: number): number {
    const { tokens, text } = this;
    const unit = text.charCodeAt(tokens.starts[token]!);
    if (unit === 0x22) this.quotation(token);
    else if (unit === 0x7c) this.bar(token);
    else if (unit < stopLimit && this.letters.stops[unit] === 1) {
      const { letters, longest } = this.letters.of(this.runs.at(tokens.starts[this.first]!));
      const verdict = sentenceEnd(
        { text, tokens, line: this.line, lineEnd: lineStart, letters, longest },
        token,
      );
      const next = Math.abs(verdict);
      for (let mark = token + 1; mark < next; mark += 1) {
        if (text.charCodeAt(tokens.starts[mark]!) === 0x22) this.quotation(mark);
      }
      if (verdict > 0 && next < lineStart) this.close(next, 'sentence');
      return next;
    }
    return token + 1;
  }

  /** "عاجل || غارة على": bars that touch are one. */
  private bar(token: number): void {
    const { starts, ends } = this.tokens;
    const joined = token > this.line && ends[token - 1] === starts[token];
    if (joined && this.text.charCodeAt(starts[token - 1]!) === 0x7c) return;
    this.bars += 1;
  }

  private closeLine(end: number): void {
    const { kinds, starts } = this.tokens;
    const alone = this.found.length === this.lineSentence;
    if (this.bars + this.tabs(end) > 1) {
      this.found.length = this.lineSentence;
      this.first = this.line;
      this.close(end, 'row');
    } else {
      const lastMark = kinds[end - 1] === TokenKind.mark;
      const stop = lastMark && this.closesWithStop(end - 1, starts);
      const heading = alone && !stop && isHeading(this.tokens, this.first, end);
      this.close(end, heading ? 'heading' : 'sentence');
    }
    this.line = end;
    this.lineSentence = this.found.length;
    this.bars = 0;
    this.paragraph += 1;
    this.inQuotation = false;
    this.quoted = false;
  }

  /** True when the line's last marks hold a stop, perhaps before a closing quotation mark. */
  private closesWithStop(last: number, starts: Int32Array): boolean {
    for (let token = last; token >= this.first && token > last - 4; token -= 1) {
      if (this.tokens.kinds[token] !== TokenKind.mark) return false;
      const unit = this.text.charCodeAt(starts[token]!);
      if (unit < stopLimit && this.letters.stops[unit] === 1) return true;
    }
    return false;
  }

  private close(end: number, kind: Sentence['kind']): void {
    const { starts, ends } = this.tokens;
    const first = this.first;
    const bullet = first === this.line && kind !== 'row' && isBullet(this.text, this.tokens, first);
    this.found.push({
      index: this.found.length,
      start: starts[first]!,
      end: ends[end - 1]!,
      first,
      last: end,
      lang: this.runs.at(starts[first]!),
      kind: bullet ? 'bullet' : kind,
      paragraph: this.paragraph,
      quoted: this.quoted,
    });
    this.first = end;
    this.quoted = this.inQuotation;
  }

  /** Tabs between the tokens of the open line. */
  private tabs(end: number): number {
    const start = this.tokens.starts[this.line]!;
    const limit = this.tokens.ends[end - 1]!;
    let tabs = 0;
    while (this.nextTab < limit) {
      if (this.nextTab > start) tabs += 1;
      this.nextTab = tabFrom(this.text, this.nextTab + 1);
    }
    return tabs;
  }

  /** Follows a quotation mark: it opens behind a space and closes before one; otherwise it turns. */
  private quotation(token: number): void {
    const tokens = this.tokens;
    const free = token === this.line || !touches(tokens, token - 1);
    const freeBehind = token + 1 >= tokens.count || !touches(tokens, token);
    this.inQuotation = free === freeBehind ? !this.inQuotation : free;
  }
}

function tabFrom(text: string, from: number): number {
  const tab = text.indexOf('\t', from);
  return tab < 0 ? Number.POSITIVE_INFINITY : tab;
}

/** The language of each place of the view; asked in order. */
class Runs {
  private readonly ends: number[] = [];
  private readonly langs: (LanguageCode | null)[] = [];
  private run = 0;

  constructor(document: NormalizedDocument) {
    for (const run of document.runs) {
      this.ends.push(document.view.map.toView(run.end, run.end).start);
      this.langs.push(run.lang);
    }
  }

  /** Where the run of this place ends; beyond everything for the last. */
  endOf(view: number): number {
    this.at(view);
    return this.run + 1 < this.ends.length ? this.ends[this.run]! : Number.POSITIVE_INFINITY;
  }

  at(view: number): LanguageCode | null {
    while (this.run > 0 && this.ends[this.run - 1]! > view) this.run -= 1;
    while (this.run + 1 < this.ends.length && this.ends[this.run]! <= view) this.run += 1;
    return this.langs[this.run] ?? null;
  }

  /** True when the two places are in different languages. */
  changes(view: number, next: number): boolean {
    return this.at(view) !== this.at(next);
  }
}

/** Stops of all languages stand below this unit. */
const stopLimit = 0x700;

interface LettersByLanguage {
  readonly stops: Uint8Array;
  readonly of: (lang: LanguageCode | null) => StopLetters;
}

interface StopLetters {
  readonly letters: Letters;
  /** Units of the longest word that takes a stop of its own. */
  readonly longest: number;
}

const compiled = new WeakMap<readonly Language[], LettersByLanguage>();

function lettersByLanguage(languages: readonly Language[]): LettersByLanguage {
  const known = compiled.get(languages);
  if (known) return known;
  const stops = new Uint8Array(stopLimit);
  for (const mark of `.!?${languages.map((one) => one.letters.sentenceEnds).join('')}`) {
    stops[mark.charCodeAt(0)] = 1;
  }
  const all = new Map(
    languages.map(({ code, letters }) => [code, { letters, longest: longestOf(letters) }]),
  );
  // What is in no language of ours is judged by the last of them.
  const last = all.get(languages.at(-1)!.code)!;
  const of = (lang: LanguageCode | null) => (lang && all.get(lang)) ?? last;
  compiled.set(languages, { stops, of });
  return { stops, of };
}

function longestOf({ abbreviations, numbered }: Letters): number {
  return Math.max(0, ...[...abbreviations, ...numbered].map((word) => word.length));
}
