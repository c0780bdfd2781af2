// Names of the language: places, and who acts with what.

import type { EntityRules } from '../../rules/entities.ts';
import { places } from './places.ts';

export const entities: EntityRules = {
  tables: () => [...places.tables()],
  places,
};
