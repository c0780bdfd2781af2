// Compiles the word tables for the built package: `npm run build` runs it behind the compiler.

import { writeFileSync } from 'node:fs';
import { compiledPath, refuseCompiled } from '../src/lexicon/compiled.ts';

refuseCompiled();
// Languages prepare their words while they load: only from here on.
const { compileTables } = await import('../src/tables.ts');
const file = compileTables();
writeFileSync(new URL(`../${compiledPath}`, import.meta.url), file);
process.stdout.write(`${compiledPath}: ${(file.byteLength / 1e6).toFixed(1)} MB\n`);
