// Words that call for attention on top of an Arabic message ("#عاجل |"), and where the message begins
// behind them.

import { TokenKind } from '../../../document/tokens.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { set } from './words.ts';

/** Words on top of a message that name nobody: عاجل، هام، تحديث. */
export const calls = set(
  'عاجل هام خبر متابعة تحديث الآن مهم حصري تنويه توضيح بيان بلاغ تصريح ملاحظة نداء تعميم اليوم مستجدات تقرير شاهد فيديو صور الحصيلة حصيلة التفاصيل أخبار الأخبار موجز ملخص إضافة',
);

export function isMark(r: Reader, token: number): boolean {
  return r.document.tokens.kinds[token] === TokenKind.mark;
}

/** Past marks and calls such as "#عاجل |". */
export function pastCalls(r: Reader, first: number, last: number): number {
  let start = first;
  for (let token = first; token < last && token < first + 8; token += 1) {
    if (r.isMark(token, '"')) break;
    if (isMark(r, token)) {
      start = token + 1;
      continue;
    }
    // A call stands alone in front of a mark, or behind "#".
    if (calls.has(r.word(token)) && (isMark(r, token + 1) || r.isMark(token - 1, '#'))) {
      start = token + 1;
      continue;
    }
    // "عاجل 5 –": a call with its number.
    const numbered = r.document.tokens.kinds[token + 1] === TokenKind.digits;
    if (calls.has(r.word(token)) && numbered && isMark(r, token + 2)) {
      token += 2;
      start = token + 1;
      continue;
    }
    break;
  }
  return start;
}

/** "محافظة إدلب - المرصد السوري:", "بغداد - وزارة الداخلية:": past the place and the dash in front of who speaks. */
export function pastPlace(r: Reader, first: number, colon: number): number {
  const named = r.placeEnd(first) > first ? first : first + 1;
  const dash = r.placeEnd(named);
  if (dash === named || dash + 1 >= colon || r.nameEnd(first) > dash) return first;
  return r.isMark(dash, '-') || r.isMark(dash, '/') ? dash + 1 : first;
}

/** The colon of "11:40". */
export function inClock(r: Reader, colon: number): boolean {
  const { kinds } = r.document.tokens;
  return kinds[colon - 1] === TokenKind.digits && kinds[colon + 1] === TokenKind.digits;
}

const halves = set('ص م صباحا مساء ظهرا فجرا ليلا بتوقيت');

/** Past the time in front of an entry of a day's log: "▪️11:40 ص", "[08:15]". */
export function pastClock(r: Reader, first: number, last: number): number {
  let token = first;
  while (token < last && isMark(r, token) && !r.isMark(token, '"')) token += 1;
  const { kinds } = r.document.tokens;
  if (kinds[token] !== TokenKind.digits) return first;
  while (token < last && (kinds[token] === TokenKind.digits || isMark(r, token))) token += 1;
  if (halves.has(r.word(token))) token += 1;
  while (token < last && isMark(r, token) && !r.isMark(token, '"')) token += 1;
  return token;
}
