// Runs for tests: on the caller's own thread with one reader for all, in small steps, so that a run
// takes milliseconds and has many places at which to fail.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunOptions, Surroundings } from '../../../src/archive/archive.ts';
import { runArchive } from '../../../src/archive/archive.ts';
import type { Crew } from '../../../src/archive/crew.ts';
import type { BatchReader, ReadingPlan } from '../../../src/archive/read-batch.ts';
import { openBatchReader } from '../../../src/archive/read-batch.ts';
import { parseConfig } from '../../../src/config.ts';
import type { Document } from '../../../src/document/document.ts';
import type { ReadDocument } from '../../../src/pipeline.ts';
import { buildReader } from '../../../src/pipeline.ts';
import { mockReader } from './mock-reader.ts';

// In memory where there is such a place: these tests do not ask how fast a disk is.
const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'isnad-archive-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
let made = 0;

/** A path at which there is nothing yet. */
export function newPath(): string {
  made += 1;
  return join(scratch, `run-${made}`);
}

let read: ((document: Document) => ReadDocument) | undefined;

/** A crew on this thread; all crews share one reader with the default configuration. */
export async function sharedCrew({ plan }: { readonly plan: ReadingPlan }): Promise<Crew> {
  read ??= buildReader(parseConfig({}));
  const shared = read;
  const reader: BatchReader = await openBatchReader(
    plan,
    async () => async (document) => shared(document),
  );
  return {
    threads: 0,
    read: async (batch) => ({ kind: 'answer', answer: await reader(batch, () => {}) }),
    close: async () => {},
  };
}

export const smallSteps: Surroundings = {
  openCrew: sharedCrew,
  finishers: [],
  pace: { batch: { slots: 2, units: 1 << 18 }, keepAfter: 0 },
};

/** As small steps, but with the reader that needs no tables. */
export const mockSteps: Surroundings = {
  ...smallSteps,
  openCrew: async ({ plan }) => {
    const reader = await openBatchReader(plan, mockReader);
    return {
      threads: 0,
      read: async (batch) => ({ kind: 'answer', answer: await reader(batch, () => {}) }),
      close: async () => {},
    };
  },
};

export function runMock(options: RunOptions, surroundings: Surroundings) {
  return runArchive(['archive'], options, { ...mockSteps, ...surroundings });
}

export function run(options: RunOptions, surroundings: Surroundings) {
  return runArchive(['archive'], options, { ...smallSteps, ...surroundings });
}

/** Bytes of all files of a folder; of run.json without the timings. */
export function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        if (name !== 'run.json') return [name, text];
        const { timings: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        return [name, JSON.stringify(rest)];
      }),
  );
}

export function linesOf(folder: string, name: string): Record<string, unknown>[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A lock as a process leaves it that was killed: its number belongs to nobody now. */
export function orphanLock(folder: string): void {
  const path = join(folder, 'run.lock');
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...lock, pid: 0x3ffffe }));
  } catch {
    // It died before it took the lock, or while it wrote it.
  }
}
