// `isnad run` over a made archive, with one and with two workers, each in a process of its own: documents
// and megabytes a second while it reads, peak memory, and what the files at the end take.
// ISNAD_BENCH_DOCUMENTS sets the number of documents.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generateDocuments } from './archive.ts';

const count = Number(process.env.ISNAD_BENCH_DOCUMENTS ?? 4000);
// The built package, where there is one: `npm run build` comes first.
const built = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const sources = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const command = existsSync(built) ? [built] : ['--import', 'tsx', sources];

interface Measured {
  /** While documents are read, from the first batch on: tables are loaded, code is compiled. */
  readonly perSecond: number;
  readonly reading: number;
  readonly finishing: number;
  readonly whole: number;
  readonly peak: number;
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const archive = join(folder, 'archive.jsonl');
    await writeArchive(archive);
    const bytes = statSync(archive).size / count;
    console.log(
      `\nisnad run, ${count} documents of ${Math.round(bytes)} bytes, half Arabic, ${existsSync(built) ? 'the built package' : 'from sources'}`,
    );
    const rates: number[] = [];
    for (const jobs of [1, 2]) {
      const found = await measure(archive, join(folder, `run-${jobs}`), jobs);
      rates.push(found.perSecond);
      const { perSecond, reading, finishing, whole, peak } = found;
      console.log(
        `  --jobs ${jobs}: ${perSecond.toFixed(0)} documents/s, ${((perSecond * bytes) / 1e6).toFixed(2)} MB/s, peak memory ${(peak / 1e6).toFixed(0)} MB; whole run ${whole.toFixed(1)} s (reading ${reading.toFixed(1)} s, files at the end ${finishing.toFixed(1)} s)`,
      );
    }
    console.log(`  two workers are ${(rates[1]! / rates[0]!).toFixed(2)} times as fast as one`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeArchive(path: string): Promise<void> {
  const out = createWriteStream(path);
  const arabic = generateDocuments('ar', Math.ceil(count / 2), 1);
  const english = generateDocuments('en', Math.floor(count / 2), 2);
  // One after the other, so that every stretch of the archive is as much work.
  for (;;) {
    const pair = [arabic.next(), english.next()].filter(({ done }) => !done);
    if (pair.length === 0) break;
    const lines = pair.map(({ value }) => `${JSON.stringify(value)}\n`).join('');
    if (!out.write(lines)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

async function measure(archive: string, into: string, jobs: number): Promise<Measured> {
  const words = ['run', archive, '--into', into, '--jobs', String(jobs), '--progress', 'json'];
  const child = spawn(process.execPath, [...command, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const started = performance.now();
  let first: { at: number; documents: number } | undefined;
  let last = { at: 0, documents: 0 };
  let finishingAt: number | undefined;
  for await (const line of createInterface({ input: child.stderr })) {
    if (!line.startsWith('{')) {
      console.log(line);
      continue;
    }
    const event = JSON.parse(line) as {
      kind: string;
      progress?: { documents: number; seconds: number };
      totals?: { documents: number };
    };
    const now = performance.now();
    if (event.kind === 'progress' && event.progress) {
      last = { at: event.progress.seconds, documents: event.progress.documents };
      first ??= last;
    }
    if (event.kind === 'finishing') finishingAt ??= now;
  }
  const ended = performance.now();
  if (child.exitCode === null) await once(child, 'close');
  const record = JSON.parse(readFileSync(join(into, 'run.json'), 'utf8')) as {
    timings: { peakMemory: number };
  };
  const from = first ?? last;
  return {
    perSecond: (last.documents - from.documents) / Math.max(0.001, last.at - from.at),
    reading: last.at,
    finishing: finishingAt === undefined ? 0 : (ended - finishingAt) / 1000,
    whole: (ended - started) / 1000,
    peak: record.timings.peakMemory,
  };
}
