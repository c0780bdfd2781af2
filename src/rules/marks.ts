// Whether a little word of a role stands at a token, or ends in front of it: what rules of every stage ask of
// the table of clause marks and of the table of number marks.

import type { ClauseMark } from './claims.ts';
import { clauseMarks } from './claims.ts';
import type { Hits } from './hits.ts';
import type { NumberMark } from './numbers.ts';
import { numberMarks, roleIndex } from './numbers.ts';

export function clauseMarked(hits: Hits, token: number, role: ClauseMark['role']): boolean {
  const { bit } = clauseMarks;
  // Asked of most tokens many times over: no list is made of what stands there.
  for (const { entry } of hits.all(token, bit)) {
    if (entry.table === clauseMarks && (entry.value as ClauseMark).role === role) return true;
  }
  return false;
}

export function numberMarked(hits: Hits, token: number, role: keyof typeof roleIndex): boolean {
  const { bit } = numberMarks;
  const index = roleIndex[role];
  for (const { entry } of hits.all(token, bit)) {
    if (entry.table === numberMarks && (entry.value as NumberMark).roles.includes(index))
      return true;
  }
  return false;
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
