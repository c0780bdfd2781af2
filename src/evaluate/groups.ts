// Evaluated documents in, their claims in groups out: all, by half, language, both of these, genre,
// region and tag of the document, and by the event of the claim.

import type { EvaluatedDocument } from './evaluated.ts';
import type { ClaimScore } from './score.ts';

export const groupings = [
  'all',
  'half',
  'lang',
  'half-lang',
  'genre',
  'region',
  'tag',
  'event',
] as const;

export type Grouping = (typeof groupings)[number];

/** The claims of one group, document by document: documents are what the bootstrap draws. */
export interface Group {
  readonly by: Grouping;
  readonly name: string;
  readonly documents: readonly (readonly ClaimScore[])[];
}

export function groupClaims(evaluated: readonly EvaluatedDocument[]): readonly Group[] {
  return groupings.flatMap((by) => groupsBy(by, evaluated));
}

function groupsBy(by: Grouping, evaluated: readonly EvaluatedDocument[]): Group[] {
  const groups = new Map<string, (readonly ClaimScore[])[]>();
  for (const document of evaluated) {
    for (const [name, claims] of sharesOf(by, document)) {
      const group = groups.get(name);
      if (group) group.push(claims);
      else groups.set(name, [claims]);
    }
  }
  return [...groups]
    .map(([name, documents]) => ({ by, name, documents }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.name < b.name ? -1 : 1));
}

/** The groups that a document has a share in, with the claims that it brings to each. */
function sharesOf(
  by: Grouping,
  { gold, found, half, score }: EvaluatedDocument,
): [string, readonly ClaimScore[]][] {
  switch (by) {
    case 'all':
      return [['all', score.claims]];
    case 'half':
      return [[half, score.claims]];
    case 'lang':
      return [[gold.lang, score.claims]];
    case 'half-lang':
      return [[`${half} ${gold.lang}`, score.claims]];
    case 'genre':
      return [[gold.genre, score.claims]];
    case 'region':
      return gold.region ? [[gold.region, score.claims]] : [];
    case 'tag':
      return [...new Set(gold.tags ?? [])].map((tag) => [tag, score.claims]);
    case 'event': {
      // A claim belongs to the event that gold gives it, a spurious one to that which was found.
      const byEvent = new Map<string, ClaimScore[]>();
      for (const claim of score.claims) {
        const event =
          claim.gold === undefined ? found[claim.found!]!.event : gold.claims[claim.gold]!.event;
        byEvent.set(event, [...(byEvent.get(event) ?? []), claim]);
      }
      return [...byEvent];
    }
  }
}
