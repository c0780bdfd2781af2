// One small file of every format and container, with strange letters in it; for tests that damage them
// or hand them over in pieces.

import { gzipSync } from 'node:zlib';
import { arabic, encoded, english, httpAnswer, page, warcRecord, zstdOf } from './make-input.ts';

const line = (id: number, text: string) => JSON.stringify({ id, text, date: '2014-06-12' });
export const lines = Buffer.from(
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

export const samples: readonly (readonly [name: string, bytes: Buffer])[] = [
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
