// Some documents in, the same documents read out: one part of the pipeline over all of them, then the
// next, so that its code stays in the processor's caches. One that fails is read once more, alone.

import type { Document } from '../document/document.ts';
import { IsnadError } from '../errors.ts';
import type { ReadDocument, StagedReader } from '../pipeline.ts';

/** A document as read, or why it could not be. */
export type Read = ReadDocument | { readonly failed: unknown; readonly id: string };

export async function readTogether(
  documents: readonly Document[],
  reader: StagedReader,
  /** Told which document is in work, whenever that changes. */
  begin: (index: number) => void,
): Promise<Read[]> {
  const layered = documents.length > 1 ? throughStages(documents, reader, begin) : [];
  const read: Read[] = [];
  for (const [index, document] of documents.entries()) {
    const ruled = layered[index];
    begin(index);
    read.push(ruled ? await finished(ruled, reader) : await readAlone(document, reader));
  }
  return read;
}

/** What must be waited for, one document after the other: what each asks is its own. */
async function finished(ruled: ReadDocument, { finish }: StagedReader): Promise<Read> {
  if (!finish) return ruled;
  try {
    return await finish(ruled);
  } catch (failed) {
    if (failed instanceof IsnadError) throw failed;
    return { failed, id: ruled.id };
  }
}

/** The documents behind the last stage; nothing for one that failed, and for all where there are none. */
function throughStages(
  documents: readonly Document[],
  { stages }: StagedReader,
  begin: (index: number) => void,
): readonly (ReadDocument | undefined)[] {
  if (stages.length === 0) return [];
  const layered: (Document | undefined)[] = [...documents];
  for (const stage of stages) {
    for (const [index, document] of layered.entries()) {
      if (document === undefined) continue;
      begin(index);
      try {
        layered[index] = stage(document);
      } catch {
        layered[index] = undefined;
      }
    }
  }
  return layered as (ReadDocument | undefined)[];
}

async function readAlone(document: Document, { read }: StagedReader): Promise<Read> {
  try {
    return await read(document);
  } catch (failed) {
    // Of the settings, not of the document: no model is there.
    if (failed instanceof IsnadError) throw failed;
    return { failed, id: document.id };
  }
}
