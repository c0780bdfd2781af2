// A list of strings as flat arrays, found by their letters: word in, its number out, or -1. The arrays
// are as they lie in the compiled file, so that nothing has to be built at the start.

export interface Strings {
  readonly count: number;
  /** Open addressing: number of the string plus 1, or 0; the length is a power of two. */
  readonly slots: Int32Array;
  /** String n is the units [at[n], at[n + 1]). */
  readonly at: Uint32Array;
  readonly units: Uint16Array;
}

const hashSeed = 0x811c9dc5 | 0;

/** The number of a string, or -1. */
export function findString({ slots, at, units }: Strings, text: string): number {
  const { length } = text;
  const mask = slots.length - 1;
  let hash = hashSeed;
  for (let unit = 0; unit < length; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1;
    if (number < 0) return -1;
    const from = at[number]!;
    if (at[number + 1]! - from !== length) continue;
    let unit = 0;
    while (unit < length && units[from + unit] === text.charCodeAt(unit)) unit += 1;
    if (unit === length) return number;
  }
}

/** The strings of a list without repeats, numbered as they stand in it. */
export function compileStrings(list: readonly string[]): Strings {
  let size = 16;
  while (size < 2 * list.length) size *= 2;
  const slots = new Int32Array(size);
  const at = new Uint32Array(list.length + 1);
  const units = new Uint16Array(list.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [number, text] of list.entries()) {
    let hash = hashSeed;
    for (let unit = 0; unit < text.length; unit += 1) {
      const code = text.charCodeAt(unit);
      hash = Math.imul(hash ^ code, 0x01000193);
      units[end] = code;
      end += 1;
    }
    at[number + 1] = end;
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  }
  return { count: list.length, slots, at, units };
}
