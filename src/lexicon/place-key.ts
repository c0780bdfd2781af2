// The key of a place name: one byte a letter, one separator between words. The build script and the
// reader of the gazetteer share it, so that a name in a text and a name in the file meet.

/** Between the words of a key. */
export const wordBreak = 1;

/** Byte that no key holds: the letter is of neither script. */
export const noByte = 0;

// Latin letters without marks keep their code; Arabic letters their place in the block, which leaves
// free what ASCII letters need, since a key is of one script only. Digits stand below both.
function buildBytes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let digit = 0; digit < 10; digit += 1) table[0x30 + digit] = 2 + digit;
  for (let letter = 0x61; letter <= 0x7a; letter += 1) {
    table[letter] = letter;
    table[letter - 32] = letter;
  }
  for (let letter = 0xc0; letter <= 0x24f; letter += 1) table[letter] = latinBase(letter);
  for (let letter = 0x1e00; letter <= 0x1eff; letter += 1) table[letter] = latinBase(letter);
  for (let letter = 0x620; letter <= 0x6d3; letter += 1) table[letter] = letter - 0x600;
  return table;
}

// Latin letters that no decomposition brings to their base.
const unmarked: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ß: 's',
  æ: 'a',
  œ: 'o',
  ə: 'e',
  ħ: 'h',
};

function latinBase(code: number): number {
  const letter = String.fromCharCode(code).toLowerCase();
  const base = (unmarked[letter] ?? letter.normalize('NFD')).charCodeAt(0);
  return base >= 0x61 && base <= 0x7a ? base : noByte;
}

const bytes = buildBytes();

/** Byte of one UTF-16 unit of a folded text in a key, or `noByte`. */
export function keyByte(unit: number): number {
  return bytes[unit]!;
}

export const hashSeed = 2166136261;

/** One step of FNV-1a. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 16777619);
}

/** One bit of 32 for the word of a key that stands in keys[from, to). */
export function wordBit(keys: Uint8Array, from: number, to: number): number {
  let hash = hashSeed;
  for (let at = from; at < to; at += 1) hash = hashStep(hash, keys[at]!);
  return 1 << ((hash ^ (hash >>> 16)) & 31);
}
