// A verb and the noun behind it in, whether men were beaten back out: "repelled an infiltration attempt" is a fight,
// where "foiled an infiltration attempt" is none.

import type { Trigger } from './triggers.ts';

/** A verb of fighting in front of a noun for what came to nothing. */
export function beatenBack({ word: verb, count }: Trigger, { word: noun }: Trigger): boolean {
  if (count || verb.event !== 'armed_clash' || verb.voice === 'noun') return false;
  return noun.event === 'interception' && noun.voice === 'noun' && noun.weak === true;
}
