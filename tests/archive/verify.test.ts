// `verifyRun`: nothing to say of a whole run; of a run, an archive or a ledger that was changed, what.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../src/archive/source-stream.ts';
import type { Problem } from '../../src/archive/verify.ts';
import { verifyRun } from '../../src/archive/verify.ts';
import { inputsOf, statements } from './support/inputs.ts';
import { patience } from './support/long.ts';
import { newPath, run } from './support/runs.ts';

const list = statements(6);
const files = {
  'a.jsonl': [list[0]!, 'broken' as const, ...list.slice(1, 4)],
  'b.jsonl': list.slice(4),
};
const inputs = inputsOf(files);

async function made(options = {}): Promise<string> {
  const into = newPath();
  await run({ into, jobs: 0, ...options }, { inputs });
  return into;
}

async function problemsOf(into: string, now: Inputs = inputs) {
  const problems: Problem[] = [];
  const found = await verifyRun(into, { onProblem: (one) => problems.push(one), inputs: now });
  expect(found.problems).toBe(problems.length);
  return { ...found, list: problems, kinds: [...new Set(problems.map(({ kind }) => kind))] };
}

function edit(into: string, file: string, change: (text: string) => string): void {
  const path = join(into, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('verify', { timeout: patience }, () => {
  it('finds nothing in a whole run, and counts what it compared', async () => {
    const found = await problemsOf(await made());
    expect(found).toMatchObject({ list: [], documents: 6, claims: 6, unchecked: [] });
    expect(found.quotes).toBeGreaterThan(20);
  });

  it.each([
    ['of a shard', { shard: { index: 1, of: 2 } }],
    ['with a limit', { limit: 3 }],
    ['with repeated ids as errors', { onDuplicate: 'error' }],
  ])('finds nothing in a run %s', async (_name, options) => {
    expect((await problemsOf(await made(options))).list).toEqual([]);
  });

  it('finds a quote that was changed, by its claim', async () => {
    const into = await made();
    edit(into, 'claims.jsonl', (text) => text.replace('"12 civilians"', '"92 civilians"'));
    const found = await problemsOf(into);
    expect(found.kinds).toEqual(['file', 'quote']);
    expect(found.list[1]?.message).toMatch(/^counts 21-33 of s-0 is not what the text says/);
  });

  it('finds a claim that is not of the schema', async () => {
    const into = await made();
    edit(into, 'claims.jsonl', (text) => text.replace('"air_strike"', '"picnic"'));
    expect((await problemsOf(into)).kinds).toEqual(['file', 'schema']);
  });

  it('finds claims that stand twice or are missing', async () => {
    const into = await made();
    edit(into, 'claims.jsonl', (text) => {
      const lines = text.split('\n');
      return [lines[0], lines[0], ...lines.slice(2)].join('\n');
    });
    expect((await problemsOf(into)).kinds).toEqual(expect.arrayContaining(['duplicate', 'lost']));
    const other = await made();
    edit(other, 'documents.jsonl', (text) => text.slice(text.indexOf('\n') + 1));
    expect((await problemsOf(other)).kinds).toEqual(expect.arrayContaining(['file', 'lost']));
  });

  it('finds texts that are other ones now, and documents that were added or taken away', async () => {
    const into = await made();
    const changed = { ...list[0]!, text: `${list[0]!.text} And more.` };
    const other = inputsOf({ ...files, 'a.jsonl': [changed, ...files['a.jsonl'].slice(1)] });
    expect((await problemsOf(into, other)).list).toEqual([
      { kind: 'text', where: 's-0', message: 'Its text at a.jsonl line 1 is another one now.' },
    ]);
    const more = inputsOf({ ...files, 'c.jsonl': statements(1) });
    expect((await problemsOf(into, more)).list).toEqual([
      { kind: 'lost', where: 'c.jsonl line 1', message: 'The run says nothing of it.' },
    ]);
    const fewer = inputsOf({ 'a.jsonl': files['a.jsonl'] });
    expect((await problemsOf(into, fewer)).kinds).toEqual(['text']);
  });

  it('finds a table, a ledger and a run.json that were touched', async () => {
    const into = await made();
    edit(into, 'claims.csv', (text) => text.replace('Idlib', 'Hama '));
    expect((await problemsOf(into)).list.map(({ where }) => where)).toEqual(['claims.csv']);
    const other = await made();
    edit(other, 'run.json', (text) => text.replace('"claims": 6', '"claims": 7'));
    expect((await problemsOf(other)).kinds).toEqual(['ledger']);
    const third = await made();
    edit(third, 'ledger.jsonl', () => '');
    expect((await problemsOf(third)).kinds).toEqual(['ledger']);
  });
});
