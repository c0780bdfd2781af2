// The public names of the library.

export type { RunOptions } from './archive/archive.ts';
export { runArchive } from './archive/archive.ts';
export type { RunEvent, RunResult } from './archive/events.ts';
export type { Claim } from './document/claim.ts';
export type { AnalysedDocument } from './document/document.ts';
export type { Mention } from './document/mention.ts';
export { IsnadError } from './errors.ts';
export type { DocumentInput } from './ingest/record.ts';
export { createPipeline, type Pipeline } from './library.ts';
