// The roles of little words: each has one place in its list, since a place is a bit or an index.

import { expect, it } from 'vitest';
import { dateMarks } from '../../src/rules/dates.ts';
import { markRoles as clauseRoles } from '../../src/rules/mark-roles.ts';
import { markRoles as numberRoles } from '../../src/rules/numbers.ts';

it.each([
  ['clauses', clauseRoles],
  ['numbers', numberRoles],
  ['dates', dateMarks],
] as const)('no role of %s stands twice', (_, roles: readonly string[]) => {
  expect(roles.filter((role, index) => roles.indexOf(role) !== index)).toEqual([]);
});
