// What stands behind an Arabic verb or its subject in, whether it only keeps the speaker's name out: "رفض
// الكشف عن اسمه", "لم يشأ كشف هويته", and where such words end.

import type { Reader } from '../../../rules/speech-reader.ts';
import { isAhead } from './ahead.ts';
import { that } from './words.ts';

const ownNames = new Set(['اسمه', 'اسمها', 'اسمائهم', 'هويته', 'هويتها', 'هوياتهم', 'هويتهم']);
const nameReach = 3;
const reach = 9;

/** "ضابط رفض الكشف عن اسمه": what stands behind the verb is the speaker's own name. */
export function keepsName(r: Reader, from: number): boolean {
  return isAhead(r, ownNames, { from, reach: nameReach });
}

/** "مسؤول لم يشأ كشف هويته لفرانس برس إن": behind words that keep his name comes what he said. */
export function pastSecrecy(r: Reader, after: number): number {
  const name = nameEnd(r, after);
  if (name === undefined) return after;
  const limit = Math.min(r.sentence.last, name - 1 + reach);
  for (let token = name; token < limit; token += 1) if (that.has(r.word(token))) return token;
  return after;
}

/** The end of the words for his name that begin right behind him, with no comma before them. */
function nameEnd(r: Reader, from: number): number | undefined {
  const limit = Math.min(r.sentence.last, from + reach);
  for (let token = from; token < limit; token += 1) {
    if (that.has(r.word(token)) || r.isMark(token, ',')) return undefined;
    if (ownNames.has(r.word(token))) return token + 1;
  }
  return undefined;
}
