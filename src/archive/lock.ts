// One run at a time in a folder: a lock names the process that holds it. A lock of a process that is
// gone is taken over; one of another machine cannot be judged and is respected.

import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { IsnadError } from '../errors.ts';
import type { Storage } from './storage.ts';
import { readText, writeAll } from './storage.ts';

const lockSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** When the process began, as the system counts it: numbers of processes are used again. */
  began: z.string().optional(),
});

export type LockHolder = z.infer<typeof lockSchema>;

export interface Lock {
  readonly release: () => Promise<void>;
}

/** @throws IsnadError `output.locked` when another run holds it. */
export async function takeLock(storage: Storage, path: string): Promise<Lock> {
  const began = beginOf(process.pid);
  const own: LockHolder = { pid: process.pid, host: hostname(), ...(began && { began }) };
  const holder = await lockHolder(storage, path);
  if (holder && isHeld(holder) && !isOwn(holder, own)) throw held(holder, path);
  if (holder || (await storage.size(path)) !== undefined) await storage.remove(path);
  const file = await storage.open(path, 'create').catch(async (cause: unknown) => {
    // Another run was quicker by a moment.
    const quicker = await lockHolder(storage, path);
    throw quicker ? held(quicker, path) : cause;
  });
  try {
    await writeAll(file, Buffer.from(`${JSON.stringify(own)}\n`));
  } finally {
    await file.close();
  }
  let isReleased = false;
  return {
    async release() {
      if (isReleased) return;
      isReleased = true;
      await storage.remove(path);
    },
  };
}

/** Who holds a lock; undefined where nobody does, or the lock was cut by a crash. */
export async function lockHolder(storage: Storage, path: string): Promise<LockHolder | undefined> {
  const text = await readText(storage, path);
  if (text === undefined) return undefined;
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function isHeld(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.began === undefined || holder.began === beginOf(holder.pid);
}

/** The lock of this very process number, left by a machine or container that started again. */
function isOwn(holder: LockHolder, own: LockHolder): boolean {
  return holder.host === own.host && holder.pid === own.pid && holder.began !== own.began;
}

/** Start of a process in ticks since the machine started, where the system tells (Linux). */
function beginOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function held({ pid, host }: LockHolder, path: string): IsnadError {
  return new IsnadError({
    code: 'output.locked',
    message: `Another run writes to this folder: process ${pid} on ${host}.`,
    mend: `Wait for it, or stop it. If it is surely gone, remove ${path}.`,
  });
}
