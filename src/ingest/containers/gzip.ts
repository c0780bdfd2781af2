// gzip in, its content out as one stream, or, for a WARC, member by member. Cut or damaged members are
// reported with their place in the packed file; what stood before the damage is used, and reading goes
// on at the next member.

import { isLimit, UnpackMeter } from '../budget.ts';
import { ByteReader, InputFault } from '../bytes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { crc32, inflateRaw } from '../inflate.ts';
import type { ErrorItem, Place } from '../source.ts';

export interface Segment {
  readonly kind: 'segment';
  readonly reader: ByteReader;
  /** Where its packed bytes begin. */
  readonly offset: number;
}

/** A member whose data were bad, or bytes that are no member. */
interface SegmentFault {
  readonly kind: 'fault';
  readonly fault: InputFault;
  readonly offset: number;
}

export async function* openGzip(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place } = source;
  const inner: Place = {
    ...place,
    containers: [...place.containers, 'gzip'],
    name: place.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar'),
  };
  const segments = gzipSegments(source.reader, context);
  const first = await segments.next();
  if (first.done) return;
  const opened = first.value;
  if (
    opened.kind === 'segment' &&
    (await opened.reader.peek(5)).toString('latin1', 0, 5) === 'WARC/'
  ) {
    const { openWarcSegments } = await import('./warc.ts');
    const warcPlace = { ...inner, containers: [...inner.containers, 'warc'] };
    yield* openWarcSegments(withFirst(opened, segments), warcPlace, context);
    return;
  }
  const faults: SegmentFault[] = [];
  const reader = new ByteReader(joined(withFirst(opened, segments), faults));
  yield { kind: 'member', source: { reader, place: inner } };
  for (const { fault, offset } of faults) {
    yield errorItem(fault.code, fault.message, { ...place.at, offset });
  }
}

async function* withFirst<T>(first: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/** All members as one stream. It ends in a fault where data are missing, so that its reader knows. */
async function* joined(
  segments: AsyncIterable<Segment | SegmentFault>,
  faults: SegmentFault[],
): AsyncGenerator<Buffer> {
  for await (const segment of segments) {
    if (segment.kind === 'segment') yield* segment.reader.chunks();
    else faults.push(segment);
  }
  const worst = faults.findIndex(({ fault }) => fault.code.startsWith('E-'));
  if (worst < 0) return;
  const { fault, offset } = faults.splice(worst, 1)[0]!;
  throw new InputFault(fault.code, `${fault.message} The member begins at byte ${offset}.`);
}

/** Bytes of a member that are kept, to look for the next member where this one is damaged. */
const remembered = 1 << 22;

export async function* gzipSegments(
  reader: ByteReader,
  context: Context,
): AsyncGenerator<Segment | SegmentFault> {
  // Behind a damaged member the search for the next one has been reported with the damage.
  let searching = false;
  for (;;) {
    const offset = reader.position;
    const gap = await passGap(reader);
    if (gap !== undefined && !searching) yield { kind: 'fault', fault: gap, offset };
    if ((await reader.peek(1)).length === 0) return;
    const start = reader.position;
    const memory = new Memory(reader);
    const unpacked = new ByteReader(unpackMember(memory.reader, context));
    yield { kind: 'segment', reader: unpacked, offset: start };
    // What nobody wanted is read too: its checksum and the next member stand behind it.
    while ((await unpacked.next()) !== undefined);
    const { fault } = unpacked;
    memory.giveBack();
    // Damaged data may run on into the next member and end there by chance.
    const ranOn = fault?.code === 'E-CHECKSUM' && findHead(await reader.peek(headLength)) !== 0;
    searching = fault?.code === 'E-PACKED-BROKEN' || ranOn;
    if (fault === undefined) continue;
    yield { kind: 'fault', fault, offset: start };
    if (isLimit(fault)) return;
    if (searching) memory.rewind();
  }
}

/** A reader that remembers what it gave, as long as that is not too much. */
class Memory {
  readonly reader: ByteReader;
  readonly #under: ByteReader;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(under: ByteReader) {
    this.#under = under;
    this.reader = new ByteReader(this.#pass());
  }

  async *#pass(): AsyncGenerator<Buffer> {
    for await (const chunk of this.#under.chunks()) {
      this.#length += chunk.length;
      if (this.#length <= remembered) this.#pieces.push(chunk);
      else this.#pieces = [];
      yield chunk;
    }
  }

  /** Puts back what the member did not use. */
  giveBack(): void {
    const rest = this.#length - this.reader.position;
    this.#under.unread(this.reader.take(rest));
    this.#length -= rest;
  }

  /** Puts back all but the first bytes: they are searched for the next member. */
  rewind(): void {
    const all = Buffer.concat(this.#pieces);
    this.#under.unread(all.subarray(Math.min(headLength, this.#length), this.#length));
  }
}

const headLength = 10;

/** Goes to the next head of a member. Zeros at the end are padding; anything else is a fault. */
async function passGap(reader: ByteReader): Promise<InputFault | undefined> {
  let passed = 0;
  let other = false;
  let damaged = false;
  for (;;) {
    const held = await reader.peek(headLength);
    if (held.length === 0) break;
    if (passed === 0 && held.length < headLength && held[0] === 0x1f) {
      reader.take(held.length);
      return cutHead();
    }
    if (passed === 0) damaged = isNearlyHead(held);
    const at = findHead(held);
    const end =
      at < 0 ? (held.length < headLength ? held.length : held.length - headLength + 1) : at;
    for (let index = 0; index < end && !other; index += 1) other = held[index] !== 0;
    passed += end;
    reader.take(end);
    if (at >= 0) break;
  }
  if (passed === 0 || !other) return undefined;
  const ended = (await reader.peek(1)).length === 0;
  return ended && !damaged
    ? new InputFault('W-TRAILING-GARBAGE', `${passed} bytes behind the data are no gzip.`)
    : new InputFault(
        'E-PACKED-BROKEN',
        `${passed} bytes are no gzip; reading went on behind them.`,
      );
}

function findHead(bytes: Buffer): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (at + headLength > bytes.length) return -1;
    if (isHead(bytes, at)) return at;
  }
  return -1;
}

/** One byte of a head is wrong: a member that was damaged, not garbage. */
function isNearlyHead(bytes: Buffer): boolean {
  if (bytes.length < headLength) return false;
  const signs = [
    bytes[0] === 0x1f,
    bytes[1] === 0x8b,
    bytes[2] === 8,
    (bytes[3]! & 0xe0) === 0,
    (bytes[8]! & ~6) === 0,
    bytes[9]! <= 19 || bytes[9] === 255,
  ];
  return signs.filter((sign) => sign).length >= 5;
}

/** Magic, deflate, no unknown flag, known speed and system: chance rarely makes all of these. */
function isHead(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    (bytes[at + 3]! & 0xe0) === 0 &&
    (bytes[at + 8]! & ~6) === 0 &&
    (bytes[at + 9]! <= 19 || bytes[at + 9] === 255)
  );
}

async function* unpackMember(reader: ByteReader, context: Context): AsyncGenerator<Buffer> {
  await passHead(reader);
  const meter = new UnpackMeter(context, () => reader.position);
  let sum = 0;
  let length = 0;
  for await (const chunk of inflateRaw(reader)) {
    meter.count(chunk.length);
    sum = crc32(chunk, sum);
    length += chunk.length;
    yield chunk;
  }
  const tail = await reader.read(8);
  if (tail.length < 8) {
    throw new InputFault('E-TRUNCATED', 'The packed data end before their checksum.');
  }
  if (tail.readUInt32LE(0) !== sum || tail.readUInt32LE(4) !== length % 2 ** 32) {
    throw new InputFault('E-CHECKSUM', 'The data do not fit their checksum.');
  }
}

async function passHead(reader: ByteReader): Promise<void> {
  const head = await reader.read(headLength);
  const flags = head[3] ?? 0;
  if (head.length < headLength) throw cutHead();
  if (flags & 4) {
    const size = await reader.read(2);
    if (size.length < 2) throw cutHead();
    await reader.skip(size.readUInt16LE(0));
  }
  for (const flag of [8, 16]) if (flags & flag) await passName(reader);
  if (flags & 2) await reader.skip(2);
}

/** A name or a comment: up to a NUL. */
async function passName(reader: ByteReader): Promise<void> {
  for (;;) {
    const held = await reader.peek(1);
    if (held.length === 0) throw cutHead();
    const end = held.indexOf(0);
    reader.take(end < 0 ? held.length : end + 1);
    if (end >= 0) return;
  }
}

function cutHead(): InputFault {
  return new InputFault('E-TRUNCATED', 'The packed data end inside of their head.');
}
