// A memo keyed by stretches of text: finds what is known of a written form without cutting the form
// out of its text. Emptied when full, so that memory stays flat over a million documents.

import { unitsOf } from '../document/units.ts';

// Words repeat: this many forms serve nearly all tokens of a batch.
const limit = 1 << 17;
const firstSlots = 1 << 12;

export class FormMemo<T> {
  /** A pair for each slot: the hash of a form and its number, 0 where the slot is free. */
  #slots = new Int32Array(2 * firstSlots);
  #mask = firstSlots - 1;
  /** Form n is the units [at[n], at[n + 1]); there is no form 0. */
  #at = new Uint32Array(firstSlots);
  #units = new Uint16Array(8 * firstSlots);
  #count = 0;
  #values: (T | undefined)[] = [undefined];

  /** What is known of the form units[start, end); undefined where nothing was made of it yet. */
  find(units: Uint16Array, start: number, end: number): T | undefined {
    const slots = this.#slots;
    const mask = this.#mask;
    const at = this.#at;
    const forms = this.#units;
    const hash = hashOf(units, start, end);
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = slots[2 * slot + 1]!;
      if (form === 0) return undefined;
      if (slots[2 * slot] !== hash) continue;
      const from = at[form]!;
      if (at[form + 1]! - from !== length) continue;
      let unit = 0;
      while (unit < length && forms[from + unit] === units[start + unit]) unit += 1;
      if (unit === length) return this.#values[form];
    }
  }

  /** What `make` gave for the form text[start, end), made once. */
  get(text: string, start: number, end: number, make: (form: string) => T): T {
    const known = this.find(unitsOf(text), start, end);
    if (known !== undefined) return known;
    const value = make(text.slice(start, end));
    // Making a value may have asked for others, and for the units of other texts.
    this.#add(unitsOf(text), { start, end, value });
    return value;
  }

  #add(
    units: Uint16Array,
    { start, end, value }: { readonly start: number; readonly end: number; readonly value: T },
  ): void {
    if (this.#count >= limit) this.#clear();
    if (2 * (this.#count + 2) > this.#mask) this.#grow();
    this.#count += 1;
    const from = this.#at[this.#count]!;
    const to = from + end - start;
    if (to > this.#units.length) this.#units = enlarged(this.#units, to);
    this.#units.set(units.subarray(start, end), from);
    this.#at[this.#count + 1] = to;
    this.#values[this.#count] = value;
    this.#place(hashOf(units, start, end), this.#count);
  }

  #place(hash: number, form: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = form;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#mask = before.length - 1;
    const at = new Uint32Array(before.length);
    at.set(this.#at);
    this.#at = at;
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1] !== 0) this.#place(before[slot]!, before[slot + 1]!);
    }
  }

  #clear(): void {
    this.#slots.fill(0);
    this.#at.fill(0);
    this.#count = 0;
    this.#values = [undefined];
  }
}

/** Of five units and the length: forms that agree in these are few, and a loop costs more than they do. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  const quarter = length >> 2;
  const outer = units[start]! ^ (units[start + (length >> 1)]! << 8) ^ (units[end - 1]! << 16);
  const inner = units[start + quarter]! ^ (units[end - 1 - quarter]! << 11);
  const hash = Math.imul(outer ^ (length << 24), 0x9e3779b1) ^ Math.imul(inner, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function enlarged(units: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(2 * Math.max(units.length, least));
  larger.set(units);
  return larger;
}
