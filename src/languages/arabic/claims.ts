// The clauses of Arabic: verb before subject as a rule, prepositions written on the word.

import { loadMarks, loadScope } from '../../rules/claim-tables.ts';
import type { ClaimRules } from '../../rules/claims.ts';
import { loadTriggers } from './claims/triggers.ts';

export const claims: ClaimRules = {
  tables: () => [
    loadTriggers(),
    loadMarks('arabic/clause-marks.json'),
    loadScope('arabic/other-worlds.json'),
  ],
  subjectFirst: false,
  proclitics: { ب: ['at', 'cause'], ل: ['against', 'result'], ف: ['result', 'and'], و: ['and'] },
};
