// The clauses of English: subject before verb, prepositions as words.

import { loadMarks, loadScope } from '../../rules/claim-tables.ts';
import type { ClaimRules } from '../../rules/claims.ts';
import { loadTriggers } from './claims/triggers.ts';
import { adverb } from './letters.ts';

export const claims: ClaimRules = {
  tables: () => [
    loadTriggers(),
    loadMarks('english/clause-marks.json'),
    loadScope('english/other-worlds.json'),
  ],
  subjectFirst: true,
  passive: () => false,
  noun: () => false,
  accusative: () => false,
  doerInside: () => false,
  speakerInside: () => false,
  one: new Set(),
  adverb,
  proclitics: {},
};
