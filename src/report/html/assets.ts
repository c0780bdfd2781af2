// What stands in a report besides its content: style, script and faces for Arabic, read from the
// package. Nothing is fetched.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageRoot } from '../../root.ts';

export interface ReportAssets {
  readonly style: string;
  readonly script: string;
  /** Faces for Arabic, as base64 of WOFF2. */
  readonly regular: string;
  readonly bold: string;
  /** Base64 of the SHA-256 of a text: names what the page's policy lets run. */
  readonly hash: (text: string) => string;
}

/** @param files names under assets/report, in the order in which they stand in the page. */
export function readAssets(files: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}): ReportAssets {
  const require = createRequire(new URL('package.json', packageRoot));
  const texts = (names: readonly string[]) =>
    names
      .map((name) => readFileSync(new URL(`assets/report/${name}`, packageRoot), 'utf8'))
      .join('');
  const base64 = (path: string) => readFileSync(path).toString('base64');
  return {
    style: texts(files.styles),
    script: texts(files.scripts),
    regular: base64(
      require.resolve(
        '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
      ),
    ),
    bold: base64(
      require.resolve(
        '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2',
      ),
    ),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
