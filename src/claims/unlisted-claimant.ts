// A speaker who claims an act in, the party that he is out, where no list of actors knows him: "Jabhat Ansar claimed
// responsibility for the attack".

import { mentionOf } from '../document/document.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isArticle } from './scene.ts';

/** Only a name speaks for itself: "a spokesman" and "a security source" are nobody's army. */
export function unlistedClaimant(scene: Scene, { sources }: Draft): Party | undefined {
  const speaker = sources.at(-1)!;
  const { sentences, tokens, view } = scene.document;
  const spanOf = (token: number) => view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  for (const { first: from, last: to, index } of sentences) {
    if (to <= from || spanOf(to - 1).end < speaker.end) continue;
    let first = from;
    while (first < to && spanOf(first).start < speaker.start) first += 1;
    let last = first;
    while (last < to && spanOf(last).end <= speaker.end) last += 1;
    if (isArticle(scene, first)) first += 1;
    for (let token = first; token < last; token += 1) if (scene.personOn[token]) return undefined;
    if (first >= last || !hasCapital(scene, first)) return undefined;
    return mentionOf(scene.document, { first, last, sentence: index }, 'name of a claimant');
  }
  return undefined;
}
