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

/**
 * How many times as long the larger work takes, at the least: the two run one behind the other, beside the
 * same neighbours. No more rounds once it is below `enough`.
 */
export function leastGrowth(small: () => void, large: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds && least >= enough; round += 1) {
    const one = Math.max(shortest, leastTime(small, 0, 1));
    least = Math.min(least, leastTime(large, 0, 1) / one);
  }
  return least;
}
