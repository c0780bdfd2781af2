// F40: tables with any delimiter, with and without a head, with quotation marks that are never closed.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../../src/ingest/documents.ts';
import type { ColumnFacts } from '../../src/ingest/source.ts';
import { TableReader } from '../../src/ingest/table.ts';
import { arabic, encoded } from './make-input.ts';
import { inputOf, itemsOf, shown } from './read-input.ts';

test.each<[string, string, readonly string[]]>([
  ['commas', 'id,text\n1,a\n2,"b, c"\n', ['1 = a', '2 = b, c']],
  ['semicolons', 'id;text\n1;a, b\n2;c\n', ['1 = a, b', '2 = c']],
  ['tabs', 'id\ttext\n1\ta\n2\t"b\tc"\n', ['1 = a', '2 = b\tc']],
  ['bars', 'id|text\r\n1|a\r\n2|b\r\n', ['1 = a', '2 = b']],
  ['what Excel announces', 'sep=|\r\nid|text\r\n1|a;b;c\r\n', ['1 = a;b;c']],
  ['ends of lines as of old', 'id,text\r1,a\r2,b\r', ['1 = a', '2 = b']],
  ['a mark', '\ufeffid,text\n1,a\n', ['1 = a']],
  ['marks in marks', 'id,text\n1,"he said ""no"""\n', ['1 = he said "no"']],
  [
    'marks that should have been doubled',
    'id,text\n1,"he said "no" twice"\n2,b\n',
    ['1 = he said "no" twice', '2 = b'],
  ],
  ['marks inside of a cell', 'id,text\n1,5" gun\n2,b\n', ['1 = 5" gun', '2 = b']],
  ['lines in a cell', 'id,text\n1,"a\nb\r\nc"\n2,d\n', ['1 = a\nb\r\nc', '2 = d']],
  [
    'a mark that is never closed',
    'id,text,x\n1,"a,1\n2,b,2\n3,"c",3\n',
    ['E-CSV-QUOTE #1 line 2', '2 = b', '3 = c'],
  ],
  [
    'one that nothing follows',
    'id,text\n1,a\n2,"b\n3,c\n',
    ['1 = a', 'E-CSV-QUOTE #2 line 3', '3 = c'],
  ],
  ['in the last line', 'id,text\n1,a\n2,"b', ['1 = a', 'E-CSV-QUOTE #2 line 3']],
  [
    'rows of other widths',
    'id,text,x\n1,a\n2,b,c,d\n3\n',
    [
      'W-CSV-RAGGED #1 line 2',
      '1 = a',
      'W-CSV-RAGGED #2 line 3',
      '2 = b',
      'W-CSV-RAGGED #3 line 4',
      'E-RECORD-NO-TEXT #3 line 4',
    ],
  ],
  [
    'empty rows and cells',
    'id,text\n\n1,\n\n2,b\n,c\n',
    ['W-EMPTY #1 line 3', '2 = b', 'x.csv#3 = c'],
  ],
  ['the same name twice', 'id,text,text\n1,a,b\n', ['W-CSV-HEADER', '1 = a']],
  ['NUL', 'id,text\n1,a\0b\n', ['1 = a\0b']],
  ['no end of the last line', 'id,text\n1,a', ['1 = a']],
  ['Arabic names', 'المعرّف,نص البيان\n1,أ\n', ['1 = أ']],
  ['a head and no rows', 'id,text\n', []],
  ['no column of texts', 'id,n\n1,2\n', ['E-NO-TEXT-FIELD']],
])('%s', async (_, content, expected) => {
  for (const chunk of [1, 5, 65_536])
    expect(await shown(content, 'x.csv', { chunk })).toEqual(expected);
});

test('a cell of 10 MB, and one that is too long', async () => {
  const cell = 'word '.repeat(2_000_000);
  const content = `id,text\n1,"${cell}"\n2,b\n`;
  expect(
    (await shown(content, 'x.csv', { limits: { documentLength: 20_000_000 } })).map(
      (line) => line.length,
    ),
  ).toEqual([cell.length + 4, 5]);
  expect(await shown(content, 'x.csv', { limits: { lineBytes: 1_000_000 } })).toEqual([
    'E-CSV-QUOTE #1 line 2',
    '2 = b',
  ]);
  const open = `id,text\n1,${cell}\n2,b\n`;
  expect(await shown(open, 'x.csv', { limits: { lineBytes: 1_000_000 } })).toEqual([
    'E-LINE-TOO-LONG #1 line 2',
    '2 = b',
  ]);
});

describe('columns', () => {
  const long = 'The army said that three soldiers were killed near the bridge on Thursday.';
  const columnsOf = async (content: string, fields = {}) => {
    let found: ColumnFacts | undefined;
    const report = {
      columns: (facts: ColumnFacts) => {
        found = facts;
      },
    };
    for await (const _ of readDocuments(inputOf(content, 'x.csv'), { fields }, report));
    return found;
  };

  test('are guessed by name', async () => {
    expect(
      await columnsOf(
        `Doc_ID,Headline,Full-Text,Publication Date,Permalink,Language\n1,a,${long},2014-06-12,http://x,en\n`,
      ),
    ).toMatchObject({
      delimiter: ',',
      fields: {
        id: 'Doc_ID',
        title: 'Headline',
        text: 'Full-Text',
        date: 'Publication Date',
        url: 'Permalink',
        lang: 'Language',
      },
    });
  });

  test('or by what is in them, where there is no head', async () => {
    const content = `7,2014-06-12,${long}\n8,2014-06-13,${long}\n`;
    expect(await columnsOf(content)).toMatchObject({
      header: null,
      fields: { text: '3', date: '2' },
    });
    expect(await itemsOf(content, 'x.csv')).toMatchObject([
      { record: { text: long, published: '2014-06-12' } },
      { record: { published: '2014-06-13' } },
    ]);
  });

  test('or are named, by name or number', async () => {
    const content = `a,b,c\n${long},x,2014-06-12\n`;
    expect(await columnsOf(content, { text: 'B', date: '3' })).toMatchObject({
      fields: { text: 'b', date: 'c' },
    });
  });
});

describe('dates of a column', () => {
  const days = async (...written: string[]) => {
    const items = await itemsOf(
      `text;date\n${written.map((day) => `a;${day}`).join('\n')}\n`,
      'x.csv',
    );
    return items.map((item) => (item.kind === 'document' ? item.record.published : item.code));
  };

  test('one that is clear tells the order for all', async () => {
    expect(await days('3/4/2014', '25/4/2014')).toEqual(['2014-04-03', '2014-04-25']);
    expect(await days('3/4/2014', '4/25/2014')).toEqual(['2014-03-04', '2014-04-25']);
  });

  test('none is invented where nothing tells', async () => {
    expect(await days('3/4/2014', '5/6/2014')).toEqual([
      'W-DATE-UNUSABLE',
      undefined,
      'W-DATE-UNUSABLE',
      undefined,
    ]);
    expect(await days('4/4/2014')).toEqual(['2014-04-04']);
  });
});

test('a table of windows-1256', async () => {
  const content = encoded(`id;النص;التاريخ\n1;${arabic};12 حزيران 2014\n`, 'windows-1256');
  expect(await itemsOf(content, 'x.csv')).toMatchObject([
    {
      record: {
        text: arabic,
        published: '2014-06-12',
        encoding: { name: 'windows-1256', from: 'sniffed' },
      },
    },
  ]);
});

describe('prose is no table', () => {
  test.each([
    'Dear all, the army said, and we agree.\nSecond line, too.\nThird, line.\n',
    'One, two\nThree, four\n',
    'HOMS, Syria\nThe army said, on Thursday, that it fired.\n',
    '- a\n- b | c\n- d\n',
  ])('%j', async (content) => {
    const [item] = await itemsOf(content, 'x');
    expect(item).toMatchObject({ record: { format: 'text', text: content } });
  });
});

test('rows are those of csv-parse, for all tables that are right', () => {
  const cell = fc
    .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'ق', '😀', '""'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const content = rows.map((row) => row.map(quoted).join(',')).join('\n');
      const reader = new TableReader(',', 1 << 20);
      const read = [];
      for (let at = 0; at < content.length; at += chunk)
        read.push(...reader.push(content.slice(at, at + chunk)));
      read.push(...reader.end());
      const expected = parse(content, { relax_column_count: true }) as string[][];
      expect(read.map((row) => ('cells' in row ? row.cells : row))).toEqual(expected);
    }),
  );
});
