// Records in, files that only grow out: text is gathered and written in large pieces, and a mark (size
// and SHA-256) can be taken of what is durable. Files that do not fit a mark are refused.

import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import type { FileMark } from './ledger.ts';
import type { RunFolder } from './run-folder.ts';
import type { Storage, StorageFile } from './storage.ts';
import { readPieces, writeAll } from './storage.ts';

interface Growing {
  readonly file: StorageFile;
  readonly hash: Hash;
  pending: (string | Uint8Array)[];
  bytes: number;
  unsynced: boolean;
}

// Text is written when this much (in UTF-16 units, or bytes) waits.
const pieceSize = 1 << 20;

export type FileMarks = Readonly<Record<string, FileMark>>;

export class RecordFiles {
  readonly #files: ReadonlyMap<string, Growing>;
  #waiting = 0;

  constructor(files: ReadonlyMap<string, Growing>) {
    this.#files = files;
  }

  append(name: string, record: string | Uint8Array): void {
    if (record.length === 0) return;
    const file = this.#files.get(name)!;
    file.pending.push(record);
    this.#waiting += record.length;
  }

  get isHeavy(): boolean {
    return this.#waiting >= pieceSize;
  }

  /** Hands what waits to the operating system. */
  async write(): Promise<void> {
    for (const file of this.#files.values()) {
      if (file.pending.length === 0) continue;
      const bytes = joined(file.pending);
      file.pending = [];
      await writeAll(file.file, bytes);
      file.hash.update(bytes);
      file.bytes += bytes.length;
      file.unsynced = true;
    }
    this.#waiting = 0;
  }

  /** Makes all that was appended durable, and says how far each file goes. */
  async keep(): Promise<FileMarks> {
    await this.write();
    const marks: Record<string, FileMark> = {};
    for (const [name, file] of this.#files) {
      if (file.unsynced) await file.file.sync();
      file.unsynced = false;
      marks[name] = { bytes: file.bytes, sha256: file.hash.copy().digest('hex') };
    }
    return marks;
  }

  async close(): Promise<void> {
    const closing = [...this.#files.values()].map(({ file }) => file.close());
    const failed = (await Promise.allSettled(closing)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  if (parts.every((part) => typeof part === 'string')) return Buffer.from(parts.join(''), 'utf8');
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)),
  );
}

/**
 * Opens the files at their marks and cuts off what came after; a file without a mark begins with `head`.
 * @throws IsnadError `output.damaged` when a file is not what its mark says.
 */
export async function openRecordFiles(
  place: { readonly storage: Storage; readonly folder: RunFolder },
  heads: Readonly<Record<string, string>>,
  marks: FileMarks = {},
): Promise<RecordFiles> {
  const files = new Map<string, Growing>();
  try {
    for (const name of Object.keys(heads)) files.set(name, await openAt(place, name, marks[name]));
  } catch (cause) {
    for (const { file } of files.values()) await file.close().catch(() => {});
    throw cause;
  }
  const records = new RecordFiles(files);
  for (const [name, head] of Object.entries(heads)) {
    if (!marks[name]) records.append(name, head);
  }
  return records;
}

async function openAt(
  { storage, folder }: { readonly storage: Storage; readonly folder: RunFolder },
  name: string,
  mark: FileMark | undefined,
): Promise<Growing> {
  const path = folder.file(name);
  const hash = createHash('sha256');
  if (mark) await checkFile({ storage, path }, mark, hash);
  if ((await storage.size(path)) !== undefined) await storage.truncate(path, mark?.bytes ?? 0);
  return {
    file: await storage.open(path, 'append'),
    hash,
    pending: [],
    bytes: mark?.bytes ?? 0,
    unsynced: false,
  };
}

async function checkFile(
  { storage, path }: { readonly storage: Storage; readonly path: string },
  mark: FileMark,
  hash: Hash,
): Promise<void> {
  const fault = await faultOf({ storage, path }, mark, hash);
  if (fault === undefined) return;
  throw new IsnadError({
    code: 'output.damaged',
    message: `${path} is damaged: ${fault}.`,
    mend: 'It was changed or cut after it was written. Start the run anew with --fresh, or into another folder.',
  });
}

/** What keeps a file from being what its mark says; feeds `hash` with its bytes. */
export async function faultOf(
  { storage, path }: { readonly storage: Storage; readonly path: string },
  mark: FileMark,
  hash: Hash = createHash('sha256'),
): Promise<string | undefined> {
  let bytes = 0;
  for await (const piece of readPieces(storage, path, mark.bytes)) {
    hash.update(piece);
    bytes += piece.length;
  }
  if (bytes < mark.bytes) return `it has ${bytes} bytes where the ledger tells of ${mark.bytes}`;
  if (hash.copy().digest('hex') !== mark.sha256) return 'its bytes are not those of the ledger';
  return undefined;
}
