// Documents that hang, use up the memory, end their worker or make it throw: each costs itself only,
// after a second try, whatever the number of workers.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runArchive } from '../../src/archive/archive.ts';
import { inputsOf } from './support/inputs.ts';
import { patience } from './support/long.ts';
import { bytesOf, linesOf, newPath } from './support/runs.ts';

const worker = fileURLToPath(new URL('./support/mock-worker.mjs', import.meta.url));
const plain = (count: number, name = 'd') =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    text: `Word${index} of document ${name} ${index}.`,
  }));

function threaded(
  into: string,
  inputs: ReturnType<typeof inputsOf>,
  { jobs, timeout = 30 }: { jobs: number; timeout?: number },
) {
  return runArchive(
    ['archive'],
    { into, jobs, worker, timeout, maxMemory: 160 },
    { inputs, finishers: [], pace: { batch: { slots: 5, units: 1 << 18 }, keepAfter: 0 } },
  );
}

describe('threads', { timeout: patience }, () => {
  it('report what a document did to its worker, and read all others', async () => {
    const again = join(newPath(), '..', 'once');
    const list = [
      ...plain(4, 'a'),
      { id: 'eats', text: 'mock:memory' },
      { id: 'exits', text: 'mock:exit' },
      { id: 'throws', text: 'mock:throw with words of a witness' },
      ...plain(4, 'c'),
      { id: 'recovers', text: `mock:once=${again}` },
    ];
    const into = newPath();
    const result = await threaded(into, inputsOf({ 'a.jsonl': list }), { jobs: 2 });
    expect(result.state).toBe('complete');
    const errors = linesOf(into, 'errors.jsonl');
    expect(errors.map(({ code, document }) => [code, document])).toEqual([
      ['E-MEMORY', 'eats'],
      ['E-CRASH', 'exits'],
      ['E-DEFECT', 'throws'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('witness');
    expect(errors[2]!.message).toMatch(/TypeError in mock-reader\.ts, line \d+/);
    expect(errors[0]!.at).toEqual({ input: 'a.jsonl', line: 5 });
    const documents = linesOf(into, 'documents.jsonl').map(({ id }) => id);
    const failed = ['eats', 'exits', 'throws'];
    expect(documents).toEqual(list.map(({ id }) => id).filter((id) => !failed.includes(id)));
    expect(result.totals).toMatchObject({ documents: 9, errors: 3, claims: 9 });
  });

  it('stop a document that takes too long, and go on', async () => {
    const into = newPath();
    const list = [...plain(6, 'a'), { id: 'hangs', text: 'mock:hang' }, ...plain(6, 'b')];
    await threaded(into, inputsOf({ 'a.jsonl': list }), { jobs: 2, timeout: 0.5 });
    const errors = linesOf(into, 'errors.jsonl');
    expect(errors.map(({ code, document, at }) => [code, document, at])).toEqual([
      ['E-TIMEOUT', 'hangs', { input: 'a.jsonl', line: 7 }],
    ]);
    expect(linesOf(into, 'documents.jsonl')).toHaveLength(12);
  });

  it('give the same bytes, one, two or eight of them', async () => {
    const inputs = inputsOf({
      'a.jsonl': [...plain(30, 'a'), 'broken', ...plain(30, 'b')],
      'b.jsonl': [...plain(3, 'a'), ...plain(20, 'c')],
    });
    const folders = await Promise.all(
      [1, 2, 8].map(async (jobs) => {
        const into = newPath();
        await threaded(into, inputs, { jobs });
        return bytesOf(into);
      }),
    );
    expect(folders[1]).toEqual(folders[0]);
    expect(folders[2]).toEqual(folders[0]);
  });

  it('stop at a model that is not there, with its own words', async () => {
    const failing = runArchive(
      ['archive'],
      { into: newPath(), jobs: 1, config: { model: { folder: 'no-such-model' } } },
      { inputs: inputsOf({ a: plain(1) }), finishers: [] },
    );
    await expect(failing).rejects.toMatchObject({ code: 'model.missing' });
  });
});
