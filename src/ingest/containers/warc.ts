// A web archive in, the pages and files that servers sent out. Magic, lengths and digests of records
// are checked; a broken record is reported and reading goes on at the next: no record goes missing in
// silence. Repeated pages (revisit) are named with their original.

import type { InputFault } from '../bytes.ts';
import { ByteReader } from '../bytes.ts';
import type { Code } from '../codes.ts';
import type { Context, Member, Source } from '../context.ts';
import { errorItem } from '../context.ts';
import { charsetOf, mediaTypeOf, readHttp } from '../http.ts';
import type { Declared, ErrorItem, Place, Quality } from '../source.ts';
import type { WarcRecord } from '../warc-records.ts';
import { readWarcRecords } from '../warc-records.ts';
import type { Segment } from './gzip.ts';

type Fault = { readonly kind: 'fault'; readonly fault: InputFault; readonly offset: number };

export async function* openWarc(
  source: Source,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const { place, reader } = source;
  const inner = { ...place, containers: [...place.containers, 'warc'] };
  yield* openWarcSegments(single(reader), inner, context);
}

async function* single(reader: ByteReader): AsyncGenerator<Segment> {
  yield { kind: 'segment', reader, offset: 0 };
}

/** `segments`: the members of a packed archive, each mostly one record, or the archive as a whole. */
export async function* openWarcSegments(
  segments: AsyncIterable<Segment | Fault>,
  place: Place,
  context: Context,
): AsyncGenerator<Member | ErrorItem> {
  const left = new LeftOut();
  let count = 0;
  for await (const segment of segments) {
    if (segment.kind === 'fault') {
      const { fault, offset } = segment;
      yield errorItem(fault.code, fault.message, { ...place.at, offset });
      continue;
    }
    const packed = segment.offset > 0 || place.containers.includes('gzip');
    for await (const record of readWarcRecords(segment.reader, context.limits)) {
      count += 1;
      // Where a member is packed, only its own start can be found again.
      const offset = packed ? segment.offset : record.offset;
      const at = { ...place.at, record: count, offset };
      for (const { code, message } of record.faults) yield errorItem(code, message, at);
      if (record.kind === 'garbage') continue;
      yield* recordItems(record, { ...place, at }, { context, left });
    }
  }
  yield* left.notes(place);
}

interface Walk {
  readonly context: Context;
  readonly left: LeftOut;
}

function* recordItems(record: WarcRecord, place: Place, walk: Walk): Generator<Member | ErrorItem> {
  const { heads, block } = record;
  const type = heads.get('warc-type')?.toLowerCase();
  const url = plainUri(heads.get('warc-target-uri'));
  if (type === undefined || !known.has(type)) {
    const note =
      type === undefined ? 'The record has no type.' : 'The type of the record is unknown.';
    yield errorItem('E-WARC-RECORD', note, place.at);
    return;
  }
  if (type === 'revisit') {
    const original = heads.get('warc-refers-to') ?? heads.get('warc-refers-to-target-uri');
    const note = `${shown(url)} had not changed${original ? `: see ${shown(plainUri(original))}` : ''}.`;
    yield errorItem('W-WARC-REVISIT', note, place.at);
    return;
  }
  if (type === 'continuation') {
    const note = 'The record goes on with one of another file; it was not read.';
    yield errorItem('E-WARC-RECORD', note, place.at);
    return;
  }
  if (!holding.has(type) || block === undefined) return;
  if (url !== undefined && (/^(?:urn|dns|metadata):/.test(url) || /\/robots\.txt$/.test(url))) {
    walk.left.add('W-WARC-MEDIA', /robots\.txt$/.test(url) ? 'robots.txt' : url.split(':')[0]!);
    return;
  }
  // Answers of other servers than of the web (whois, ftp) stand there as they are.
  const isAnswer =
    type === 'response' &&
    (/^https?:/i.test(url ?? '') ||
      /^application\/http/i.test(heads.get('content-type') ?? '') ||
      block.toString('latin1', 0, 5) === 'HTTP/');
  const payload = isAnswer ? answerOf(record, place, walk) : plainOf(record);
  if ('error' in payload) {
    if (payload.error) yield payload.error;
    return;
  }
  if (payload.note) yield payload.note;
  if (!isText(payload.declared.mediaType ?? '')) {
    walk.left.add('W-WARC-MEDIA', payload.declared.mediaType ?? 'unknown');
    return;
  }
  const quality: Quality[] = [...(payload.declared.quality ?? [])];
  if (record.isCut || heads.has('warc-truncated')) quality.push('truncated');
  if (record.faults.some(({ code }) => code === 'E-WARC-DIGEST')) quality.push('digest-mismatch');
  const id = plainUri(heads.get('warc-record-id'));
  const retrieved = heads.get('warc-date');
  const lang =
    payload.declared.lang ?? heads.get('warc-identified-content-language')?.split(',')[0];
  const declared: Declared = {
    ...payload.declared,
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(retrieved !== undefined && { retrieved }),
    ...(lang !== undefined && { lang }),
    quality,
  };
  yield {
    kind: 'member',
    source: {
      reader: ByteReader.of(payload.body),
      place: { ...place, name: nameIn(url), declared },
    },
  };
}

const known = new Set(
  'warcinfo response resource request metadata revisit conversion continuation'.split(' '),
);
const holding = new Set(['response', 'resource', 'conversion']);

type Payload =
  | { readonly body: Buffer; readonly declared: Declared; readonly note?: ErrorItem }
  | { readonly error: ErrorItem | undefined };

function answerOf(record: WarcRecord, place: Place, { context, left }: Walk): Payload {
  const answer = readHttp(record.block!, context.limits.fileBytes);
  if (answer === undefined) {
    const note = 'The record holds no answer of a server.';
    return { error: errorItem('E-HTTP-BROKEN', note, place.at) };
  }
  if (answer.status !== 200) {
    left.add('W-WARC-STATUS', String(answer.status));
    return { error: undefined };
  }
  const { charset, lang, mediaType } = answer;
  const declared: Declared = {
    mediaType,
    ...(charset !== undefined && { encoding: charset }),
    ...(lang !== undefined && { lang }),
    ...(answer.fault !== undefined && { quality: ['truncated'] }),
  };
  if (answer.fault === undefined) return { body: answer.body, declared };
  const note = errorItem('E-HTTP-BROKEN', answer.fault, place.at);
  return answer.body.length === 0 ? { error: note } : { body: answer.body, declared, note };
}

function plainOf({ heads, block }: WarcRecord): Payload {
  const type = heads.get('content-type') ?? '';
  const charset = charsetOf(type);
  const declared = {
    mediaType: mediaTypeOf(type),
    ...(charset !== undefined && { encoding: charset }),
  };
  return { body: block!, declared };
}

/** Media types that may hold a text; pictures, scripts and data of programs are none. */
function isText(mediaType: string): boolean {
  if (mediaType === '' || mediaType === 'application/octet-stream') return true;
  if (/^text\//.test(mediaType))
    return !/^text\/(?:css|javascript|ecmascript|vtt|x-)/.test(mediaType);
  return (
    /[/+]xml$/.test(mediaType) ||
    mediaType === 'application/pdf' ||
    mediaType === 'application/rss' ||
    mediaType.startsWith('application/vnd.openxmlformats-officedocument.wordprocessingml')
  );
}

/** What was left out, by kind: one warning each at the end, not one a picture. */
class LeftOut {
  readonly #counts = new Map<Code, Map<string, number>>();

  add(code: Code, what: string): void {
    let counts = this.#counts.get(code);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(code, counts);
    }
    const name = counts.has(what) || counts.size < 50 ? what : 'others';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  *notes(place: Place): Generator<ErrorItem> {
    for (const [code, counts] of this.#counts) {
      const list = [...counts].sort().map(([what, count]) => `${count} of ${shown(what)}`);
      yield errorItem(code, `Left out: ${list.join(', ')}.`, place.at);
    }
  }
}

/** Some writers put addresses into angle brackets. */
function plainUri(uri: string | undefined): string | undefined {
  return uri?.replace(/^<|>$/g, '');
}

function shown(uri: string | undefined): string {
  return (uri ?? 'A page').slice(0, 300).toWellFormed();
}

/** The file's name in an address. */
function nameIn(url: string | undefined): string {
  return (
    (url ?? '')
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
