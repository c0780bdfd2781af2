// What a language must say about its dates: see extract/dates.ts for the engine that reads them.

import type { FilledTable } from '../lexicon/table.ts';

export interface DateRules {
  readonly tables: () => readonly FilledTable[];
}
