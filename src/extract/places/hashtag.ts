// A name in, whether a hashtag holds it out: "#النهود: نهبوا الصيدلية", "في #بارا". Of ordinary words only what opens
// a post and is followed by its text is taken for a place: a row of hashtags closes it.

import { TokenKind } from '../../document/tokens.ts';
import type { Reading, Spot } from './evidence.ts';
import { wordOf } from './name-runs.ts';

/** True for the whole of a hashtag: "#بارا", but not "#بارا_تقاوم". */
export function isTag(reading: Reading, { first, last }: Spot): boolean {
  const { document, sentence } = reading;
  const { kinds } = document.tokens;
  if (first - 1 < sentence.first || kinds[first - 1] !== TokenKind.mark) return false;
  if (wordOf(reading, first - 1) !== '#') return false;
  return last >= sentence.last || wordOf(reading, last) !== '_';
}

/** "#الأبيض 👈 مسيرة ضربت المحطة": nothing but marks in front of it, and text behind. */
export function opensPost(reading: Reading, { first, last }: Spot): boolean {
  const { document, sentence } = reading;
  const { kinds } = document.tokens;
  for (let token = sentence.first; token < first; token += 1) {
    if (kinds[token] !== TokenKind.mark) return false;
  }
  let token = last;
  while (token < sentence.last && kinds[token] === TokenKind.mark) {
    if (wordOf(reading, token) === '#') return false;
    token += 1;
  }
  return token < sentence.last;
}
