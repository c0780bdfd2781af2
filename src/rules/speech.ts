// What a language must say about speech: its words of saying and the grammar that finds who speaks
// and how far the speech reaches. See claims/speech.ts for the engine that runs it.

import type { FilledTable } from '../lexicon/table.ts';

/** Whether a stretch of text tells a fact, or wants, plans, supposes or judges one. */
export type Modality =
  | 'fact'
  | 'negated'
  | 'condition'
  | 'plan'
  | 'demand'
  | 'question'
  | 'opinion';

export interface SpeechRules {
  readonly tables: () => readonly FilledTable[];
}
