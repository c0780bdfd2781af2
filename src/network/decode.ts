// The logits of a window's words in, the likeliest labels that make whole mentions out: a label "I-X"
// stands only behind "B-X" or "I-X". The same path in Python (training/) and here: sums of logits divided
// by the temperature, and of two equal ones the lower label.

import type { WordLabel } from './network.ts';

export interface Decoder {
  readonly labels: readonly string[];
  /** For each label the labels that alone may stand before it; undefined: any. */
  readonly before: readonly (readonly number[] | undefined)[];
  readonly temperature: number;
}

/** Logits of one row of a batch: `data[at + column * labels + label]`. */
export interface Row {
  readonly data: ArrayLike<number>;
  readonly at: number;
}

export function makeDecoder(labels: readonly string[], temperature: number): Decoder {
  const before = labels.map((label) => {
    if (!label.startsWith('I-')) return undefined;
    const type = label.slice(2);
    return labels.flatMap((other, index) =>
      other.slice(2) === type && other !== 'O' ? index : [],
    );
  });
  return { labels, before, temperature };
}

/** What a word is that no mention covers. */
export const outside: WordLabel = { label: 'O', score: 1 };

/** One label for each of the columns, by Viterbi. */
export function decode(decoder: Decoder, row: Row, columns: readonly number[]): WordLabel[] {
  const { labels, before, temperature } = decoder;
  const size = labels.length;
  const from = new Uint16Array(columns.length * size);
  let sums = new Float64Array(size);
  for (let step = 0; step < columns.length; step += 1) {
    const at = row.at + columns[step]! * size;
    const next = new Float64Array(size);
    const free = highest(sums);
    for (let label = 0; label < size; label += 1) {
      const allowed = before[label];
      const own = row.data[at + label]! / temperature;
      if (step === 0) {
        next[label] = allowed ? Number.NEGATIVE_INFINITY : own;
        continue;
      }
      const best = allowed ? highestOf(sums, allowed) : free;
      from[step * size + label] = best;
      next[label] = sums[best]! + own;
    }
    sums = next;
  }
  const path: WordLabel[] = new Array(columns.length);
  let label = highest(sums);
  for (let step = columns.length - 1; step >= 0; step -= 1) {
    const at = row.at + columns[step]! * size;
    // Most words are outside of all mentions, and nobody asks how surely.
    const isOutside = labels[label] === 'O';
    path[step] = isOutside
      ? outside
      : { label: labels[label]!, score: share(decoder, row.data, { at, label }) };
    label = from[step * size + label]!;
  }
  return path;
}

function highest(sums: Float64Array): number {
  let best = 0;
  for (let label = 1; label < sums.length; label += 1) if (sums[label]! > sums[best]!) best = label;
  return best;
}

function highestOf(sums: Float64Array, allowed: readonly number[]): number {
  let best = allowed[0]!;
  for (const label of allowed) if (sums[label]! > sums[best]!) best = label;
  return best;
}

/** The probability of a label among those of its word; labels of one name count together. */
function share(
  { labels, temperature }: Decoder,
  data: ArrayLike<number>,
  { at, label }: { readonly at: number; readonly label: number },
): number {
  const own = data[at + label]!;
  let all = 0;
  let same = 0;
  for (let other = 0; other < labels.length; other += 1) {
    const part = Math.exp((data[at + other]! - own) / temperature);
    all += part;
    if (labels[other] === labels[label]) same += part;
  }
  // Where one label's part is beyond counting, ours has none beside it.
  return all === Number.POSITIVE_INFINITY ? 0 : same / all;
}
