// Names on the command line in, ingested documents out. Every name is checked before any work, so
// that a missing file stops a run at its start.

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { IsnadError } from '../errors.ts';
import type { Failure, Ingested, InputFormat } from '../ingest/ingest.ts';
import type { Terminal } from './terminal.ts';

export interface InputOptions {
  readonly inputFormat?: InputFormat;
  readonly published?: string;
}

/** All documents of the inputs in order; `-` and no name at all are standard input. */
export async function* openInputs(
  names: readonly string[],
  options: InputOptions & { readonly config: Config },
): AsyncGenerator<Ingested> {
  const { ingest } = await import('../ingest/ingest.ts');
  const all = names.length === 0 ? ['-'] : names;
  for (const name of all) if (name !== '-') checkFile(name);
  for await (const { name, bytes } of readAhead(all)) {
    yield* ingest(bytes, {
      uri: name === '-' ? 'stdin' : name,
      format: options.inputFormat,
      encoding: options.config.input.encoding,
      maxDocumentLength: options.config.input.maxDocumentLength,
      published: options.published,
    });
  }
}

/** Tells people about a record that could not be read. */
export function noteFailure(terminal: Terminal, failure: Failure): void {
  const line = failure.line === undefined ? '' : ` line ${failure.line}`;
  terminal.note(`isnad: ${failure.uri}${line}: ${failure.code}: ${failure.message}`);
}

function checkFile(name: string): void {
  let isDirectory: boolean;
  try {
    isDirectory = statSync(name).isDirectory();
  } catch (cause) {
    throw unreadable(name, cause);
  }
  if (isDirectory) {
    throw new IsnadError({
      code: 'input.is-directory',
      message: `${name} is a directory; a file is expected.`,
      mend: `Name the files in it: isnad extract ${name}/*.txt`,
    });
  }
}

/** Reads the inputs in order, a few ahead of the one in work: the disk is not waited for twice. */
async function* readAhead(
  names: readonly string[],
): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { default: PQueue } = await import('p-queue');
  const queue = new PQueue({ concurrency: ahead });
  const reads: Promise<Uint8Array>[] = [];
  const start = (name: string) => {
    const read = queue.add(() => (name === '-' ? standardInput() : readBytes(name)));
    // A fault is met where its turn comes; until then it is not unhandled.
    read.catch(() => {});
    reads.push(read);
  };
  names.slice(0, ahead).forEach(start);
  for (const [index, name] of names.entries()) {
    const next = names[index + ahead];
    if (next !== undefined) start(next);
    yield { name, bytes: await reads[index]! };
    delete reads[index];
  }
}

/** Files read ahead of the one in work. */
const ahead = 4;

async function readBytes(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

function unreadable(name: string, cause: unknown): IsnadError {
  const reason =
    (cause as NodeJS.ErrnoException).code === 'ENOENT'
      ? 'there is no such file'
      : (cause as Error).message;
  return new IsnadError({
    code: 'input.unreadable',
    message: `${name} cannot be read: ${reason}.`,
    mend: 'Check the path; "-" reads standard input.',
  });
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
