// Words that call for attention on top of an Arabic message ("#عاجل |"), and where the message begins
// behind them.

import { TokenKind } from '../../../document/tokens.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => letters.fold(word)));

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
    break;
  }
  return start;
}
