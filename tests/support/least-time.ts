// How long some work takes at the least. The processor's time is the whole process's, and other tests run
// in it side by side: a busy neighbour only adds, so the quickest of many rounds tells.

const mostRounds = 60;

/** Microseconds of processor time of the quickest round; no more rounds once it is below `enough`. */
export function leastTime(run: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds && least >= enough; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}
