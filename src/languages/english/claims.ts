import type { ClaimRules } from '../../rules/claims.ts';

export const claims: ClaimRules = { tables: () => [] };
