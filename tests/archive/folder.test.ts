// Folders that cannot be used: each is refused before any work, with its code and a way out, and what
// was in it stays.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/archive/status.ts';
import { status } from '../../src/cli/run-reports.ts';
import { inputsOf, statements } from './support/inputs.ts';
import { bytesOf, newPath, runMock } from './support/runs.ts';

const inputs = inputsOf({ 'a.jsonl': statements(20) });

async function complete(): Promise<string> {
  const into = newPath();
  await runMock({ into, jobs: 0 }, { inputs });
  return into;
}

/** A run that was stopped after its first batch. */
async function begun(): Promise<string> {
  const into = newPath();
  const stop = new AbortController();
  const onEvent = ({ kind }: { kind: string }) => kind === 'progress' && stop.abort();
  await runMock({ into, jobs: 0, signal: stop.signal, onEvent }, { inputs });
  return into;
}

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  writeFileSync(path, bytes);
};

describe('a folder that cannot be used', () => {
  it('has no parent', async () => {
    const failing = runMock({ into: join(newPath(), 'run'), jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({ code: 'output.unwritable', exitCode: 3 });
  });

  it.each([
    ['an encoding that there is not', { reading: { encoding: 'foo' } }],
    ['a format that there is not', { reading: { format: 'klingon' } }],
    ['a setting that there is not', { config: { claims: { minConfidense: 0.5 } } }],
  ])('is not made for %s', async (_, wrong) => {
    const into = newPath();
    await expect(runMock({ into, jobs: 0, ...wrong }, { inputs })).rejects.toMatchObject({
      exitCode: 2,
    });
    expect(existsSync(into)).toBe(false);
    await expect(runMock({ into, jobs: 0 }, { inputs })).resolves.toMatchObject({
      state: 'complete',
    });
  });

  it('is a file', async () => {
    const into = newPath();
    writeFileSync(into, 'mine');
    const failing = runMock({ into, jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({ code: 'output.unwritable', exitCode: 3 });
    expect(readFileSync(into, 'utf8')).toBe('mine');
  });

  it('holds other files, unless that is wanted', async () => {
    const into = newPath();
    mkdirSync(into);
    writeFileSync(join(into, 'mine.txt'), 'mine');
    const failing = runMock({ into, jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({ code: 'output.not-empty', exitCode: 3 });
    await runMock({ into, jobs: 0, force: true }, { inputs });
    await runMock({ into, jobs: 0, fresh: true }, { inputs });
    expect(readFileSync(join(into, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is held by a run that lives', async () => {
    const into = await begun();
    const lock = { pid: process.ppid, host: hostname() };
    writeFileSync(join(into, 'run.lock'), JSON.stringify(lock));
    const failing = runMock({ into, jobs: 0, fresh: true }, { inputs });
    await expect(failing).rejects.toMatchObject({
      code: 'output.locked',
      exitCode: 3,
      message: expect.stringContaining(`process ${process.ppid} on ${hostname()}`),
    });
    expect(await statusOf(into)).toMatchObject({ state: 'running', holder: lock });
  });

  it('is held by a run of another machine', async () => {
    const into = await begun();
    writeFileSync(join(into, 'run.lock'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    const failing = runMock({ into, jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({ code: 'output.locked' });
  });

  const stale: [string, string][] = [
    ['a process that is gone', JSON.stringify({ pid: 0x3ffffe, host: hostname() })],
    [
      'a process with a number used again',
      `{"pid":${process.ppid},"host":"${hostname()}","began":"1"}`,
    ],
    [
      'this process in an earlier life',
      `{"pid":${process.pid},"host":"${hostname()}","began":"1"}`,
    ],
    ['a crash in the middle of the lock', '{"pid":'],
  ];
  it.each(stale)('is not the one with the lock of %s', async (_name, lock) => {
    const into = await begun();
    writeFileSync(join(into, 'run.lock'), lock);
    expect(await runMock({ into, jobs: 0 }, { inputs })).toMatchObject({ state: 'complete' });
  });
});

describe('a folder with a run that was made otherwise', () => {
  const changes: [string, object, ReturnType<typeof inputsOf>, RegExp][] = [
    ['settings', { config: { claims: { minConfidence: 0.5 } } }, inputs, /claims\.minConfidence/],
    ['options', { limit: 3 }, inputs, /the option limit \(was not set, is 3\)/],
    ['columns', { reading: { fields: { text: 'body' } } }, inputs, /the option reading\.fields/],
    ['shards', { shard: { index: 1, of: 2 } }, inputs, /the option shard/],
    ['files', {}, inputsOf({ 'a.jsonl': statements(21) }), /the input files: some were added/],
  ];
  it.each(changes)('tells that other %s were given', async (_name, options, others, message) => {
    for (const into of [await begun(), await complete()]) {
      const before = bytesOf(into);
      const failing = runMock({ into, jobs: 0, ...options }, { inputs: others });
      await expect(failing).rejects.toMatchObject({ code: 'run.changed', exitCode: 2, message });
      expect(bytesOf(into)).toEqual(before);
    }
  });

  it.each([
    ['the version of isnad', 'tool', { name: 'isnad', version: '0.0.9' }, /0\.0\.9/],
    ['the tables', 'made', { models: '0'.repeat(64) }, /the word tables/],
    ['the gazetteer', 'made', { gazetteer: '0'.repeat(64) }, /the gazetteer/],
  ])('tells that %s changed', async (_name, key, value, message) => {
    const into = await begun();
    const path = join(into, 'run.json');
    const run = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...run, [key]: { ...run[key], ...value } }));
    const failing = runMock({ into, jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({ code: 'run.changed', message });
  });

  it('goes on with other numbers of workers and other limits of time', async () => {
    const into = await begun();
    const options = { into, jobs: 0, timeout: 5, maxMemory: 99 };
    expect(await runMock(options, { inputs })).toMatchObject({ state: 'complete' });
  });

  it('refuses an input whose begun part is another one now', async () => {
    const into = await begun();
    const list = statements(20);
    // Of the same size, but another first document.
    const others = inputsOf({ 'a.jsonl': [{ ...list[0]!, id: 's-x' }, ...list.slice(1)] });
    const failing = runMock({ into, jobs: 0 }, { inputs: others });
    await expect(failing).rejects.toMatchObject({
      code: 'run.changed',
      message: /a\.jsonl is not/,
    });
  });
});

describe('a damaged run', () => {
  it.each([
    ['a line of the ledger', 'ledger.jsonl', 20],
    ['the claims', 'claims.jsonl', 30],
    ['the documents', 'documents.jsonl', 3],
    ['run.json', 'run.json', 5],
  ])('is refused where %s has a flipped bit', async (_name, file, at) => {
    const into = await begun();
    flip(join(into, file), at);
    const failing = runMock({ into, jobs: 0 }, { inputs });
    await expect(failing).rejects.toMatchObject({
      code: expect.stringMatching(/^(output\.damaged|run\.changed)$/),
    });
    expect(await runMock({ into, jobs: 0, fresh: true }, { inputs })).toMatchObject({
      state: 'complete',
    });
  });

  it('goes on from the line before where only the last line of the ledger is torn', async () => {
    const into = await begun();
    const path = join(into, 'ledger.jsonl');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.slice(0, -20));
    expect(await runMock({ into, jobs: 0 }, { inputs })).toMatchObject({ state: 'complete' });
    expect(bytesOf(into)).toEqual(bytesOf(await complete()));
  });
});

describe('status', () => {
  it('counts errors and warnings apart, each with its codes', async () => {
    const into = newPath();
    const twice = [...statements(1), ...statements(1)];
    await runMock({ into, jobs: 0 }, { inputs: inputsOf({ 'a.jsonl': twice }) });
    let out = '';
    const data = async (text: string) => {
      out += text;
    };
    await status(into, {}, { data, note: () => {} });
    expect(out).toMatch(/^errors +0$/m);
    expect(out).toMatch(/^warnings +1 \(W-ID-RENAMED 1\)$/m);
  });

  it('tells how far a run is and how to go on', async () => {
    const into = newPath();
    const stop = new AbortController();
    const onEvent = ({ kind }: { kind: string }) => kind === 'progress' && stop.abort();
    const command = `isnad run archive --into ${into}`;
    await runMock({ into, jobs: 0, signal: stop.signal, onEvent, command }, { inputs });
    const stopped = await statusOf(into);
    expect(stopped).toMatchObject({ state: 'stopped', command });
    expect(stopped.totals.documents).toBeGreaterThan(0);
    expect(stopped.totals.documents).toBeLessThan(20);
    await runMock({ into, jobs: 0, command }, { inputs });
    expect(await statusOf(into)).toMatchObject({ state: 'complete', totals: { documents: 20 } });
    await expect(statusOf(newPath())).rejects.toMatchObject({ code: 'run.missing', exitCode: 2 });
  });
});
