// How English names persons: its table of names, titles and offices, and the grammar over them.

import type { PersonRules } from '../../rules/persons.ts';
import { loadPersonWords } from '../../rules/persons.ts';
import { phrases } from './persons/phrase.ts';

export const persons: PersonRules = {
  tables: () => [loadPersonWords('english/persons.json')],
  phrases,
};
