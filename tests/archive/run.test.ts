// What a run folder holds: the same whatever the order of work, every document once, copies marked.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFolder, runRecord } from '../../src/archive/run-folder.ts';
import { geojsonFinisher } from '../../src/export/run/geojson-file.ts';
import { inputsOf, statements } from './support/inputs.ts';
import { patience } from './support/long.ts';
import { bytesOf, linesOf, newPath, run, runMock } from './support/runs.ts';

const ids = (folder: string) => linesOf(folder, 'documents.jsonl').map(({ id }) => id);

describe('a run folder', { timeout: patience }, () => {
  it('is the same in every run, but for the timings', async () => {
    const list = statements(9);
    const inputs = inputsOf({ 'a.jsonl': [...list, 'broken'], 'b.jsonl': [list[0]!] });
    const [first, second] = [newPath(), newPath()];
    await run({ into: first, jobs: 0 }, { inputs });
    const pace = { batch: { slots: 100, units: 1 << 18 }, keepAfter: 1e9 };
    await run({ into: second, jobs: 0 }, { inputs, pace });
    expect(bytesOf(second)).toEqual(bytesOf(first));
    expect(Object.keys(bytesOf(first))).toEqual([
      'claims.csv',
      'claims.jsonl',
      'counts.csv',
      'documents.jsonl',
      'errors.jsonl',
      'inputs.jsonl',
      'ledger.jsonl',
      'run.json',
    ]);
  });

  it('does not depend on the time zone', async () => {
    const inputs = inputsOf({ 'a.jsonl': statements(4) });
    const before = process.env.TZ;
    const folders = [];
    for (const zone of ['UTC', 'Asia/Damascus', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      const into = newPath();
      await run({ into, jobs: 0 }, { inputs });
      folders.push(bytesOf(into));
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(folders[1]).toEqual(folders[0]);
    expect(folders[2]).toEqual(folders[0]);
  });

  it('says in run.json what was read, with what, and how much was found', async () => {
    const into = newPath();
    const inputs = inputsOf({ 'a.jsonl': [...statements(3), 'broken'] });
    await run({ into, jobs: 0, command: 'isnad run a.jsonl --into x' }, { inputs });
    const record = runRecord.parse(JSON.parse(readFileSync(join(into, 'run.json'), 'utf8')));
    expect(record).toMatchObject({
      state: 'complete',
      tool: { name: 'isnad' },
      options: { onDuplicate: 'version' },
      inputs: { names: ['archive'], files: [{ input: 'a.jsonl', format: 'jsonl' }] },
      totals: { inputs: 1, documents: 3, claims: 3, counts: 3, errors: 1 },
      timings: { sessions: 1, command: 'isnad run a.jsonl --into x' },
    });
    expect(record.totals?.errorsByCode).toEqual({ 'E-RECORD-BROKEN': 1 });
    expect(Object.keys(JSON.parse(readFileSync(join(into, 'run.json'), 'utf8'))).at(-1)).toBe(
      'timings',
    );
  });

  it('writes tables that a spreadsheet opens and cannot run', async () => {
    const into = newPath();
    const list = [{ id: '=cmd()', text: statements(1)[0]!.text }];
    await run({ into, jobs: 0 }, { inputs: inputsOf({ 'a.jsonl': [...list, ...list] }) });
    for (const name of ['claims.csv', 'counts.csv']) {
      const [head, row, copy] = readFileSync(join(into, name), 'utf8').split('\n');
      expect(head).toMatch(/^\ufeff.*,document_duplicate_of$/);
      expect(row).toMatch(/^'=cmd\(\),.*,$/);
      expect(copy).toMatch(/^'=cmd\(\)#2,.*,'=cmd\(\)$/);
    }
  });

  it('has on its map what is made anew of its claims, the copies among them', async () => {
    const into = newPath();
    const list = [...statements(3), { ...statements(1)[0]!, id: '"copy\\" of one' }];
    const inputs = inputsOf({ 'a.jsonl': list });
    await run({ into, jobs: 0 }, { inputs, finishers: [geojsonFinisher] });
    const map = readFileSync(join(into, 'claims.geojson'), 'utf8');
    const record = runRecord.parse(JSON.parse(readFileSync(join(into, 'run.json'), 'utf8')));
    await geojsonFinisher.write(runFolder(into), record);
    expect(readFileSync(join(into, 'claims.geojson'), 'utf8')).toBe(map);
    const { features } = JSON.parse(map) as {
      readonly features: readonly { readonly properties: Record<string, unknown> }[];
    };
    expect(features.map(({ properties }) => properties.document_duplicate_of)).toEqual([
      null,
      null,
      null,
      's-0',
    ]);
  });

  it('says so where it is complete already, and reads nothing again', async () => {
    const into = newPath();
    const inputs = inputsOf({ 'a.jsonl': statements(2) });
    await runMock({ into, jobs: 0 }, { inputs });
    const before = bytesOf(into);
    const again = await runMock({ into, jobs: 0 }, { inputs });
    expect(again).toMatchObject({ state: 'complete', already: true, totals: { documents: 2 } });
    expect(bytesOf(into)).toEqual(before);
    const fresh = await runMock({ into, jobs: 0, fresh: true }, { inputs });
    expect(fresh).toMatchObject({ already: false });
    expect(bytesOf(into)).toEqual(before);
  });
});

describe('shards', () => {
  it('have all claims of the archive among them, each once', async () => {
    const list = statements(40);
    const inputs = inputsOf({
      'a.jsonl': [...list.slice(0, 25), ...list.slice(3, 6)],
      'b.jsonl': list.slice(25),
    });
    const whole = newPath();
    await run({ into: whole, jobs: 0 }, { inputs });
    const claims: string[] = [];
    const sizes: number[] = [];
    for (const index of [1, 2, 3]) {
      const into = newPath();
      const { totals } = await run({ into, jobs: 0, shard: { index, of: 3 } }, { inputs });
      claims.push(...readFileSync(join(into, 'claims.jsonl'), 'utf8').split('\n'));
      sizes.push(totals.documents);
      expect(totals.documents + totals.skipped).toBe(43);
    }
    expect(claims.sort()).toEqual(
      [...readFileSync(join(whole, 'claims.jsonl'), 'utf8').split('\n'), '', ''].sort(),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(8);
  });
});

describe('documents with the same id', () => {
  const list = [
    { id: 'a', text: 'One.' },
    { id: 'a', text: 'Two.' },
    { id: 'a#2', text: 'Three.' },
    { id: 'a', text: 'Four.' },
    { id: 'A', text: 'Five.' },
  ];
  const inputs = inputsOf({ 'a.jsonl': list });
  const runWith = async (onDuplicate: 'version' | 'keep-first' | 'error') => {
    const into = newPath();
    const { totals } = await runMock({ into, jobs: 0, onDuplicate }, { inputs });
    const errors = linesOf(into, 'errors.jsonl').map(({ code, document }) => [code, document]);
    return { ids: ids(into), errors, totals, claims: linesOf(into, 'claims.jsonl') };
  };

  it('get a number each, the first that is free', async () => {
    const { ids, errors, totals, claims } = await runWith('version');
    expect(ids).toEqual(['a', 'a#2', 'a#2#2', 'a#3', 'A']);
    expect(errors).toEqual([
      ['W-ID-RENAMED', 'a#2'],
      ['W-ID-RENAMED', 'a#2#2'],
      ['W-ID-RENAMED', 'a#3'],
    ]);
    expect(totals).toMatchObject({ documents: 5, errors: 0, warnings: 3, skipped: 0 });
    expect(claims.map(({ id }) => id)).toEqual(ids.map((id) => `claim-${id}`));
  });

  it('are left out and listed where the first is kept', async () => {
    const { ids, errors, totals } = await runWith('keep-first');
    expect(ids).toEqual(['a', 'a#2', 'A']);
    expect(errors).toEqual([
      ['W-DUPLICATE-ID', 'a'],
      ['W-DUPLICATE-ID', 'a'],
    ]);
    expect(totals).toMatchObject({ errors: 0, warnings: 2, skipped: 2 });
  });

  it('are errors where that is asked for', async () => {
    const { ids, errors, totals } = await runWith('error');
    expect(ids).toEqual(['a', 'a#2', 'A']);
    expect(errors.map(([code]) => code)).toEqual(['E-DUPLICATE-ID', 'E-DUPLICATE-ID']);
    expect(totals).toMatchObject({ errors: 2, skipped: 0 });
  });
});

describe('copies', () => {
  const words = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `word${from + index}`);
  const article = words(120).join(' ');
  const documents = [
    { id: 'first', text: article },
    { id: 'other', text: words(120, 1000).join(' ') },
    { id: 'same', text: article },
    { id: 'edited', text: `Agency report: ${article.replace('word60 ', 'changed ')}` },
    { id: 'half', text: `${words(60).join(' ')} ${words(60, 2000).join(' ')}` },
    { id: 'short', text: 'Word.' },
    { id: 'short too', text: 'Word.' },
    { id: 'empty', text: '' },
    { id: 'empty too', text: '' },
  ];

  it('are marked with what they copy and how much of it, and are all kept', async () => {
    const into = newPath();
    const inputs = inputsOf({ 'a.jsonl': documents });
    const { totals } = await runMock({ into, jobs: 0 }, { inputs });
    const marked = linesOf(into, 'documents.jsonl')
      .filter(({ duplicateOf }) => duplicateOf)
      .map(({ id, duplicateOf, similarity }) => [id, duplicateOf, similarity]);
    expect(marked).toEqual([
      ['same', 'first', 1],
      ['edited', 'first', expect.closeTo(0.95, 1)],
      ['short too', 'short', 1],
    ]);
    expect(totals).toMatchObject({ documents: 9, duplicates: 3 });
  });

  it('are found by their own order, wherever the run was cut', async () => {
    const inputs = inputsOf({ 'a.jsonl': documents });
    const whole = newPath();
    await runMock({ into: whole, jobs: 0 }, { inputs });
    const into = newPath();
    for (;;) {
      const stop = new AbortController();
      const onEvent = ({ kind }: { kind: string }) => kind === 'progress' && stop.abort();
      const options = { into, jobs: 0, signal: stop.signal, onEvent };
      if ((await runMock(options, { inputs })).state === 'complete') break;
    }
    expect(bytesOf(into)).toEqual(bytesOf(whole));
  });
});

describe('a limit', () => {
  it('ends the run after so many documents, wherever batches end', async () => {
    const list = statements(9);
    const inputs = inputsOf({ 'a.jsonl': [list[0]!, 'broken', ...list.slice(1)] });
    const folders = [];
    for (const slots of [1, 2, 7, 100]) {
      const into = newPath();
      const pace = { batch: { slots, units: 1 << 18 }, keepAfter: 0 };
      const result = await runMock({ into, jobs: 0, limit: 4 }, { inputs, pace });
      expect(result).toMatchObject({ state: 'complete', totals: { documents: 4, errors: 1 } });
      folders.push(bytesOf(into));
    }
    for (const folder of folders) expect(folder).toEqual(folders[0]);
  });
});

describe('strict', () => {
  it('stops before the first document that fails, and goes on without it', async () => {
    const list = statements(5);
    const inputs = inputsOf({ 'a.jsonl': [...list.slice(0, 3), 'broken', ...list.slice(3)] });
    const into = newPath();
    const first = await runMock({ into, jobs: 0, strict: true }, { inputs });
    expect(first).toMatchObject({ state: 'strict', totals: { documents: 3, errors: 0 } });
    const second = await runMock({ into, jobs: 0, strict: true }, { inputs });
    expect(second).toMatchObject({ state: 'strict', totals: { documents: 3, errors: 0 } });
    const third = await runMock({ into, jobs: 0 }, { inputs });
    expect(third).toMatchObject({ state: 'complete', totals: { documents: 5, errors: 1 } });
    const whole = newPath();
    await runMock({ into: whole, jobs: 0 }, { inputs });
    expect(bytesOf(into)).toEqual(bytesOf(whole));
  });
});
