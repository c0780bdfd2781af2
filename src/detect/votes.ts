// Votes in, the candidate with most of them out, and whether it is clearly ahead.

import type { CandidateRange } from './evidence.ts';

/** Votes for each candidate. */
export type Votes = Float64Array;

/** The candidate with most votes, those and its rival's. */
export interface Leader {
  /** Its place among the candidates, or -1. */
  readonly best: number;
  readonly votes: number;
  /** Votes against it: of our language where it is foreign, of the next one where it is ours. */
  readonly rival: number;
}

export function leaderOf(votes: Votes, { from, to, ours }: CandidateRange): Leader {
  let best = -1;
  let most = 0;
  let next = 0;
  for (let at = from; at < to; at += 1) {
    const vote = votes[at]!;
    if (vote > most) {
      next = most;
      most = vote;
      best = at;
    } else if (vote > next) next = vote;
  }
  const own = ours < 0 ? 0 : votes[ours]!;
  return { best, votes: most, rival: best === ours ? next : own };
}

/** True where the votes are enough to go by and clearly more than the rival's. */
export function isAhead({ votes, rival }: Pick<Leader, 'votes' | 'rival'>): boolean {
  return votes >= 2 && votes - rival >= Math.max(1, votes * 0.25);
}
