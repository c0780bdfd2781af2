// The id of a document in, its half of the gold out: FNV-1a over the UTF-16 units of the id, even is
// `tune`, odd is `held-out`. Stable for ever: a document never changes its half.

export type Half = 'tune' | 'held-out';

/** FNV-1a, 32 bits, one step for each UTF-16 unit. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

export function halfOf(id: string): Half {
  return hashOf(id) % 2 === 0 ? 'tune' : 'held-out';
}
