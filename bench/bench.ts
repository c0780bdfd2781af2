// Compiles the benches as the built package is compiled, and runs them: tsx puts a call of its own into
// every function that is made, which no user's run has. Names of benches as arguments: only those.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// One folder below the root, like this file: the benches find theirs from there.
const compiled = new URL('../.cache/benches.mjs', import.meta.url);

await build({
  entryPoints: [fileURLToPath(new URL('./benches.ts', import.meta.url))],
  outfile: fileURLToPath(compiled),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(compiled.href);
