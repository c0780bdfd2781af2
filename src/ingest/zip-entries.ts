// A zip file or its bytes in, its entries out, each with its name decoded and its bytes on demand,
// unpacked under the limits and checked against length and checksum. Names are never paths of a disk.

import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { UnpackMeter } from './budget.ts';
import { ByteReader, InputFault } from './bytes.ts';
import type { Context } from './context.ts';
import { chooseEncoding } from './encoding.ts';
import { crc32, inflateRaw } from './inflate.ts';

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Where its bytes lie in the file, for those who look for overlaps. */
  readonly start: number;
  readonly size: number;
  readonly open: () => AsyncGenerator<Buffer>;
}

const options = {
  lazyEntries: true,
  decodeStrings: false,
  autoClose: false,
  validateEntrySizes: false,
};
const openFile = promisify<string, typeof options, ZipFile>(yauzl.open);
const openBytes = promisify<Buffer, typeof options, ZipFile>(yauzl.fromBuffer);

/** @throws InputFault when it is no zip, or a broken one. */
export async function* zipEntries(
  zip: { readonly file: string } | { readonly bytes: Buffer },
  context: Context,
): AsyncGenerator<ZipEntry> {
  let file: ZipFile;
  try {
    file = 'file' in zip ? await openFile(zip.file, options) : await openBytes(zip.bytes, options);
  } catch (cause) {
    throw new InputFault('E-FORMAT-BROKEN', `It is no whole zip: ${(cause as Error).message}.`);
  }
  try {
    for (;;) {
      const entry = await nextEntry(file);
      if (entry === undefined) return;
      yield {
        name: await nameOf(entry),
        isEncrypted: entry.isEncrypted(),
        start: entry.relativeOffsetOfLocalHeader,
        size: entry.compressedSize,
        open: () => contentOf(file, entry, context),
      };
    }
  } finally {
    file.close();
  }
}

function nextEntry(file: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      file.off('entry', onEntry).off('end', onEnd).off('error', onError);
      settle();
    };
    const onEntry = (entry: Entry) => done(() => resolve(entry));
    const onEnd = () => done(() => resolve(undefined));
    const onError = (fault: Error) =>
      done(() => reject(new InputFault('E-FORMAT-BROKEN', `The zip is broken: ${fault.message}.`)));
    file.on('entry', onEntry).on('end', onEnd).on('error', onError);
    file.readEntry();
  });
}

const utf8Flag = 0x800;
const unicodePathField = 0x7075;

async function nameOf(entry: Entry): Promise<string> {
  // Without decoding, names are bytes, whatever the types say.
  const bytes = entry.fileName as unknown as Buffer;
  const field = entry.extraFields?.find(({ id }) => id === unicodePathField);
  if (field && field.data.length > 5) return field.data.toString('utf8', 5);
  return decodeName(bytes, entry.generalPurposeBitFlag);
}

export async function decodeName(bytes: Buffer, flags: number): Promise<string> {
  if (flags & utf8Flag) return bytes.toString('utf8');
  return (await chooseEncoding(bytes, {})).decode(bytes);
}

async function* contentOf(file: ZipFile, entry: Entry, context: Context): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new InputFault('E-FORMAT-ENCRYPTED', 'The member is encrypted.');
  const { compressionMethod: method } = entry;
  if (method !== 0 && method !== 8) {
    throw new InputFault('E-FORMAT-UNKNOWN', `The member is packed by method ${method} of zip.`);
  }
  let stream: AsyncIterable<Buffer>;
  try {
    const open = promisify(file.openReadStream.bind(file)) as unknown as (
      entry: Entry,
      options: { decodeFileData: false },
    ) => Promise<AsyncIterable<Buffer>>;
    stream = await open(entry, { decodeFileData: false });
  } catch (cause) {
    throw new InputFault('E-FORMAT-BROKEN', `The member is broken: ${(cause as Error).message}.`);
  }
  const packed = new ByteReader(stream);
  const meter = new UnpackMeter(context, () => packed.position);
  let sum = 0;
  let length = 0;
  for await (const chunk of method === 8 ? inflateRaw(packed) : packed.chunks()) {
    meter.count(chunk.length);
    sum = crc32(chunk, sum);
    length += chunk.length;
    yield chunk;
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) {
    throw new InputFault('E-CHECKSUM', 'The member does not fit its length and checksum.');
  }
}
