// One reader for all tests of a file: the real pipeline with the default configuration.

import { parseConfig } from '../../src/config.ts';
import type { ReadDocument } from '../../src/pipeline.ts';
import { buildReader } from '../../src/pipeline.ts';

let reader: ReturnType<typeof buildReader> | undefined;

export function readText(
  text: string,
  options: { published?: string; id?: string; lang?: string } = {},
): ReadDocument {
  reader ??= buildReader(parseConfig({}));
  return reader({
    id: options.id ?? 'test',
    source: text,
    ...(options.published && { published: options.published }),
    ...(options.lang && { declaredLang: options.lang }),
    diagnostics: [],
  });
}
