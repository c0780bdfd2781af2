import type { NumberRules } from '../../rules/numbers.ts';

export const numbers: NumberRules = { tables: () => [] };
