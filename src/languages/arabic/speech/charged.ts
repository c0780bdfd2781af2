// Behind a verb of accusing in Arabic: whom it charges with an act, "بقصف", or holds responsible for one. It tells
// where who accuses must end; who that is is read in phrase-end.ts.

import type { Reader } from '../../../rules/speech-reader.ts';
import { describing, isVerbalNoun, prepositions, set } from './words.ts';

/** Behind whom one holds responsible: "إسرائيل مسؤولية القصف". */
const guilt = set('مسؤولية المسؤولية كامل كامله');

/** True where the charge begins at the token: "بقصف", "مسؤولية". */
export function blames(r: Reader, token: number): boolean {
  const word = r.word(token);
  return guilt.has(word) || (word.startsWith('ب') && isVerbalNoun(word.slice(1)));
}

// So many words the name of whom one accuses may have: "مروحيات الجيش السوداني".
const chargedReach = 3;

/** True where a few words behind the token, no preposition between, stands "ب" with the noun of an act. */
export function isCharged(r: Reader, from: number): boolean {
  const word = r.word(from);
  const names = r.nameEnd(from) > from;
  if (!names && (describing.has(word) || /ي(ه|ون|ين)?$/.test(word))) return false;
  for (let token = from; token <= from + chargedReach && r.isWord(token); token += 1) {
    const next = r.word(token);
    if (prepositions.has(next)) return false;
    if (token > from && next.startsWith('ب') && isVerbalNoun(next.slice(1))) return true;
  }
  return false;
}
