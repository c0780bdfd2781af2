// "06:40 وطنية - صور - أغار الطيران": a name between the dashes behind an agency's name, where a line opens, is
// the town that the line tells of, be it an ordinary word else.

import { TokenKind } from '../../document/tokens.ts';
import type { Reading, Spot } from './evidence.ts';

// A time and its marks: "06:40", "09.05 -".
const timeReach = 5;

export function inAgencyLine(reading: Reading, { first, last, proclitics }: Spot): boolean {
  const { document, sentence, rules } = reading;
  if (rules.capitals || proclitics !== '') return false;
  const credit = first - 2;
  if (credit < sentence.first || credit - sentence.first > timeReach) return false;
  const { kinds } = document.tokens;
  if (kinds[credit] !== TokenKind.word) return false;
  if (!isDash(document, first - 1) || last >= sentence.last || !isDash(document, last))
    return false;
  for (let token = sentence.first; token < credit; token += 1) {
    if (kinds[token] === TokenKind.word) return false;
  }
  return true;
}

function isDash({ tokens, view }: Reading['document'], token: number): boolean {
  const start = tokens.starts[token]!;
  const unit = view.text.charCodeAt(start);
  const spaced = start !== tokens.ends[token - 1];
  return spaced && (unit === 0x2d || unit === 0x2013 || unit === 0x2014);
}
