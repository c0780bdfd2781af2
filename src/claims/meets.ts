// What stands near a verb and what the verb needs in, whether the one meets the other out: a place, a weapon of
// the right kind.

import type { WeaponCategory } from '../document/mention.ts';
import type { Need } from '../rules/claims.ts';
import type { Completion } from '../rules/mark-roles.ts';
import { completions } from '../rules/mark-roles.ts';
import type { Near } from './near-objects.ts';

export const told: ReadonlySet<Need> = new Set(completions);

// Needs that are met in ways of their own.
const own = [
  'thing',
  'vessel',
  'ground',
  'captives',
  'household',
  'fallen',
  'landing',
  'people',
  'exile',
  'held',
  'foe',
] as const;
type OwnNeed = (typeof own)[number];
const ownNeeds: ReadonlySet<Need> = new Set(own);
export const asksItself = (need: Need): need is OwnNeed => ownNeeds.has(need);

const categories: Readonly<
  Record<Exclude<Need, 'place' | 'weapon' | OwnNeed | Completion>, readonly WeaponCategory[]>
> = {
  munition: ['missile', 'rocket', 'drone', 'mine', 'ied', 'explosive'],
  round: [
    'missile',
    'rocket',
    'artillery',
    'mortar',
    'aerial_bomb',
    'barrel_bomb',
    'cluster_munition',
    'drone',
    'grenade',
  ],
  flying: ['missile', 'rocket', 'drone', 'aircraft', 'helicopter'],
  bomb: [
    'aerial_bomb',
    'barrel_bomb',
    'cluster_munition',
    'chemical',
    'incendiary',
    'grenade',
    'explosive',
    'artillery',
    'mortar',
    'ied',
  ],
};

export const completes = (need: Need): need is Completion => told.has(need);

export function meets(near: Near | undefined, need: Need): boolean {
  if (!near) return false;
  if (completes(need) || asksItself(need)) return false;
  if (need === 'place' || near.kind === 'place' || near.kind === 'ground') {
    return need === 'place' && near.kind !== 'weapon';
  }
  return need === 'weapon' || categories[need].includes(near.category);
}
