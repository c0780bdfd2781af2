// F22: however the bytes of a file come in, its items are the same.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  arabic,
  docxOf,
  encoded,
  english,
  httpAnswer,
  page,
  tarOf,
  warcRecord,
  zipOf,
  zstdOf,
} from './make-input.ts';
import { itemsOf } from './read-input.ts';

const line = (id: number, text: string) => JSON.stringify({ id, text, date: '2014-06-12' });
const lines = Buffer.from(
  `\ufeff${line(1, arabic)}\r\n${line(2, '😀 ¶ \u2028 é')}\n\n{"id":3,"text":\n${line(4, english)}\r\n${line(5, arabic)}`,
);
const table = `id;title;text;date\r\n1;A;"${arabic}\r\nسطر ""ثان""";12.06.2014\r\n2;B;"never closed\r\n3;C;"😀";13.06.2014\r\n4;D;plain;14.06.2014`;
const feed = `<?xml version="1.0" encoding="utf-8"?><rss><channel><language>ar</language><item><title>أ &amp; ب</title><guid>g1</guid><description><![CDATA[<p>${arabic}</p>]]></description></item><item><guid>g2</guid><description>${english} &undefined; x</description></item></channel></rss>`;
const archive = [
  warcRecord({
    type: 'warcinfo',
    id: '0',
    contentType: 'application/warc-fields',
    block: 'a: b\r\n',
  }),
  warcRecord({ type: 'response', id: '1', url: 'http://x/1', block: httpAnswer(page(arabic)) }),
  warcRecord({
    type: 'response',
    id: '2',
    url: 'http://x/2',
    block: httpAnswer('b\r\nHello world\r\n0\r\n\r\n', [
      'Content-Type: text/plain',
      'Transfer-Encoding: chunked',
    ]),
  }),
];
const mail = `From: a@b.c\r\nTo: d@e.f\r\nSubject: S\r\nDate: Thu, 12 Jun 2014 10:00:00 +0300\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${english}\r\n`;

const samples: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['lines.jsonl', lines],
  ['wide.jsonl', encoded(`\ufeff${line(1, arabic)}\n${line(2, english)}\n`, 'utf-16le')],
  [
    'list.json',
    Buffer.from(`[ ${line(1, arabic)} , ${line(2, '\\"}]\\u005b')}, 5, {"id":3,"text":"x"} ]`),
  ],
  ['old.csv', encoded(`id;text\n1;${arabic}\n2;${arabic}\n`, 'windows-1256')],
  ['table.csv', Buffer.from(table)],
  ['feed.xml', Buffer.from(feed)],
  ['text.txt', Buffer.from(`\ufeff${arabic}\r\n😀`)],
  ['page.html', Buffer.from(page(arabic))],
  ['mail.eml', Buffer.from(mail)],
  [
    'lines.jsonl.gz',
    Buffer.concat([gzipSync(lines.subarray(0, 100)), gzipSync(lines.subarray(100))]),
  ],
  ['a.warc', Buffer.concat(archive)],
  ['a.warc.gz', Buffer.concat(archive.map((record) => gzipSync(record)))],
  ['lines.jsonl.zst', zstdOf(lines)],
];

const sizes = [1, 2, 3, 7, 64, 511, 512, 513, 4095, 65_535, 65_536, 65_537, 70_000];

describe('chunks of any size', () => {
  test.each(samples)('%s', async (name, bytes) => {
    const whole = await itemsOf(bytes, name);
    expect(whole.some((item) => item.kind === 'document')).toBe(true);
    for (const chunk of sizes) {
      if (chunk > bytes.length && chunk > 70_000) continue;
      expect(await itemsOf(bytes, name, { chunk }), `chunks of ${chunk}`).toEqual(whole);
    }
  });

  test('containers that are read by their directory', async () => {
    for (const [name, bytes] of [
      [
        'a.zip',
        await zipOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
      ],
      [
        'a.tar',
        await tarOf({ name: 'a.jsonl', content: lines }, { name: 'b/b.txt', content: english }),
      ],
      ['a.docx', await docxOf([arabic, english])],
    ] as const) {
      const whole = await itemsOf(bytes, name);
      for (const chunk of [1, 7, 511, 512, 513]) {
        expect(await itemsOf(bytes, name, { chunk }), `${name} in chunks of ${chunk}`).toEqual(
          whole,
        );
      }
    }
  });

  test('every special byte at the border of a chunk', async () => {
    // A line of JSON that puts its end, a letter of four bytes and a return at 65,536.
    for (let shift = -3; shift <= 3; shift += 1) {
      const fill = 'a'.repeat(65_536 + shift - '{"text":"'.length);
      const content = `{"text":"${fill}😀"}\r\n{"text":"b"}\r\n`;
      const items = await itemsOf(content, 'x.jsonl', { chunk: 65_536 });
      expect(items.map((item) => item.kind === 'document' && item.record.text.length)).toEqual([
        fill.length + 2,
        1,
      ]);
    }
  });
});
