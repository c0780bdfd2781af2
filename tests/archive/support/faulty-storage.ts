// A disk on which the n-th call goes wrong: it fails, or the process dies there, with or without the
// bytes that were not yet durable.

import { truncateSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Storage } from '../../../src/archive/storage.ts';
import { diskStorage } from '../../../src/archive/storage.ts';

export type Fault =
  /** The process is killed: what was written stays. */
  | { readonly kind: 'killed'; readonly at: number }
  /** The power fails: only what was made durable stays. */
  | { readonly kind: 'power'; readonly at: number }
  /** The call fails once with this code. */
  | { readonly kind: 'fails'; readonly at: number; readonly code: string }
  /** Every write takes one byte only. */
  | { readonly kind: 'short' }
  | { readonly kind: 'none' };

export class Dead extends Error {}

export interface FaultyStorage extends Storage {
  readonly calls: () => number;
  /** Which call was the n-th: `write claims.jsonl`. */
  readonly names: readonly string[];
}

export function faultyStorage(fault: Fault): FaultyStorage {
  const names: string[] = [];
  const durable = new Map<string, number>();
  let isDead = false;

  /** Counts a call; `half` is what of it was done when the process dies in it. */
  async function call<T>(
    name: string,
    path: string,
    { work, half }: { work: () => Promise<T>; half?: () => Promise<unknown> },
  ): Promise<T> {
    if (isDead) throw new Dead(name);
    names.push(`${name} ${path.split('/').at(-1)}`);
    if ('at' in fault && names.length === fault.at) {
      if (fault.kind === 'fails') {
        throw Object.assign(new Error(fault.code), { code: fault.code });
      }
      isDead = true;
      await half?.();
      if (fault.kind === 'power') for (const [file, size] of durable) cut(file, size);
      throw new Dead(name);
    }
    return work();
  }

  return {
    calls: () => names.length,
    names,
    open: (path, how) =>
      call('open', path, {
        work: async () => {
          const file = await diskStorage.open(path, how);
          if (how !== 'read') durable.set(path, how === 'append' ? (await stat(path)).size : 0);
          return {
            write: (bytes) =>
              call('write', path, {
                work: () => file.write(fault.kind === 'short' ? bytes.subarray(0, 1) : bytes),
                half: () => file.write(bytes.subarray(0, bytes.length >> 1)),
              }),
            read: file.read,
            sync: () =>
              call('sync', path, {
                work: async () => {
                  // Not really: the test keeps account of it, and the power does not fail.
                  durable.set(path, (await stat(path)).size);
                },
              }),
            // The system closes the files of a dead process.
            close: () =>
              isDead
                ? file.close()
                : call('close', path, { work: file.close }).finally(() => file.close()),
          };
        },
      }),
    rename: (from, to) =>
      call('rename', to, {
        work: async () => {
          await diskStorage.rename(from, to);
          durable.set(to, durable.get(from) ?? 0);
          durable.delete(from);
        },
      }),
    remove: (path) =>
      call('remove', path, {
        work: async () => {
          await diskStorage.remove(path);
          durable.delete(path);
        },
      }),
    truncate: (path, size) =>
      call('truncate', path, {
        work: async () => {
          await diskStorage.truncate(path, size);
          durable.set(path, size);
        },
      }),
    makeFolder: (path) => call('makeFolder', path, { work: () => diskStorage.makeFolder(path) }),
    syncFolder: (path) => call('syncFolder', path, { work: async () => {} }),
    list: diskStorage.list,
    size: diskStorage.size,
  };
}

function cut(path: string, size: number): void {
  try {
    truncateSync(path, size);
  } catch {
    // It was removed.
  }
}
