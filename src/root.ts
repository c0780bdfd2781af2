// Where isnad's own files lie (word tables, assets, package.json): above its sources or its built modules;
// for a bundle that it became a part of, in `isnad/` or `node_modules/isnad/` beside or above the bundle.

import { existsSync, readFileSync } from 'node:fs';

/** The folder of the package, as a URL that ends with a slash. */
export const packageRoot: URL = rootAbove(import.meta.url);

export function rootAbove(module: string): URL {
  let folder = new URL('./', module);
  while (true) {
    const places = [folder, new URL('isnad/', folder), new URL('node_modules/isnad/', folder)];
    const found = places.find(isOurs);
    if (found !== undefined) return found;
    const above = new URL('../', folder);
    // Nowhere: messages name the place where it is in the package.
    if (above.href === folder.href) return new URL('../', module);
    folder = above;
  }
}

function isOurs(folder: URL): boolean {
  if (!existsSync(new URL('models/manifest.json', folder))) return false;
  try {
    const { name } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
      name?: unknown;
    };
    return name === 'isnad';
  } catch {
    return false;
  }
}
