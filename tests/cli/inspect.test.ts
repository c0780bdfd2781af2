// `isnad inspect`: what it tells of inputs, in text and as JSON, and that nothing in them can do harm
// to a terminal.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/cli/inspect.ts';
import { inspect } from '../../src/cli/inspect.ts';
import { parseConfig } from '../../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(names: readonly string[], options: object = {}) {
  let out = '';
  const terminal = {
    data: async (text: string) => {
      out += text;
    },
    note: () => {},
  };
  const all = { records: 200, files: 100, ...options };
  const code = await inspect(names, all, { config: parseConfig({}), terminal });
  return { code, out: out.replaceAll(`${folder}/`, '') };
}

const arabic = 'قال المتحدث باسم الجيش إن القوات دخلت البلدة، وإن ثلاثة جنود قتلوا في المعارك.';
const english = 'The army said that three soldiers were killed near the bridge on Thursday.';

describe('inspect', () => {
  test('a table', async () => {
    const table = file(
      'table.csv',
      `nr;النص;تاريخ النشر;note\n1;${arabic};25/6/2014;x\n2;${english};12/6/2014;y\n3;"z;;\n`,
    );
    const { code, out } = await run([table]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^table\.csv, \d+ bytes\n {2}type {7}csv\n {2}records {4}2\n {2}encoding {3}utf-8 \(sniffed, confidence 1\.00\)\n {2}language {3}1 ar, 1 en\n {2}published {2}2014-06-12 to 2014-06-25 \(2 from column\)\n/,
    );
    expect(out).toContain(
      'text = \u2068“النص”\u2069, date = \u2068“تاريخ النشر”\u2069; not used: \u2068“nr”\u2069, \u2068“note”\u2069',
    );
    expect(out).toContain('  delimiter  ;\n');
    expect(out).toMatch(/E-CSV-QUOTE record 3, line 4: A quotation mark/);
  });

  test('the first records of a long file, and says so', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, at) => `{"id":${at},"text":"${english} ${'x'.repeat(400)}"}\n`,
    );
    const { code, out } = await run([file('long.jsonl', lines.join(''))], { records: 50 });
    expect(code).toBe(0);
    expect(out).toMatch(/records {4}the first 50 were looked at, about \d+ in all/);
    expect(out).toMatch(/published {2}no day known; --published gives one to all/);
  });

  test('as JSON', async () => {
    const packed = file(
      'a.jsonl.gz',
      gzipSync(`{"id":"x1","title":"T","text":"${arabic}","date":"2014-06-12"}\n`),
    );
    const { out } = await run([packed], { json: true });
    const { inputs, more } = JSON.parse(out) as { inputs: Inspection[]; more: boolean };
    expect(more).toBe(false);
    expect(inputs).toMatchObject([
      {
        format: 'gzip',
        whole: true,
        records: 1,
        kinds: { 'gzip > jsonl': 1 },
        encodings: { 'utf-8': { records: 1, from: 'sniffed', confidence: 1, replaced: 0 } },
        languages: { ar: 1 },
        dates: { json: 1 },
        firstDay: '2014-06-12',
        columns: null,
        samples: [
          { id: 'x1', title: 'T', published: '2014-06-12', publishedFrom: 'json', text: arabic },
        ],
        problems: [],
      },
    ]);
  });

  test('many files as one', async () => {
    for (let at = 0; at < 7; at += 1) file(`many-${at}.txt`, `${english} ${at}`);
    const { out } = await run([join(folder, 'many-*.txt')]);
    expect(out).toMatch(/^7 files, \d+ bytes\n {2}type {7}text\n {2}records {4}7\n/);
    const few = await run([join(folder, 'many-*.txt')], { files: 3 });
    expect(few.out).toContain('There are more files; --files looks at more of them.');
  });

  test('nothing in an input speaks to the terminal', async () => {
    const nasty = '\u001b[31mred\u202eevil\u009b2J';
    const path = file(
      'nasty.csv',
      `id,title,${nasty},text\n${nasty},${nasty},x,"${nasty}\u0000\u0007 ${english}"\n${nasty},a,b\n`,
    );
    const { out } = await run([path]);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(out).toContain('⟨U+001B⟩[31mred⟨U+202E⟩evil⟨U+009B⟩2J⟨U+0000⟩⟨U+0007⟩');
  });

  test('what cannot be read', async () => {
    const { code, out } = await run([
      file('x.bin', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/E-FORMAT-UNKNOWN The content is image\/png\./);
    await expect(run(['/nowhere/at/all'])).rejects.toThrow(/no such file/);
  });
});
