// "أغار مسلحون على قرية", "شن مقاتلو الحركة غارة على قاعدة": a happening told by a word for a raid in, whether it was made
// on the ground out: by men of no army, and nothing flies.

import type { ActorMention, WeaponCategory } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

const flying: ReadonlySet<WeaponCategory> = new Set([
  'aircraft',
  'helicopter',
  'drone',
  'aerial_bomb',
  'barrel_bomb',
  'missile',
  'rocket',
]);

export function raidsOnFoot(scene: Scene, { event, triggers, actors, start, end }: Draft): boolean {
  if (event !== 'air_strike' || actors.length === 0) return false;
  const acts = triggers.filter(({ word }) => word.event === 'air_strike');
  if (acts.length === 0 || !acts.every(({ word }) => word.raid)) return false;
  for (let token = start; token < end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (weapon && flying.has(weapon.category)) return false;
  }
  return actors.every(({ mention }) => hasNoCraft(scene.actorOn[mention.first]));
}

const onFoot: ReadonlySet<string | undefined> = new Set(['armed_group', 'tribe']);

const hasNoCraft = (actor: ActorMention | undefined): boolean =>
  actor !== undefined && !actor.aircraft && (actor.unknown === true || onFoot.has(actor.actorKind));
