// What a language must say about its names: see extract/entities.ts for the engine that reads them.

import type { FilledTable } from '../lexicon/table.ts';
import type { ActorRules } from './actors.ts';
import type { PersonRules } from './persons.ts';
import type { PlaceRules } from './places.ts';
import type { WeaponRules } from './weapons.ts';

export interface EntityRules {
  readonly tables: () => readonly FilledTable[];
  readonly places: PlaceRules;
  readonly actors: ActorRules;
  readonly persons: PersonRules;
  readonly weapons: WeaponRules;
}
