// The sums that keep containers honest: bytes unpacked against bytes packed, over all containers of an
// input file. Every unpacked chunk passes here.

import { InputFault } from './bytes.ts';
import type { Context } from './context.ts';
import { limitNote, ratioFrom } from './limits.ts';

/** Counts a chunk that was unpacked. @throws InputFault when a limit is passed. */
export class UnpackMeter {
  readonly #context: Context;
  readonly #packed: () => number;
  #unpacked = 0;

  /** `packed`: how many packed bytes were read for this member so far. */
  constructor(context: Context, packed: () => number) {
    this.#context = context;
    this.#packed = packed;
  }

  count(bytes: number): void {
    const { budget, limits } = this.#context;
    this.#unpacked += bytes;
    budget.unpacked += bytes;
    if (budget.unpacked > limits.unpackedBytes) {
      throw new InputFault(
        'E-UNPACKED-TOO-LARGE',
        `It unpacks to too many bytes; ${limitNote(limits, 'unpackedBytes')}.`,
      );
    }
    if (this.#unpacked > ratioFrom && this.#unpacked > this.#packed() * limits.ratio) {
      const ratio = Math.round(this.#unpacked / Math.max(1, this.#packed()));
      throw new InputFault(
        'E-RATIO',
        `It unpacks to ${ratio} times its size; ${limitNote(limits, 'ratio')}.`,
      );
    }
  }
}

/** True for faults that end a container, not only a member: there would be more of the same. */
export function isLimit(fault: InputFault): boolean {
  return fault.code === 'E-UNPACKED-TOO-LARGE' || fault.code === 'E-RATIO';
}
