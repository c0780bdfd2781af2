// Who tells an item of an Arabic list or log, named behind it: in brackets at its end, or on a line "المصدر: …".

import type { Reader } from '../../../rules/speech-reader.ts';
import { itemSource } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import type { Draft } from './clause.ts';
import { endOf, speakerAt } from './speaker.ts';

/** "المصدر: الدفاع المدني." behind an item. */
export function sourceLine(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  const label = r.word(first) === theSource || r.word(first) === sourceWord;
  if (r.ordinal === 0 || !label || !r.isMark(first + 1, ':') || last - first > 12) return;
  const speaker = speakerAt(r, { first: first + 2, limit: last });
  if (!speaker || speaker.sort === 'paper' || speaker.sort === 'unknown') return;
  utterances.push(itemSource(r, speaker));
}

const theSource = letters.fold('المصدر');
const sourceWord = letters.fold('مصدر');

/** "سقوط صاروخ على مأرب (مصدر أمني)", "ولا إصابات (الدفاع المدني)": who says it, in brackets at the end. */
export function bracketed(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  if (utterances.length > 0) return;
  let close = last - 1;
  while (close > first && !r.isMark(close, ')') && !r.isMark(close, ']')) close -= 1;
  // Behind the bracket stands nothing but marks and hashtags.
  for (let token = close + 1; token < last; token += 1) {
    if (r.isWord(token) && !r.isMark(token - 1, '#')) return;
  }
  let open = close - 1;
  while (open > first && close - open < 9 && !r.isMark(open, '(') && !r.isMark(open, '['))
    open -= 1;
  if (!r.isMark(open, '(') && !r.isMark(open, '[')) return;
  if (open - first < 4) return;
  // "الخوذ البيضاء (الدفاع المدني)": another name of the same.
  for (let token = open - 1; token > open - 6 && token >= first; token -= 1) {
    if (r.nameEnd(token) === open) return;
  }
  const speaker = speakerAt(r, { first: open + 1, limit: close });
  if (!speaker || endOf(speaker) < close) return;
  const { sort } = speaker;
  if (sort !== 'body' && sort !== 'person' && sort !== 'anonymous') return;
  utterances.push({
    rule: 'named in brackets',
    score: 0.75,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first: open, last: close + 1 },
    scopes: [{ first, last }],
  });
}
