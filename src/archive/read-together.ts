// Some documents in, the same documents read out: one part of the pipeline over all of them, then the
// next, so that its code stays in the processor's caches. One that fails is read once more, alone.

import type { Document } from '../document/document.ts';
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
    let done: Read | undefined = layered[index];
    if (done === undefined) {
      begin(index);
      done = await readAlone(document, reader);
    }
    read.push(done);
  }
  return read;
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
    return { failed, id: document.id };
  }
}
