// How Arabic tells dates: its tables, and the few choices of grammar that the engine asks for.

import { loadMonths, loadPeriods, loadWeekdays, oneLetterOff } from '../../rules/date-tables.ts';
import type { DateRules } from '../../rules/dates.ts';

const alphabet = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const year = 'عام';

/** Two words written as one, and the word for year stuck to the name. */
function spellings(name: string) {
  const joined = name.replaceAll(' ', '');
  const same = joined === name ? [] : [joined];
  return {
    same: [...same, ...[name, ...same].map((form) => form + year)],
    typos:
      !name.includes(' ') && !name.endsWith(year) && name.length >= 6
        ? oneLetterOff(name, alphabet)
        : [],
  };
}

export const dates: DateRules = {
  tables: () => [
    loadMonths('arabic/months.json', spellings),
    loadWeekdays('arabic/weekdays.json'),
    loadPeriods('arabic/periods.json'),
  ],
  dayFirst: true,
  agoBehind: false,
  unitsFirst: true,
  verbFirst: true,
  shortNames: false,
  possessives: new Set(),
  // "إب" is a town of Yemen, "آب" is August.
  noMonth: (written) => written.endsWith('إب'),
  andProclitics: new Set(['و', 'ف', 'وب', 'ول', 'فب', 'وفي']),
  ofProclitics: new Set(['ب', 'ل']),
};
