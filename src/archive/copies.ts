// Sketches of documents in their order in, for each the earlier document that it is a near-copy of out.
// It looks back over the last 65,536 originals, in a fixed amount of memory.

import { bands, mixed, rows, sketchLength } from './sketch.ts';

/** Texts that have less of their shingles in common are two texts. */
export const leastSimilarity = 0.75;

const capacity = 1 << 16;
const slotsOfBand = 1 << 17;
// Sketches lie in blocks, and each band's slots apart: a small run needs little memory.
const blockLength = 1 << 10;

export interface NearCopy {
  /** Index of the original among the documents. */
  readonly index: number;
  readonly similarity: number;
}

export class Copies {
  readonly #blocks: Uint16Array[] = [];
  readonly #indexes = new Uint32Array(capacity);
  /** For each band and key the place, plus one, of the last original that had it. */
  #slots = new Uint32Array(0);
  #count = 0;

  /** The most similar original; of equals the earliest. */
  find(sketches: Uint16Array, offset: number): NearCopy | undefined {
    if (this.#count === 0) return undefined;
    let best = -1;
    let most = Math.ceil(leastSimilarity * sketchLength) - 1;
    for (let band = 0; band < bands; band += 1) {
      const place = this.#slots[slotOf(sketches, offset, band)]! - 1;
      if (place < 0 || place === best) continue;
      const same = this.#agreement(sketches, offset, place);
      const earlier = best >= 0 && this.#indexes[place]! < this.#indexes[best]!;
      if (same > most || (same === most && earlier)) {
        best = place;
        most = same;
      }
    }
    if (best < 0) return undefined;
    return {
      index: this.#indexes[best]!,
      similarity: Math.round((most / sketchLength) * 100) / 100,
    };
  }

  /** Remembers an original. */
  add(sketches: Uint16Array, offset: number, index: number): void {
    const place = this.#count % capacity;
    if (this.#count === 0) this.#slots = new Uint32Array(bands * slotsOfBand);
    this.#count += 1;
    this.#blockOf(place).set(
      sketches.subarray(offset, offset + sketchLength),
      (place % blockLength) * sketchLength,
    );
    this.#indexes[place] = index;
    for (let band = 0; band < bands; band += 1) {
      this.#slots[slotOf(sketches, offset, band)] = place + 1;
    }
  }

  #blockOf(place: number): Uint16Array {
    const block = Math.floor(place / blockLength);
    this.#blocks[block] ??= new Uint16Array(blockLength * sketchLength);
    return this.#blocks[block];
  }

  #agreement(sketches: Uint16Array, offset: number, place: number): number {
    const block = this.#blockOf(place);
    const start = (place % blockLength) * sketchLength;
    let same = 0;
    for (let at = 0; at < sketchLength; at += 1) {
      if (sketches[offset + at] === block[start + at]) same += 1;
    }
    return same;
  }
}

function slotOf(sketches: Uint16Array, offset: number, band: number): number {
  let key = band;
  for (let row = 0; row < rows; row += 1) {
    key = mixed(key ^ Math.imul(sketches[offset + band * rows + row]! + 1, 0x9e3779b1));
  }
  return band * slotsOfBand + (key & (slotsOfBand - 1));
}

// A sketch on disk: the index of its document, then its numbers.
export const sketchRecordSize = 4 + sketchLength * 2;

export function sketchRecord(sketches: Uint16Array, offset: number, index: number): Uint8Array {
  const bytes = Buffer.alloc(sketchRecordSize);
  bytes.writeUInt32LE(index, 0);
  for (let at = 0; at < sketchLength; at += 1) {
    bytes.writeUInt16LE(sketches[offset + at]!, 4 + at * 2);
  }
  return bytes;
}

/** Puts a sketch that was read back among the originals. */
export function addSketchRecord(copies: Copies, record: Buffer): void {
  const numbers = new Uint16Array(sketchLength);
  for (let at = 0; at < sketchLength; at += 1) numbers[at] = record.readUInt16LE(4 + at * 2);
  copies.add(numbers, 0, record.readUInt32LE(0));
}
