// isnad as a part of somebody's bundle: its tables, assets and worker are found, and a run finishes with
// the same claims as from the sources.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runArchive } from '../../src/archive/archive.ts';
import { rootAbove } from '../../src/root.ts';
import { root } from '../support/files.ts';
import { statements } from './support/inputs.ts';
import { patience } from './support/long.ts';
import { linesOf, newPath, smallSteps } from './support/runs.ts';

const require = createRequire(import.meta.url);
// It comes with tsx.
const { build } = createRequire(require.resolve('tsx'))('esbuild') as {
  build: (options: object) => Promise<unknown>;
};

it('runs in a bundle, with threads', { timeout: patience }, async () => {
  const folder = newPath();
  mkdirSync(folder);
  symlinkSync(root, join(folder, 'isnad'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: { app: join(root, 'src/index.ts'), worker: join(root, 'src/archive/worker.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    // A native module, and one that starts threads from a file of its own. The rest is CommonJS in part.
    external: ['@duckdb/node-api', 'piscina'],
    banner: {
      js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);",
    },
    logLevel: 'error',
  });
  const input = join(folder, 'in.jsonl');
  writeFileSync(
    input,
    statements(3)
      .map((statement) => `${JSON.stringify(statement)}\n`)
      .join(''),
  );
  const main = join(folder, 'main.mjs');
  writeFileSync(
    main,
    `import { runArchive } from './app.mjs';
const worker = new URL('./worker.mjs', import.meta.url);
const into = ${JSON.stringify(join(folder, 'run'))};
const { state } = await runArchive([${JSON.stringify(input)}], { into, jobs: 1, worker, config: { model: false } });
process.stdout.write(state);`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [main], { encoding: 'utf8' });
  expect(stdout, stderr).toBe('complete');
  const whole = newPath();
  await runArchive([input], { into: whole, jobs: 0, config: { model: false } }, smallSteps);
  const found = linesOf(join(folder, 'run'), 'claims.jsonl');
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(linesOf(whole, 'claims.jsonl'));
  expect(readFileSync(join(folder, 'run', 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

it('finds its files above its modules or beside a bundle, and nobody else’s', () => {
  const folder = newPath();
  mkdirSync(join(folder, 'app', 'models'), { recursive: true });
  writeFileSync(join(folder, 'app', 'models', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'app', 'package.json'), '{"name": "another"}');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'isnad'));
  const rootOf = (path: string) => rootAbove(pathToFileURL(path).href).href;
  expect(rootOf(join(folder, 'app', 'bundle.mjs'))).toBe(
    pathToFileURL(join(folder, 'node_modules', 'isnad/')).href,
  );
  expect(rootOf(join(root, 'src/root.ts'))).toBe(pathToFileURL(`${root}/`).href);
  expect(rootOf(join(root, 'dist/root.js'))).toBe(pathToFileURL(`${root}/`).href);
});
