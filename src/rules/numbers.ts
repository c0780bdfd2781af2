// What a language must say about its numbers: see extract/numbers.ts for the engine that reads them.

import type { FilledTable } from '../lexicon/table.ts';

export interface NumberRules {
  readonly tables: () => readonly FilledTable[];
}
