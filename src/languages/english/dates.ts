// How English tells dates: its tables, and the few choices of grammar that the engine asks for.

import { loadMonths, loadPeriods, loadWeekdays, oneLetterOff } from '../../rules/date-tables.ts';
import type { DateRules, DateWord } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const endings = ['th', 'st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'th', 'th'];

function spellings(name: string) {
  return {
    same: [],
    typos: !name.includes(' ') && name.length >= 6 ? oneLetterOff(name, alphabet) : [],
  };
}

/** "1st" to "31st". */
const ordinals = {
  table: dateWords,
  entries: Array.from({ length: 31 }, (_, index) => {
    const value = index + 1;
    const ending = value > 10 && value < 14 ? 'th' : endings[value % 10]!;
    const word: DateWord = { kind: 'ordinal', value };
    const form = `${value}${ending}`;
    return value < 10
      ? [form, `0${form}`].map((one) => ({ form: one, value: word }))
      : [{ form, value: word }];
  }).flat(),
};

export const dates: DateRules = {
  tables: () => [
    loadMonths('english/months.json', spellings),
    loadWeekdays('english/weekdays.json'),
    loadPeriods('english/periods.json'),
    ordinals,
  ],
  dayFirst: false,
  agoBehind: true,
  unitsFirst: false,
  verbFirst: false,
  shortNames: true,
  possessives: new Set(["'s"]),
  noMonth: () => false,
  andProclitics: new Set(),
  ofProclitics: new Set(),
};
