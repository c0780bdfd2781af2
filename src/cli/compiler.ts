// How far the compiler of JavaScript may go: set before much code has run, for the whole process.

import { setFlagsFromString } from 'node:v8';

/**
 * The pipeline is a thousand small functions. V8 of Node 20 copies so many of them into one another that
 * compiling takes longer than reading the first thousand documents, once again in each worker; the code
 * is then too large for the processor's caches. Other versions have other compilers: they are left alone.
 */
export function compileSparingly(version = process.versions.v8, set = setFlagsFromString): void {
  if (version.startsWith('11.')) set('--max-inlined-bytecode-size-cumulative=300');
}
