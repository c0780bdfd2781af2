// The public names of the library. The archive engine, with its threads and writers, is loaded by the
// first call of `runArchive`: who only wants a pipeline does not wait for it.

import type { RunOptions, Surroundings } from './archive/archive.ts';
import type { RunResult } from './archive/events.ts';

export type { RunOptions } from './archive/archive.ts';
export type { RunEvent, RunResult } from './archive/events.ts';
export type { Claim } from './document/claim.ts';
export type { AnalysedDocument } from './document/document.ts';
export type { Mention } from './document/mention.ts';
export { IsnadError } from './errors.ts';
export type { DocumentInput } from './ingest/record.ts';
export { createPipeline, type Pipeline } from './library.ts';

/**
 * Reads all documents of the inputs (files, folders, patterns; `-` is standard input) into a run folder.
 * The same call on the same folder goes on where an earlier one stopped.
 * @throws IsnadError `output.*` when the folder cannot be used or written, `run.changed` when it holds
 * a run of another configuration, `config.*` and `model.*` for wrong settings.
 */
export async function runArchive(
  inputs: readonly string[],
  options: RunOptions,
  surroundings?: Surroundings,
): Promise<RunResult> {
  const engine = await import('./archive/archive.ts');
  return engine.runArchive(inputs, options, surroundings);
}
