// The tags of a network in, those that are sure enough to be used out. From which calibrated score on
// was chosen on texts that the network has not seen: a wrong value is worse than a missed one.

import type { NetworkTags, Tagged } from '../document/tags.ts';

type Least = Readonly<Record<string, number>>;

/** What is not listed is never used: organisations, and places of the head for claims, earned nothing. */
const leastSure: Readonly<Record<'names' | 'claims', Least>> = {
  names: { PER: 0.9, LOC: 0.9 },
  claims: { ACTOR: 0.6, TARGET: 0.5 },
};

export function sureTags(tags: NetworkTags): NetworkTags {
  const from =
    (of: Least) =>
    ({ type, score }: Tagged) =>
      score >= (of[type] ?? Number.POSITIVE_INFINITY);
  const isSure = { names: from(leastSure.names), claims: from(leastSure.claims) };
  return {
    ...tags,
    names: tags.names.filter(isSure.names),
    claims: tags.claims.filter(isSure.claims),
    unsure: [
      ...tags.names.filter((tag) => !isSure.names(tag)),
      ...tags.claims.filter((tag) => !isSure.claims(tag)),
    ],
  };
}
