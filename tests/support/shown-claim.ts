// A claim as the README shows it: without the fields that are empty.

import type { Claim } from '../../src/index.ts';

export function shownClaim(claim: Claim): unknown {
  const full = Object.entries(claim).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(full)));
}
