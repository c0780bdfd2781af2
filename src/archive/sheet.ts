// Texts in, one stretch of UTF-8 out: what a worker writes is encoded there and handed over as bytes, so
// that the thread that keeps the files only passes it on.

const encoder = new TextEncoder();

export class Sheet {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  /** Where the next text will begin. */
  get length(): number {
    return this.#length;
  }

  /** Where the text ends. */
  write(text: string): number {
    const room = this.#length + text.length * mostBytes;
    if (room > this.#bytes.length) this.#grow(room);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    return this.#length;
  }

  /** All that was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(room: number): void {
    const larger = new Uint8Array(Math.max(room, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Of one UTF-16 unit as UTF-8. */
const mostBytes = 3;
