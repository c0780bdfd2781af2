// A run that dies or meets a fault at any call to the disk, and the same run again: the same bytes as a
// run that nothing happened to.

import { describe, expect, it } from 'vitest';
import { IsnadError } from '../../src/errors.ts';
import type { Fault } from './support/faulty-storage.ts';
import { Dead, faultyStorage } from './support/faulty-storage.ts';
import { inputsOf, statements } from './support/inputs.ts';
import { long, patience, saying } from './support/long.ts';
import { bytesOf, newPath, orphanLock, runMock } from './support/runs.ts';

const list = statements(3);
const inputs = inputsOf({
  'a.jsonl': [list[0]!, 'broken', list[1]!],
  'b.jsonl': [
    { ...list[0]!, id: 'copy' },
    { ...list[2]!, id: 's-1' },
  ],
});

async function attempt(into: string, fault: Fault) {
  const storage = faultyStorage(fault);
  const error = await runMock({ into, jobs: 0 }, { inputs, storage }).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return { error, calls: storage.calls(), names: storage.names };
}

async function whole() {
  const into = newPath();
  const { error, calls, names } = await attempt(into, { kind: 'none' });
  expect(error).toBeUndefined();
  return { bytes: bytesOf(into), calls, names };
}

describe(saying('a run that ends in the middle'), { timeout: patience }, () => {
  const kinds: [string, number, (at: number) => Fault, (error: unknown) => boolean][] = [
    ['killed', 1, (at) => ({ kind: 'killed', at }), (error) => error instanceof Dead],
    ['without power', 2, (at) => ({ kind: 'power', at }), (error) => error instanceof Dead],
    [
      'with an input or output error',
      3,
      (at) => ({ kind: 'fails', at, code: 'EIO' }),
      (error) => error instanceof IsnadError && error.exitCode === 3,
    ],
    [
      'with a full disk',
      4,
      (at) => ({ kind: 'fails', at, code: 'ENOSPC' }),
      (error) => error instanceof IsnadError && error.code === 'output.full',
    ],
  ];

  it.each(kinds)(
    '%s, goes on at any call and gives the same bytes',
    async (_name, first, faultAt, isIt) => {
      const { bytes, calls, names } = await whole();
      expect(calls).toBeGreaterThan(40);
      for (let at = first; at <= calls; at += long ? 1 : 6) {
        const into = newPath();
        const faulty = await attempt(into, faultAt(at));
        const where = `call ${at}, ${names[at - 1]}`;
        // A fault when files are closed or the lock is lifted comes after all is durable.
        const isHarmless = faulty.error === undefined && /^(close|remove)/.test(names[at - 1]!);
        expect(isHarmless || isIt(faulty.error), `${where}: ${String(faulty.error)}`).toBe(true);
        orphanLock(into);
        const second = await attempt(into, { kind: 'none' });
        expect(second.error, where).toBeUndefined();
        expect(bytesOf(into), where).toEqual(bytes);
      }
    },
  );

  it('dies again and again, and is whole in the end', async () => {
    const { bytes } = await whole();
    const into = newPath();
    let deaths = 0;
    for (let at = 3; ; at += 2) {
      const { error } = await attempt(into, { kind: 'killed', at });
      orphanLock(into);
      if (error === undefined) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(5);
    expect(bytesOf(into)).toEqual(bytes);
  });

  it('writes the same where the disk takes a byte at a time', async () => {
    const { bytes } = await whole();
    const into = newPath();
    expect((await attempt(into, { kind: 'short' })).error).toBeUndefined();
    expect(bytesOf(into)).toEqual(bytes);
  });
});
