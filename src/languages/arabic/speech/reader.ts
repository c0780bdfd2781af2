// A cursor over one document for the rules of speech: the sentence in hand, and the words, marks and
// names at its tokens.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { SpeechDocument } from '../../../rules/speech.ts';

export class Reader {
  readonly document: SpeechDocument['document'];
  readonly nameSorts: SpeechDocument['nameSorts'];
  sentence!: Sentence;
  ordinal = 0;
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #dates: Int32Array;
  readonly #names: Int32Array;
  readonly #places: Int32Array;

  constructor(input: SpeechDocument) {
    const { tokens, view } = input.document;
    this.document = input.document;
    this.nameSorts = input.nameSorts;
    this.#text = view.text;
    this.#starts = tokens.starts;
    this.#ends = tokens.ends;
    this.#kinds = tokens.kinds;
    this.#dates = input.dateEnds;
    this.#names = input.nameEnds;
    this.#places = input.placeEnds;
  }

  /** Turns to a sentence. */
  at(sentence: Sentence, ordinal: number): this {
    this.sentence = sentence;
    this.ordinal = ordinal;
    return this;
  }

  /** The word at a token, as the view writes it. */
  word(token: number): string {
    return this.#text.slice(this.#starts[token], this.#ends[token]);
  }

  isWord(token: number): boolean {
    return this.#kinds[token] === TokenKind.word;
  }

  isMark(token: number, mark: string): boolean {
    return (
      this.#kinds[token] === TokenKind.mark &&
      this.#text.charCodeAt(this.#starts[token]!) === mark.charCodeAt(0)
    );
  }

  /** End of the date that begins at the token, or the token itself. */
  dateEnd(token: number): number {
    return this.#dates[token] || token;
  }

  /** End of the name (actor or person) that begins at the token, or the token itself. */
  nameEnd(token: number): number {
    return this.#names[token] || token;
  }

  /** End of the place's name that begins at the token, or the token itself. */
  placeEnd(token: number): number {
    return this.#places[token] || token;
  }
}
