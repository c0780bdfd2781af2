// A stream of bytes that can be looked into before it is read. A fault of the stream ends it and is
// kept: what came before is still used, and whoever opened the stream reports the fault.

import type { Code } from './codes.ts';

/** A fault of an input: it becomes an error item where its reader stands, and never stops a run. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

const none = Buffer.alloc(0);

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = none;
  #position = 0;
  #ended = false;
  #fault: InputFault | undefined;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  static of(bytes: Uint8Array): ByteReader {
    return new ByteReader(once(bytes));
  }

  /** Bytes consumed so far. */
  get position(): number {
    return this.#position;
  }

  /** Why the stream ended before its end. */
  get fault(): InputFault | undefined {
    return this.#fault;
  }

  /** The next bytes, at least `count` of them unless the stream ends; they stay unread. */
  async peek(count: number): Promise<Buffer> {
    if (this.#held.length >= count || this.#ended) return this.#held;
    const pieces = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const chunk = await this.#pull();
      if (chunk === undefined) break;
      pieces.push(chunk);
      length += chunk.length;
    }
    this.#held = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, length);
    return this.#held;
  }

  /** The next bytes as they come; nothing at the end. */
  async next(): Promise<Buffer | undefined> {
    let chunk: Buffer | undefined = this.#held;
    this.#held = none;
    if (chunk.length === 0) chunk = await this.#pull();
    if (chunk !== undefined) this.#position += chunk.length;
    return chunk;
  }

  /** Consumes and returns `count` bytes, fewer at the end of the stream. */
  async read(count: number): Promise<Buffer> {
    const held = await this.peek(count);
    return this.take(Math.min(count, held.length));
  }

  /** Consumes bytes that a peek has shown. */
  take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    this.#position += taken.length;
    return taken;
  }

  /** Consumes up to `count` bytes and forgets them; tells how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const chunk = await this.next();
      if (chunk === undefined) break;
      if (chunk.length > left) this.unread(chunk.subarray(left));
      left -= Math.min(left, chunk.length);
    }
    return count - left;
  }

  /** Puts back bytes that were read last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const back = asBuffer(bytes);
    this.#held = this.#held.length === 0 ? back : Buffer.concat([back, this.#held]);
    this.#position -= back.length;
  }

  /** All that is left. */
  async *chunks(): AsyncGenerator<Buffer> {
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) yield chunk;
  }

  /** The next `count` bytes as a stream of its own; read it before going on here. */
  async *part(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0) {
      const chunk = await this.next();
      if (chunk === undefined) return;
      if (chunk.length > left) this.unread(chunk.subarray(left));
      yield chunk.subarray(0, left);
      left -= Math.min(left, chunk.length);
    }
  }

  /** Everything that is left as one piece; one byte over `most` is a fault, and the rest is left. */
  async whole(most: number): Promise<Buffer | undefined> {
    const held = await this.peek(most + 1);
    return held.length > most ? undefined : this.take(held.length);
  }

  async close(): Promise<void> {
    this.#ended = true;
    this.#held = none;
    await this.#source.return?.();
  }

  async #pull(): Promise<Buffer | undefined> {
    while (!this.#ended) {
      try {
        const step = await this.#source.next();
        if (step.done) this.#ended = true;
        else if (step.value.length > 0) return asBuffer(step.value);
      } catch (fault) {
        this.#ended = true;
        if (!(fault instanceof InputFault)) throw fault;
        this.#fault = fault;
      }
    }
    return undefined;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
