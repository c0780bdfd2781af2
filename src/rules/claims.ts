// What a language must say about its clauses: see claims/claims.ts for the engine that reads them.

import type { FilledTable } from '../lexicon/table.ts';

export interface ClaimRules {
  readonly tables: () => readonly FilledTable[];
}
