// A name in a folder and the pieces of a file in, the file out: whole or not at all, and never wholly in
// memory.

import { dirname } from 'node:path';
import { unfinished } from '../../archive/run-folder.ts';
import type { Storage } from '../../archive/storage.ts';
import { diskStorage, writeAll } from '../../archive/storage.ts';

const pieceSize = 1 << 20;

type Piece = string | Uint8Array;

export async function writeWhole(
  path: string,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  storage: Storage = diskStorage,
): Promise<void> {
  const part = unfinished(path);
  const file = await storage.open(part, 'rewrite');
  try {
    let waiting = '';
    const write = async () => {
      await writeAll(file, Buffer.from(waiting, 'utf8'));
      waiting = '';
    };
    for await (const piece of pieces) {
      if (typeof piece === 'string') {
        waiting += piece;
        if (waiting.length >= pieceSize) await write();
      } else {
        await write();
        await writeAll(file, piece);
      }
    }
    await write();
    await file.sync();
  } finally {
    await file.close();
  }
  await storage.rename(part, path);
  await storage.syncFolder(dirname(path));
}
