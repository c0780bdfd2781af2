// A memo keyed by stretches of text: finds what is known of a written form without cutting the form
// out of its text. Emptied when full, so that memory stays flat over a million documents.

// Words repeat: this many forms serve nearly all tokens of a batch.
const limit = 1 << 17;
const slots = limit << 2;

export class FormMemo<T> {
  readonly #slots = new Int32Array(slots);
  readonly #hashes = new Int32Array(limit + 1);
  #forms: string[] = [''];
  #values: T[] = [];

  /** What `make` gave for the form text[start, end), made once. */
  get(text: string, start: number, end: number, make: (form: string) => T): T {
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    hash ^= hash >>> 15;
    let slot = hash & (slots - 1);
    for (;;) {
      const index = this.#slots[slot]!;
      if (index === 0) break;
      if (this.#hashes[index] === hash && equals(this.#forms[index]!, text, start, end)) {
        return this.#values[index]!;
      }
      slot = (slot + 1) & (slots - 1);
    }
    const form = text.slice(start, end);
    const value = make(form);
    if (this.#forms.length > limit) this.#clear();
    // Making a value may have asked for others: look for the free slot again.
    slot = hash & (slots - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
    const index = this.#forms.length;
    this.#slots[slot] = index;
    this.#hashes[index] = hash;
    this.#forms.push(form);
    this.#values[index] = value;
    return value;
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
