// Tokens in, sentences out, in order and without overlap; every token belongs to one. Lines end
// sentences unless they are wrapped; a quotation may hold several sentences, each marked as quoted.

import type { LanguageCode, NormalizedDocument, Sentence } from '../document/document.ts';
import type { Tokens } from '../document/tokens.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { Letters } from '../rules/letters.ts';
import { isBullet, isHeading, wrapWidth } from './lines.ts';
import { sentenceEnd, touches } from './stops.ts';
import { UnitClass, unitClass } from './tokenize.ts';

export function sentences(
  document: NormalizedDocument,
  tokens: Tokens,
  languages: readonly Language[],
): Sentence[] {
  const splitter = new Splitter(document, tokens, languages);
  let token = 0;
  while (token < tokens.count) token = splitter.read(token);
  return splitter.found;
}

class Splitter {
  readonly found: Sentence[] = [];
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #letters: ReadonlyMap<LanguageCode | null, Letters>;
  readonly #stops: Uint8Array;
  readonly #runs: Runs;
  readonly #width: number;
  /** First token of the open sentence and of the open line. */
  #first = 0;
  #line = 0;
  /** How many sentences there were when the line began. */
  #lineSentence = 0;
  #paragraph = 0;
  #cells = 0;
  #inQuotation = false;
  #quoted = false;

  constructor(document: NormalizedDocument, tokens: Tokens, languages: readonly Language[]) {
    this.#text = document.view.text;
    this.#tokens = tokens;
    const letters = new Map<LanguageCode | null, Letters>();
    for (const language of languages) letters.set(language.code, language.letters);
    letters.set(null, languages.at(-1)!.letters);
    this.#letters = letters;
    this.#stops = stopMarks(languages);
    this.#runs = new Runs(document);
    this.#width = wrapWidth(this.#text);
  }

  /** Reads one token, with the marks that close its sentence; returns the next one to read. */
  read(token: number): number {
    const tokens = this.#tokens;
    const text = this.#text;
    let next = token + 1;
    if (tokens.kinds[token] === TokenKind.mark) {
      const unit = text.charCodeAt(tokens.starts[token]!);
      if (unit === 0x22) this.#quotation(token);
      else if (unit === 0x7c) this.#cells += 1;
      else if (unit < 0x700 && this.#stops[unit] === 1) {
        const lang = this.#runs.at(tokens.starts[this.#first]!);
        const letters = this.#letters.get(lang) ?? this.#letters.get(null)!;
        const verdict = sentenceEnd({ text, tokens, line: this.#line, letters }, token);
        next = Math.abs(verdict);
        for (let mark = token + 1; mark < next; mark += 1) {
          if (text.charCodeAt(tokens.starts[mark]!) === 0x22) this.#quotation(mark);
        }
        // The end of the line closes the sentence below, with the line.
        if (verdict > 0 && !this.#lineEnds(next - 1)) {
          this.#close(next, 'sentence');
          return next;
        }
      }
    }
    const last = next - 1;
    if (this.#lineEnds(last)) this.#closeLine(next);
    else if (this.#runs.changes(tokens.starts[last]!, tokens.starts[next]!)) {
      this.#close(next, 'sentence');
    }
    return next;
  }

  /** True when the token is the last of its line, counting tabs between cells on the way. */
  #lineEnds(token: number): boolean {
    const { starts, ends, count } = this.#tokens;
    if (token + 1 >= count) return true;
    const end = ends[token]!;
    const start = starts[token + 1]!;
    if (end === start || (end + 1 === start && this.#text.charCodeAt(end) === 0x20)) return false;
    let newlines = 0;
    for (let at = end; at < start; at += 1) {
      const unit = this.#text.charCodeAt(at);
      if (unitClass(unit) === UnitClass.newline) newlines += 1;
      else if (unit === 0x09) this.#cells += 1;
    }
    if (newlines !== 1 || this.#width === 0) return newlines > 0;
    return !this.#wraps(end, token + 1);
  }

  /** True when the line break at `end` only wraps a sentence. */
  #wraps(end: number, next: number): boolean {
    if (isBullet(this.#text, this.#tokens, next)) return false;
    const lineStart = this.#text.lastIndexOf('\n', end - 1) + 1;
    return end - lineStart >= this.#width * 0.6;
  }

  #closeLine(end: number): void {
    const { kinds, starts } = this.#tokens;
    const alone = this.found.length === this.#lineSentence;
    if (this.#cells > 1) {
      this.found.length = this.#lineSentence;
      this.#first = this.#line;
      this.#close(end, 'row');
    } else {
      const lastMark = kinds[end - 1] === TokenKind.mark;
      const stop = lastMark && this.#closesWithStop(end - 1, starts);
      const heading = alone && !stop && isHeading(this.#tokens, this.#first, end);
      this.#close(end, heading ? 'heading' : 'sentence');
    }
    this.#line = end;
    this.#lineSentence = this.found.length;
    this.#cells = 0;
    this.#paragraph += 1;
    this.#inQuotation = false;
    this.#quoted = false;
  }

  /** True when the line's last marks hold a stop, perhaps before a closing quotation mark. */
  #closesWithStop(last: number, starts: Int32Array): boolean {
    for (let token = last; token >= this.#first && token > last - 4; token -= 1) {
      if (this.#tokens.kinds[token] !== TokenKind.mark) return false;
      const unit = this.#text.charCodeAt(starts[token]!);
      if (unit < 0x700 && this.#stops[unit] === 1) return true;
    }
    return false;
  }

  #close(end: number, kind: Sentence['kind']): void {
    const { starts, ends } = this.#tokens;
    const first = this.#first;
    const bullet =
      first === this.#line && kind !== 'row' && isBullet(this.#text, this.#tokens, first);
    this.found.push({
      index: this.found.length,
      start: starts[first]!,
      end: ends[end - 1]!,
      first,
      last: end,
      lang: this.#runs.at(starts[first]!),
      kind: bullet ? 'bullet' : kind,
      paragraph: this.#paragraph,
      quoted: this.#quoted,
    });
    this.#first = end;
    this.#quoted = this.#inQuotation;
  }

  /** Follows a quotation mark: it opens behind a space and closes before one; otherwise it turns. */
  #quotation(token: number): void {
    const tokens = this.#tokens;
    const free = token === this.#line || !touches(tokens, token - 1);
    const freeBehind = token + 1 >= tokens.count || !touches(tokens, token);
    this.#inQuotation = free === freeBehind ? !this.#inQuotation : free;
  }
}

/** The language of each place of the view; asked in order. */
class Runs {
  readonly #ends: number[] = [];
  readonly #langs: (LanguageCode | null)[] = [];
  #run = 0;

  constructor(document: NormalizedDocument) {
    for (const run of document.runs) {
      this.#ends.push(document.view.map.toView(run.end, run.end).start);
      this.#langs.push(run.lang);
    }
  }

  at(view: number): LanguageCode | null {
    while (this.#run > 0 && this.#ends[this.#run - 1]! > view) this.#run -= 1;
    while (this.#run + 1 < this.#ends.length && this.#ends[this.#run]! <= view) this.#run += 1;
    return this.#langs[this.#run] ?? null;
  }

  /** True when a run ends between the two places and the next is in another language. */
  changes(view: number, next: number): boolean {
    if (next < this.#ends[this.#run]! || this.#run + 1 >= this.#ends.length) return false;
    return this.at(view) !== this.at(next);
  }
}

function stopMarks(languages: readonly Language[]): Uint8Array {
  const stops = new Uint8Array(0x700);
  for (const mark of `.!?${languages.map((one) => one.letters.sentenceEnds).join('')}`) {
    stops[mark.charCodeAt(0)] = 1;
  }
  return stops;
}
