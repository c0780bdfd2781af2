// Lines of a table in, zips for Uwazi out: each holds `import.csv` and nothing else, of at most the size
// that Uwazi takes; a larger table is spread over several zips. The same lines give the same bytes.

import type { Readable } from 'node:stream';
import { writeWhole } from '../run/written.ts';
import { largestTable } from './uwazi.ts';

export async function writeUwazi(
  path: string,
  lines: AsyncIterable<string>,
  largest = largestTable,
): Promise<string[]> {
  const files: string[] = [];
  let header: string | undefined;
  let table: string[] = [];
  let bytes = 0;
  const write = async () => {
    const name = files.length === 0 ? path : numbered(path, files.length + 1);
    await writeWhole(name, zipped(Buffer.from(table.join(''), 'utf8')));
    files.push(name);
  };
  for await (const line of lines) {
    const size = Buffer.byteLength(line);
    if (header === undefined) header = line;
    else if (bytes + size > largest && table.length > 1) {
      await write();
      table = [header];
      bytes = Buffer.byteLength(header);
    }
    table.push(line);
    bytes += size;
  }
  await write();
  return files;
}

/** "claims-2.zip" for the second part of "claims.zip". */
function numbered(path: string, part: number): string {
  return /\.zip$/i.test(path) ? path.replace(/\.zip$/i, `-${part}.zip`) : `${path}-${part}`;
}

async function* zipped(table: Buffer): AsyncGenerator<Uint8Array> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  // A fixed time, told as the calendar has it: the same bytes on every day and in every place.
  const mtime = new Date(2000, 0, 1);
  zip.addBuffer(table, 'import.csv', { mtime, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  yield* zip.outputStream as Readable;
}
