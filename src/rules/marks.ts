// Whether a little word of a role stands at a token: what rules of every stage ask of the table of clause
// marks and of the table of number marks.

import type { ClauseMark } from './claims.ts';
import { clauseMarks } from './claims.ts';
import type { Hits } from './hits.ts';
import { numberMarks, roleIndex } from './numbers.ts';

export function clauseMarked(hits: Hits, token: number, role: ClauseMark['role']): boolean {
  if ((hits.tables(token) & clauseMarks.bit) === 0) return false;
  return hits.at(token, clauseMarks).some(({ value }) => value.role === role);
}

export function numberMarked(hits: Hits, token: number, role: keyof typeof roleIndex): boolean {
  if ((hits.tables(token) & numberMarks.bit) === 0) return false;
  return hits.at(token, numberMarks).some(({ value }) => value.roles.includes(roleIndex[role]));
}
