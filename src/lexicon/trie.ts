// A trie over numbers of word stems, flat: a node is a number, 0 the root. Who asks for the node behind a
// node and a stem looks into one table of all edges; most questions end at a bit that is not set.

export interface Trie {
  /** Node behind each stem at the root, or 0. */
  readonly root: Int32Array;
  /** Open addressing over parents and stems: the number of a node, or 0; the length is a power of two. */
  readonly edges: Int32Array;
  /** The node before each node. */
  readonly parents: Int32Array;
  /** The stem by which a node is reached. */
  readonly stems: Int32Array;
  /** The bits of the stems that go on from a node, see `stemBit`. */
  readonly bits: Int32Array;
}

/** One bit of 32 for a stem. */
export function stemBit(stem: number): number {
  return 1 << (stem & 31);
}

/** The node behind a stem, or 0 where no phrase goes on with it. */
export function childOf({ edges, parents, stems }: Trie, node: number, stem: number): number {
  const mask = edges.length - 1;
  for (let slot = firstSlot(node, stem) & mask; ; slot = (slot + 1) & mask) {
    const child = edges[slot]!;
    if (child === 0 || (stems[child] === stem && parents[child] === node)) return child;
  }
}

function firstSlot(node: number, stem: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(stem, 0x85ebca6b);
  return hash ^ (hash >>> 15);
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
    const parents = new Int32Array(count);
    const stems = new Int32Array(count);
    const bits = new Int32Array(count);
    const numbers = new Uint32Array(count);
    // Breadth first: what is asked for most lies together.
    const queue = new Uint32Array(count);
    let end = 1;
    for (let node = 0; node < count; node += 1) {
      const made = [...this.#children[queue[node]!]!].sort(([a], [b]) => a - b);
      for (const [stem, child] of made) {
        if (node === 0) root[stem] = end;
        bits[node]! |= stemBit(stem);
        parents[end] = node;
        stems[end] = stem;
        numbers[child] = end;
        queue[end] = child;
        end += 1;
      }
    }
    return { trie: { root, edges: edgesOf(parents, stems), parents, stems, bits }, numbers };
  }
}

/** The table of all edges but those of the root. */
function edgesOf(parents: Int32Array, stems: Int32Array): Int32Array {
  let size = 16;
  while (size < 2 * parents.length) size *= 2;
  const edges = new Int32Array(size);
  for (let node = 1; node < parents.length; node += 1) {
    if (parents[node] === 0) continue;
    let slot = firstSlot(parents[node]!, stems[node]!) & (size - 1);
    while (edges[slot] !== 0) slot = (slot + 1) & (size - 1);
    edges[slot] = node;
  }
  return edges;
}
