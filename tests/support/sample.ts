// A small generator of numbers that gives the same series for the same seed on every machine.

/** Whole numbers below the limit. */
export function sampler(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}
