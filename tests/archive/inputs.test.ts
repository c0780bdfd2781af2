// Runs over real files by way of the readers of inputs: folders with texts, pages and packed files, files
// that vanish, output inside of the input; and `verify` over the same.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runArchive } from '../../src/archive/archive.ts';
import { verifyRun } from '../../src/archive/verify.ts';
import { readDocuments } from '../../src/ingest/documents.ts';
import { listInputs } from '../../src/ingest/list.ts';
import { statements } from './support/inputs.ts';
import { patience } from './support/long.ts';
import { linesOf, newPath, smallSteps } from './support/runs.ts';

const lines = statements(3).map((statement) => `${JSON.stringify(statement)}\n`);
const page = `<!doctype html><html lang="en"><head><title>A strike</title></head><body><article><h1>A strike</h1>
<p>An air strike killed 31 civilians in Idlib on 3 June 2024, a medical source said. Rescue workers were still
looking for survivors in the evening, the source said, and the hospital was full.</p>
<p>Residents said that two houses were destroyed in the strike, and that many families had left.</p></article></body></html>`;

function archive(): string {
  const folder = newPath();
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), statements(1)[0]!.text);
  writeFileSync(join(folder, 'b.html'), page);
  writeFileSync(join(folder, 'c.jsonl.gz'), gzipSync(lines.join('')));
  writeFileSync(join(folder, 'd.jsonl.gz'), gzipSync(lines.join('')).subarray(0, 150));
  return folder;
}

describe('a run over files', { timeout: patience }, () => {
  it('reads what is in them, says where, and is verified', async () => {
    const folder = archive();
    const into = join(folder, 'run');
    const { totals } = await runArchive([folder], { into, jobs: 0 }, smallSteps);
    const documents = linesOf(into, 'documents.jsonl') as {
      at: { input: string };
      format: string;
    }[];
    expect(documents.slice(0, 5).map(({ at, format }) => [at.input, format])).toEqual([
      [join(folder, 'a.txt'), 'text'],
      [join(folder, 'b.html'), 'html'],
      [join(folder, 'c.jsonl.gz'), 'jsonl'],
      [join(folder, 'c.jsonl.gz'), 'jsonl'],
      [join(folder, 'c.jsonl.gz'), 'jsonl'],
    ]);
    expect(totals.inputs).toBe(4);
    expect(totals.errorsByCode).toMatchObject({ 'E-TRUNCATED': 1 });
    const digests = linesOf(into, 'inputs.jsonl').map(({ sha256 }) => sha256);
    expect(digests).toEqual(Array(4).fill(expect.stringMatching(/^[0-9a-f]{64}$/)));
    const problems: unknown[] = [];
    const found = await verifyRun(into, { onProblem: (problem) => problems.push(problem) });
    expect(problems).toEqual([]);
    expect(found.quotes).toBeGreaterThan(15);
    // The same call again: the run folder inside of the archive is no input.
    const again = await runArchive([folder], { into, jobs: 0 }, smallSteps);
    expect(again).toMatchObject({ state: 'complete', already: true });
  });

  it('reports a file that vanished, and one that breaks off, and reads the others', async () => {
    const folder = archive();
    let listings = 0;
    const inputs = {
      read: readDocuments,
      async *list(names: readonly string[], options: object) {
        listings += 1;
        for await (const file of listInputs(names, options)) {
          // It was there when the files were listed.
          if (file.path.endsWith('a.txt')) rmSync(file.path);
          const breaks = file.path.endsWith('c.jsonl.gz');
          yield breaks ? { ...file, open: broken } : file;
        }
      },
    };
    const into = newPath();
    const { state, totals } = await runArchive(
      [folder],
      { into, jobs: 0 },
      { ...smallSteps, inputs },
    );
    expect(state).toBe('complete');
    const errors = linesOf(into, 'errors.jsonl') as { code: string; at: { input: string } }[];
    expect(errors.map(({ code, at }) => [code, at.input.split('/').at(-1)])).toEqual(
      expect.arrayContaining([
        ['E-INPUT-UNREADABLE', 'a.txt'],
        ['E-INPUT-UNREADABLE', 'c.jsonl.gz'],
      ]),
    );
    expect(listings).toBe(1);
    expect(totals.documents).toBeGreaterThanOrEqual(1);
  });

  it('refuses paths with nothing to read', async () => {
    const empty = newPath();
    mkdirSync(empty);
    const failing = runArchive([empty], { into: newPath(), jobs: 0 }, smallSteps);
    await expect(failing).rejects.toMatchObject({ code: 'input.unreadable', exitCode: 3 });
  });
});

// biome-ignore lint/correctness/useYield: it fails before it has anything to give.
async function* broken(): AsyncGenerator<Uint8Array> {
  throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
}
