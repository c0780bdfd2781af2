// Sorts of weapons by what they do in a sentence.

import type { WeaponCategory } from '../document/mention.ts';

/** What lies in wait and is no target. */
export const lying: ReadonlySet<WeaponCategory> = new Set(['ied', 'mine', 'explosive']);

/** What people drive or sail, and is hit as often as it hits. */
export const vehicles: ReadonlySet<WeaponCategory> = new Set(['tank', 'armoured_vehicle', 'naval']);
