// "أغار مسلحون على قرية", "شن مقاتلو الحركة غارة على قاعدة": a happening told by a word for a raid in, whether it was made
// on the ground out: by men of no army, and nothing flies.

import type { ActorMention, WeaponMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { byWeapon } from './event.ts';
import { flies } from './of-them.ts';
import type { Scene } from './scene.ts';

export function raidsOnFoot(scene: Scene, { event, triggers, actors, start, end }: Draft): boolean {
  if (event !== 'air_strike' || actors.length === 0) return false;
  const acts = triggers.filter(({ word }) => word.event === 'air_strike');
  if (acts.length === 0 || !acts.every(({ word }) => word.raid)) return false;
  for (let token = start; token < end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (weapon && isFlown(weapon)) return false;
  }
  return actors.every(({ mention }) => hasNoCraft(scene.actorOn[mention.first]));
}

/** Aircraft and what they drop, and what is fired from afar. */
const isFlown = (weapon: WeaponMention): boolean =>
  byWeapon[weapon.category] === 'air_strike' || flies(weapon);

const onFoot: ReadonlySet<string | undefined> = new Set(['armed_group', 'tribe']);

const hasNoCraft = (actor: ActorMention | undefined): boolean =>
  actor !== undefined && !actor.aircraft && (actor.unknown === true || onFoot.has(actor.actorKind));
