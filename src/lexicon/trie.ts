// A trie over word stems. Most nodes have one child at the most, so a child stands in the node itself
// until a second one comes: a map for each node would cost most of the start.

import type { LexicalEntry } from './lexicon.ts';

export interface Node {
  /** Stem of the one child, while there is one. */
  stem: string | undefined;
  /** The one child, or the map of several; undefined at the end of every phrase. */
  next: Node | Map<string, Node> | undefined;
  entries: LexicalEntry[] | undefined;
  /** Bits of the stems that go on from here: most questions for a child end at a bit that is not set. */
  stems: number;
}

export function emptyNode(): Node {
  return { stem: undefined, next: undefined, entries: undefined, stems: 0 };
}

/** One bit of 32 for a stem. */
export function stemBit(stem: string): number {
  const { length } = stem;
  const units =
    stem.charCodeAt(0) + 5 * stem.charCodeAt(length >> 1) + 11 * stem.charCodeAt(length - 1);
  return 1 << ((units + 3 * length) & 31);
}

/** The node behind a stem, if some phrase goes on with it. */
export function childOf(node: Node, stem: string): Node | undefined {
  const { next } = node;
  if (next === undefined) return undefined;
  if (next instanceof Map) return next.get(stem);
  return node.stem === stem ? next : undefined;
}

/** The node behind a stem, made where there is none. */
export function growChild(node: Node, stem: string): Node {
  const known = childOf(node, stem);
  if (known) return known;
  const child = emptyNode();
  node.stems |= stemBit(stem);
  if (node.next === undefined) {
    node.stem = stem;
    node.next = child;
  } else if (node.next instanceof Map) node.next.set(stem, child);
  else {
    node.next = new Map([
      [node.stem!, node.next],
      [stem, child],
    ]);
    node.stem = undefined;
  }
  return child;
}
