// F24, F30, F38, F39: JSON lines and JSON that are broken, too long, too deep or hostile. The record is
// reported with its place; those after it are read.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonCutter } from '../../src/ingest/json-cutter.ts';
import { arabic, encoded } from './make-input.ts';
import { itemsOf, recordsIn, shown, shownItems } from './read-input.ts';

describe('JSON lines', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a broken line',
      '{"id":1,"text":"a"}\n{"id":2,\n{"id":3,"text":"c"}',
      ['1 = a', 'E-RECORD-BROKEN #2 line 2', '3 = c'],
    ],
    [
      'a comma behind an object',
      '{"id":1,"text":"a"},\n{"id":2,"text":"b"}\n',
      ['E-RECORD-BROKEN #1 line 1', '2 = b'],
    ],
    [
      'two objects on a line',
      '{"id":1,"text":"a"}\n{"id":2,"text":"b"}{"id":3,"text":"c"}\n',
      ['1 = a', 'E-RECORD-BROKEN #2 line 2'],
    ],
    [
      'no objects',
      '{"id":1,"text":"a"}\nnull\n5\n"x"\n[1]\n',
      [
        '1 = a',
        'E-RECORD-BROKEN #2 line 2',
        'E-RECORD-BROKEN #3 line 3',
        'E-RECORD-BROKEN #4 line 4',
        'E-RECORD-BROKEN #5 line 5',
      ],
    ],
    ['empty lines', '\n\n{"id":1,"text":"a"}\n  \n\r\n{"id":2,"text":"b"}\n\n', ['1 = a', '2 = b']],
    [
      'a mark at the start and where two files were joined',
      '\ufeff{"id":1,"text":"a"}\n\ufeff{"id":2,"text":"b"}\n',
      ['1 = a', '2 = b'],
    ],
    ['ends of lines as of old', '{"id":1,"text":"a"}\r{"id":2,"text":"b"}\r', ['1 = a', '2 = b']],
    ['the same key twice: the last one counts', '{"id":1,"text":"a","text":"b"}\n', ['1 = b']],
    ['a prototype', '{"id":1,"__proto__":{"title":"x"},"text":"a"}\n', ['1 = a']],
    [
      'no text',
      '{"id":1,"note":"a","n":5}\n{"id":2,"text":5}\n{"id":3,"text":""}\n',
      ['E-NO-TEXT-FIELD #1 line 1', 'E-RECORD-NO-TEXT #2 line 2', 'W-EMPTY #3 line 3'],
    ],
    ['no id', '{"text":"a"}\n{"text":"b"}\n', ['x.jsonl#1 = a', 'x.jsonl#2 = b']],
    ['paragraphs', '{"id":1,"paragraphs":["a","b"]}\n', ['1 = a\n\nb']],
    ['markup', '{"id":1,"body":"<p>a &amp; <b>b<\\/b></p><p>c</p>"}\n', ['1 = a & b\n\nc']],
    ['no markup', '{"id":1,"body":"a < b and c > d"}\n', ['1 = a < b and c > d']],
    ['Arabic names', '{"المعرف":"س","النص":"ن","العنوان":"ع"}\n', ['س = ن']],
  ])('%s', async (_, content, expected) => {
    expect(await shown(content, 'x.jsonl')).toEqual(expected);
  });

  test('a prototype is no field, and is left alone', async () => {
    const [item] = await itemsOf('{"id":1,"__proto__":{"title":"x"},"text":"a"}\n', 'x.jsonl');
    expect(item).toMatchObject({ record: { id: '1' } });
    expect(item).not.toHaveProperty('record.title');
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  test('line and byte of each record', async () => {
    const items = await itemsOf('{"id":1,"text":"é"}\n\n{"id":2\n{"id":3,"text":"c"}\n', 'x.jsonl');
    expect(items.map(({ at }) => at)).toEqual([
      { input: 'x.jsonl', record: 1, line: 1, offset: 0 },
      { input: 'x.jsonl', record: 2, line: 3, offset: 22 },
      { input: 'x.jsonl', record: 3, line: 4, offset: 30 },
    ]);
  });

  test('what a fault says holds nothing of the text', async () => {
    const [item] = await itemsOf('{"id":1,"text":"secret name" oops}\n', 'x.jsonl');
    expect(item).toMatchObject({
      code: 'E-RECORD-BROKEN',
      message: 'This is no JSON: unexpected character at position 29.',
    });
  });

  test('halves of a letter', async () => {
    const items = await itemsOf(
      '{"id":"a\\ud800","title":"\\udc00","text":"x\\ud83dy"}\n',
      'x.jsonl',
    );
    expect(items).toMatchObject([
      { code: 'W-SURROGATES' },
      {
        record: { id: 'a\ufffd', title: '\ufffd', text: 'x\ufffdy', quality: ['lone-surrogates'] },
      },
    ]);
  });

  test('a line that is too long is passed over', async () => {
    const content = `{"id":1,"text":"a"}\n{"id":2,"text":"${'b'.repeat(300_000)}"}\n{"id":3,"text":"c"}\n`;
    for (const chunk of [1000, 65_536, 1_000_000]) {
      const items = await itemsOf(content, 'x.jsonl', { chunk, limits: { lineBytes: 100_000 } });
      expect(shownItems(items)).toEqual(['1 = a', 'E-LINE-TOO-LONG #2 line 2', '3 = c']);
      expect(items[1]).toMatchObject({
        message: 'The line has 300018 bytes; the limit is 100000 (--max-line).',
        at: { offset: 20 },
      });
    }
  });

  test('a line without an end does not fill the memory', async () => {
    const chunk = Buffer.alloc(1 << 20, 0x61);
    const { readDocuments } = await import('../../src/ingest/documents.ts');
    async function* open() {
      yield Buffer.from('{"id":1,"text":"a"}\n{"text":"');
      for (let count = 0; count < 300; count += 1) yield chunk;
    }
    const before = process.memoryUsage.rss();
    const codes: string[] = [];
    for await (const item of readDocuments(
      { path: 'x.jsonl', open },
      { limits: { lineBytes: 1 << 20 } },
    )) {
      if (item.kind === 'error') codes.push(item.code);
    }
    expect(codes).toEqual(['E-LINE-TOO-LONG']);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 2 ** 20);
  });

  test('a document that is too long', async () => {
    const content = `{"id":1,"text":"${'b'.repeat(200)}"}\n{"id":2,"text":"c"}\n`;
    expect(await shown(content, 'x.jsonl', { limits: { documentLength: 100 } })).toEqual([
      'E-DOCUMENT-TOO-LONG #1 line 1',
      '2 = c',
    ]);
  });

  test('levels inside of each other', async () => {
    const deep = (levels: number) =>
      `{"text":"a","x":${'['.repeat(levels)}${']'.repeat(levels)}}\n`;
    const items = await shown(deep(100) + deep(1000) + deep(1_000_000), 'x.jsonl');
    expect(items).toEqual([
      'x.jsonl#1 = a',
      'E-JSON-TOO-DEEP #2 line 2',
      'E-JSON-TOO-DEEP #3 line 3',
    ]);
  });

  test('a line in another encoding than the rest', async () => {
    const line = (id: number) => `{"id":${id},"text":"${arabic}"}\n`;
    const bytes = Buffer.concat([
      Buffer.from(line(1).repeat(20)),
      encoded(line(2), 'windows-1256'),
      Buffer.from(line(3)),
    ]);
    const items = await itemsOf(bytes, 'x.jsonl');
    expect(recordsIn(items).every(({ text }) => text === arabic)).toBe(true);
    expect(items[20]).toMatchObject({ code: 'W-ENCODING-MIXED', at: { line: 21 } });
    expect(items[21]).toMatchObject({ record: { encoding: { name: 'windows-1256' } } });
  });

  test('columns by name, also inside of objects', async () => {
    const content = '{"a":{"b":"text one"},"c":"id","when":"2014-06-12","text":"no"}\n';
    const fields = { text: 'a.b', id: 'c', date: 'when' };
    expect(await itemsOf(content, 'x.jsonl', { fields })).toMatchObject([
      { record: { id: 'id', text: 'text one', published: '2014-06-12', publishedFrom: 'json' } },
    ]);
  });

  test('nothing, a mark, blanks', async () => {
    expect(await shown('', 'x.jsonl')).toEqual(['W-EMPTY']);
    expect(await itemsOf('\ufeff', 'x.jsonl')).toEqual([]);
    expect(await itemsOf(' \n\r\n ', 'x.jsonl')).toEqual([]);
  });
});

describe('JSON', () => {
  test.each<[string, string, readonly string[]]>([
    ['an object', '{"id":1,\n"text":"a"}', ['1 = a']],
    [
      'objects that follow each other',
      '{\n"id":1,"text":"a"}\n{\n"id":2,"text":"b"}{"id":3,"text":"c"}',
      ['1 = a', '2 = b', '3 = c'],
    ],
    ['a list', '[{"id":1,"text":"]}\\""},{"id":2,"text":"b"}]', ['1 = ]}"', '2 = b']],
    [
      'a list with other things',
      '[{"id":1,"text":"a"},null,"x",5,{"id":2,"text":"b"}]',
      ['1 = a', 'E-RECORD-BROKEN #2', 'E-RECORD-BROKEN #3', 'E-RECORD-BROKEN #4', '2 = b'],
    ],
    [
      'a list inside of an object',
      '{"meta":{"n":2},"articles":[{"id":1,"text":"a"},{"id":2,"text":"b"}]}',
      ['1 = a', '2 = b'],
    ],
    [
      'a list that is cut',
      '[{"id":1,"text":"a"},{"id":2,"te',
      ['1 = a', 'E-RECORD-BROKEN #2', 'E-RECORD-BROKEN'],
    ],
    [
      'an element that is broken',
      '[{"id":1,"text":"a"},{"id":2,,},{"id":3,"text":"c"}]',
      ['1 = a', 'E-RECORD-BROKEN #2', '3 = c'],
    ],
    ['an empty list', '[]', []],
  ])('%s', async (_, content, expected) => {
    expect(await shown(content, 'x.json')).toEqual(expected);
  });

  test('what --json-path names', async () => {
    const content =
      '{"a":{"x":[{"id":1,"text":"no"}]},"b":[{"d":[{"id":2,"text":"b"},{"id":3,"text":"c"}]},{"d":[{"id":4,"text":"d"}]}],"é/~":{"id":5,"text":"e"}}';
    const read = (jsonPath: string) => shown(content, 'x.json', { jsonPath });
    expect(await read('/b/*/d/*')).toEqual(['2 = b', '3 = c', '4 = d']);
    expect(await read('/b/0/d/1')).toEqual(['3 = c']);
    expect(await read('/a/x/*')).toEqual(['1 = no']);
    expect(await read('/é~1~0')).toEqual(['5 = e']);
    expect(await read('/none/*')).toEqual(['W-JSON-PATH-EMPTY']);
  });

  test('a value that is too long is passed over', async () => {
    const content = `[{"id":1,"text":"a"},{"id":2,"text":"${'b'.repeat(5000)}"},{"id":3,"text":"c"}]`;
    for (const chunk of [100, 65_536]) {
      expect(await shown(content, 'x.json', { chunk, limits: { lineBytes: 1000 } })).toEqual([
        '1 = a',
        'E-LINE-TOO-LONG #2',
        '3 = c',
      ]);
    }
  });

  test('UTF-16 and windows-1256', async () => {
    const content = `[{"id":1,"text":"${arabic}"}]`;
    expect(await shown(encoded(`\ufeff${content}`, 'utf-16le'), 'x.json')).toEqual([
      `1 = ${arabic}`,
    ]);
    expect(await shown(encoded(content, 'windows-1256'), 'x.json')).toEqual([`1 = ${arabic}`]);
  });
});

test('values are cut out as JSON.parse reads them, in pieces of any size', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 6 }),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      (list, chunk, spread) => {
        const bytes = Buffer.from(JSON.stringify(list, null, spread ? 2 : 0));
        const cutter = new JsonCutter(['*'], 1 << 20);
        const cuts = [];
        for (let at = 0; at < bytes.length; at += chunk)
          cuts.push(...cutter.push(bytes.subarray(at, at + chunk)));
        cuts.push(...cutter.end());
        // JSON knows no -0: what was written is what must come back.
        const written = JSON.parse(bytes.toString());
        expect(cuts.map((cut) => JSON.parse(cut.bytes!.toString()))).toEqual(written);
        for (const { bytes: cut, offset } of cuts) {
          expect(bytes.subarray(offset, offset + cut!.length).equals(cut!)).toBe(true);
        }
        expect(cutter.isOpen).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});
