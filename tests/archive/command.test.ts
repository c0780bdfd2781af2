// `isnad run` as a user meets it: killed, interrupted, gone on with in another time zone and language,
// and the same bytes in the end as of a run that nothing happened to.

import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDocuments } from '../../bench/archive.ts';
import { runArchive } from '../../src/archive/archive.ts';
import { statusOf } from '../../src/archive/status.ts';
import { status } from '../../src/cli/run-reports.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { root } from '../support/files.ts';
import { long, patience, saying } from './support/long.ts';
import { bytesOf, newPath, sharedCrew } from './support/runs.ts';

const archive = newPath();
mkdirSync(archive);
const documents = (language: 'ar' | 'en', count: number) =>
  [...generateDocuments(language, count, 9)].map((record) => `${JSON.stringify(record)}\n`);
writeFileSync(
  join(archive, 'a.jsonl'),
  [...documents('ar', 35), '{"id": broken\n', ...documents('en', 40)].join(''),
);
writeFileSync(join(archive, 'b.jsonl'), documents('en', 1).join(''));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a command in the archive's folder; `when` is told of all stderr whenever some comes. */
function isnad(
  args: readonly string[],
  { env = {}, when }: { env?: object; when?: (err: string, child: ChildProcess) => void } = {},
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'src/cli.ts'), ...args],
    { cwd: archive, env: { ...process.env, ...env } },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
    when?.(err, child);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Sends a signal once the run has told of documents that are done. */
function signalAfterStart(signal: NodeJS.Signals) {
  let isSent = false;
  return (err: string, child: ChildProcess) => {
    if (isSent || !/"documents":[1-9]/.test(err)) return;
    isSent = true;
    child.kill(signal);
  };
}

describe(saying('isnad run'), { timeout: patience }, () => {
  const into = newPath();
  const command = (jobs: string) => [
    ...['run', 'a.jsonl', 'b.jsonl', '--into', into, '--jobs', jobs, '--progress', 'json'],
  ];

  it('goes on after kill -9 and after Ctrl-C, in any time zone and language', async () => {
    for (let time = 0; time < (long ? 10 : 1); time += 1) {
      const killed = await isnad(command('1'), { when: signalAfterStart('SIGKILL') });
      expect(killed.code).toBeNull();
    }
    const interrupted = await isnad(command('0'), {
      env: { TZ: 'Asia/Damascus', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      when: signalAfterStart('SIGINT'),
    });
    expect(interrupted, interrupted.err).toMatchObject({ code: 130, out: '' });
    expect(interrupted.err).toContain('stopping; what is in work is finished first');
    const shown = await told((terminal) => status(into, {}, terminal));
    expect(shown.out).toMatch(/^state +stopped before its end$/m);
    expect(shown.out).toContain(`go on with  isnad ${command('0').join(' ')}\n`);
    // Nobody reads its messages any more: that is no reason to stop.
    const ended = await isnad(command('0'), {
      env: { TZ: 'America/Caracas', LANG: 'ar_SY.UTF-8' },
      when: (_err, child) => child.stderr?.destroy(),
    });
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(await statusOf(into)).toMatchObject({
      state: 'complete',
      totals: { documents: 76, errors: 1 },
    });

    const whole = newPath();
    const inputs = ['a.jsonl', 'b.jsonl'].map((name) => join(archive, name));
    const options = { into: whole, jobs: 0, config: { model: false } };
    await runArchive(inputs, options, { openCrew: sharedCrew, finishers: [] });
    const found = bytesOf(into);
    const wanted = bytesOf(whole);
    for (const name of ['claims.jsonl', 'claims.csv', 'counts.csv']) {
      // The inputs were named from another folder.
      expect(found[name]).toBe(wanted[name]!.replaceAll(`${archive}/`, ''));
    }
  });
});

describe('many files', { timeout: patience }, () => {
  it('need few of them open at once', async () => {
    const folder = newPath();
    mkdirSync(folder);
    const files = Array.from({ length: 400 }, (_, file) => join(folder, `${file}.txt`));
    for (const [index, file] of files.entries()) {
      writeFileSync(file, `Two soldiers were killed in Homs. File ${index}.`);
    }
    const into = newPath();
    const command = [process.execPath, '--import', join(root, 'node_modules/tsx/dist/loader.mjs')];
    const words = [...command, join(root, 'src/cli.ts'), 'run', ...files, '--into', into];
    const { status: code, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -n 256 && exec "$@"', 'isnad', ...words, '--jobs', '0', '--progress', 'none'],
      { encoding: 'utf8' },
    );
    expect(code, stderr).toBe(0);
    expect((await statusOf(into)).totals).toMatchObject({ documents: 400, errors: 0, inputs: 400 });
    const shown = await told((terminal) => status(into, {}, terminal));
    expect(shown.out).toContain(`${files[4]} and 395 more\n`);
  });
});

async function told(command: (terminal: Terminal) => Promise<number>) {
  let out = '';
  const data = async (text: string) => {
    out += text;
  };
  return { code: await command({ data, note: () => {} }), out };
}
