// Which files are read: sorted, nothing outside of what was given, links that lead out refused.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocuments } from '../../src/ingest/documents.ts';
import { listInputs } from '../../src/ingest/list.ts';
import type { ListOptions } from '../../src/ingest/source.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'isnad-list-'));
  for (const folder of ['in/b', 'in/a', 'out', 'in/.hidden', 'in/empty'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of [
    'in/z.txt',
    'in/B.txt',
    'in/b/2.txt',
    'in/b/10.txt',
    'in/a/أ.txt',
    'out/secret.txt',
    'in/.dot.txt',
    'in/.hidden/x.txt',
    'in/[x].txt',
  ]) {
    writeFileSync(join(root, file), `text of ${file}`);
  }
  symlinkSync(join(root, 'out/secret.txt'), join(root, 'in/link-out.txt'));
  symlinkSync(join(root, 'out'), join(root, 'in/link-folder-out'));
  symlinkSync('z.txt', join(root, 'in/link-in.txt'));
  symlinkSync('../in', join(root, 'in/link-loop'));
  symlinkSync('nowhere', join(root, 'in/link-dead'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function listed(paths: readonly string[], options?: ListOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, error } of listInputs(paths, options)) {
    const shown = path.startsWith(root) ? path.slice(root.length + 1) : path;
    found.push(error ? `${shown} ${error.code}` : shown);
  }
  return found;
}

const at = (path: string) => join(root, path);

describe('listInputs', () => {
  test('a folder, in the order of UTF-16 units', async () => {
    expect(await listed([at('in')])).toEqual([
      'in/B.txt',
      'in/[x].txt',
      'in/a/أ.txt',
      'in/b/10.txt',
      'in/b/2.txt',
      'in/link-dead E-INPUT-UNREADABLE',
      'in/link-folder-out E-SYMLINK-OUTSIDE',
      'in/link-in.txt',
      'in/link-loop W-SYMLINK-FOLDER',
      'in/link-out.txt E-SYMLINK-OUTSIDE',
      'in/z.txt',
    ]);
  });

  test('what begins with a dot, on request', async () => {
    const found = await listed([at('in')], { hidden: true });
    expect(found).toContain('in/.dot.txt');
    expect(found).toContain('in/.hidden/x.txt');
  });

  test('files in the order given, patterns, names with brackets', async () => {
    expect(await listed([at('in/z.txt'), at('in/B.txt')])).toEqual(['in/z.txt', 'in/B.txt']);
    expect(await listed([at('in/b/*.txt')])).toEqual(['in/b/10.txt', 'in/b/2.txt']);
    expect(await listed([at('in/**/1*.txt')])).toEqual(['in/b/10.txt']);
    expect(await listed([at('in/[x].txt')])).toEqual(['in/[x].txt']);
    expect(await listed([at('in/empty')])).toEqual([]);
  });

  test('a link that is given itself is followed', async () => {
    expect(await listed([at('in/link-out.txt')])).toEqual(['in/link-out.txt']);
  });

  test('what is left out', async () => {
    expect(await listed([at('in')], { exclude: [at('in/b'), at('in/z.txt')] })).not.toEqual(
      expect.arrayContaining(['in/z.txt']),
    );
    expect(
      (await listed([at('in')], { exclude: [at('in/b')] })).some((path) =>
        path.startsWith('in/b/'),
      ),
    ).toBe(false);
  });

  test('lists of files, by lines and by NUL', async () => {
    writeFileSync(at('lines'), `${at('in/z.txt')}\n${at('in/none.txt')}\r\n\n${at('in/a')}\n`);
    expect(await listed([], { filesFrom: [at('lines')] })).toEqual([
      'in/z.txt',
      'in/none.txt E-INPUT-MISSING',
      'in/a/أ.txt',
    ]);
    writeFileSync(at('nul'), `${at('in/z.txt')}\0${at('in/B.txt')}\0`);
    expect(await listed([], { filesFrom: [at('nul')] })).toEqual(['in/z.txt', 'in/B.txt']);
  });

  test('a path that is not there stops before anything is read', async () => {
    await expect(listed([at('in/z.txt'), at('none')])).rejects.toThrow(/no such file/);
    await expect(listed([at('in/*.xyz')])).rejects.toThrow(/fits no file/);
    await expect(listed([], { filesFrom: [at('none')] })).rejects.toThrow(/cannot be read/);
  });

  test('a file that goes away, or may not be read, is an error of its own', async () => {
    writeFileSync(at('in/b/gone.txt'), 'x');
    const codes: string[] = [];
    for await (const input of listInputs([at('in/b')])) {
      rmSync(at('in/b/gone.txt'), { force: true });
      for await (const item of readDocuments(input))
        codes.push(item.kind === 'error' ? item.code : item.record.text);
    }
    expect(codes).toEqual(['text of in/b/10.txt', 'text of in/b/2.txt', 'E-INPUT-UNREADABLE']);
  });

  test('bytes and digest of a file are told', async () => {
    const facts: unknown[] = [];
    for await (const input of listInputs([at('in/z.txt')])) {
      for await (const _ of readDocuments(input, {}, { input: (one) => facts.push(one) }));
    }
    expect(facts).toMatchObject([
      {
        bytes: 16,
        format: 'text',
        documents: 1,
        errors: 0,
        warnings: 0,
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
    ]);
  });
});
