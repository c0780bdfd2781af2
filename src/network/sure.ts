// The tags of a network in, those that are sure enough to be used out. From which calibrated score on
// was chosen on texts that the network has not seen: a wrong value is worse than a missed one.

import type { NetworkTags, Tagged } from '../document/tags.ts';

type Least = Readonly<Record<string, number>>;

/** What is not listed is never used. */
export const leastSure: { readonly names: Least; readonly claims: Least } = {
  names: { ORG: 0.95, PER: 0.9, LOC: 0.9 },
  claims: { ACTOR: 0.35, TARGET: 0.35, PLACE: 0.6 },
};

export function sureTags(tags: NetworkTags, least = leastSure): NetworkTags {
  const isSure = (of: Least) => (tag: Tagged) => tag.score >= (of[tag.type] ?? 2);
  return {
    ...tags,
    names: tags.names.filter(isSure(least.names)),
    claims: tags.claims.filter(isSure(least.claims)),
  };
}
