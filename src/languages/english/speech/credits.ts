// Who tells an item of an English list or log, named behind it: in brackets at its end, or on a line "Source: X".

import type { Reader } from '../../../rules/speech-reader.ts';
import { itemSource } from '../../../rules/speech-reader.ts';
import type { Draft } from './scope.ts';
import { capital, phraseOf } from './speaker.ts';

/** "Two houses levelled, three dead (Vadym Filashkin, governor)." */
export function bracketed(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  let close = last - 1;
  while (close > first && !r.isWord(close) && !r.isMark(close, ')')) close -= 1;
  if (!r.isMark(close, ')')) return;
  let open = close - 1;
  while (open > first && close - open < 10 && !r.isMark(open, '(')) open -= 1;
  if (!r.isMark(open, '(') || open - first < 4) return;
  // Behind a capital the bracket explains the name: "the refugee agency (UNHCR)".
  if (capital(r.word(open - 1)) || (r.placeEnds[open + 1] ?? 0) >= close) return;
  let cut = open + 1;
  while (cut < close && !r.isMark(cut, ',')) cut += 1;
  const name = phraseOf(r, { first: open + 1, last: cut, whole: close });
  const title =
    cut < close ? phraseOf(r, { first: cut + 1, last: close, whole: close }) : undefined;
  if (!name) return;
  const listed = r.sentence.kind === 'bullet' && capital(r.word(open + 1)) && close - open <= 4;
  const sort = name.sort !== 'unknown' ? name.sort : (title?.sort ?? 'unknown');
  if (sort === 'paper' || sort === 'force' || (sort === 'unknown' && !listed)) return;
  // "10 civilians (patients)": what they were, and nobody who tells.
  const teller = tellers.has(name.head);
  if (sort === 'anonymous' && !teller) return;
  if (sort === 'person' && cut === close && !teller && !namesPerson(r, open + 1, close)) return;
  utterances.push({
    rule: 'named in brackets',
    score: 0.75,
    speakers: [{ ...name, last: close, sort }],
    status: 'asserted',
    modality: 'fact',
    cue: { first: open, last: close + 1 },
    scopes: [{ first, last }],
  });
}

const tellers: ReadonlySet<string> = new Set(
  'source sources society chief chiefs leader leaders elder elders authorities official officials witness witnesses eyewitness eyewitnesses resident residents locals medics activists'.split(
    ' ',
  ),
);

/** Two words with capitals, or a title with a name. */
function namesPerson(r: Reader, first: number, last: number): boolean {
  let capitals = 0;
  for (let token = first; token < last; token += 1) if (capital(r.word(token))) capitals += 1;
  return capitals > 1;
}

/** "Source: civil society." behind an item. */
export function sourceLine(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  if (r.ordinal === 0 || !/^sources?$/.test(r.low(first)) || !r.isMark(first + 1, ':')) return;
  let end = last;
  while (end > first + 2 && !r.isWord(end - 1) && !r.isMark(end - 1, ')')) end -= 1;
  if (end - first > 14 || end <= first + 2) return;
  const speaker = phraseOf(r, { first: first + 2, last: end, whole: end });
  if (!speaker || speaker.sort === 'paper') return;
  utterances.push(itemSource(r, speaker));
}
