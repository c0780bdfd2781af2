// The command line as a user meets it: arguments and standard input in; exit code, stdout and stderr out.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

function isnad(args: readonly string[], options: { input?: string; env?: object } = {}) {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      input: options.input ?? '',
      env: { ...process.env, ...options.env },
    },
  );
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const jsonLines = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('wrong use', () => {
  const cases: [string, readonly string[], number, RegExp][] = [
    ['an unknown command', ['extrct'], 2, /Did you mean extract\?/],
    ['an unknown flag', ['extract', '--publshed', '2024-01-01'], 2, /Did you mean --published\?/],
    ['an unknown format', ['extract', '--format', 'xml'], 2, /Allowed choices are jsonl/],
    ['an impossible day', ['extract', '--published', '2024-02-30'], 2, /Expected a day/],
    ['a confidence above one', ['extract', '--min-confidence', '2'], 2, /from 0 to 1/],
    ['a missing file', ['extract', 'no-such-file.txt'], 3, /no-such-file\.txt.*no such file/],
    [
      'a pattern for nothing',
      ['extract', 'fixtures/*.none'],
      3,
      /none cannot be read: the pattern fits no/,
    ],
    [
      'a format that there is not',
      ['extract', '--input-format', 'klingon', 'package.json'],
      2,
      /no format "klingon"/,
    ],
    [
      'a missing configuration',
      ['extract', '--config', 'none.json'],
      2,
      /none\.json cannot be read/,
    ],
    ['gold that is not there', ['evaluate', '--gold', 'nowhere'], 3, /nowhere cannot be read/],
  ];
  it.each(cases)('%s', (_name, args, code, message) => {
    const result = isnad(args);
    expect(result.err).toMatch(message);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
  });

  it('suggests the right configuration key', () => {
    const path = file('config.json', '{"claims":{"minConfidense":0.5}}');
    const result = isnad(['config', 'print', '--config', path]);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(/claims\.minConfidense[\s\S]*Did you mean "claims\.minConfidence"/);
  });
});

describe('help and version', () => {
  it('prints the version of the package', () => {
    expect(isnad(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
  });
  it('shows examples and exit codes', () => {
    const { code, out } = isnad(['extract', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Example:\n {2}isnad extract statement\.txt/);
    expect(out).toMatch(/Exit codes: 0 done/);
  });
});

describe('config print', () => {
  it('shows where each value came from, the flag of a command before the environment', () => {
    const { code, out } = isnad(['config', 'print'], {
      env: { ISNAD_CLAIMS_MIN_CONFIDENCE: '0.25' },
    });
    expect(code).toBe(0);
    expect(out).toMatch(/claims\.minConfidence\s+0\.25\s+environment ISNAD_CLAIMS_MIN_CONFIDENCE/);
    expect(out).toMatch(/languages\s+\["ar","en"\]\s+file pipeline\.config\.json/);
  });
});

describe('extract', () => {
  it('reports broken lines by number and reads the others', () => {
    const { code, out, err } = isnad(['extract', 'fixtures/inputs/broken-line.jsonl']);
    expect(code).toBe(1);
    expect(err).toMatch(/broken-line\.jsonl line 2: E-RECORD-BROKEN/);
    expect(err).toMatch(/broken-line\.jsonl line 4: E-NO-TEXT-FIELD/);
    const ids = jsonLines(out).map((claim) => (claim.document as { id: string }).id);
    expect([...new Set(ids)]).toEqual(['one', 'three']);
  });

  it('says that a text is empty and claims nothing', () => {
    const { code, out, err } = isnad(['extract', file('empty.txt', '  \n')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/empty\.txt: W-EMPTY: There is no text/);
  });

  it('says that a text is in none of its languages and claims nothing', () => {
    const french =
      'Trois civils ont été tués et cinq autres blessés hier dans un bombardement sur la ville, selon le ministère de la Défense.';
    const { code, out, err } = isnad(['extract'], { input: french });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/detect\.not-ours/);
  });

  it('writes CSV with a header and one row a claim', () => {
    const { out } = isnad(['extract', '--format', 'csv', 'fixtures/inputs/broken-line.jsonl']);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\ufeffdocument_id,document_title,.*,confidence$/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^one,/);
  });

  it('writes one JSON array of all documents', () => {
    const { out } = isnad(['extract', '--format', 'json', 'fixtures/inputs/broken-line.jsonl']);
    const claims = JSON.parse(out) as { document: { id: string } }[];
    expect(claims.map((claim) => claim.document.id)).toEqual(['one', 'three']);
    expect(JSON.parse(isnad(['extract', '--format', 'json'], { input: ' ' }).out)).toEqual([]);
  });

  it('ends quietly when the reader closes the pipe', () => {
    const command = `node --import tsx src/cli.ts entities fixtures/inputs/broken-line.jsonl 2>/dev/null | head -n 1 >/dev/null; exit \${PIPESTATUS[0]}`;
    expect(spawnSync('bash', ['-c', command], { cwd: root }).status).toBeLessThanOrEqual(1);
  });
});

describe('demo', () => {
  it('prints the claims of the statement that ships with the project', () => {
    const { code, out, err } = isnad(['demo']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/says who/);
    expect(out).toMatch(/how many/);
  });
});
