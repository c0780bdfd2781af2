// The files of a begun run in, what the run has to remember of its documents out: their ids, their
// texts by digest, and the sketches of the originals.

import { addSketchRecord, Copies, sketchRecordSize } from './copies.ts';
import type { Memory } from './keeper.ts';
import { KnownIds } from './known-ids.ts';
import type { DocumentLine, RunFolder } from './run-folder.ts';
import { engineFiles, recordFiles } from './run-folder.ts';
import type { Storage } from './storage.ts';
import { readPieces } from './storage.ts';

export async function restoreMemory(storage: Storage, folder: RunFolder): Promise<Memory> {
  const known = new KnownIds();
  for await (const line of readLines(storage, folder.file(recordFiles.documents))) {
    const { id, digest, length } = JSON.parse(line) as DocumentLine;
    const index = known.add(id);
    if (length > 0) known.firstOfText(digest, index);
  }
  const copies = new Copies();
  let rest = Buffer.alloc(0);
  for await (const piece of readPieces(storage, folder.file(engineFiles.sketches))) {
    rest = Buffer.concat([rest, piece]);
    let at = 0;
    for (; at + sketchRecordSize <= rest.length; at += sketchRecordSize) {
      addSketchRecord(copies, rest.subarray(at, at + sketchRecordSize));
    }
    rest = rest.subarray(at);
  }
  return { known, copies };
}

/** The lines of a file of records, without their newlines, up to a byte if given. */
export async function* readLines(
  storage: Storage,
  path: string,
  until?: number,
): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const piece of readPieces(storage, path, until)) {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      rest.push(piece.subarray(start, end));
      yield (rest.length === 1 ? rest[0]! : Buffer.concat(rest)).toString('utf8');
      rest = [];
      start = end + 1;
    }
    if (start < piece.length) rest.push(piece.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}
