// The compiler's setting is for the version of V8 that it was measured with, and one that it knows.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { compileSparingly } from '../../src/cli/compiler.ts';

const given = (version: string) => {
  const flags: string[] = [];
  compileSparingly(version, (flag) => void flags.push(flag));
  return flags;
};

test('V8 of Node 20 inlines less', () => {
  expect(given('11.3.244.8-node.30')).toEqual(['--max-inlined-bytecode-size-cumulative=300']);
});

test('other versions are left alone', () => {
  expect(given('12.4.254.21-node.33')).toEqual([]);
  expect(given('13.6.233.10-node.26')).toEqual([]);
});

test('Node 20 knows the flag: an unknown one is complained of', () => {
  if (!process.versions.v8.startsWith('11.')) return;
  const set = (flag: string) =>
    spawnSync(process.execPath, ['-e', `require('v8').setFlagsFromString('${flag}')`], {
      encoding: 'utf8',
    }).stderr;
  expect(set(given(process.versions.v8)[0]!)).toBe('');
  expect(set('--no-such-flag-at-all')).toContain('unrecognized');
});
