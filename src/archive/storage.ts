// The one door to the disk for all that a run writes: a handful of calls, so that a test can make the
// n-th of them fail. `reportedStorage` turns the faults of any storage into messages for people.

import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { IsnadError } from '../errors.ts';

export interface StorageFile {
  /** Writes at the end (or at the start of a new file); may write less than it was given. */
  readonly write: (bytes: Uint8Array) => Promise<number>;
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  /** Returns when the bytes are durable. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Storage {
  /** `append` makes the file if need be; `create` refuses one that is there; `rewrite` empties it. */
  readonly open: (
    path: string,
    how: 'append' | 'create' | 'rewrite' | 'read',
  ) => Promise<StorageFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removing what is not there is no fault. */
  readonly remove: (path: string) => Promise<void>;
  readonly truncate: (path: string, size: number) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes new names in a folder durable. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Names in a folder; undefined where there is none. */
  readonly list: (path: string) => Promise<readonly string[] | undefined>;
  /** Bytes of a file; undefined where there is none. */
  readonly size: (path: string) => Promise<number | undefined>;
}

const flags = { append: 'a+', create: 'wx+', rewrite: 'w+', read: 'r' } as const;

export const diskStorage: Storage = {
  async open(path, how) {
    const handle = await fs.open(path, flags[how]);
    return {
      write: async (bytes) => (await handle.write(bytes)).bytesWritten,
      read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
      sync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { force: true }),
  truncate: (path, size) => fs.truncate(path, size),
  makeFolder: async (path) => {
    await fs.mkdir(path);
  },
  async syncFolder(path) {
    const handle = await fs.open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } catch (cause) {
      // Some file systems cannot do it for folders; there is nothing more to be done then.
      if (codeOf(cause) !== 'EINVAL' && codeOf(cause) !== 'ENOTSUP') throw cause;
    } finally {
      await handle.close();
    }
  },
  async list(path) {
    return unlessMissing(() => fs.readdir(path));
  },
  async size(path) {
    return unlessMissing(async () => (await fs.stat(path)).size);
  },
};

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

function codeOf(cause: unknown): string | undefined {
  return (cause as NodeJS.ErrnoException | undefined)?.code;
}

/** The same storage with every fault as an IsnadError that names the file and what to do. */
export function reportedStorage(storage: Storage): Storage {
  const told =
    <A extends readonly [string, ...unknown[]], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      try {
        return await call(...given);
      } catch (cause) {
        throw await storageFault(given[0], cause);
      }
    };
  return {
    open: told(async (path, how) => {
      const file = await storage.open(path, how);
      const toldOf =
        <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
        async (...given: A): Promise<R> => {
          try {
            return await call(...given);
          } catch (cause) {
            throw await storageFault(path, cause);
          }
        };
      return {
        write: toldOf(file.write),
        read: toldOf(file.read),
        sync: toldOf(file.sync),
        close: toldOf(file.close),
      };
    }),
    rename: told(storage.rename),
    remove: told(storage.remove),
    truncate: told(storage.truncate),
    makeFolder: told(storage.makeFolder),
    syncFolder: told(storage.syncFolder),
    list: told(storage.list),
    size: told(storage.size),
  };
}

/** A fault of the disk in words: what could not be done, and how to go on. */
async function storageFault(path: string, cause: unknown): Promise<unknown> {
  if (cause instanceof IsnadError) return cause;
  const code = codeOf(cause);
  if (code === undefined) return cause;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new IsnadError({
      code: 'output.full',
      message: `There is no space left to write ${path}${await freeSpace(path)}.`,
      mend: 'Free some space and give the same command again: it goes on where it stopped.',
    });
  }
  return new IsnadError({
    code: 'output.unwritable',
    message: `${path} cannot be written or read: ${reasons[code] ?? (cause as Error).message}.`,
    mend: reasons[code]
      ? 'Name another folder with --into, or mend this one.'
      : 'Check the disk and give the same command again: it goes on where it stopped.',
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to',
  EPERM: 'you have no right to',
  EROFS: 'it is on a disk that can only be read',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'the folder that it should stand in is not there',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
};

async function freeSpace(path: string): Promise<string> {
  try {
    const { bavail, bsize } = await fs.statfs(dirname(path));
    return ` (free on its disk: ${Math.floor((bavail * bsize) / 1024)} KiB)`;
  } catch {
    return '';
  }
}

/** Writes all bytes, however few the storage takes at a time. */
export async function writeAll(file: StorageFile, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += await file.write(bytes.subarray(done));
}

/** Puts a whole file in the place of an old one: after any fault there is the old or the new. */
export async function replaceFile(storage: Storage, path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  const file = await storage.open(part, 'rewrite');
  try {
    await writeAll(file, Buffer.from(text, 'utf8'));
    await file.sync();
  } finally {
    await file.close();
  }
  await storage.rename(part, path);
  await storage.syncFolder(dirname(path));
}

/** The bytes of a file in pieces, up to `end` if given; nothing where there is no such file. */
export async function* readPieces(
  storage: Storage,
  path: string,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  if ((await storage.size(path)) === undefined) return;
  const file = await storage.open(path, 'read');
  try {
    for (let at = 0; at < end; ) {
      const piece = Buffer.allocUnsafe(Math.min(1 << 20, end - at));
      const count = await file.read(piece, at);
      if (count === 0) return;
      at += count;
      yield piece.subarray(0, count);
    }
  } finally {
    await file.close();
  }
}

/** The whole text of a small file; undefined where there is none. */
export async function readText(storage: Storage, path: string): Promise<string | undefined> {
  if ((await storage.size(path)) === undefined) return undefined;
  const pieces: Buffer[] = [];
  for await (const piece of readPieces(storage, path)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
