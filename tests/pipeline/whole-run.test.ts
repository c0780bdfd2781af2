// Whole runs: an input through the real pipeline against its expected output, byte for byte, and the
// same bytes under other time zones and locales. `vitest run -u` rewrites what is expected; read the diff.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/document/claim-schema.ts';
import { root } from '../support/files.ts';

const input = 'fixtures/inputs/statements.jsonl';

function run(command: string, env: object = {}): string {
  const args = ['--import', 'tsx', join(root, 'src/cli.ts'), command, input];
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  return result.stdout;
}

describe('a whole run', () => {
  const claims = run('extract');

  it('writes the expected claims, each valid by the schema', async () => {
    await expect(claims).toMatchFileSnapshot(
      join(root, 'fixtures/expected/statements.claims.jsonl'),
    );
    for (const line of claims.trimEnd().split('\n')) claim.parse(JSON.parse(line));
  });

  it('writes the expected mentions', async () => {
    await expect(run('entities')).toMatchFileSnapshot(
      join(root, 'fixtures/expected/statements.entities.jsonl'),
    );
  });

  it('writes the same bytes in another time zone and locale', () => {
    expect(run('extract', { TZ: 'Asia/Damascus', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' })).toBe(claims);
  });
});
