// The library's face: a pipeline made once from a configuration, used for any number of documents.
// It prints nothing, reads no clock and opens no connection.

import type { Config } from './config.ts';
import { parseConfig } from './config.ts';
import type { Claim } from './document/claim.ts';
import type { AnalysedDocument, Document } from './document/document.ts';
import { IsnadError } from './errors.ts';
import type { DocumentInput } from './ingest/record.ts';
import { documentInput, documentOf } from './ingest/record.ts';
import { isShipped, networkFolder } from './network/shipped.ts';
import { buildNetworkReader, buildReader } from './pipeline.ts';

export interface Pipeline {
  readonly config: Config;
  /**
   * One document in, the same document with all its layers out, by rules alone: the trained network that
   * ships with isnad answers later, and `read` does not wait. Strange text gives diagnostics.
   * @throws IsnadError `input.invalid` when the record is not `{ id, text, title?, published?, uri?, lang? }`.
   * @throws IsnadError `usage` when a network of your own was named in `model.folder`: call `readAsync`.
   */
  read(document: DocumentInput): AnalysedDocument;
  /**
   * The same, and what the rules leave open a trained network is asked about: the one that ships with
   * isnad, or that of `model.folder`. With `{ model: false }` as `read`. The network is loaded when the
   * first document needs it, in the thread of the caller; it opens no connection.
   * @throws IsnadError `model.missing` or `model.invalid` when the model cannot be used.
   */
  readAsync(document: DocumentInput): Promise<AnalysedDocument>;
  /** Claims of the documents, in order, as `readAsync` reads them. Stops with the signal's reason when aborted. */
  extract(
    documents: Iterable<DocumentInput> | AsyncIterable<DocumentInput>,
    options?: { readonly signal?: AbortSignal },
  ): AsyncIterable<Claim>;
}

/** @throws IsnadError `config.*` when the configuration is not valid. */
export function createPipeline(config: unknown = {}): Pipeline {
  const complete = parseConfig(config);
  const { folder } = complete.model;
  const rules = buildReader(complete);
  const ofTheUser = !isShipped(folder) && networkFolder(folder) !== undefined;
  let network: ReturnType<typeof buildNetworkReader> | undefined;

  function read(input: DocumentInput): AnalysedDocument {
    if (!ofTheUser) return rules(checked(input));
    throw new IsnadError({
      code: 'usage',
      message: 'A pipeline with a network of your own (model.folder) cannot read synchronously.',
      mend: 'Call readAsync or extract, or leave model.folder out.',
    });
  }

  async function readAsync(input: DocumentInput): Promise<AnalysedDocument> {
    const document = checked(input);
    if (networkFolder(folder) === undefined) return rules(document);
    network ??= buildNetworkReader(complete);
    return (await network)(document);
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
