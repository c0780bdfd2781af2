import type { DateRules } from '../../rules/dates.ts';

export const dates: DateRules = { tables: () => [] };
