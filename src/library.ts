// The library's face: a pipeline made once from a configuration, used for any number of documents.
// It prints nothing, reads no clock and opens no connection.

import type { Config } from './config.ts';
import { parseConfig } from './config.ts';
import type { Claim } from './document/claim.ts';
import type { AnalysedDocument, Document } from './document/document.ts';
import { IsnadError } from './errors.ts';
import type { DocumentInput } from './ingest/record.ts';
import { documentInput, documentOf } from './ingest/record.ts';
import { buildNetworkReader, buildReader } from './pipeline.ts';

export interface Pipeline {
  readonly config: Config;
  /**
   * One document in, the same document with all its layers out. Strange text gives diagnostics.
   * @throws IsnadError `input.invalid` when the record is not `{ id, text, title?, published?, uri?, lang? }`.
   */
  read(document: DocumentInput): AnalysedDocument;
  /**
   * The same by way of the trained network that `model.folder` names; without one, as `read`.
   * @throws IsnadError `model.missing` when the model is not there.
   */
  readAsync(document: DocumentInput): Promise<AnalysedDocument>;
  /** Claims of the documents, in order, as they are read. Stops with the signal's reason when aborted. */
  extract(
    documents: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
    options?: { readonly signal?: AbortSignal },
  ): AsyncIterable<Claim>;
}

/** @throws IsnadError `config.*` when the configuration is not valid. */
export function createPipeline(config: unknown = {}): Pipeline {
  const complete = parseConfig(config);
  const reader = complete.model.folder === '' ? buildReader(complete) : undefined;
  let network: ReturnType<typeof buildNetworkReader> | undefined;

  function read(input: DocumentInput): AnalysedDocument {
    if (reader) return reader(checked(input));
    throw new IsnadError({
      code: 'usage',
      message: 'A pipeline with a trained network (model.folder) cannot read synchronously.',
      mend: 'Call readAsync or extract, or leave model.folder out.',
    });
  }

  async function readAsync(input: DocumentInput): Promise<AnalysedDocument> {
    if (reader) return reader(checked(input));
    network ??= buildNetworkReader(complete);
    return (await network)(checked(input));
  }

  function checked(input: DocumentInput): Document {
    const result = documentInput.safeParse(input);
    if (!result.success) {
      throw new IsnadError({
        code: 'input.invalid',
        message: `This is no document: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
        mend: 'A document is { id, text, title?, published?, uri?, lang? }.',
      });
    }
    return documentOf(result.data);
  }

  async function* extract(
    documents: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
    options: { readonly signal?: AbortSignal } = {},
  ): AsyncGenerator<Claim> {
    options.signal?.throwIfAborted();
    for await (const document of documents) {
      options.signal?.throwIfAborted();
      for (const claim of (await readAsync(document)).claims) {
        yield claim;
        options.signal?.throwIfAborted();
      }
    }
  }

  return { config: complete, read, readAsync, extract };
}
