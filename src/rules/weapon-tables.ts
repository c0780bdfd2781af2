// The names of the weapon categories as a schema, for the tables of every language.

import { z } from 'zod';
import type { WeaponCategory } from '../document/mention.ts';

export const weaponCategory = z.enum([
  'aircraft',
  'helicopter',
  'drone',
  'aerial_bomb',
  'barrel_bomb',
  'cluster_munition',
  'missile',
  'rocket',
  'artillery',
  'mortar',
  'tank',
  'armoured_vehicle',
  'small_arms',
  'grenade',
  'ied',
  'mine',
  'chemical',
  'incendiary',
  'naval',
  'blade',
  'explosive',
] as const satisfies readonly WeaponCategory[]);
