// What tells of a war by itself: weapons, doers, events. It reads no text but what was found in it.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention, WeaponCategory } from '../document/mention.ts';
import type { Scene } from './scene.ts';

// A knife or a gun may be a crime's, an aircraft or a ship anybody's; the other weapons only wars use.
const ofPeaceToo: ReadonlySet<WeaponCategory> = new Set([
  'aircraft',
  'helicopter',
  'small_arms',
  'chemical',
  'naval',
  'blade',
]);
export const ofWar = (category: WeaponCategory): boolean => !ofPeaceToo.has(category);
const armedKinds: ReadonlySet<string> = new Set([
  'armed_group',
  'state_force',
  'coalition',
  'unknown',
]);

/** Gunmen of no name, or a body that bears arms. */
export const isArmed = ({ actorKind, unknown }: ActorMention): boolean =>
  unknown === true || armedKinds.has(actorKind ?? '');
export const military: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'armed_clash',
  'siege',
  'interception',
]);

/** True for a text that names arms of war, or armed men. */
export function namesArms({ document: { actors, weapons } }: Scene): boolean {
  return weapons.some(({ category }) => ofWar(category)) || actors.some(isArmed);
}
