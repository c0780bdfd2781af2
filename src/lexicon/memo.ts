// A memo keyed by stretches of text: finds what is known of a written form without cutting the form
// out of its text. Emptied when full, so that memory stays flat over a million documents.

// Words repeat: this many forms serve nearly all tokens of a batch.
const limit = 1 << 17;
const firstSlots = 1 << 12;

export class FormMemo<T> {
  /** A pair for each slot: the hash of a form and its index, 0 where the slot is free. */
  #slots = new Int32Array(2 * firstSlots);
  #mask = firstSlots - 1;
  #forms: string[] = [''];
  #values: T[] = [];

  /** What `make` gave for the form text[start, end), made once. */
  get(text: string, start: number, end: number, make: (form: string) => T): T {
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = hash & mask;
    for (;;) {
      const index = slots[2 * slot + 1]!;
      if (index === 0) break;
      if (slots[2 * slot] === hash && equals(this.#forms[index]!, text, start, end)) {
        return this.#values[index]!;
      }
      slot = (slot + 1) & mask;
    }
    const form = text.slice(start, end);
    const value = make(form);
    // Making a value may have asked for others: the table may be another one now.
    if (this.#forms.length > limit) this.#clear();
    if (2 * this.#forms.length > this.#mask) this.#grow();
    const index = this.#forms.length;
    this.#forms.push(form);
    this.#values[index] = value;
    this.#place(hash, index);
    return value;
  }

  #place(hash: number, index: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = index;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#mask = before.length - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] !== 0) this.#place(before[at]!, before[at + 1]!);
    }
  }

  #clear(): void {
    this.#slots.fill(0);
    this.#forms = [''];
    this.#values = [];
  }
}

function equals(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let at = 0; at < form.length; at += 1) {
    if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
