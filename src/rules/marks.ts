// Whether a little word of a role stands at a token, or ends in front of it: what rules of every stage ask of
// the table of clause marks and of the table of number marks.

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

/** Where the longest clause mark of a role begins that leads right up to a token, of at most `within` words: "made up of | 2600". */
export function clauseMarkBefore(
  hits: Hits,
  token: number,
  { role, within }: { readonly role: ClauseMark['role']; readonly within: number },
): number | undefined {
  for (let from = Math.max(0, token - within); from < token; from += 1) {
    const marks = hits.at(from, clauseMarks);
    if (marks.some(({ value, last }) => last === token && value.role === role)) return from;
  }
  return undefined;
}

/** The same for a mark of numbers: "along with | two soldiers". */
export function numberMarkBefore(
  hits: Hits,
  token: number,
  { role, within }: { readonly role: keyof typeof roleIndex; readonly within: number },
): number | undefined {
  for (let from = Math.max(0, token - within); from < token; from += 1) {
    const marks = hits.at(from, numberMarks);
    if (marks.some(({ value, last }) => last === token && value.roles.includes(roleIndex[role])))
      return from;
  }
  return undefined;
}
