// F34: web archives that were cut, damaged or written wrongly. Each record is a document or an error:
// none goes missing in silence.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/ingest/source.ts';
import { arabic, encoded, httpAnswer, page, warcRecord } from './make-input.ts';
import { itemsOf, recordsIn, shown } from './read-input.ts';

const plain = ['Content-Type: text/plain; charset=utf-8'];
const answer = (id: string, text: string, heads = plain) =>
  warcRecord({
    type: 'response',
    id,
    url: `http://example.org/${id}`,
    block: httpAnswer(text, heads),
  });
const info = warcRecord({
  type: 'warcinfo',
  id: '0',
  contentType: 'application/warc-fields',
  block: 'software: test\r\n',
});
const texts = ['The first statement.', 'The second one, a little longer.', arabic];
const records = texts.map((text, at) => answer(String(at + 1), text));
const whole = Buffer.concat([info, ...records]);
const packed = [info, ...records].map((record) => gzipSync(record));
const wholePacked = Buffer.concat(packed);

// All bytes take half a minute: ISNAD_LONG=1 asks for them.
const step = process.env.ISNAD_LONG ? 1 : 17;

const losses = (items: readonly Item[]) =>
  items.filter((item) => item.kind === 'error' && item.code.startsWith('E-'));
const textsOf = (items: readonly Item[]) => recordsIn(items).map(({ text }) => text);

describe('a sound archive', () => {
  test.each([
    ['plain', whole],
    ['packed', wholePacked],
    ['packed as one', gzipSync(whole)],
  ])('%s', async (_, bytes) => {
    const items = await itemsOf(bytes, 'a.warc.gz');
    expect(losses(items)).toEqual([]);
    expect(recordsIn(items)).toMatchObject([
      { id: 'urn:uuid:1', url: 'http://example.org/1', text: texts[0], format: 'text' },
      { id: 'urn:uuid:2', text: texts[1], retrieved: '2014-06-13T00:00:00Z' },
      { id: 'urn:uuid:3', text: texts[2], encoding: { name: 'utf-8', from: 'declared' } },
    ]);
    expect(recordsIn(items).every(({ published }) => published === undefined)).toBe(true);
  });

  test('tells where each record lies', async () => {
    const items = await itemsOf(wholePacked, 'a.warc.gz');
    const offsets = items.map(({ at }) => [at.record, at.offset]);
    expect(offsets).toEqual([
      [2, packed[0]!.length],
      [3, packed[0]!.length + packed[1]!.length],
      [4, packed[0]!.length + packed[1]!.length + packed[2]!.length],
    ]);
  });
});

/** Documents that came through whole, in order, and nothing that no record holds. */
function expectSound(items: readonly Item[], complete: number, what: string): void {
  const read = textsOf(items).filter((text) => texts.includes(text));
  expect(read.length, what).toBeGreaterThanOrEqual(complete);
  if (read.length < texts.length) expect(losses(items).length, what).toBeGreaterThan(0);
}

describe('cut at every byte', () => {
  const edges = (parts: readonly Buffer[]) => {
    let end = 0;
    return parts.map((part) => {
      end += part.length;
      return end;
    });
  };

  test('plain', async () => {
    const ends = edges([info, ...records]);
    for (let cut = 1; cut < whole.length; cut += step) {
      const items = await itemsOf(whole.subarray(0, cut), 'a.warc');
      // The two line ends behind a record may be missing.
      const complete = ends.filter((end) => end - 4 <= cut).length - 1;
      if (ends.some((end) => cut >= end - 4 && cut <= end)) {
        expect(textsOf(items).length, `cut at ${cut}`).toBe(Math.max(0, complete));
      } else if (cut >= 5) expectSound(items, Math.max(0, complete), `cut at ${cut}`);
    }
  });

  test('packed', async () => {
    const ends = edges(packed);
    for (let cut = 1; cut < wholePacked.length; cut += step) {
      if (ends.includes(cut)) continue;
      const items = await itemsOf(wholePacked.subarray(0, cut), 'a.warc.gz');
      const complete = Math.max(0, ends.filter((end) => end <= cut).length - 1);
      if (cut < 3) expect(items.every(({ kind }) => kind === 'error')).toBe(true);
      else expectSound(items, complete, `cut at ${cut}`);
    }
  });
});

describe('one byte changed', () => {
  test.each([0x01, 0x80])('plain, by %i', async (change) => {
    for (let at = info.length; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= change;
      expectSound(await itemsOf(bytes, 'a.warc'), texts.length - 1, `byte ${at} by ${change}`);
    }
  });

  test.each([0x01, 0x80])('packed, by %i', async (change) => {
    for (let at = packed[0]!.length; at < wholePacked.length; at += step) {
      const bytes = Buffer.from(wholePacked);
      bytes[at]! ^= change;
      expectSound(await itemsOf(bytes, 'a.warc.gz'), texts.length - 1, `byte ${at} by ${change}`);
    }
  });
});

describe('wrong lengths', () => {
  test.each([-40, -1, 1, 3, 60, 400, 100_000])('off by %i', async (error) => {
    const wrong = Buffer.from(
      records[0]!
        .toString('latin1')
        .replace(
          /Content-Length: (\d+)/,
          (_, length) => `Content-Length: ${Number(length) + error}`,
        ),
      'latin1',
    );
    for (const bytes of [
      Buffer.concat([info, wrong, ...records.slice(1)]),
      Buffer.concat([info, wrong, ...records.slice(1)].map((record) => gzipSync(record))),
    ]) {
      const items = await itemsOf(bytes, 'a.warc.gz');
      expect(textsOf(items)).toEqual(expect.arrayContaining(texts.slice(1)));
      expect(losses(items)).toMatchObject([{ code: 'E-WARC-RECORD', at: { record: 2 } }]);
    }
  });

  test('none at all, or no number', async () => {
    for (const length of ['', 'Content-Length: many\r\n']) {
      const wrong = records[0]!.toString('latin1').replace(/Content-Length: \d+\r\n/, length);
      const bytes = Buffer.concat([info, Buffer.from(wrong, 'latin1'), ...records.slice(1)]);
      const items = await itemsOf(bytes, 'a.warc');
      expect(textsOf(items)).toEqual(texts.slice(1));
      expect(losses(items)).toMatchObject([{ code: 'E-WARC-RECORD' }]);
    }
  });
});

describe('what is not a page', () => {
  test('garbage between records, and nothing but garbage', async () => {
    const bytes = Buffer.concat([info, records[0]!, Buffer.from('garbage\r\n\r\n'), records[1]!]);
    expect(await shown(bytes, 'a.warc')).toEqual([
      `urn:uuid:1 = ${texts[0]}`,
      'E-WARC-GARBAGE #3',
      `urn:uuid:2 = ${texts[1]}`,
    ]);
    const items = await itemsOf(Buffer.alloc(550, 0x80), 'a.warc');
    expect(recordsIn(items)).toEqual([]);
    expect(losses(items).length).toBe(1);
  });

  test('a head of 100,000 bytes', async () => {
    const huge = Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`);
    const items = await itemsOf(Buffer.concat([info, huge, records[0]!]), 'a.warc');
    expect(textsOf(items)).toEqual([texts[0]]);
    expect(losses(items)).toMatchObject([{ code: 'E-WARC-RECORD' }]);
  });

  test('a wrong digest: read, marked and told', async () => {
    const wrong = Buffer.from(records[0]!);
    wrong.write('7', records[0]!.indexOf('sha1:') + 6);
    const items = await itemsOf(Buffer.concat([info, wrong]), 'a.warc');
    expect(items).toMatchObject([
      { code: 'E-WARC-DIGEST' },
      { record: { text: texts[0], quality: ['digest-mismatch'] } },
    ]);
  });

  test('revisits are named with their original', async () => {
    const revisit = warcRecord({
      type: 'revisit',
      id: '9',
      url: 'http://example.org/1',
      heads: ['WARC-Refers-To: <urn:uuid:1>'],
      block: 'HTTP/1.1 200 OK\r\n\r\n',
    });
    const items = await itemsOf(Buffer.concat([...records, revisit]), 'a.warc');
    expect(textsOf(items)).toEqual(texts);
    expect(items.at(-1)).toMatchObject({
      code: 'W-WARC-REVISIT',
      message: 'http://example.org/1 had not changed: see urn:uuid:1.',
    });
  });

  test('other answers are counted once, at the end', async () => {
    const picture = (id: string) => answer(id, 'x', ['Content-Type: image/jpeg']);
    const missing = warcRecord({
      type: 'response',
      id: '7',
      url: 'http://example.org/7',
      block: httpAnswer('no', plain, '404 Not Found'),
    });
    const bytes = Buffer.concat([picture('5'), missing, records[0]!, picture('6')]);
    const items = await itemsOf(bytes, 'a.warc');
    expect(items).toMatchObject([
      { record: { text: texts[0] } },
      { code: 'W-WARC-MEDIA', message: 'Left out: 2 of image/jpeg.' },
      { code: 'W-WARC-STATUS', message: 'Left out: 1 of 404.' },
    ]);
  });
});

describe('bodies', () => {
  const body = async (block: Buffer) => {
    const items = await itemsOf(
      warcRecord({ type: 'response', id: '1', url: 'http://example.org/', block }),
      'a.warc',
    );
    return items;
  };

  test('chunks are joined, packing is undone', async () => {
    const chunked = '7\r\nThe arm\r\n9;x=y\r\ny said so\r\n0\r\n\r\n';
    expect(
      textsOf(await body(httpAnswer(chunked, [...plain, 'Transfer-Encoding: chunked']))),
    ).toEqual(['The army said so']);
    expect(
      textsOf(await body(httpAnswer(gzipSync(arabic), [...plain, 'Content-Encoding: gzip']))),
    ).toEqual([arabic]);
  });

  test('bodies that no longer fit their heads are taken as they are', async () => {
    const heads = [...plain, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip'];
    expect(textsOf(await body(httpAnswer('The army said so', heads)))).toEqual([
      'The army said so',
    ]);
  });

  test('a cut body is used, marked and told', async () => {
    const cut = gzipSync('The army said so. '.repeat(100)).subarray(0, 40);
    const items = await body(httpAnswer(cut, [...plain, 'Content-Encoding: gzip']));
    expect(items).toMatchObject([
      { code: 'E-HTTP-BROKEN' },
      { record: { quality: ['truncated'] } },
    ]);
  });

  test('the encoding: head of the answer, then the page, then the bytes', async () => {
    const text = arabic.repeat(4);
    const html = (charset: string) => page(text).replace('charset="utf-8"', `charset="${charset}"`);
    const old = encoded(html('windows-1256'), 'windows-1256');
    const read = async (bytes: Buffer, type: string) =>
      recordsIn(await body(httpAnswer(bytes, [type])))[0];
    expect(await read(old, 'Content-Type: text/html')).toMatchObject({
      text: `${text}\n\n${text}`,
      encoding: { name: 'windows-1256', from: 'declared' },
    });
    // A server that calls everything Latin.
    expect(await read(old, 'Content-Type: text/html; charset=iso-8859-1')).toMatchObject({
      text: `${text}\n\n${text}`,
      encoding: { name: 'windows-1256', from: 'sniffed' },
    });
    expect(
      await read(Buffer.from(html('utf-8')), 'Content-Type: text/html; charset=windows-1256'),
    ).toMatchObject({
      text: `${text}\n\n${text}`,
      encoding: { name: 'utf-8', from: 'sniffed' },
    });
  });

  test('WET: text of pages with their language', async () => {
    const wet = warcRecord({
      type: 'conversion',
      id: '1',
      url: 'http://example.org/',
      contentType: 'text/plain',
      heads: ['WARC-Identified-Content-Language: ara,eng'],
      block: arabic,
    });
    expect(recordsIn(await itemsOf(wet, 'a.warc.wet'))).toMatchObject([
      { text: arabic, lang: 'ara' },
    ]);
  });
});
