// How English counts: its tables, and the few choices of grammar that the engine asks for.

import { loadMarks, loadUnits } from '../../rules/number-tables.ts';
import type { NumberRules } from '../../rules/numbers.ts';
import { adverb } from './letters.ts';
import { loadNouns, loadNumerals, loadOutcomes } from './numbers/tables.ts';

export const numbers: NumberRules = {
  tables: () => [
    loadNumerals(),
    loadMarks('english/number-marks.json'),
    loadNouns(),
    loadOutcomes(),
    loadUnits('english/units.json'),
  ],
  unitsFirst: false,
  conjunction: '',
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
  decimalComma: false,
  dual: () => false,
  ofPeople: () => false,
  adverb,
  modifiersFirst: true,
};
