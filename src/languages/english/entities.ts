// Names of the language: places, and who acts with what.

import type { EntityRules } from '../../rules/entities.ts';
import { actors } from './actors.ts';
import { persons } from './persons.ts';
import { places } from './places.ts';
import { weapons } from './weapons.ts';

export const entities: EntityRules = {
  tables: () => [...places.tables(), ...actors.tables(), ...persons.tables(), ...weapons.tables()],
  places,
  actors,
  persons,
  weapons,
};
