// `isnad help`: every code is listed and explained, and a wrong one meets its neighbour.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCodes } from '../../src/archive/codes.ts';
import { explainCodes, listCodes } from '../../src/cli/error-codes.ts';
import { noteCodes } from '../../src/document/note-codes.ts';
import { codes } from '../../src/ingest/codes.ts';
import { limitOptions } from '../../src/ingest/limits.ts';
import { root } from '../support/files.ts';

function help(...topic: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli.ts'), 'help', ...topic],
    { cwd: root, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

test('lists the codes of runs, inputs and notes, each with what it means', () => {
  const lines = listCodes().split('\n');
  for (const [code, [meaning]] of Object.entries({ ...runCodes, ...codes, ...noteCodes })) {
    expect(
      lines.filter((line) => line.startsWith(`  ${code} `) && line.endsWith(meaning)),
    ).toHaveLength(1);
  }
  expect(lines[0]).toBe('Errors: something could not be read.');
  expect(lines).toContain('Warnings: all was read, but a look is worth while.');
});

test('explains a code and says how to mend it', () => {
  expect(help('errors', 'E-TIMEOUT')).toEqual({
    code: 0,
    out: `E-TIMEOUT
  What happened: Reading the document took longer than allowed, twice.
  What to do:    Allow more with --timeout, or report the document as a defect.
`,
    err: '',
  });
  expect(explainCodes(['e-ratio', 'W-EMPTY', 'detect.not-ours'])).toMatch(
    /^E-RATIO\n[\s\S]*--max-ratio[\s\S]*\n\nW-EMPTY\n[\s\S]*\n\ndetect\.not-ours\n/,
  );
});

test('knows the code that was meant', () => {
  expect(() => explainCodes(['E-TIMOUT'])).toThrow('There is no code "E-TIMOUT".');
  expect(() => explainCodes(['E-TIMOUT'])).toThrow(
    expect.objectContaining({ mend: expect.stringContaining('Did you mean E-TIMEOUT?') }),
  );
});

test('names every limit', () => {
  const { out } = help('run');
  for (const flag of Object.values(limitOptions)) expect(out).toContain(`${flag} <number>`);
});

test('shows commands inside of commands, and refuses what is none', () => {
  expect(help('gold', 'export')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage: isnad gold export [options] <path>'),
  });
  expect(help('extrct')).toMatchObject({ code: 2, out: '' });
});
