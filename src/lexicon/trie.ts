// A trie over numbers of word stems, flat: a node is a number, 0 the root, and the children of a node
// lie side by side. Most questions for a child end at a bit that is not set.

export interface Trie {
  /** Node behind each stem at the root, or 0. */
  readonly root: Int32Array;
  /** Children of node n are the nodes [children[n], children[n + 1]), by rising stem. */
  readonly children: Uint32Array;
  /** The stem by which a node is reached. */
  readonly stems: Uint32Array;
  /** The bits of the stems that go on from a node, see `stemBit`. */
  readonly bits: Int32Array;
}

/** One bit of 32 for a stem. */
export function stemBit(stem: number): number {
  return 1 << (stem & 31);
}

/** The node behind a stem, or 0 where no phrase goes on with it. */
export function childOf({ children, stems }: Trie, node: number, stem: number): number {
  let low = children[node]!;
  let high = children[node + 1]!;
  while (high - low > 4) {
    const middle = (low + high) >> 1;
    if (stems[middle]! <= stem) low = middle;
    else high = middle;
  }
  for (; low < high; low += 1) if (stems[low] === stem) return low;
  return 0;
}

/** A trie while it grows: phrases go in one by one as lists of stems. */
export class TrieBuilder {
  /** Child of each node by stem. */
  readonly #children: Map<number, number>[] = [new Map()];

  /** The node of a phrase, numbered as it was made; 0 for one without words. */
  add(phrase: readonly number[]): number {
    let node = 0;
    for (const stem of phrase) {
      const known = this.#children[node]!.get(stem);
      if (known !== undefined) {
        node = known;
        continue;
      }
      this.#children.push(new Map());
      this.#children[node]!.set(stem, this.#children.length - 1);
      node = this.#children.length - 1;
    }
    return node;
  }

  /** The finished trie, and the final number of each node as it was made. */
  finish(stemCount: number): { readonly trie: Trie; readonly numbers: Uint32Array } {
    const count = this.#children.length;
    const root = new Int32Array(stemCount);
    const children = new Uint32Array(count + 1);
    const stems = new Uint32Array(count);
    const bits = new Int32Array(count);
    const numbers = new Uint32Array(count);
    // Breadth first: the nodes of one parent come to lie together.
    const queue = new Uint32Array(count);
    let end = 1;
    for (let node = 0; node < count; node += 1) {
      children[node] = end;
      const made = [...this.#children[queue[node]!]!].sort(([a], [b]) => a - b);
      for (const [stem, child] of made) {
        if (node === 0) root[stem] = end;
        bits[node]! |= stemBit(stem);
        stems[end] = stem;
        numbers[child] = end;
        queue[end] = child;
        end += 1;
      }
    }
    children[count] = end;
    return { trie: { root, children, stems, bits }, numbers };
  }
}
