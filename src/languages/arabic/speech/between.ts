// What stands between an Arabic speaker, his verb and his words: a relative clause, brackets, and whom the
// statement was sent to.

import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { relatives } from './words.ts';

/** "المركز والذي يتخذ من غزة مقراً له، قال": where the clause between subject and verb begins, or -1. */
export function relativeBetween(r: Reader, comma: number, floor: number): number {
  for (let at = comma - 1; at > floor && comma - at < 14; at -= 1) {
    const word = r.word(at);
    if (relatives.has(word.startsWith('و') ? word.slice(1) : word)) {
      return r.isMark(at - 1, ',') ? at - 1 : at;
    }
  }
  return -1;
}

/** Past "تلقت "الموقع" نسخة منه": the copy that somebody was sent, between the paper and what it says. */
export function pastCopy(r: Reader, from: number): number {
  for (let token = from + 1; token < Math.min(r.sentence.last, from + 8); token += 1) {
    if (r.word(token) !== copy) continue;
    const end = ofIt.has(r.word(token + 1)) ? token + 2 : token + 1;
    return r.isMark(end, ',') ? end + 1 : end;
  }
  return from;
}

export function bracketEnd(r: Reader, open: number): number {
  for (let token = open + 1; token < Math.min(r.sentence.last, open + 8); token += 1) {
    if (r.isMark(token, ')')) return token;
  }
  return open;
}

const copy = letters.fold('نسخة');
const ofIt = new Set(['منه', 'منها', 'عنه', 'عنها']);
