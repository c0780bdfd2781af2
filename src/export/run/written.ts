// A name in a folder and the pieces of a text in, the file out: whole or not at all, and never wholly in
// memory.

import { dirname } from 'node:path';
import { unfinished } from '../../archive/run-folder.ts';
import type { Storage } from '../../archive/storage.ts';
import { diskStorage, writeAll } from '../../archive/storage.ts';

const pieceSize = 1 << 20;

export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  storage: Storage = diskStorage,
): Promise<void> {
  const part = unfinished(path);
  const file = await storage.open(part, 'rewrite');
  try {
    let waiting = '';
    for await (const piece of pieces) {
      waiting += piece;
      if (waiting.length < pieceSize) continue;
      await writeAll(file, Buffer.from(waiting, 'utf8'));
      waiting = '';
    }
    await writeAll(file, Buffer.from(waiting, 'utf8'));
    await file.sync();
  } finally {
    await file.close();
  }
  await storage.rename(part, path);
  await storage.syncFolder(dirname(path));
}
