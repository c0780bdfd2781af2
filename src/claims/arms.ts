// Sorts of weapons by what they do in a sentence, and whether one is what a happening was done to.

import type { WeaponCategory, WeaponMention } from '../document/mention.ts';
import type { Hits } from '../rules/hits.ts';
import { weaponWords } from '../rules/weapons.ts';
import type { Draft } from './draft.ts';

/** What lies in wait and is no target. */
export const lying: ReadonlySet<WeaponCategory> = new Set(['ied', 'mine', 'explosive']);

/** What people drive or sail, and is hit as often as it hits. */
export const vehicles: ReadonlySet<WeaponCategory> = new Set(['tank', 'armoured_vehicle', 'naval']);

/** What people fly. */
export const crafts: ReadonlySet<WeaponCategory> = new Set(['aircraft', 'helicopter']);

/** What people drive, sail or fly. */
export const steered: ReadonlySet<WeaponCategory> = new Set([...vehicles, ...crafts]);

/** What has a crew that may be told by it: "tanks shelled the town". */
export const crewed: ReadonlySet<WeaponCategory> = new Set([...crafts, 'naval', 'tank']);

/** "استهدفت القوة مدمرة حربية": the craft that the target's phrase begins with was hit, not used. */
export function isTarget({ targets }: Draft, { first, last, category }: WeaponMention): boolean {
  // "an American Humvee": the craft may end the phrase too.
  return (
    steered.has(category) &&
    targets.some(({ mention }) => mention.first === first || mention.last === last)
  );
}

/** "an uncrewed surface vessel", "زورق مسيّر": a boat that nobody sails is no doer, and fires nothing. */
export function isCrewless(hits: Hits, { first, last }: WeaponMention): boolean {
  for (let token = first; token < last; token += 1) {
    const words = hits.at(token, weaponWords);
    if (words.some(({ value }) => value.role === 'thing' && value.crewless)) return true;
  }
  return false;
}
