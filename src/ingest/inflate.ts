// Packed bytes in, gzip member by member out. Each member ends exactly where its data end, and tells
// what was wrong with it: cut, damaged, or not what its checksum says. Node's own gunzip joins all
// members and forgets all after the first fault.

import { createInflateRaw, crc32 as nativeCrc32 } from 'node:zlib';
import type { ByteReader } from './bytes.ts';
import { InputFault } from './bytes.ts';

/** Sum over bytes as gzip and zip have it; `sum` is that of the bytes before. */
export const crc32: (bytes: Uint8Array, sum?: number) => number = nativeCrc32 ?? slowCrc32;

/**
 * Unpacks one stream of deflate, from where `reader` stands to where the stream ends; what follows
 * stays unread. @throws InputFault when the data are cut or damaged.
 */
export async function* inflateRaw(reader: ByteReader): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const state: { fault?: Error; over: boolean } = { over: false };
  const feeding = feed(reader, inflate, state);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (fault) {
    state.fault ??= fault as Error;
  } finally {
    state.over = true;
    inflate.destroy();
    await feeding.catch(() => {});
  }
  if (state.fault) throw asFault(state.fault);
}

/** Hands chunks over one by one, and gives back to the reader what the stream did not take. */
async function feed(
  reader: ByteReader,
  inflate: ReturnType<typeof createInflateRaw>,
  state: { fault?: Error; over: boolean },
): Promise<void> {
  let fed = 0;
  for (;;) {
    const chunk = await reader.next();
    if (chunk === undefined) {
      // A stream that is not over yet says so when it is told that this was all.
      inflate.end();
      return;
    }
    fed += chunk.length;
    const failed = await write(inflate, chunk);
    const rest = fed - inflate.bytesWritten;
    if (failed || state.over) {
      reader.unread(chunk.subarray(chunk.length - Math.min(rest, chunk.length)));
      return;
    }
    if (rest > 0) {
      reader.unread(chunk.subarray(chunk.length - rest));
      inflate.end();
      return;
    }
  }
}

/** True when the chunk could not be taken. */
function write(inflate: ReturnType<typeof createInflateRaw>, chunk: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const closed = () => resolve(true);
    inflate.once('close', closed);
    inflate.write(chunk, (fault) => {
      inflate.off('close', closed);
      resolve(fault != null);
    });
  });
}

function asFault(fault: Error): InputFault {
  if (fault instanceof InputFault) return fault;
  const { code } = fault as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR')
    return new InputFault('E-TRUNCATED', 'The packed data end too early.');
  return new InputFault(
    'E-PACKED-BROKEN',
    `The packed data are damaged (${code ?? fault.message}).`,
  );
}

const table = new Int32Array(256).map((_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** For Node before 20.15, which has none of its own. */
function slowCrc32(bytes: Uint8Array, start = 0): number {
  let sum = ~start;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
