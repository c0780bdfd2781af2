// Sources in, the modules of the built package out (dist/), as few files as start fast: what a command
// needs at once is one file, what it loads later stays apart. Types are the compiler's.

import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);
const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
) as Readonly<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>;

// The start needs a part of it, and its many files would be read one by one.
const taken = ['zod'];

// `z` as the namespace of its module: what nobody asks of it (fifty languages of messages) is left out.
const namespace = {
  name: 'zod as a namespace',
  setup(bundle: { onLoad: (on: { filter: RegExp }, load: typeof loadSource) => void }) {
    bundle.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, loadSource);
  },
};

function loadSource({ path }: { path: string }) {
  const source = readFileSync(path, 'utf8');
  const contents = source.replace("import { z } from 'zod';", "import * as z from 'zod';");
  return { contents, loader: 'ts' as const };
}

const { metafile } = await build({
  absWorkingDir: new URL('.', root).pathname,
  entryPoints: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'archive/worker': 'src/archive/worker.ts',
  },
  outdir: 'dist',
  chunkNames: 'modules/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  external: Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !taken.includes(name),
  ),
  plugins: [namespace],
  metafile: true,
  logLevel: 'warning',
});

writeFileSync(new URL('licences.txt', dist), licencesOf(Object.keys(metafile.inputs)));

/** The licences of the packages whose code stands in the bundle. */
function licencesOf(inputs: readonly string[]): string {
  const folders = new Set<string>();
  for (const path of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const at = new URL(folder, root);
      const { name, version } = JSON.parse(readFileSync(new URL('package.json', at), 'utf8')) as {
        name: string;
        version: string;
      };
      return `${name} ${version}\n\n${licenceIn(at)}`;
    })
    .join('\n\n');
}

function licenceIn(folder: URL): string {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENCE']) {
    try {
      return readFileSync(new URL(name, folder), 'utf8').trim();
    } catch {
      // Under another name.
    }
  }
  throw new Error(`${folder.href} has no licence that could go with its code.`);
}
