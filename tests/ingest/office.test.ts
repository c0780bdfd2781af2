// F43, F44: Word, PDF and messages.

import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/ingest/pdf-lines.ts';
import { arabic, docxOf, encoded, english, pdfOf, zipOf } from './make-input.ts';
import { itemsOf, recordsIn, shown, shownItems } from './read-input.ts';

describe('Word', () => {
  test('text, title and the day it was made', async () => {
    const docx = await docxOf(
      [arabic, english],
      '<dc:title>A &amp; B</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2014-06-12T10:00:00Z</dcterms:created>',
    );
    const items = await itemsOf(docx, 'x.docx');
    expect(items).toMatchObject([
      {
        record: {
          format: 'docx',
          text: `${arabic}\n\n${english}`,
          title: 'A & B',
          published: '2014-06-12T10:00:00Z',
          publishedFrom: 'properties',
          quality: ['date-from-properties'],
        },
      },
    ]);
    // A day that the user gives is better than that of the file.
    expect(recordsIn(await itemsOf(docx, 'x.docx', { published: '2020-01-01' }))).toMatchObject([
      { published: '2020-01-01', publishedFrom: 'option' },
    ]);
  });

  test('known by its content; cut; not what it seems', async () => {
    const docx = await docxOf([english]);
    expect(recordsIn(await itemsOf(docx, 'x.bin'))).toMatchObject([{ format: 'docx' }]);
    expect(await shown(docx.subarray(0, 900), 'x.docx')).toEqual(['E-FORMAT-BROKEN']);
    const empty = await zipOf({ name: '[Content_Types].xml', content: '<x/>' });
    expect(await shown(empty, 'x.docx')).toEqual(['E-FORMAT-BROKEN']);
  });

  test('a part that unpacks to too much', async () => {
    const bomb = await zipOf(
      { name: '[Content_Types].xml', content: '<x/>' },
      { name: 'word/document.xml', content: Buffer.alloc(20 * 2 ** 20, 'a') },
    );
    expect(await itemsOf(bomb, 'x.docx')).toMatchObject([{ code: 'E-RATIO' }]);
    const large = await docxOf([english.repeat(1000)]);
    expect(await itemsOf(large, 'x.docx', { limits: { fileBytes: 20_000 } })).toMatchObject([
      { code: 'E-FILE-TOO-LARGE', message: expect.stringContaining('--max-file') },
    ]);
  });
});

describe('PDF', () => {
  test('text, marked as put together', async () => {
    const items = await itemsOf(pdfOf('The army said that', 'five were killed.'), 'x.pdf');
    expect(items).toMatchObject([
      { code: 'W-PDF-DEGRADED' },
      {
        record: {
          format: 'pdf',
          text: 'The army said that five were killed.',
          title: 'Statement',
          published: '2014-06-12T10:30:00+03:00',
          publishedFrom: 'properties',
          quality: ['pdf-degraded', 'date-from-properties'],
        },
      },
    ]);
  });

  test('pictures, cut and damaged files', async () => {
    expect(await shown(pdfOf(), 'x.pdf')).toEqual(['E-PDF-NO-TEXT']);
    expect(await shown(Buffer.from('%PDF-1.4\ngarbage'), 'x.pdf')).toEqual(['E-FORMAT-BROKEN']);
    const whole = pdfOf('The army said so.');
    for (let cut = 20; cut < whole.length; cut += 150) {
      const items = await itemsOf(whole.subarray(0, cut), 'x.pdf');
      expect(items.length, `cut at ${cut}`).toBeGreaterThan(0);
    }
  });

  test('lines from right to left are turned round, numbers and Latin words in them back', () => {
    const place = (...texts: readonly string[]) => {
      let x = 0;
      return texts.map((text) => {
        const item = { text, x, y: 700, width: text.length * 6, size: 12 };
        x += text.length * 6;
        return item;
      });
    };
    // What a reader sees, from left to right.
    expect(
      pageText(
        place(
          '.',
          'F-16',
          ' ',
          'تارئاط'.split('').reverse().join(''),
          ' ',
          '12',
          ' ',
          'لتق'.split('').reverse().join(''),
        ),
      ),
    ).toBe('قتل 12 طائرات F-16.');
    expect(pageText(place('ﺎﻋﺎﻓد'.normalize('NFKC').split('').reverse().join('')))).toBe('دفاعا');
    expect(
      pageText(place('2014', '/', '6', '/', '12', ' ', 'يف'.split('').reverse().join(''))),
    ).toBe('في 2014/6/12');
    expect(pageText(place('a\u0000b', ' ', 'ﬁre'))).toBe('ab fire');
  });

  test('paragraphs', () => {
    const line = (text: string, y: number, width = 400) => ({ text, x: 72, y, width, size: 12 });
    expect(
      pageText([
        line('One', 700),
        line('two', 686),
        line('three.', 672, 100),
        line('Four', 658),
        line('Five', 600),
      ]),
    ).toBe('One two three.\n\nFour\n\nFive');
  });
});

describe('messages', () => {
  const head = (type: string) =>
    `From: a@b.c\r\nTo: d@e.f\r\nSubject: =?utf-8?B?${Buffer.from('بيان').toString('base64')}?=\r\nDate: Thu, 12 Jun 2014 10:00:00 +0300\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n`;

  test('head and text, in any encoding', async () => {
    const message = Buffer.concat([
      Buffer.from(
        `${head('text/plain; charset=windows-1256')}Content-Transfer-Encoding: base64\r\n\r\n`,
      ),
      Buffer.from(encoded(arabic, 'windows-1256').toString('base64')),
    ]);
    expect(recordsIn(await itemsOf(message, 'x.eml'))).toMatchObject([
      {
        id: '1@x',
        title: 'بيان',
        text: arabic,
        published: '2014-06-12T10:00:00+03:00',
        publishedFrom: 'header',
        containers: ['mail'],
      },
    ]);
  });

  test('the plain part before the page; attachments by their content', async () => {
    const docx = await docxOf([english]);
    const message = `${head('multipart/mixed; boundary=M')}\r\n--M\r\nContent-Type: multipart/alternative; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\nPlain text\r\n--A\r\nContent-Type: text/html\r\n\r\n<p>Page</p>\r\n--A--\r\n--M\r\nContent-Type: application/octet-stream; name=a.docx\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.docx\r\n\r\n${docx.toString('base64')}\r\n--M\r\nContent-Type: image/png; name=b.png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=b.png\r\n\r\niVBORw0=\r\n--M--\r\n`;
    const items = await itemsOf(message, 'x.eml');
    expect(shownItems(items).map((line) => line.trim())).toEqual([
      '1@x = Plain text',
      `x.eml!a.docx = ${english}`,
      'W-MEMBER-SKIPPED b.png',
    ]);
    expect(recordsIn(items)[1]).toMatchObject({
      published: '2014-06-12T10:00:00+03:00',
      containers: ['mail'],
    });
  });

  test('a page alone, and nothing', async () => {
    const html = `${head('text/html; charset=utf-8')}\r\n<p>${arabic}</p><p>${arabic}</p>\r\n`;
    expect(recordsIn(await itemsOf(html, 'x.eml'))).toMatchObject([
      { text: `${arabic}\n\n${arabic}`, format: 'html', title: 'بيان' },
    ]);
    expect(await shown(`${head('text/plain')}\r\n\r\n`, 'x.eml')).toEqual(['W-EMPTY']);
  });

  test('a mailbox of many', async () => {
    const one = (id: number, text: string) =>
      `From a@b.c Thu Jun 12 10:00:00 2014\r\n${head('text/plain; charset=utf-8').replace('<1@x>', `<${id}@x>`)}\r\n${text}\r\n\r\n`;
    const box = `${one(1, 'One.\r\nFrom here on, more.')}${one(2, arabic)}${one(3, 'Three.')}`;
    for (const chunk of [1, 100, 65_536]) {
      const items = await itemsOf(box, 'list.mbox', { chunk });
      expect(recordsIn(items).map(({ id, text }) => [id, text.trim()])).toEqual([
        ['1@x', 'One.\nFrom here on, more.'],
        ['2@x', arabic],
        ['3@x', 'Three.'],
      ]);
      expect(items[1]!.at).toEqual({
        input: 'list.mbox',
        record: 2,
        offset: one(1, 'One.\r\nFrom here on, more.').length,
      });
    }
    const cut = await shown(box, 'list.mbox', { limits: { fileBytes: 300 } });
    expect(cut.filter((line) => line.startsWith('E-FILE-TOO-LARGE #2'))).toHaveLength(1);
  });
});
