// Bytes in, lines out in batches, each with its number and byte offset. A line over the limit is cut
// short without being held, and said so; line ends are \n or \r\n, or \r where a file has no other.

import type { ByteReader } from './bytes.ts';

export interface Line {
  /** Without its end; of a line that is too long nothing. */
  readonly bytes: Buffer;
  readonly number: number;
  readonly offset: number;
  /** Length of a line that was too long to be kept. */
  readonly tooLong?: number;
}

export interface LineOptions {
  readonly most: number;
  /** The byte that ends a line: \n unless the file has only \r. */
  readonly end?: number;
}

const newline = 0x0a;
const none = Buffer.alloc(0);

export async function* readLines(
  reader: ByteReader,
  { most, end = newline }: LineOptions,
): AsyncGenerator<Line[]> {
  let held: Buffer[] = [];
  let heldLength = 0;
  let number = 0;
  let offset = reader.position;

  function finish(rest: Buffer): Line {
    const length = heldLength + rest.length;
    const whole = held.length === 0 ? rest : Buffer.concat([...held, rest]);
    const line: Line =
      length > most
        ? { bytes: none, number: ++number, offset, tooLong: length }
        : { bytes: whole, number: ++number, offset };
    offset += length + 1;
    held = [];
    heldLength = 0;
    return line;
  }

  for (let chunk = await reader.next(); chunk !== undefined; chunk = await reader.next()) {
    const lines: Line[] = [];
    let start = 0;
    for (let at = chunk.indexOf(end); at >= 0; at = chunk.indexOf(end, start)) {
      lines.push(finish(chunk.subarray(start, at)));
      start = at + 1;
    }
    if (lines.length > 0) yield lines;
    const rest = chunk.subarray(start);
    heldLength += rest.length;
    if (heldLength > most) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (heldLength > 0) yield [finish(none)];
}

/** The byte that ends lines, by the first bytes of a file. */
export function lineEndOf(head: Buffer): number {
  return head.includes(newline) || !head.includes(0x0d) ? newline : 0x0d;
}
