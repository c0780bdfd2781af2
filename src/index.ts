// The public names of the library.

export type { Claim } from './document/claim.ts';
export type { AnalysedDocument } from './document/document.ts';
export type { Mention } from './document/mention.ts';
export { IsnadError } from './errors.ts';
export type { DocumentInput } from './ingest/record.ts';
export { createPipeline, type Pipeline } from './library.ts';
