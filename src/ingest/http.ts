// The answer of a web server as a crawler kept it in, its status, heads and plain body out: chunks
// joined, packing undone. Crawlers often keep heads that the kept body no longer fits: then the body
// is taken as it is.

import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

export interface HttpAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly charset: string | undefined;
  readonly lang: string | undefined;
  readonly body: Buffer;
  /** What was wrong with the body; what could be read of it is there. */
  readonly fault?: string;
}

/** Nothing where the bytes are no answer of a server. */
export function readHttp(bytes: Buffer, most: number): HttpAnswer | undefined {
  const end = headEnd(bytes);
  const head = bytes.toString('latin1', 0, end.from).split(/\r?\n/);
  const status = /^HTTP\/[\d.]+\s+(\d{3})(?:\s|$)/i.exec(head[0]!)?.[1];
  if (status === undefined) return undefined;
  const heads = readHeads(head.slice(1));
  const type = heads.get('content-type') ?? '';
  const { body, fault } = plainBody(bytes.subarray(end.to), heads, most);
  return {
    status: Number(status),
    mediaType: mediaTypeOf(type),
    charset: charsetOf(type),
    lang: heads.get('content-language')?.split(',')[0]?.trim(),
    body,
    ...(fault !== undefined && { fault }),
  };
}

export function mediaTypeOf(type: string): string {
  return type.split(';')[0]!.trim().toLowerCase();
}

export function charsetOf(type: string): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1];
}

/** Where the heads end and the body begins. */
export function headEnd(bytes: Buffer): { readonly from: number; readonly to: number } {
  const strict = bytes.indexOf('\r\n\r\n');
  const loose = bytes.indexOf('\n\n');
  if (strict >= 0 && (loose < 0 || strict < loose)) return { from: strict, to: strict + 4 };
  if (loose >= 0) return { from: loose, to: loose + 2 };
  return { from: bytes.length, to: bytes.length };
}

/** Heads by name in lower case; lines that begin with a blank go on with the one before. */
export function readHeads(lines: readonly string[]): Map<string, string> {
  const heads = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== '') {
      heads.set(last, `${heads.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!heads.has(last)) heads.set(last, line.slice(colon + 1).trim());
  }
  return heads;
}

interface Body {
  readonly body: Buffer;
  readonly fault?: string;
}

function plainBody(raw: Buffer, heads: ReadonlyMap<string, string>, most: number): Body {
  const isChunked = /chunked/i.test(heads.get('transfer-encoding') ?? '');
  const joined: Body = isChunked ? joinChunks(raw) : { body: raw };
  const packing = (heads.get('content-encoding') ?? '').trim().toLowerCase();
  const unpacked = unpack(joined.body, packing, most);
  const fault = joined.fault ?? unpacked.fault;
  return { body: unpacked.body, ...(fault !== undefined && { fault }) };
}

/** "1a\r\n…\r\n0\r\n\r\n"; bytes that are not so are a body whose chunks were joined before. */
function joinChunks(raw: Buffer): Body {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = raw.indexOf('\n', at);
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(
      raw.toString(
        'latin1',
        at,
        line < 0 ? Math.min(raw.length, at + 100) : Math.min(line, at + 100),
      ),
    );
    if (size === null) {
      if (pieces.length === 0) return { body: raw };
      return { body: Buffer.concat(pieces), fault: 'The answer is cut between its chunks.' };
    }
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return { body: Buffer.concat(pieces) };
    const from = line < 0 ? raw.length : line + 1;
    pieces.push(raw.subarray(from, from + length));
    if (from + length > raw.length) {
      return { body: Buffer.concat(pieces), fault: 'The answer is cut inside of a chunk.' };
    }
    at = from + length;
    if (raw[at] === 0x0d) at += 1;
    if (raw[at] === 0x0a) at += 1;
  }
}

function unpack(body: Buffer, packing: string, most: number): Body {
  const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if ((packing === 'gzip' || packing === 'x-gzip') && body[0] === 0x1f && body[1] === 0x8b) {
      const plain = gunzipSync(body, options);
      return isWholeGzip(body, plain) ? { body: plain } : { body: plain, fault: cutNote };
    }
    if (packing === 'deflate' && body.length > 0) {
      const wrapped = (body[0]! & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
      return { body: wrapped ? inflateSync(body, options) : inflateRawSync(body, options) };
    }
    if (packing === 'br' && body.length > 0) {
      return { body: brotliDecompressSync(body, { maxOutputLength: most }) };
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return { body: Buffer.alloc(0), fault: 'The answer unpacks to more than allowed.' };
    // Text with the head of packed data: the crawler unpacked it and kept the head.
    const isText = body.subarray(0, 200).every((byte) => byte >= 9 && byte !== 0x7f);
    if (isText) return { body };
    return { body: Buffer.alloc(0), fault: `The answer cannot be unpacked (${code ?? message}).` };
  }
  return { body };
}

const cutNote = 'The packed answer is cut.';

/** The last four bytes of a whole gzip are the length of its data. */
function isWholeGzip(packed: Buffer, plain: Buffer): boolean {
  return packed.length >= 18 && packed.readUInt32LE(packed.length - 4) === plain.length % 2 ** 32;
}
