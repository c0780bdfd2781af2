// Names that a number or quotation marks behind a place word make known: "block 9", سجن "نفحة".

import { TokenKind } from '../../document/tokens.ts';
import { isCapital } from '../../lexicon/names.ts';
import { dateWords } from '../../rules/dates.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { longest, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';
import { unknownOf } from './unknown-name.ts';

/** "block 9", "كيلو 16": the word with its number is the name. */
export function numbered(reading: Reading, hit: Hit<PlaceWord>): Unknown | undefined {
  const { document, sentence } = reading;
  if (hit.head.article || hit.last > sentence.last) return undefined;
  if (hit.value.side === 'after' && hit.value.numbered) return numberedRoad(reading, hit);
  if (hit.value.side === 'after' || document.tokens.kinds[hit.last] !== TokenKind.digits) {
    return undefined;
  }
  if (!hit.value.numbered) return dayName(reading, hit);
  return unknownOf(
    reading,
    { first: hit.first, last: hit.last + 1, front: hit.head.stemStart },
    hit,
  );
}

/** "the M4 highway", "N18 road", "Highway 10": a road called by a letter and its number. */
function numberedRoad(reading: Reading, hit: Hit<PlaceWord>): Unknown | undefined {
  const { document, sentence } = reading;
  const { kinds, starts, ends } = document.tokens;
  const digits = hit.first - 1;
  if (digits - 1 >= sentence.first && kinds[digits] === TokenKind.digits) {
    const letter = wordOf(reading, digits - 1);
    const touches = ends[digits - 1] === starts[digits] && isCapital(letter.charCodeAt(0));
    if (!touches || letter.length > 1) return undefined;
    return unknownOf(reading, { first: digits - 1, last: hit.last, front: 0 }, hit);
  }
  if (hit.last >= sentence.last || kinds[hit.last] !== TokenKind.digits) return undefined;
  if (!isCapital(wordOf(reading, hit.first).charCodeAt(0))) return undefined;
  return unknownOf(reading, { first: hit.first, last: hit.last + 1, front: 0 }, hit);
}

const dayBearers: ReadonlySet<string> = new Set(['quarter', 'road', 'square', 'camp', 'base']);

/** "حي 7 يوليو", "شارع 26 سبتمبر": quarters and streets that bear the name of a day. */
function dayName(reading: Reading, hit: Hit<PlaceWord>): Unknown | undefined {
  const { document, sentence } = reading;
  const first = hit.last;
  if (!hit.value.kinds.some((kind) => dayBearers.has(kind)) || first + 1 >= sentence.last) {
    return undefined;
  }
  const month = document.hits.longest(first + 1, dateWords);
  if (month?.value.kind !== 'month') return undefined;
  return unknownOf(reading, { first, last: month.last, front: 0 }, hit);
}

/** سجن "نفحة": quotation marks tell where the name begins and ends. */
export function quoted(reading: Reading, hit: Hit<PlaceWord>): Unknown | undefined {
  const { document, sentence, rules } = reading;
  if (hit.value.side === 'after' || hit.value.sort !== 'kind' || hit.head.article) return undefined;
  const first = hit.last + 1;
  if (rules.capitals || first >= sentence.last || !isQuote(document, hit.last)) return undefined;
  let last = first;
  while (last < sentence.last && document.tokens.kinds[last] === TokenKind.word) last += 1;
  const named = last > first && last - first < longest && last < sentence.last;
  if (!named || !isQuote(document, last)) return undefined;
  return unknownOf(reading, { first, last, front: 0 }, hit);
}

const quotes = new Set(['"', '«', '»', '“', '”', "'"]);

function isQuote({ tokens, view }: Reading['document'], token: number): boolean {
  return quotes.has(view.text.slice(tokens.starts[token]!, tokens.ends[token]!));
}
