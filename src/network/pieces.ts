// A tokenizer in, what it makes of single words out: the sub-words of a word, remembered, and what stands
// around a sentence.

export interface Encoder {
  readonly encode: (text: string, options?: { add_special_tokens: boolean }) => number[];
  /** What stands for a word of which nothing is left. */
  readonly unk_token_id?: number | undefined;
}

export interface Pieces {
  readonly of: (word: string) => readonly number[];
  /** What the tokenizer puts in front of a sentence and behind it. */
  readonly opening: readonly number[];
  readonly closing: readonly number[];
}

// Words that are remembered, and the units of one that is looked at: no word of a language is longer.
const memoLimit = 50_000;
const longestWord = 200;

export function makePieces(tokenizer: Encoder, prefixSpace: boolean): Pieces {
  const memo = new Map<string, readonly number[]>();

  function of(word: string): readonly number[] {
    const known = memo.get(word);
    if (known) return known;
    const short = word.length > longestWord ? word.slice(0, longestWord) : word;
    const written = prefixSpace ? ` ${short}` : short;
    const found = tokenizer.encode(written, { add_special_tokens: false });
    const ids = found.length > 0 ? found : [tokenizer.unk_token_id ?? 0];
    if (word.length > longestWord) return ids;
    if (memo.size >= memoLimit) memo.clear();
    memo.set(word, ids);
    return ids;
  }

  const bare = tokenizer.encode('a', { add_special_tokens: false });
  return { of, ...specials(tokenizer.encode('a'), bare) };
}

/** What the tokenizer puts around a sentence. */
function specials(
  whole: readonly number[],
  bare: readonly number[],
): { opening: readonly number[]; closing: readonly number[] } {
  const extra = whole.length - bare.length;
  for (let front = 0; front <= extra; front += 1) {
    if (bare.every((id, index) => whole[front + index] === id)) {
      return { opening: whole.slice(0, front), closing: whole.slice(front + bare.length) };
    }
  }
  return { opening: [], closing: [] };
}
