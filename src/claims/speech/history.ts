// Who has spoken so far in a document, so that "the ministry", "Marchuk" or "he" finds the earlier
// speaker again with the chain in front of him.

import type { SpeakerPhrase, Utterance } from '../../rules/speech.ts';
import type { SourceMention } from './attribution.ts';

export type Chain = readonly SourceMention[];

interface Entry {
  readonly phrase: SpeakerPhrase;
  readonly keys: ReadonlySet<string>;
  readonly chain: Chain;
  /** False for one whom another quotes: "he added" is not he. */
  readonly goesOn: boolean;
}

export class History {
  readonly #entries: Entry[] = [];
  /** Entries in the order in which they spoke; the last one is who "he added" is. */
  readonly #spoken: Entry[] = [];

  remember(phrase: SpeakerPhrase, chain: Chain, goesOn = true): void {
    this.#entries.push({ phrase, keys: new Set(phrase.keys), chain, goesOn });
  }

  /** The chain of an earlier speaker that the phrase names again. */
  find(phrase: SpeakerPhrase): Chain | undefined {
    return this.#match(phrase)?.chain;
  }

  /** Notes that the phrase has spoken with this chain. */
  speak(phrase: SpeakerPhrase, chain: Chain): void {
    const entry = this.#match(phrase) ?? { phrase, keys: new Set(phrase.keys), goesOn: true };
    if (entry.goesOn) this.#spoken.push({ ...entry, chain });
  }

  /** Who spoke last. */
  get speaker(): SpeakerPhrase | undefined {
    return this.#spoken.at(-1)?.phrase;
  }

  get current(): Chain {
    return this.#spoken.at(-1)?.chain ?? [];
  }

  /** The earlier speaker that fits a pronoun or a verb's ending; the last one where none fits. */
  earlier(hint: Utterance['earlier']): Chain {
    for (let index = this.#spoken.length - 1; index >= 0; index -= 1) {
      const entry = this.#spoken[index]!;
      if (fits(entry.phrase, hint)) return entry.chain;
    }
    return this.current;
  }

  /** True where the last speaker fits the pronoun. */
  fits(hint: Utterance['earlier']): boolean {
    const last = this.#spoken.at(-1);
    return last !== undefined && fits(last.phrase, hint);
  }

  #match(phrase: SpeakerPhrase): Entry | undefined {
    // "the movement" is the movement sooner than its spokesman, who was named since.
    let other: Entry | undefined;
    for (let index = this.#entries.length - 1; index >= 0; index -= 1) {
      const entry = this.#entries[index]!;
      const again = phrase.keys.every((key) => entry.keys.has(key));
      if (!again || !(phrase.short || renames(phrase, entry.phrase))) continue;
      if (phrase.sort === 'person' || entry.phrase.sort !== 'person') return entry;
      other ??= entry;
    }
    if (other) return other;
    const last = this.#spoken.at(-1);
    return phrase.generic && last && sameKind(phrase, last.phrase) ? last : undefined;
  }
}

/** A longer phrase is the same speaker where all its words were words of the earlier one. */
function renames(phrase: SpeakerPhrase, earlier: SpeakerPhrase): boolean {
  return phrase.sort !== 'anonymous' && earlier.sort !== 'anonymous' && phrase.keys.length > 0;
}

/** "the organisation" is a body that has spoken, "the newspaper" an outlet, "the source" somebody unnamed. */
function sameKind(phrase: SpeakerPhrase, earlier: SpeakerPhrase): boolean {
  if (phrase.sort === 'body' || phrase.sort === 'force') {
    // An army is never called "the party".
    if (earlier.army && phrase.head !== earlier.head) return false;
    return earlier.sort === 'body' || earlier.sort === 'force' || earlier.sort === 'unknown';
  }
  // "An official in the operations room", then "the source".
  return phrase.sort === earlier.sort || (phrase.sort === 'anonymous' && earlier.sort === 'person');
}

export function fits(phrase: SpeakerPhrase, hint: Utterance['earlier']): boolean {
  if (hint?.gender && phrase.gender && hint.gender !== phrase.gender) return false;
  const person =
    phrase.sort === 'person' || phrase.sort === 'anonymous' || phrase.sort === 'unknown';
  if (hint?.being === 'person') return person;
  if (hint?.being === 'many') return !person || phrase.plural === true || phrase.also !== undefined;
  if (hint?.being === 'thing') return phrase.sort !== 'person' && phrase.sort !== 'anonymous';
  return true;
}

/** How many different speakers the phrases are; "the ministry" and a ministry's spokesman are one. */
export function countSpeakers(phrases: readonly SpeakerPhrase[]): number {
  const seen: ReadonlySet<string>[] = [];
  let short = false;
  for (const phrase of phrases) {
    if (phrase.own || phrase.sort === 'paper') continue;
    const known = seen.some(
      (keys) =>
        phrase.keys.every((key) => keys.has(key)) ||
        (phrase.owner !== undefined && keys.has(phrase.owner)) ||
        [...keys].every((key) => phrase.keys.includes(key)) ||
        (phrase.sort === 'person' &&
          [...keys].slice(0, 1).every((key) => phrase.keys.includes(key))),
    );
    if (known) continue;
    // "The spokesman" may be somebody named before by another name; "the union" is a body of its own.
    const role = phrase.sort === 'person' && !phrase.surname;
    if (phrase.short && (role || seen.length === 0)) short = true;
    else seen.push(new Set(phrase.keys));
  }
  return Math.max(seen.length, short ? 1 : 0);
}
