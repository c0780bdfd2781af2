// Whether the long forms of the tests are wanted: ISNAD_LONG=1. What is left out otherwise is said once.

export const long = process.env.ISNAD_LONG === '1';

export function saying(what: string): string {
  return long ? what : `${what} (a part of it: ISNAD_LONG=1 runs all, which takes minutes)`;
}

/** Milliseconds for tests of many runs: the machine may be busy with other tests. */
export const patience = 600_000;
