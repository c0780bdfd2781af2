// The bytes of a WARC file, or of one packed member, in; its records out, each with what is wrong with
// it. A wrong length is found by what follows the record, and mended where the next record can be seen.

import { createHash } from 'node:crypto';
import type { ByteReader } from './bytes.ts';
import type { Code } from './codes.ts';
import { headEnd, readHeads } from './http.ts';
import type { Limits } from './limits.ts';
import { limitNote } from './limits.ts';

export interface WarcRecord {
  readonly kind: 'record';
  readonly heads: ReadonlyMap<string, string>;
  /** Nothing where it is too large to be held. */
  readonly block: Buffer | undefined;
  readonly isCut: boolean;
  readonly offset: number;
  readonly faults: readonly RecordFault[];
}

export interface WarcGarbage {
  readonly kind: 'garbage';
  readonly offset: number;
  readonly faults: readonly RecordFault[];
}

export interface RecordFault {
  readonly code: Code;
  readonly message: string;
}

const mostHead = 1 << 16;
const marker = Buffer.from('WARC/1.');

export async function* readWarcRecords(
  reader: ByteReader,
  limits: Limits,
): AsyncGenerator<WarcRecord | WarcGarbage> {
  for (;;) {
    await passLineEnds(reader);
    const offset = reader.position;
    const held = await reader.peek(marker.length);
    if (held.length === 0) return;
    if (!held.subarray(0, marker.length).equals(marker)) {
      const passed = await passToMarker(reader);
      const message = `${passed} bytes are no record.`;
      yield { kind: 'garbage', offset, faults: [{ code: 'E-WARC-GARBAGE', message }] };
      continue;
    }
    const head = await readHead(reader);
    const length = lengthOf(head?.heads);
    if (head === undefined || length === undefined) {
      reader.take(Math.min(marker.length, (await reader.peek(1)).length));
      const passed = await passToMarker(reader);
      const what = head === undefined ? 'has no end' : 'tells no length';
      const message = `The head of the record ${what}; ${passed} bytes were passed over.`;
      yield { kind: 'garbage', offset, faults: [{ code: 'E-WARC-RECORD', message }] };
      continue;
    }
    reader.take(head.size);
    yield await readBlock(reader, { heads: head.heads, length, offset, limits });
  }
}

async function passLineEnds(reader: ByteReader): Promise<void> {
  for (;;) {
    const held = await reader.peek(4);
    let at = 0;
    while (at < held.length && (held[at] === 0x0d || held[at] === 0x0a)) at += 1;
    reader.take(at);
    if (at === 0 || at < held.length) return;
  }
}

interface Head {
  readonly heads: ReadonlyMap<string, string>;
  readonly size: number;
}

/** Nothing where the head does not end: it is cut, or longer than any honest one. */
async function readHead(reader: ByteReader): Promise<Head | undefined> {
  let wanted = 2048;
  for (;;) {
    const held = await reader.peek(wanted);
    const view = held.subarray(0, mostHead);
    const end = headEnd(view);
    if (end.to > end.from) {
      const lines = view.toString('utf8', 0, end.from).split(/\r?\n/);
      return { heads: readHeads(lines.slice(1)), size: end.to };
    }
    if (held.length < wanted || wanted >= mostHead) return undefined;
    wanted *= 4;
  }
}

function lengthOf(heads: ReadonlyMap<string, string> | undefined): number | undefined {
  const written = heads?.get('content-length');
  return written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : undefined;
}

/** Consumes up to the next marker at the start of a line; tells how many bytes. */
async function passToMarker(reader: ByteReader): Promise<number> {
  const start = reader.position;
  for (;;) {
    const held = await reader.peek(1 << 14);
    if (held.length === 0) return reader.position - start;
    const at = markerIn(held, 0);
    if (at >= 0) {
      reader.take(at);
      return reader.position - start;
    }
    // The marker may begin in the last bytes.
    const end = held.length < 1 << 14 ? held.length : held.length - marker.length;
    reader.take(end);
  }
}

/** A marker behind a line end. */
function markerIn(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(marker, from); at >= 0; at = bytes.indexOf(marker, at + 1)) {
    if (at > 0 && bytes[at - 1] === 0x0a) return at;
  }
  return -1;
}

interface Wanted {
  readonly heads: ReadonlyMap<string, string>;
  readonly length: number;
  readonly offset: number;
  readonly limits: Limits;
}

async function readBlock(
  reader: ByteReader,
  { heads, length, offset, limits }: Wanted,
): Promise<WarcRecord> {
  const faults: RecordFault[] = [];
  if (length > limits.fileBytes) {
    const read = await reader.skip(length);
    const message = `The record has ${length} bytes; ${limitNote(limits, 'fileBytes')}.`;
    faults.push({ code: 'E-FILE-TOO-LARGE', message });
    return { kind: 'record', heads, block: undefined, isCut: read < length, offset, faults };
  }
  let block: Buffer = await reader.read(length);
  let isCut = false;
  const digest = digestOf(heads.get('warc-block-digest'), block);
  // A digest that fits proves the length, whatever stands behind the record.
  if (digest !== 'fits' && !(await endsHere(reader, block.length === length))) {
    // The next record's marker may stand across the end of the block.
    const behind = (await reader.peek(marker.length)).subarray(0, marker.length);
    const next = markerIn(Buffer.concat([block, behind]), 0);
    if (next >= 0 && next < block.length) {
      // The length runs over the records that follow: they are given back.
      reader.unread(block.subarray(next));
      block = withoutLineEnds(block.subarray(0, next));
      const message = `The record is ${block.length} bytes long, not ${length} as it says.`;
      faults.push({ code: 'E-WARC-RECORD', message });
    } else if (block.length < length) {
      isCut = true;
      const message = `The record is cut: ${block.length} of ${length} bytes are there.`;
      faults.push({ code: 'E-WARC-RECORD', message });
    } else {
      const rest = await restOf(reader, limits.fileBytes - block.length);
      block = withoutLineEnds(Buffer.concat([block, rest]));
      const message = `The record goes on behind its ${length} bytes: it is ${block.length} long.`;
      faults.push({ code: 'E-WARC-RECORD', message });
    }
  } else if (digest === 'differs') {
    const message = 'The digest of the record does not fit its bytes.';
    faults.push({ code: 'E-WARC-DIGEST', message });
  }
  return { kind: 'record', heads, block, isCut, offset, faults };
}

/** Two line ends and a record, or the end of the file: so a record of the right length ends. */
async function endsHere(reader: ByteReader, isWhole: boolean): Promise<boolean> {
  if (!isWhole) return false;
  const held = await reader.peek(4 + marker.length);
  if (held.length === 0) return true;
  const gap =
    /^(?:\r\n\r\n|\n\n|\r\n?$|\r\n\r$)/.exec(held.toString('latin1', 0, 4))?.[0].length ?? 0;
  const rest = held.subarray(gap);
  if (rest.length === 0) return true;
  return gap > 0 && rest.subarray(0, marker.length).equals(marker.subarray(0, rest.length));
}

/** The bytes up to the next record, as far as they may be held. */
async function restOf(reader: ByteReader, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (;;) {
    const held = await reader.peek(1 << 14);
    if (held.length === 0) break;
    const at = markerIn(held, 0);
    const end = at >= 0 ? at : held.length < 1 << 14 ? held.length : held.length - marker.length;
    const piece = reader.take(end);
    if (length < most) pieces.push(piece);
    length += piece.length;
    if (at >= 0) break;
  }
  return Buffer.concat(pieces);
}

function withoutLineEnds(bytes: Buffer): Buffer {
  let end = bytes.length;
  for (let times = 0; times < 2 && bytes[end - 1] === 0x0a; times += 1) {
    end -= bytes[end - 2] === 0x0d ? 2 : 1;
  }
  return bytes.subarray(0, end);
}

const digestLengths: Readonly<Record<string, number>> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  sha512: 64,
};

/** `sha1:` and base 32 or hex digits. A digest that nobody can read says nothing. */
function digestOf(written: string | undefined, block: Buffer): 'fits' | 'differs' | undefined {
  const [, label, value] = /^([\w-]+):(\S+)$/.exec(written ?? '') ?? [];
  if (label === undefined || value === undefined) return undefined;
  const name = label.toLowerCase().replace('-', '');
  const size = digestLengths[name];
  if (size === undefined) return undefined;
  const real = createHash(name).update(block).digest();
  if (value.length === size * 2 && value.toLowerCase() === real.toString('hex')) return 'fits';
  const plain = value.replace(/=+$/, '');
  const fits = plain === base32(real) || plain === real.toString('base64').replace(/=+$/, '');
  return fits ? 'fits' : 'differs';
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32Letters[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + base32Letters[(value << (5 - bits)) & 31] : text;
}
