// Bytes in, their likeliest encoding out, by the bytes alone: a mark, whole UTF-8 sequences, or the
// letters that Arabic and Western texts have most. Damage is counted here, too.

export interface Guess {
  readonly label: string;
  /** True where a mark or the bytes themselves leave no doubt. */
  readonly certain: boolean;
}

// This much of a text is enough to tell its encoding by.
const sampleLength = 1 << 16;

export function guessEncoding(bytes: Uint8Array): Guess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { label: 'utf-8', certain: true };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', certain: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', certain: true };
  const sample = bytes.subarray(0, sampleLength);
  const wide = guessWide(sample);
  if (wide !== undefined) return { label: wide, certain: false };
  const { good, bad, high } = countUtf8(sample);
  if (bad === 0) return { label: 'utf-8', certain: true };
  // Mostly whole sequences: UTF-8 that was cut or damaged on its way.
  if (good > bad * 4) return { label: 'utf-8', certain: true };
  return { label: guessNarrow(sample, high), certain: false };
}

/** UTF-16 without a mark: of each pair of bytes, one is the same few values nearly always. */
function guessWide(sample: Uint8Array): string | undefined {
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  const pairs = sample.length >> 1;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isBlock(sample[at]!)) even += 1;
    if (isBlock(sample[at + 1]!)) odd += 1;
  }
  if (odd > pairs * 0.85 && even < pairs * 0.5) return 'utf-16le';
  if (even > pairs * 0.85 && odd < pairs * 0.5) return 'utf-16be';
  return undefined;
}

/** High bytes of Latin, Arabic and punctuation units in UTF-16; in other encodings all are rare. */
function isBlock(byte: number): boolean {
  return byte === 0x00 || byte === 0x06;
}

/** How many sequences beyond ASCII are whole UTF-8, how many are not, and how many bytes they have. */
export function countUtf8(sample: Uint8Array): { good: number; bad: number; high: number } {
  let good = 0;
  let bad = 0;
  let high = 0;
  let at = 0;
  while (at < sample.length) {
    const byte = sample[at]!;
    at += 1;
    if (byte < 0x80) continue;
    high += 1;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : 1;
    if (byte < 0xc2 || byte >= 0xf5) {
      bad += 1;
      continue;
    }
    let follow = 0;
    while (follow < more && ((sample[at + follow] ?? 0) & 0xc0) === 0x80) follow += 1;
    // The sample may end inside a sequence.
    if (follow === more || at + follow === sample.length) good += 1;
    else bad += 1;
    high += follow;
    at += follow;
  }
  return { good, bad, high };
}

/**
 * One byte a letter. The Arabic article tells the two Arabic pages apart: alef is C7 in both, lam is
 * E1 in windows-1256 and E4 in ISO-8859-6. Text with few high bytes is Western.
 */
function guessNarrow(sample: Uint8Array, high: number): string {
  let windows = 0;
  let iso = 0;
  let letters = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at]!;
    if (byte > 0x40) letters += 1;
    // ISO-8859-6 has nothing here, windows-1256 has quotation marks and letters.
    if ((byte >= 0x80 && byte <= 0x9f) || (byte >= 0xdb && byte <= 0xdf) || byte > 0xf2) {
      windows += 0.2;
    }
    if (byte !== 0xc7) continue;
    const front = at === 0 ? 0x20 : sample[at - 1]!;
    const isFirst = front <= 0x40 || front === 0xe6;
    if (isFirst && sample[at + 1] === 0xe1) windows += 1;
    if (isFirst && sample[at + 1] === 0xe4) iso += 1;
  }
  if (high * 4 < letters) return 'windows-1252';
  return iso > windows ? 'iso-8859-6' : 'windows-1256';
}

// Node 20 reads windows-1252 as Latin-1: the bytes 80 to 9F come out as control characters.
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function western1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => westernMarks[control.charCodeAt(0) - 0x80]!);
}

const replacement = '\ufffd';

export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    count += 1;
  }
  return count;
}

/** Replacement characters that the sender wrote, in UTF-8: they are text, not damage. */
export function countWritten(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return 0;
  const written = Buffer.from(replacement, 'utf8');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(written); at >= 0; at = buffer.indexOf(written, at + 3)) count += 1;
  return count;
}
