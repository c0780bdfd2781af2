// Zstandard in, its content out as one stream. A cut or damaged frame is reported; what stood before
// it is used.

import { Decompress } from 'fzstd';
import { UnpackMeter } from '../budget.ts';
import { ByteReader, InputFault } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import type { Place } from '../source.ts';

export async function* openZstd(source: Source, context: Context): AsyncGenerator<Member> {
  const { place } = source;
  const inner: Place = {
    ...place,
    containers: [...place.containers, 'zstd'],
    name: place.name.replace(/\.(?:zst|zstd)$/i, '').replace(/\.tzst$/i, '.tar'),
  };
  const reader = new ByteReader(unpack(source.reader, context));
  yield { kind: 'member', source: { reader, place: inner } };
}

/** A window that no honest writer asks for without --ultra --long. */
const mostWindow = 1 << 27;
/** Small steps: one of them may unpack to a thousand times its size. */
const step = 1 << 14;
const unexpectedEnd = 5;

async function* unpack(reader: ByteReader, context: Context): AsyncGenerator<Uint8Array> {
  checkWindow(await reader.peek(18));
  const meter = new UnpackMeter(context, () => reader.position);
  let unpacked: Uint8Array[] = [];
  const frames = new Decompress((piece) => {
    meter.count(piece.length);
    unpacked.push(piece);
  });
  let isOver = false;
  while (!isOver) {
    const chunk = (await reader.next()) ?? Buffer.alloc(0);
    isOver = chunk.length === 0;
    for (let at = 0; at === 0 || at < chunk.length; at += step) {
      let fault: InputFault | undefined;
      try {
        frames.push(chunk.subarray(at, at + step), isOver);
      } catch (cause) {
        fault = asFault(cause);
      }
      yield* unpacked;
      unpacked = [];
      if (fault) throw fault;
    }
  }
}

function asFault(cause: unknown): InputFault {
  if (cause instanceof InputFault) return cause;
  const { code, message } = cause as { readonly code?: number; readonly message?: string };
  return code === unexpectedEnd
    ? new InputFault('E-TRUNCATED', 'The packed data end too early.')
    : new InputFault('E-PACKED-BROKEN', `The packed data are damaged (${message ?? 'unknown'}).`);
}

/** The window that the first frame asks for: memory that is taken before a byte is unpacked. */
function checkWindow(head: Buffer): void {
  if (head.length < 6 || head.readUInt32LE(0) !== 0xfd2fb528) return;
  const isSingle = (head[4]! & 0x20) !== 0;
  if (isSingle) return;
  const exponent = head[5]! >> 3;
  const base = 2 ** (10 + exponent);
  const window = base + (base / 8) * (head[5]! & 7);
  if (window > mostWindow) {
    throw new InputFault(
      'E-PACKED-BROKEN',
      `It asks for a window of ${window} bytes; at most ${mostWindow} are given.`,
    );
  }
}
