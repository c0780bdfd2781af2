// Who has spoken so far in a document, so that "the ministry", "Marchuk" or "he" finds the earlier
// speaker again with the chain in front of him.

import type { SpeakerPhrase } from '../../rules/speech.ts';
import type { SourceMention } from './attribution.ts';

export type Chain = readonly SourceMention[];

interface Entry {
  readonly keys: ReadonlySet<string>;
  readonly sort: SpeakerPhrase['sort'];
  readonly chain: Chain;
}

export class History {
  readonly #entries: Entry[] = [];
  /** The chain that spoke last: who "he added" is. */
  current: Chain = [];

  remember(phrase: SpeakerPhrase, chain: Chain): void {
    this.#entries.push({ keys: new Set(phrase.keys), sort: phrase.sort, chain });
  }

  /** The chain of an earlier speaker that the phrase names again. */
  find(phrase: SpeakerPhrase): Chain | undefined {
    for (let index = this.#entries.length - 1; index >= 0; index -= 1) {
      const entry = this.#entries[index]!;
      if (
        phrase.short
          ? phrase.keys.every((key) => entry.keys.has(key))
          : this.#renames(phrase, entry)
      ) {
        return entry.chain;
      }
    }
    return undefined;
  }

  /** A longer phrase is the same speaker where all its words were words of the earlier one. */
  #renames(phrase: SpeakerPhrase, entry: Entry): boolean {
    if (phrase.sort === 'anonymous' || entry.sort === 'anonymous') return false;
    return phrase.keys.length > 0 && phrase.keys.every((key) => entry.keys.has(key));
  }

  /** How many different speakers have been named. */
  get speakers(): number {
    const seen = new Set<string>();
    for (const { chain } of this.#entries) {
      const last = chain.at(-1);
      if (last) seen.add(`${last.start}`);
    }
    return seen.size;
  }
}
