// A zip whose directory is lost, because its end was cut off, in; the members that stand before the cut
// out, one after the other as they come.

import { UnpackMeter } from './budget.ts';
import type { ByteReader } from './bytes.ts';
import { InputFault } from './bytes.ts';
import type { Context } from './context.ts';
import { inflateRaw } from './inflate.ts';
import { decodeName } from './zip-entries.ts';

export interface SalvagedMember {
  readonly name: string;
  readonly content: AsyncGenerator<Buffer>;
}

const signature = 0x04034b50;
const headLength = 30;
const unknownSize = 0xffffffff;

/** Each member must be read to its end before the next one is asked for. */
export async function* salvageZip(
  reader: ByteReader,
  context: Context,
): AsyncGenerator<SalvagedMember> {
  for (;;) {
    const head = (await reader.peek(headLength)).subarray(0, headLength);
    if (head.length < headLength || head.readUInt32LE(0) !== signature) return;
    const flags = head.readUInt16LE(6);
    const method = head.readUInt16LE(8);
    const size = head.readUInt32LE(18);
    const nameLength = head.readUInt16LE(26);
    reader.take(headLength);
    const name = await decodeName(await reader.read(nameLength), flags);
    await reader.skip(head.readUInt16LE(28));
    // Stored members whose size stands behind them, or in another field, cannot be told from what follows.
    const isOpen = (flags & 8) !== 0 || size === unknownSize;
    if ((flags & 1) !== 0 || (method !== 8 && (method !== 0 || isOpen))) return;
    const content = contentOf(reader, { size: method === 0 ? size : undefined, context });
    yield { name, content };
    if ((flags & 8) !== 0) await passDescriptor(reader);
  }
}

async function* contentOf(
  reader: ByteReader,
  { size, context }: { readonly size: number | undefined; readonly context: Context },
): AsyncGenerator<Buffer> {
  const start = reader.position;
  const meter = new UnpackMeter(context, () => reader.position - start);
  let length = 0;
  for await (const chunk of size === undefined ? inflateRaw(reader) : reader.part(size)) {
    meter.count(chunk.length);
    length += chunk.length;
    yield chunk;
  }
  if (size !== undefined && length < size) {
    throw new InputFault('E-TRUNCATED', 'The zip ends inside of this member.');
  }
}

/** Checksum and sizes behind a member, with or without a mark, of 12 to 24 bytes. */
async function passDescriptor(reader: ByteReader): Promise<void> {
  const held = (await reader.peek(28)).subarray(0, 28);
  for (let at = 12; at <= 24; at += 4) {
    if (at + 4 > held.length) break;
    if (held.readUInt16LE(at) === 0x4b50) {
      reader.take(at);
      return;
    }
  }
}
