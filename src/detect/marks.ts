// What ends a piece of text, and how many words of one are asked for their language: known to both
// readings, the quick one and the full one.

/** Words of a piece that vote; more only take time. */
export const enoughWords = 9;
/** As many are enough where the text has shown, by `shownVotes`, that it is ours. */
export const enoughWhenShown = 5;
export const shownVotes = 60;

/** A peculiar letter says less than a whole word, but stands in more of them. */
export const letterVote = 0.6;
/** The Arabic article: other languages have it in loan words only. */
export const articleVote = 0.5;
/** A frequent word tells the script of a mixed piece better than the letters of a name. */
export const lettersAVote = 6;

// Letters, digits, spaces and the marks of ASCII that end no piece.
const plainLatin = new Uint8Array(0x80).fill(1, 0x20);
for (const mark of ['"', '.', '!', '?', ':']) plainLatin[mark.charCodeAt(0)] = 0;

/** True for what may stand inside a piece of Latin script and needs no look. */
export function isPlainLatin(unit: number): boolean {
  return unit < 0x80 && plainLatin[unit] === 1;
}

// The same of two units of ASCII at once, seven bits each.
const plainPairs = new Uint8Array(1 << 14).map(
  (_, pair) => plainLatin[pair & 0x7f]! & plainLatin[pair >> 7]!,
);

/** The first unit from `at` on that asks for a look; `pairs` are the units two by two. */
export function plainLatinEnd(
  units: Uint16Array,
  pairs: Uint32Array,
  { at, length }: Place,
): number {
  let end = at;
  if (end >= length) return length;
  if ((end & 1) === 1) {
    if (!isPlainLatin(units[end]!)) return end;
    end += 1;
  }
  let pair = end >> 1;
  const last = length >> 1;
  while (pair < last) {
    const both = pairs[pair]!;
    if ((both & 0xff80ff80) !== 0) break;
    if (plainPairs[(both & 0x7f) | ((both >>> 9) & 0x3f80)] === 0) break;
    pair += 1;
  }
  end = pair * 2;
  while (end < length && isPlainLatin(units[end]!)) end += 1;
  return end;
}

/** Where reading stands in a text, and where the text ends. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

const longestEntity = 10;

/** Behind the entity whose "&" stands before `at`: "&nbsp;" is no word of any language. */
export function entityEnd(units: Uint16Array, { at, length }: Place): number {
  const last = Math.min(length, at + longestEntity);
  for (let end = at; end < last; end += 1) {
    const unit = units[end]!;
    if (unit === 0x3b) return end + 1;
    const named = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    if (!named && unit !== 0x23 && !(unit >= 0x30 && unit <= 0x39)) return at;
  }
  return at;
}

/** True for what may stand inside a piece of Arabic script and needs no look. */
export function isPlainArabic(unit: number): boolean {
  return (unit >= 0x0621 && unit <= 0x0652) || unit === 0x20 || unit === 0x060c;
}

/** A stop of ASCII: it ends a piece before a space. */
export function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f;
}

/** A stop that ends a piece wherever it stands. */
export function isForeignStop(unit: number): boolean {
  return unit === 0x061f || unit === 0x06d4;
}

export function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201f);
}

export function isOpening(unit: number): boolean {
  return unit === 0xab || unit === 0x201c || unit === 0x201e;
}
