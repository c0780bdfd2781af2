// Units read from a source in, the view's text and the way back out. The view grows in one buffer and
// its map in three arrays that serve all documents: what a document keeps is copied out at its end.

import type { OffsetMap } from '../document/offset-map.ts';
import { identityMap, offsetMap } from '../document/offset-map.ts';
import type { Folding } from './folding.ts';
import { lowestSpecial, special } from './folding.ts';

/** Where reading stands in a source, and where it ends. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export class Writer {
  private bytes = Buffer.allocUnsafeSlow(1 << 17);
  private units = new Uint16Array(this.bytes.buffer, 0, this.bytes.length >> 1);
  private count = 0;
  private views = new Int32Array(1 << 12);
  private starts = new Int32Array(1 << 12);
  private ends = new Int32Array(1 << 12);
  private pieces = 0;
  /** View offset and source offset at which the open piece begins. */
  private openView = 0;
  private openSource = 0;

  /** Begins a view with the first `same` units of a source, which stay as they are. */
  begin(read: Uint16Array, same: number, length: number): void {
    this.count = 0;
    this.pieces = 0;
    this.openView = 0;
    this.openSource = 0;
    this.reserve(length);
    this.units.set(read.subarray(0, same));
    this.count = same;
  }

  /** The last unit written, or 0. */
  last(): number {
    return this.count > 0 ? this.units[this.count - 1]! : 0;
  }

  /** Writes units with a plain replacement from a place on; returns where the first other one is. */
  step(read: Uint16Array, { at: from, length }: Place, folding: Folding): number {
    const { single, closing, letters } = folding;
    this.reserve(length - from);
    const { units } = this;
    let { count } = this;
    let at = from;
    while (at < length) {
      let to = single[read[at]!]!;
      if (to >= lowestSpecial && (to >= special.mark || to <= special.many)) {
        if (to !== special.closing || at + 1 === length) break;
        // A closing letter before a space or a stop is where it belongs.
        const next = read[at + 1]!;
        if (letters[next] === 1 || single[next]! >= lowestSpecial) break;
        to = closing[read[at]!]!;
      }
      units[count] = to;
      count += 1;
      at += 1;
    }
    this.count = count;
    return at;
  }

  /** Writes one unit read from one unit of the source. */
  put(unit: number): void {
    this.reserve(1);
    this.units[this.count] = unit;
    this.count += 1;
  }

  /** Replaces the last unit. */
  change(unit: number): void {
    if (this.count > 0) this.units[this.count - 1] = unit;
  }

  /** Source units up to `end` hang on the last unit written. */
  hang(end: number): void {
    if (this.count === 0) this.openSource = end;
    else if (this.count > this.openView) {
      const regular = this.openSource + this.count - this.openView;
      if (end > regular) this.close(end);
    } else if (this.ends[this.pieces - 1] === this.openSource) this.close(end);
    else this.openSource = end;
  }

  /** Source units [start, end) are left out and belong to nothing. */
  leave(start: number, end: number): void {
    if (this.count > this.openView) this.close(start);
    this.openSource = end;
  }

  /** Writes units that all stand for the same source span. */
  expand(letters: string, span: { readonly start: number; readonly end: number }): void {
    if (this.count > this.openView) this.close(span.start);
    for (let at = 0; at < letters.length; at += 1) {
      this.openSource = span.start;
      this.put(letters.charCodeAt(at));
      this.close(span.end);
    }
  }

  /** Writes a unit that stands for nothing in the source. */
  insert(unit: number, source: number): void {
    this.expand(String.fromCharCode(unit), { start: source, end: source });
  }

  text(): string {
    return this.bytes.toString('utf16le', 0, this.count * 2);
  }

  map(sourceLength: number): OffsetMap {
    const inStep = this.openSource + this.count - this.openView;
    if (this.pieces === 0 && this.openSource === 0 && inStep === sourceLength) return identityMap;
    if (this.count > this.openView) this.close(inStep);
    return offsetMap({
      count: this.pieces,
      views: this.views,
      starts: this.starts,
      ends: this.ends,
      viewLength: this.count,
      sourceLength,
    });
  }

  /** Ends the open piece at source offset `end`, or lets the last piece reach to it. */
  private close(end: number): void {
    if (this.count === this.openView) this.ends[this.pieces - 1] = end;
    else {
      if (this.pieces === this.views.length) this.growPieces();
      this.views[this.pieces] = this.openView;
      this.starts[this.pieces] = this.openSource;
      this.ends[this.pieces] = end;
      this.pieces += 1;
    }
    this.openView = this.count;
    this.openSource = end;
  }

  private growPieces(): void {
    const larger = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.views = larger(this.views);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }

  private reserve(more: number): void {
    if (this.count + more <= this.units.length) return;
    const bytes = Buffer.allocUnsafeSlow((this.count + more) * 4);
    const larger = new Uint16Array(bytes.buffer, 0, bytes.length >> 1);
    larger.set(this.units.subarray(0, this.count));
    this.bytes = bytes;
    this.units = larger;
  }
}
