import type { EntityRules } from '../../rules/entities.ts';

export const entities: EntityRules = { tables: () => [] };
