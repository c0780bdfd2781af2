// Ids of all documents of a run, and the first document of each text, in a few bytes a document: a
// million documents take some eighty megabytes.

/** A table from 64-bit keys to numbers, open to all sides: the first value of a key stays. */
class KeyTable {
  #keys = new Uint32Array(2 << 12);
  #values = new Uint32Array(1 << 12);
  #count = 0;

  find(high: number, low: number): number | undefined {
    const value = this.#values[this.#slot(high, low)]!;
    return value === 0 ? undefined : value - 1;
  }

  add(high: number, low: number, value: number): void {
    const slot = this.#slot(high, low);
    if (this.#values[slot] !== 0) return;
    this.#keys[slot * 2] = high;
    this.#keys[slot * 2 + 1] = low;
    this.#values[slot] = value + 1;
    this.#count += 1;
    if (this.#count * 10 > this.#values.length * 7) this.#grow();
  }

  #slot(high: number, low: number): number {
    const last = this.#values.length - 1;
    let slot = (low ^ (high >>> 7)) & last;
    while (this.#values[slot] !== 0) {
      if (this.#keys[slot * 2] === high && this.#keys[slot * 2 + 1] === low) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(values.length * 2);
    for (let slot = 0; slot < values.length; slot += 1) {
      if (values[slot] === 0) continue;
      const free = this.#slot(keys[slot * 2]!, keys[slot * 2 + 1]!);
      this.#keys[free * 2] = keys[slot * 2]!;
      this.#keys[free * 2 + 1] = keys[slot * 2 + 1]!;
      this.#values[free] = values[slot]!;
    }
  }
}

export class KnownIds {
  readonly #ids = new KeyTable();
  readonly #texts = new KeyTable();
  /** The letters of all ids, one behind the other, and where each begins. */
  #letters: Buffer = Buffer.alloc(1 << 14);
  #starts = new Uint32Array(1 << 10);
  #count = 0;
  /** For ids that repeat: the number that was given last. */
  readonly #versions = new Map<string, number>();

  get count(): number {
    return this.#count;
  }

  has(id: string): boolean {
    return this.#ids.find(fnv(id, 2166136261), fnv(id, 3339451269)) !== undefined;
  }

  /** Remembers an id; gives its index. */
  add(id: string): number {
    const index = this.#count;
    const start = this.#starts[index]!;
    const length = Buffer.byteLength(id);
    if (start + length > this.#letters.length) {
      const larger = Buffer.alloc(Math.max(this.#letters.length * 2, start + length));
      this.#letters.copy(larger);
      this.#letters = larger;
    }
    this.#letters.write(id, start);
    this.#count += 1;
    if (this.#count >= this.#starts.length) {
      const more = new Uint32Array(this.#starts.length * 2);
      more.set(this.#starts);
      this.#starts = more;
    }
    this.#starts[this.#count] = start + length;
    this.#ids.add(fnv(id, 2166136261), fnv(id, 3339451269), index);
    return index;
  }

  id(index: number): string {
    return this.#letters.toString('utf8', this.#starts[index]!, this.#starts[index + 1]!);
  }

  /** Index of the first document with this text, by its SHA-256 in hex; the document becomes it if there is none. */
  firstOfText(digest: string, index: number): number | undefined {
    const high = Number.parseInt(digest.slice(0, 8), 16);
    const low = Number.parseInt(digest.slice(8, 16), 16);
    const first = this.#texts.find(high, low);
    if (first === undefined) this.#texts.add(high, low, index);
    return first;
  }

  /** `id#2`, `id#3`, …: the first that is free. */
  versionOf(id: string, isTaken: (id: string) => boolean): string {
    let number = (this.#versions.get(id) ?? 1) + 1;
    while (isTaken(`${id}#${number}`)) number += 1;
    this.#versions.set(id, number);
    return `${id}#${number}`;
  }
}

/** FNV-1a over UTF-16 units. */
export function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/** The shard of an id; versions of one id (`id#2`) share the shard. */
export function shardOf(id: string, shards: number): number {
  const hash = fnv(id.replace(/#\d+$/, ''), 2166136261);
  // FNV's low bits follow the last letter: mixed before the remainder is taken.
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % shards;
}
