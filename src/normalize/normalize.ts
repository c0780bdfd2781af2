// Document in, document with its normalised view out: letters folded, vowels and tatweel left out,
// digits and quotation marks made one kind, with the way back to the source for every unit.
// One pass over the units with a table; nothing is allocated per letter.

import type { DetectedDocument, NormalizedDocument, View } from '../document/document.ts';
import type { OffsetMap } from '../document/offset-map.ts';
import { identityMap, offsetMap } from '../document/offset-map.ts';
import { unitsOf } from '../document/units.ts';
import { entityAt } from './entities.ts';
import type { Folding } from './folding.ts';
import { isPlain, lowestSpecial, special } from './folding.ts';

export { compileFolding } from './folding.ts';

export function normalize(document: DetectedDocument, folding: Folding): NormalizedDocument {
  return { ...document, view: normalizeText(document.source, folding) };
}

export function normalizeText(source: string, folding: Folding): View {
  const { single } = folding;
  const length = source.length;
  const units = unitsOf(source);
  let same = 0;
  while (same < length) {
    const unit = units[same]!;
    // An ampersand alone stands for itself: only a whole entity changes the text.
    const stays = single[unit] === unit && unit < special.mark;
    if (!stays && !(unit === 0x26 && !entityAt(source, same))) break;
    same += 1;
  }
  if (same === length) return { text: source, map: identityMap };
  const writer = new Writer(length);
  writer.copy(units, same);
  read(source, same, { folding, writer });
  return { text: writer.text(), map: writer.map(length) };
}

interface Reading {
  readonly folding: Folding;
  readonly writer: Writer;
}

/** Reads the source from `start` to its end. */
function read(source: string, start: number, reading: Reading): void {
  const { folding, writer } = reading;
  const { single } = folding;
  const length = source.length;
  const units = unitsOf(source);
  let at = start;
  while (at < length) {
    at = writer.step({ units, length }, at, folding);
    if (at >= length) return;
    const unit = source.charCodeAt(at);
    const to = single[unit]!;
    if (to === special.closing) {
      writer.put(folding.closing[unit]!);
      at = marksEnd(source, at + 1, single);
      writer.hang(at);
      // A closing letter with a letter behind it: the space between two words is missing.
      if (at < length && folding.letter(source.charCodeAt(at))) writer.insert(0x20, at);
    } else if (to === special.many) {
      writer.expand(folding.many.get(unit)!, { start: at, end: at + 1 });
      at += 1;
    } else if (to === special.entity) {
      const entity = entityAt(source, at);
      if (entity) writeEntity(entity.unit, { start: at, end: entity.end }, reading);
      else writer.put(unit);
      at = entity ? entity.end : at + 1;
    } else if (to === special.carriage) {
      if (source.charCodeAt(at + 1) === 0x0a) writer.leave(at, at + 1);
      else writer.put(0x0a);
      at += 1;
    } else if (to === special.left) {
      const end = leftEnd(source, at + 1, single);
      writer.leave(at, end);
      at = end;
    } else {
      const before = writer.last();
      const changed = folding.composed.get(unit)?.get(before);
      if (changed !== undefined) writer.change(changed);
      at = marksEnd(source, at + 1, single);
      writer.hang(at);
    }
  }
}

function writeEntity(
  unit: number,
  span: { readonly start: number; readonly end: number },
  { folding, writer }: Reading,
): void {
  const to = folding.single[unit]!;
  if (isPlain(to)) writer.expand(String.fromCharCode(to), span);
  else if (to === special.many) writer.expand(folding.many.get(unit)!, span);
  else if (to === special.closing) {
    writer.expand(String.fromCharCode(folding.closing[unit]!), span);
  } else if (to === special.entity) writer.expand('&', span);
  else if (to === special.carriage) writer.expand('\n', span);
  else if (to === special.left) writer.leave(span.start, span.end);
  else writer.hang(span.end);
}

/** The end of the marks that begin at `at`; marks that change a letter are read one by one. */
function marksEnd(source: string, at: number, single: Uint16Array): number {
  let end = at;
  while (end < source.length && single[source.charCodeAt(end)] === special.mark) end += 1;
  return end;
}

function leftEnd(source: string, at: number, single: Uint16Array): number {
  let end = at;
  while (end < source.length && single[source.charCodeAt(end)] === special.left) end += 1;
  return end;
}

interface Source {
  readonly units: Uint16Array;
  readonly length: number;
}

// One buffer serves all documents: text() copies out of it.
let scratch = new Uint16Array(1 << 16);

/** The view as it grows, with the pieces of its offset map. */
class Writer {
  #units: Uint16Array;
  #count = 0;
  #views = new Int32Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #pieces = 0;
  /** View offset and source offset at which the open piece begins. */
  #openView = 0;
  #openSource = 0;

  constructor(length: number) {
    if (scratch.length < length) scratch = new Uint16Array(length + (length >> 3));
    this.#units = scratch;
  }

  /** The last unit written, or 0. */
  last(): number {
    return this.#count > 0 ? this.#units[this.#count - 1]! : 0;
  }

  copy(units: Uint16Array, end: number): void {
    this.#units.set(units.subarray(0, end));
    this.#count = end;
  }

  /** Writes units with a plain replacement from `from` on; returns where the first other one is. */
  step(source: Source, from: number, { single, closing }: Folding): number {
    const { units: read, length } = source;
    this.#reserve(length - from);
    const units = this.#units;
    let count = this.#count;
    let at = from;
    while (at < length) {
      let to = single[read[at]!]!;
      if (to >= lowestSpecial && (to >= special.mark || to <= special.many)) {
        // A closing letter before a space is where it belongs.
        if (to !== special.closing || at + 1 === length || read[at + 1] !== 0x20) break;
        to = closing[read[at]!]!;
      }
      units[count] = to;
      count += 1;
      at += 1;
    }
    this.#count = count;
    return at;
  }

  /** Writes one unit read from one unit of the source. */
  put(unit: number): void {
    this.#reserve(1);
    this.#units[this.#count] = unit;
    this.#count += 1;
  }

  /** Replaces the last unit. */
  change(unit: number): void {
    if (this.#count > 0) this.#units[this.#count - 1] = unit;
  }

  /** Source units up to `end` hang on the last unit written. */
  hang(end: number): void {
    if (this.#count === 0) this.#openSource = end;
    else if (this.#count > this.#openView) {
      const regular = this.#openSource + this.#count - this.#openView;
      if (end > regular) this.#close(end);
    } else if (this.#ends[this.#pieces - 1] === this.#openSource) this.#close(end);
    else this.#openSource = end;
  }

  /** Source units [start, end) are left out and belong to nothing. */
  leave(start: number, end: number): void {
    if (this.#count > this.#openView) this.#close(start);
    this.#openSource = end;
  }

  /** Writes units that all stand for the same source span. */
  expand(letters: string, span: { readonly start: number; readonly end: number }): void {
    if (this.#count > this.#openView) this.#close(span.start);
    for (let at = 0; at < letters.length; at += 1) {
      this.#openSource = span.start;
      this.put(letters.charCodeAt(at));
      this.#close(span.end);
    }
  }

  /** Writes a unit that stands for nothing in the source. */
  insert(unit: number, source: number): void {
    this.expand(String.fromCharCode(unit), { start: source, end: source });
  }

  text(): string {
    return Buffer.from(this.#units.buffer, this.#units.byteOffset, this.#count * 2).toString(
      'utf16le',
    );
  }

  map(sourceLength: number): OffsetMap {
    const inStep = this.#openSource + this.#count - this.#openView;
    if (this.#pieces === 0 && this.#openSource === 0 && inStep === sourceLength) return identityMap;
    if (this.#count > this.#openView) this.#close(inStep);
    return offsetMap({
      count: this.#pieces,
      views: this.#views.slice(0, this.#pieces),
      starts: this.#starts.slice(0, this.#pieces),
      ends: this.#ends.slice(0, this.#pieces),
      viewLength: this.#count,
      sourceLength,
    });
  }

  /** Ends the open piece at source offset `end`, or lets the last piece reach to it. */
  #close(end: number): void {
    if (this.#count === this.#openView) this.#ends[this.#pieces - 1] = end;
    else {
      if (this.#pieces === this.#views.length) this.#growPieces();
      this.#views[this.#pieces] = this.#openView;
      this.#starts[this.#pieces] = this.#openSource;
      this.#ends[this.#pieces] = end;
      this.#pieces += 1;
    }
    this.#openView = this.#count;
    this.#openSource = end;
  }

  #growPieces(): void {
    const larger = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.#views = larger(this.#views);
    this.#starts = larger(this.#starts);
    this.#ends = larger(this.#ends);
  }

  #reserve(more: number): void {
    if (this.#count + more <= this.#units.length) return;
    const larger = new Uint16Array((this.#count + more) * 2);
    larger.set(this.#units.subarray(0, this.#count));
    scratch = larger;
    this.#units = larger;
  }
}
