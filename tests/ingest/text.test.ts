// F21, F23, F25, F31: texts in every encoding, damaged, empty; Markdown; datelines.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseEncoding } from '../../src/ingest/encoding.ts';
import { arabic, encoded, english, zipOf } from './make-input.ts';
import { itemsOf, recordsIn, shown } from './read-input.ts';

const long = `${arabic} ${arabic} ${arabic}`;

describe('encodings', () => {
  test.each<[string, Buffer, string, object]>([
    [
      'UTF-8',
      Buffer.from(arabic),
      arabic,
      { name: 'utf-8', from: 'sniffed', confidence: 1, replaced: 0 },
    ],
    [
      'UTF-8 with a mark',
      Buffer.from(`\ufeff${arabic}`),
      arabic,
      { name: 'utf-8', from: 'bom', confidence: 1, replaced: 0 },
    ],
    [
      'UTF-16 LE with a mark',
      encoded(`\ufeff${arabic}`, 'utf-16le'),
      arabic,
      { name: 'utf-16le', from: 'bom' },
    ],
    [
      'UTF-16 BE with a mark',
      encoded(`\ufeff${arabic}`, 'utf-16be'),
      arabic,
      { name: 'utf-16be', from: 'bom' },
    ],
    ['UTF-16 LE', encoded(arabic, 'utf-16le'), arabic, { name: 'utf-16le', from: 'sniffed' }],
    ['UTF-16 BE', encoded(english, 'utf-16be'), english, { name: 'utf-16be', from: 'sniffed' }],
    [
      'windows-1256',
      encoded(long, 'windows-1256'),
      long,
      { name: 'windows-1256', from: 'sniffed' },
    ],
    ['ISO-8859-6', encoded(long, 'iso-8859-6'), long, { name: 'iso-8859-6', from: 'sniffed' }],
    [
      'the Arabic page of DOS',
      encoded(long, 'cp720'),
      long.replaceAll('،', '?'),
      { name: 'cp720', from: 'sniffed' },
    ],
    [
      'windows-1252',
      encoded('The café’s “owner” – an old man – said so.', 'windows-1252'),
      'The café’s “owner” – an old man – said so.',
      { name: 'windows-1252' },
    ],
  ])('%s', async (_, bytes, text, encoding) => {
    const [record] = recordsIn(await itemsOf(bytes, 'x.txt'));
    expect(record).toMatchObject({ text, encoding });
  });

  test('the user decides', async () => {
    const old = encoded(long, 'iso-8859-6');
    expect(await itemsOf(old, 'x.txt', { encoding: 'iso-8859-6' })).toMatchObject([
      { record: { text: long, encoding: { name: 'iso-8859-6', from: 'option', confidence: 1 } } },
    ]);
    expect(
      recordsIn(await itemsOf(encoded(long, 'cp864'), 'x.txt', { encoding: 'cp864' })),
    ).toMatchObject([{ encoding: { name: 'cp864', from: 'option' } }]);
    await expect(itemsOf(old, 'x.txt', { encoding: 'klingon' })).rejects.toThrow(
      /no encoding "klingon"/,
    );
  });

  test('a guess that is not sure is told', async () => {
    const items = await itemsOf(encoded('القصف', 'windows-1256'), 'x.txt');
    expect(items[0]).toMatchObject({ code: 'W-ENCODING-GUESSED' });
    expect(recordsIn(items)[0]?.quality).toContain('encoding-guessed');
  });

  test.each<[string, readonly number[], number]>([
    ['a lone byte', [0x61, 0xff, 0x62], 1],
    ['an overlong slash', [0x61, 0xc0, 0xaf, 0x62], 2],
    ['halves of a letter, each written by itself', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 6],
    ['a cut end', [0x61, 0xd8], 1],
    ['written U+FFFD is text', [0xef, 0xbf, 0xbd], 0],
  ])('%s', async (_, damage, replaced) => {
    const bytes = Buffer.concat([Buffer.from(long), Buffer.from(damage)]);
    const items = await itemsOf(bytes, 'x.txt');
    expect(recordsIn(items)).toMatchObject([
      { encoding: { name: 'utf-8', replaced }, text: new TextDecoder().decode(bytes) },
    ]);
    expect(items.length).toBe(replaced > 0 ? 2 : 1);
    const strict = await shown(bytes, 'x.txt', { strictEncoding: true });
    expect(strict.at(-1)?.startsWith('E-ENCODING-INVALID')).toBe(replaced > 0);
  });

  test('damage is counted as the decoder of the standard counts it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (damage) => {
        const bytes = Buffer.concat([Buffer.from(long), damage, Buffer.from(long)]);
        const [record] = recordsIn(await itemsOf(bytes, 'x.txt', { encoding: 'utf-8' }));
        expect(record?.text).toBe(new TextDecoder().decode(bytes));
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          valid = false;
        }
        expect(record!.encoding.replaced === 0).toBe(valid);
      }),
      { numRuns: 60 },
    );
  });
});

describe('texts', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing', '', ['W-EMPTY']],
    ['a mark alone', '\ufeff', ['W-EMPTY']],
    ['blanks alone', ' \r\n\t ', ['W-EMPTY']],
    ['returns alone', 'a\rb\rc', ['x.txt = a\rb\rc']],
    [
      'kept to the letter',
      ' a\r\n\r\n b\u0000c\u202ed ',
      ['x.txt = \u0020a\r\n\r\n b\u0000c\u202ed '],
    ],
    ['a mark in the middle', 'a\ufeffb', ['x.txt = a\ufeffb']],
    ['no JSON', '[Reuters] The army said so.', ['x.txt = [Reuters] The army said so.']],
    ['no page', '<The army> said 5 < 6.', ['x.txt = <The army> said 5 < 6.']],
  ])('%s', async (_, content, expected) => {
    expect(await shown(content, 'x.txt')).toEqual(expected);
  });

  test('content decides, not the name', async () => {
    expect(await itemsOf(`{"id":1,"text":"a"}\n{"id":2,"text":"b"}\n`, 'x.txt')).toMatchObject([
      { code: 'W-FORMAT-NAME' },
      { record: { format: 'jsonl' } },
      { record: { format: 'jsonl' } },
    ]);
    expect(await itemsOf(await zipOf({ name: 'a.txt', content: english }), 'x.txt')).toMatchObject([
      { code: 'W-FORMAT-NAME' },
      { record: { text: english, containers: ['zip'] } },
    ]);
    expect(await itemsOf(`{"id":1,"text":"a"}`, 'x.txt', { format: 'text' })).toMatchObject([
      { record: { format: 'text', text: '{"id":1,"text":"a"}' } },
    ]);
  });

  test('what is no text is refused by its name', async () => {
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
      'hex',
    );
    expect(await itemsOf(png, 'x.txt')).toMatchObject([
      { code: 'E-FORMAT-UNKNOWN', message: 'The content is image/png.' },
    ]);
    expect(await shown(Buffer.alloc(5000, 0x80), 'x')).toEqual(['E-FORMAT-UNKNOWN']);
  });

  test('too long', async () => {
    expect(
      await itemsOf('a'.repeat(101), 'x.txt', { limits: { documentLength: 100 } }),
    ).toMatchObject([
      {
        code: 'E-DOCUMENT-TOO-LONG',
        message: 'The text has 101 UTF-16 units; the limit is 100 (--max-document).',
      },
    ]);
    expect(await shown('a'.repeat(101), 'x.txt', { limits: { fileBytes: 100 } })).toEqual([
      'E-FILE-TOO-LARGE',
    ]);
  });

  test('the digest is that of the bytes', async () => {
    const [record] = recordsIn(await itemsOf('abc', 'x.txt'));
    expect(record?.sourceDigest).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('the day of a text', () => {
  test.each<[string, string | undefined]>([
    ['DAMASCUS, 12 June 2014 (SANA) - The army said so.', '2014-06-12'],
    ['GAZA (Reuters) - 12 June 2014: The army said so.', '2014-06-12'],
    ['BAGHDAD, June 12, 2014 - The army said so.', '2014-06-12'],
    ['Press release\n12/13/2014\nThe army said so.', '2014-12-13'],
    ['Date: 2014-06-12\nThe army said so.', '2014-06-12'],
    ['Thursday, 12 June 2014\nThe army said so.', '2014-06-12'],
    ['دمشق، 12 حزيران 2014 (سانا) - قال الجيش.', '2014-06-12'],
    ['بغداد - ١٢ حزيران/يونيو ٢٠١٤\nقال الجيش.', '2014-06-12'],
    ['التاريخ: 25/6/2014م\nقال الجيش.', '2014-06-25'],
    ['صنعاء، الخميس 12 يونيو 2014\nقال الجيش.', '2014-06-12'],
    // A day in a sentence may be any day.
    ['On 12 June 2014 the army entered the town.', undefined],
    ['The army said that on 12 June 2014 - a Thursday - it fired.', undefined],
    ['قال الجيش إنه دخل البلدة يوم 12 حزيران 2014.', undefined],
    // Day and month cannot be told apart.
    ['Date: 3/4/2014\nThe army said so.', undefined],
    ['Date: 31/2/2014\nThe army said so.', undefined],
    ['GAZA, 14 May 2024 - 20 people were killed.', '2024-05-14'],
    // The days that a report is about.
    ['Report: 31/12/2008 \u2013 7/1/2009\nThe army said so.', undefined],
    ['Civilians: 31 October - 6 November 2023\nThe army said so.', undefined],
    // A line of a chronology, below the first paragraph.
    [
      `TIMELINE\n\nOct 16 - ${'Three days of mourning began. '.repeat(8)}\n\nDec. 3, 2009 - A bomber struck.`,
      undefined,
    ],
    ['The army said so.', undefined],
  ])('%j', async (text, day) => {
    const [record] = recordsIn(await itemsOf(text, 'x.txt'));
    expect(record?.published).toBe(day);
    expect(record?.publishedFrom).toBe(day && 'dateline');
  });

  test('--published gives one to texts that have none', async () => {
    const option = { published: '2020-01-02' };
    expect(recordsIn(await itemsOf('The army.', 'x.txt', option))).toMatchObject([
      { published: '2020-01-02', publishedFrom: 'option' },
    ]);
    expect(recordsIn(await itemsOf('2014-06-12\nThe army.', 'x.txt', option))).toMatchObject([
      { published: '2014-06-12', publishedFrom: 'dateline' },
    ]);
  });
});

test.each([
  ['x.md', 'markdown'],
  ['x.txt', 'text'],
])('%s is kept as it is, behind its front matter, which is read', async (name, format) => {
  const text = '# Head\n\n- *a*\n- b | c\n';
  const matter =
    'title: "A title"\ndate: 2014-06-12\nurl: http://x/1\nid: m1\ntags:\n  - war\n- news\ndraft: no\n';
  expect(await itemsOf(`---\n${matter}---\n${text}`, name)).toMatchObject([
    {
      record: {
        id: 'm1',
        format,
        text,
        title: 'A title',
        published: '2014-06-12',
        publishedFrom: 'meta',
        url: 'http://x/1',
      },
    },
  ]);
});

test.each([
  '---\nThe army said so.\n---\nMore.\n',
  '---\nBreaking: five killed in Homs.\n---\nMore.\n',
  '---\ntitle: A title\nThe army said so.\n---\nMore.\n',
  '---\ntitle: never closed\nMore.\n',
])('%j has no front matter and stays whole', async (text) => {
  expect(await itemsOf(text, 'x.txt')).toMatchObject([{ record: { text } }]);
});

test('text in pieces is the text as a whole', async () => {
  const chosen = await chooseEncoding(Buffer.from(arabic), {});
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.uint8Array({ maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (text, damage, size) => {
        const bytes = Buffer.concat([Buffer.from(text), damage, Buffer.from(`\ufeff${arabic}`)]);
        const { write, end } = chosen.stream();
        let read = '';
        for (let at = 0; at < bytes.length; at += size)
          read += write(bytes.subarray(at, at + size));
        expect(read + end()).toBe(new TextDecoder().decode(bytes));
      },
    ),
    { numRuns: 500 },
  );
});
