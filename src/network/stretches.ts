// Labels of words that stand together in, the stretches of one type out, each with one score.

import type { Tagged } from '../document/tags.ts';
import type { WordLabel } from './network.ts';

/** Runs of one type; an "I-" of another type, or behind nothing, begins one too. */
export function stretches(
  labels: readonly WordLabel[],
  words: { readonly sentence: number; readonly first: number },
): readonly Tagged[] {
  const found: Tagged[] = [];
  let at = 0;
  while (at < labels.length) {
    const { label } = labels[at]!;
    if (label === 'O') {
      at += 1;
      continue;
    }
    const type = label.slice(2);
    let end = at + 1;
    let logs = Math.log(labels[at]!.score);
    while (end < labels.length && labels[end]!.label === `I-${type}`) {
      logs += Math.log(labels[end]!.score);
      end += 1;
    }
    const score = Math.exp(logs / (end - at));
    const { first, sentence } = words;
    found.push({ type, first: first + at, last: first + end, front: 0, sentence, score });
    at = end;
  }
  return found;
}
