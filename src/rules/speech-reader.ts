// A cursor over one document for the rules of speech: the sentence in hand, and the words, marks and
// names at its tokens.

import type { Sentence } from '../document/document.ts';
import { TokenKind } from '../document/tokens.ts';
import type { SpeakerPhrase, SpeechDocument, Utterance } from './speech.ts';

export class Reader {
  readonly document: SpeechDocument['document'];
  readonly nameSorts: SpeechDocument['nameSorts'];
  /** By token: where the date, the name (of an actor or person) or the place that begins there ends, or 0. */
  readonly dateEnds: Int32Array;
  readonly nameEnds: Int32Array;
  readonly placeEnds: Int32Array;
  sentence!: Sentence;
  ordinal = 0;
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #kinds: Uint8Array;

  constructor(input: SpeechDocument) {
    const { tokens, view } = input.document;
    this.document = input.document;
    this.nameSorts = input.nameSorts;
    this.#text = view.text;
    this.#starts = tokens.starts;
    this.#ends = tokens.ends;
    this.#kinds = tokens.kinds;
    this.dateEnds = input.dateEnds;
    this.nameEnds = input.nameEnds;
    this.placeEnds = input.placeEnds;
  }

  /** Turns to a sentence. */
  at(sentence: Sentence, ordinal: number): this {
    this.sentence = sentence;
    this.ordinal = ordinal;
    return this;
  }

  /** True where no other sentence stands in front of this one in its paragraph. */
  get opensParagraph(): boolean {
    const { index, paragraph } = this.sentence;
    return this.document.sentences[index - 1]?.paragraph !== paragraph;
  }

  /** The word at a token, as the view writes it. */
  word(token: number): string {
    return this.#text.slice(this.#starts[token], this.#ends[token]);
  }

  /** The word at a token, in lower case. */
  low(token: number): string {
    return this.word(token).toLowerCase();
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
    return this.dateEnds[token] || token;
  }

  /** End of the name (actor or person) that begins at the token, or the token itself. */
  nameEnd(token: number): number {
    return this.nameEnds[token] || token;
  }

  /** End of the place's name that begins at the token, or the token itself. */
  placeEnd(token: number): number {
    return this.placeEnds[token] || token;
  }
}

/** "Source: X." in a line of its own tells who an item of a list is from. */
export function itemSource(r: Reader, speaker: SpeakerPhrase): Utterance {
  const { first, last } = r.sentence;
  return {
    rule: 'source of the item',
    score: 0.8,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first, last: first + 2 },
    scopes: [{ first, last }],
  };
}
