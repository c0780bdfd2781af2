// What every reader of one input file is handed: the options, the limits and the sums over all of the
// file's containers; and how a stretch of bytes travels with its place.

import type { ByteReader } from './bytes.ts';
import { InputFault } from './bytes.ts';
import type { Code } from './codes.ts';
import type { Limits } from './limits.ts';
import { limitNote, limitsOf } from './limits.ts';
import type {
  ErrorItem,
  InputFile,
  Item,
  Location,
  Place,
  ReadOptions,
  ReadReport,
} from './source.ts';

export interface Context {
  readonly options: ReadOptions;
  readonly limits: Limits;
  readonly report: ReadReport;
  /** Bytes that all containers of this file have unpacked so far. */
  readonly budget: { unpacked: number };
}

/** Bytes to read, and where they stand. */
export interface Source {
  readonly reader: ByteReader;
  readonly place: Place;
  /** The input itself, where these are its bytes: for readers that must jump about in a file. */
  readonly input?: InputFile;
}

/** A format's reader: bytes in, documents and errors out. */
export type FormatReader = (
  source: Source,
  context: Context,
) => AsyncIterable<Item> | Iterable<Item>;

/** One file inside of a container; it is read before the next one is asked for. */
export interface Member {
  readonly kind: 'member';
  readonly source: Source;
}

export type ContainerReader = (
  source: Source,
  context: Context,
) => AsyncIterable<Member | ErrorItem>;

export function contextOf(options: ReadOptions, report: ReadReport = {}): Context {
  return { options, report, limits: limitsOf(options.limits), budget: { unpacked: 0 } };
}

export function errorItem(code: Code, message: string, at: Location): ErrorItem {
  return { kind: 'error', code, message, at };
}

/** All bytes of a file that must be read as a whole. @throws InputFault when there are too many. */
export async function wholeOf(source: Source, limits: Limits): Promise<Buffer> {
  const bytes = await source.reader.whole(limits.fileBytes);
  if (bytes !== undefined) return bytes;
  throw new InputFault(
    'E-FILE-TOO-LARGE',
    `The file must be read as a whole and is too large: ${limitNote(limits, 'fileBytes')}.`,
  );
}

/** The place of a file inside of a container. */
export function memberPlace(place: Place, member: string, container: string): Place {
  return {
    at: { input: place.at.input, member: [...(place.at.member ?? []), member] },
    containers: [...place.containers, container],
    name: member,
  };
}
