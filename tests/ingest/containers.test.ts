// F32, F33, F35-F37: packed files that were cut, damaged, padded, encrypted or built to do harm.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { RawEntry } from './make-input.ts';
import { arabic, encoded, english, rawZip, tarOf, zipOf, zstdBomb, zstdOf } from './make-input.ts';
import { itemsOf, recordsIn, shown } from './read-input.ts';

const lines = Array.from(
  { length: 40 },
  (_, at) => `{"id":"${at + 1}","text":"${at} ${english} ${Math.sin(at)}"}\n`,
);
const content = Buffer.from(lines.join(''));

describe('gzip', () => {
  const packed = gzipSync(content);

  test('cut anywhere: what stood before the cut is used, the cut is told', async () => {
    for (let cut = 20; cut < packed.length; cut += 97) {
      const items = await itemsOf(packed.subarray(0, cut), 'a.jsonl.gz');
      const records = recordsIn(items);
      expect(records.map(({ id }) => id)).toEqual(records.map((_, at) => String(at + 1)));
      const codes = items.flatMap((item) => (item.kind === 'error' ? [item.code] : []));
      expect(codes.at(-1), `cut at ${cut}`).toBe('E-TRUNCATED');
      // The line that the cut fell into, where it did.
      expect(codes.slice(0, -1).every((code) => code === 'E-RECORD-BROKEN')).toBe(true);
    }
  });

  test('a cut text is marked', async () => {
    const items = await itemsOf(gzipSync(english.repeat(50)).subarray(0, 60), 'a.txt.gz');
    expect(items).toMatchObject([
      { record: { quality: ['truncated'], containers: ['gzip'] } },
      { code: 'E-TRUNCATED' },
    ]);
  });

  test('several members, padding, garbage', async () => {
    const parts = [content.subarray(0, 1000), content.subarray(1000, 2500), content.subarray(2500)];
    const members = Buffer.concat(parts.map((part) => gzipSync(part)));
    const whole = await shown(content, 'a.jsonl');
    expect(await shown(members, 'a.jsonl.gz')).toEqual(whole);
    expect(await shown(Buffer.concat([members, Buffer.alloc(1000)]), 'a.jsonl.gz')).toEqual(whole);
    expect(await shown(Buffer.concat([members, Buffer.from('garbage')]), 'a.jsonl.gz')).toEqual([
      ...whole,
      'W-TRAILING-GARBAGE',
    ]);
    expect(await shown(Buffer.concat([members, gzipSync('')]), 'a.jsonl.gz')).toEqual(whole);
  });

  test('a damaged member costs itself, not those behind it', async () => {
    const parts = lines.slice(0, 6).map((line) => gzipSync(line));
    const start = parts[0]!.length + parts[1]!.length;
    for (let at = 0; at < parts[2]!.length; at += 3) {
      const bytes = Buffer.concat(parts);
      bytes[start + at]! ^= 0x40;
      const items = await itemsOf(bytes, 'a.jsonl.gz');
      const ids = recordsIn(items).map(({ id }) => id);
      for (const id of ['1', '2', '5', '6']) expect(ids, `byte ${at}`).toContain(id);
      const told = items.some((item) => item.kind === 'error' && item.code.startsWith('E-'));
      if (!(recordsIn(items).length === 6 && ids.length === new Set(ids).size))
        expect(told).toBe(true);
    }
  });

  test('a checksum that does not fit is told', async () => {
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 6]! ^= 1;
    const items = await itemsOf(wrong, 'a.jsonl.gz');
    expect(recordsIn(items)).toHaveLength(40);
    expect(items.at(-1)).toMatchObject({ code: 'E-CHECKSUM' });
  });
});

describe('bombs', () => {
  const zeros = gzipSync(Buffer.alloc(50 * 2 ** 20));

  test('too many times its size', async () => {
    const items = await itemsOf(zeros, 'a.gz');
    expect(items).toHaveLength(1);
    expect(items).toMatchObject([{ code: 'E-FORMAT-UNKNOWN' }]);
    const text = gzipSync(Buffer.alloc(50 * 2 ** 20, 'a\n'));
    expect(await itemsOf(text, 'a.txt.gz')).toMatchObject([
      { code: 'E-DOCUMENT-TOO-LONG' },
      { code: 'E-RATIO', message: expect.stringContaining('--max-ratio') },
    ]);
  });

  test('too many bytes in all, over all members', async () => {
    const zip = await zipOf(
      ...[1, 2, 3].map((number) => ({ name: `${number}.txt`, content: english.repeat(100) })),
    );
    const items = await itemsOf(zip, 'a.zip', { limits: { unpackedBytes: 16_000 } });
    expect(items.map((item) => (item.kind === 'error' ? item.code : 'document'))).toEqual([
      'document',
      'document',
      'E-UNPACKED-TOO-LARGE',
    ]);
    expect(items.at(-1)).toMatchObject({ message: expect.stringContaining('--max-unpacked') });
  });

  test('containers inside of containers inside of containers', async () => {
    let bytes = gzipSync(english);
    for (let depth = 0; depth < 6; depth += 1) bytes = gzipSync(bytes);
    expect(await itemsOf(bytes, 'a.gz')).toMatchObject([
      { code: 'E-TOO-DEEP', message: expect.stringContaining('--max-depth') },
    ]);
    expect(await itemsOf(bytes, 'a.gz', { limits: { depth: 7 } })).toMatchObject([
      { record: { text: english } },
    ]);
  });

  test('more members than allowed', async () => {
    const members = [1, 2, 3].map((number) => ({ name: `${number}.txt`, content: english }));
    for (const [name, bytes] of [
      ['a.zip', await zipOf(...members)],
      ['a.tar', await tarOf(...members)],
    ] as const) {
      expect(await itemsOf(bytes, name, { limits: { entries: 2 } })).toMatchObject([
        { kind: 'document' },
        { kind: 'document' },
        { code: 'E-TOO-MANY-ENTRIES', message: expect.stringContaining('--max-entries') },
      ]);
    }
  });

  test('members that share their bytes', async () => {
    const shared = Buffer.from(english);
    const zip = rawZip([
      { name: 'a.txt', content: shared },
      { name: 'b.txt', content: shared, at: 0 },
    ]);
    expect(await shown(zip, 'a.zip')).toEqual([`a.zip!a.txt = ${english}`, 'E-ZIP-OVERLAP b.txt']);
  });

  test('a Zstandard frame that repeats a letter', async () => {
    const items = await itemsOf(zstdBomb(2000), 'a.txt.zst');
    expect(items.at(-1)).toMatchObject({ code: 'E-RATIO' });
  });
});

describe('zip', () => {
  const raw = (entry: Partial<RawEntry>) =>
    rawZip([{ name: 'a.txt', content: Buffer.from(english), ...entry }]);

  test.each<[string, Partial<RawEntry>, readonly string[]]>([
    ['an encrypted member', { flags: 1 }, ['E-FORMAT-ENCRYPTED a.txt']],
    ['a method that nobody has', { method: 99 }, ['E-FORMAT-UNKNOWN a.txt']],
    ['a wrong checksum', { crc: 1 }, [`a.zip!a.txt = ${english}`, 'E-CHECKSUM a.txt']],
    ['a wrong size', { size: 5 }, [`a.zip!a.txt = ${english}`, 'E-CHECKSUM a.txt']],
    ['stored, not packed', { method: 0 }, [`a.zip!a.txt = ${english}`]],
    [
      'a path out of it',
      { name: '../../x.txt' },
      ['W-MEMBER-NAME ../../x.txt', `a.zip!../../x.txt = ${english}`],
    ],
    [
      'an absolute path',
      { name: '/etc/x.txt' },
      ['W-MEMBER-NAME /etc/x.txt', `a.zip!/etc/x.txt = ${english}`],
    ],
    ['a drive', { name: 'C:\\x.txt' }, ['W-MEMBER-NAME C:\\x.txt', `a.zip!C:\\x.txt = ${english}`]],
    [
      'NUL in its name',
      { name: 'x\0.txt' },
      ['W-MEMBER-NAME x\0.txt', `a.zip!x\0.txt = ${english}`],
    ],
    [
      'an Arabic name of windows-1256',
      { name: encoded('بيان وزارة الدفاع.txt', 'windows-1256') },
      [`a.zip!بيان وزارة الدفاع.txt = ${english}`],
    ],
    [
      'an Arabic name of UTF-8',
      { name: 'بيان.txt', flags: 0x800 },
      [`a.zip!بيان.txt = ${english}`],
    ],
  ])('%s', async (_, entry, expected) => {
    expect(await shown(raw(entry), 'a.zip')).toEqual(expected);
  });

  test('cut: the members before the cut are read', async () => {
    const members = [1, 2, 3].map((number) => ({
      name: `${number}.txt`,
      content: `${number} ${english.repeat(number)}`,
    }));
    const whole = await zipOf(...members);
    const documents = members.map(({ name, content }) => `a.zip!${name} = ${content}`);
    expect(await shown(whole, 'a.zip')).toEqual(documents);
    const stored = rawZip(
      members.map(({ name, content }) => ({ name, content: Buffer.from(content), method: 0 })),
    );
    for (const zip of [whole, stored]) {
      const directory = zip.indexOf('PK\x01\x02');
      expect(await shown(zip.subarray(0, directory), 'a.zip')).toEqual([
        'E-FORMAT-BROKEN',
        ...documents,
      ]);
      for (let cut = 40; cut < directory; cut += 11) {
        const items = await shown(zip.subarray(0, cut), 'a.zip');
        expect(items[0]).toBe('E-FORMAT-BROKEN');
        const starts = members.map(({ name }) => zip.indexOf(name) - 30);
        const complete = starts.filter((_, at) => (starts[at + 1] ?? directory) <= cut).length;
        expect(items.slice(1, 1 + complete), `cut at ${cut}`).toEqual(documents.slice(0, complete));
      }
    }
    expect(await itemsOf(Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1'), 'a.zip')).toEqual(
      [],
    );
  });

  test('damage in one member leaves the others', async () => {
    const zip = await zipOf(
      { name: 'a.txt', content: arabic },
      { name: 'b.txt', content: english },
    );
    zip.fill(0xff, 45, 60);
    const items = await shown(zip, 'a.zip');
    expect(items).toContain(`a.zip!b.txt = ${english}`);
    expect(items.some((item) => /^E-(?:PACKED-BROKEN|CHECKSUM|TRUNCATED) a\.txt/.test(item))).toBe(
      true,
    );
  });
});

describe('tar', () => {
  test('cut inside of a member', async () => {
    const tar = await tarOf(
      { name: 'a.txt', content: english },
      { name: 'b.txt', content: english.repeat(20) },
    );
    const items = await itemsOf(tar.subarray(0, 512 + 512 + 512 + 300), 'a.tar');
    expect(items).toMatchObject([
      { record: { text: english, quality: [] } },
      { record: { quality: ['truncated'] }, at: { member: ['b.txt'] } },
      { code: 'E-TRUNCATED', at: { member: ['b.txt'] } },
      { code: 'E-TRUNCATED', at: { input: 'a.tar' } },
    ]);
  });

  test('damaged between its members', async () => {
    const tar = await tarOf(
      { name: 'a.txt', content: english },
      { name: 'b.txt', content: english },
    );
    tar.fill(0xee, 1024, 1100);
    expect(await shown(tar, 'a.tar')).toEqual([`a.tar!a.txt = ${english}`, 'E-FORMAT-BROKEN']);
  });

  test('packed, and in a zip, with the way to each document', async () => {
    const tar = gzipSync(await tarOf({ name: 'x/a.jsonl', content }));
    const zip = await zipOf({ name: 'x.tgz', content: tar });
    const [first] = await itemsOf(zip, 'a.zip');
    expect(first).toMatchObject({
      record: { id: '1', containers: ['zip', 'gzip', 'tar'] },
      at: { input: 'a.zip', member: ['x.tgz', 'x/a.jsonl'], record: 1, line: 1, offset: 0 },
    });
  });
});

describe('Zstandard', () => {
  test('whole, cut, damaged', async () => {
    const packed = zstdOf(content);
    expect(await shown(packed, 'a.jsonl.zst')).toEqual(await shown(content, 'a.jsonl'));
    expect((await shown(packed.subarray(0, 3000), 'a.jsonl.zst')).at(-1)).toBe('E-TRUNCATED');
    const wide = Buffer.from(packed);
    wide[5] = 0xff;
    expect(await shown(wide, 'a.jsonl.zst')).toEqual(['E-PACKED-BROKEN']);
  });
});
