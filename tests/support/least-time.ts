// How long some work takes at the least. The processor's time is the whole process's, and other tests run
// in it side by side: a busy neighbour only adds, so the quickest of many rounds tells.

const mostRounds = 60;

/** Microseconds of processor time of the quickest round; no more rounds once it is below `enough`. */
export function leastTime(run: () => void, enough: number, rounds = mostRounds): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least >= enough; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}

// Timers are coarse: what takes less is taken for this long, in microseconds.
const shortest = 5000;
const fewestRounds = 3;

/**
 * How many times as long the larger work takes, by the quickest round of each: they run in turn, beside the same
 * neighbours. No more rounds once it is below `enough`.
 */
export function leastGrowth(small: () => void, large: () => void, enough: number): number {
  let one = Number.POSITIVE_INFINITY;
  let more = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round += 1) {
    one = Math.min(one, leastTime(small, 0, 1));
    more = Math.min(more, leastTime(large, 0, 1));
    if (round + 1 >= fewestRounds && more / Math.max(shortest, one) < enough) break;
  }
  return more / Math.max(shortest, one);
}
