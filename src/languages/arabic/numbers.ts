// How Arabic counts: its tables, and the few choices of grammar that the engine asks for.

import { loadMarks, loadUnits } from '../../rules/number-tables.ts';
import type { NumberRules } from '../../rules/numbers.ts';
import { loadNouns } from './numbers/nouns.ts';
import { loadNumerals } from './numbers/numerals.ts';
import { loadOutcomes } from './numbers/outcomes.ts';

export const numbers: NumberRules = {
  tables: () => [
    loadNumerals(),
    loadMarks('arabic/number-marks.json'),
    loadNouns(),
    loadOutcomes(),
    loadUnits('arabic/units.json'),
  ],
  unitsFirst: true,
  conjunction: 'و',
  ordinalEndings: new Set(),
  decimalComma: true,
  // "مواطنَين", "مواطنَيْن".
  dual: (written) => /\u064e\u064a\u0652?\u0646\u0650?$/u.test(written),
  // "مروجين", "منقبون".
  ofPeople: (word) => /^(?!ال)..{2,}(ين|ون)$/.test(word),
  adverb: () => false,
  modifiersFirst: false,
};
