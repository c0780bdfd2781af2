// A memo keyed by stretches of text: finds the number of a written form without cutting the form out of
// its text. What is asked of every token lies beside the form's letters, in one line of the cache.

import { unitsOf, unitView } from '../document/units.ts';

// Words repeat: this many forms serve nearly all tokens of a batch.
const limit = 1 << 17;
const firstForms = 1 << 12;
/** Free slots are many: one costs four bytes, a look at another form's record far more. */
const slotsPerForm = 4;

/** How many numbers a record has. */
export const recordSize = 16;
// What the memo keeps in a record: the first eight units of the form two by two and its length; at the end,
// since they are seldom asked for, where it lies if it is longer than that, and its hash.
const sizeField = 4;
/** The first number of a record that is for who fills the memo. */
export const freeField = 5;
const unitsField = recordSize - 2;
const hashField = recordSize - 1;

const inRecord = 8;

/** For each length up to eight, which bits of the four pairs belong to the form. */
const masks = Int32Array.from({ length: 4 * (inRecord + 1) }, (_, at) => {
  const units = (at >> 2) - 2 * (at & 3);
  if (units <= 0) return 0;
  return units === 1 ? 0xffff : -1;
});

export class FormMemo<T> {
  /** What belongs to each form, by number. There is no form 0. */
  values: (T | undefined)[] = [undefined];
  /** A record for each form; another array once forms were added. */
  records = new Int32Array(recordSize * firstForms);
  /** Open addressing: the number of a form, or 0. */
  #slots = new Int32Array(slotsPerForm * firstForms);
  #units = new Uint16Array(4 * firstForms);
  #unitsEnd = 0;
  #count = 0;

  /** The number of the form [start, end) in the view of the units, or 0. */
  find(view: DataView, start: number, end: number): number {
    const slots = this.#slots;
    const records = this.records;
    const mask = slots.length - 1;
    const size = end - start;
    const cut = 4 * Math.min(size, inRecord);
    const from = 2 * start;
    const first = view.getInt32(from, true) & masks[cut]!;
    const second = view.getInt32(from + 4, true) & masks[cut + 1]!;
    const third = view.getInt32(from + 8, true) & masks[cut + 2]!;
    const fourth = view.getInt32(from + 12, true) & masks[cut + 3]!;
    let hash = mixed(first ^ Math.imul(third, 0x2c1b3c6d), second ^ Math.imul(fourth, 0x297a2d39));
    if (size > inRecord) hash = hashOfEnd(view, end, hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = slots[slot]!;
      if (form === 0) return 0;
      const at = form * recordSize;
      if (
        records[at] === first &&
        records[at + 1] === second &&
        records[at + 2] === third &&
        records[at + 3] === fourth &&
        records[at + sizeField] === size &&
        (size <= inRecord || this.#endsSo(view, start, at))
      ) {
        return form;
      }
    }
  }

  /** Gives the form text[start, end), which was not found, a number. */
  add(
    text: string,
    { start, end, value }: { readonly start: number; readonly end: number; readonly value: T },
  ): number {
    const units = unitsOf(text);
    const view = unitView();
    this.#count += 1;
    const form = this.#count;
    if ((form + 1) * recordSize > this.records.length) this.#grow();
    this.values[form] = value;
    const { records } = this;
    const at = form * recordSize;
    const size = end - start;
    const cut = 4 * Math.min(size, inRecord);
    for (let pair = 0; pair < 4; pair += 1) {
      records[at + pair] = view.getInt32(2 * start + 4 * pair, true) & masks[cut + pair]!;
    }
    let hash = mixed(
      records[at]! ^ Math.imul(records[at + 2]!, 0x2c1b3c6d),
      records[at + 1]! ^ Math.imul(records[at + 3]!, 0x297a2d39),
    );
    if (size > inRecord) {
      hash = hashOfEnd(view, end, hash);
      records[at + unitsField] = this.#unitsEnd;
      this.#keep(units.subarray(start, end));
    }
    records[at + sizeField] = size;
    records[at + hashField] = hash;
    this.#place(hash, form);
    return form;
  }

  /** Forgets all forms where they have become too many: between documents, which hold numbers. */
  clearIfFull(): void {
    if (this.#count < limit) return;
    this.values = [undefined];
    this.records = new Int32Array(recordSize * firstForms);
    this.#slots = new Int32Array(slotsPerForm * firstForms);
    this.#units = new Uint16Array(4 * firstForms);
    this.#unitsEnd = 0;
    this.#count = 0;
  }

  /** True where a long form has the units behind its first eight. */
  #endsSo(view: DataView, start: number, at: number): boolean {
    const units = this.#units;
    const from = this.records[at + unitsField]!;
    const size = this.records[at + sizeField]!;
    for (let unit = inRecord; unit < size; unit += 1) {
      if (units[from + unit] !== view.getUint16(2 * (start + unit), true)) return false;
    }
    return true;
  }

  #keep(form: Uint16Array): void {
    const end = this.#unitsEnd + form.length;
    if (end > this.#units.length) {
      const larger = new Uint16Array(2 * end);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(form, this.#unitsEnd);
    this.#unitsEnd = end;
  }

  #place(hash: number, form: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = form;
  }

  #grow(): void {
    const records = new Int32Array(2 * this.records.length);
    records.set(this.records);
    this.records = records;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let form = 1; form < this.#count; form += 1) {
      this.#place(records[form * recordSize + hashField]!, form);
    }
  }
}

function mixed(one: number, other: number): number {
  const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** The hash of a long form: what its first units give, with the last four. */
function hashOfEnd(view: DataView, end: number, hash: number): number {
  return mixed(hash ^ view.getInt32(2 * end - 4, true), view.getInt32(2 * end - 8, true));
}
