// A verb and the noun behind it in, what came of an attempt out: "repelled an infiltration attempt" is a fight,
// where "foiled an infiltration attempt" is none.

import type { JoinRule } from './join-rules.ts';
import { commaBetween, gap, last } from './meeting.ts';
import type { Trigger } from './triggers.ts';

/** A verb of fighting in front of a noun for what came to nothing. */
export function beatenBack({ word: verb, count }: Trigger, { word: noun }: Trigger): boolean {
  if (count || verb.event !== 'armed_clash' || verb.voice === 'noun') return false;
  return noun.event === 'interception' && noun.voice === 'noun' && noun.weak === true;
}

export const whatWasFoiled: JoinRule = {
  // "foiled a suicide attack that was to hit a mosque": what did not come to pass is part of the foiling.
  name: 'what was foiled',
  decide: (meeting) => {
    if (!meeting.group.some(({ word }) => word.needs === 'plot') || commaBetween(meeting)) {
      return undefined;
    }
    const { word } = meeting.trigger;
    const aim = last(meeting).word.voice === 'noun' && word.means === true && gap(meeting) <= 3;
    return aim || (word.voice === 'noun' && word.kind === 'act' && gap(meeting) <= 6) || undefined;
  },
};
