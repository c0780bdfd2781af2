// The compiled file of the word tables: what comes out is what went in, a broken or foreign file is
// refused with its reason, and the built package leaves a file alone that its tables do not fit.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { Lexicon } from '../../src/lexicon/lexicon.ts';
import { lexiconIn } from '../../src/lexicon/lexicon-file.ts';
import { PackFault, readPack, writePack } from '../../src/lexicon/pack.ts';
import { compileStrings, findString } from '../../src/lexicon/strings.ts';
import { table } from '../../src/lexicon/table.ts';
import { childOf, TrieBuilder } from '../../src/lexicon/trie.ts';
import { decodeValue, encodeValue } from '../../src/lexicon/values.ts';
import { buildLexicon, compileTables } from '../../src/tables.ts';
import { root } from '../support/files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (section: Uint8Array | undefined) => new TextDecoder().decode(section);

describe('a pack', () => {
  const file = writePack(
    'of these',
    new Map([
      ['one', bytes('a')],
      ['two', bytes('قصف')],
    ]),
  );

  it('gives back its sections, at multiples of four', () => {
    const pack = readPack(file);
    expect(pack.fingerprint).toBe('of these');
    expect(text(pack.section('one'))).toBe('a');
    expect(text(pack.section('two'))).toBe('قصف');
    expect(pack.section('two')!.byteOffset % 4).toBe(0);
    expect(pack.section('three')).toBeUndefined();
  });

  it('is read from any place in memory', () => {
    const moved = new Uint8Array(file.byteLength + 1);
    moved.set(file, 1);
    expect(text(readPack(moved.subarray(1)).section('two'))).toBe('قصف');
  });

  test.each([
    ['empty', () => new Uint8Array(0), 'no compiled file'],
    ['another file', () => bytes(`{"about": "${'a'.repeat(80)}"}`), 'no compiled file'],
    ['of another version', () => changed(4), 'another version'],
    ['cut short', () => file.slice(0, -4), 'checksum'],
    ['changed in its header', () => changed(50), 'checksum'],
    ['changed in a section', () => changed(file.byteLength - 4), 'checksum'],
  ])('that is %s is refused', (_, broken, reason) => {
    expect(() => readPack(broken())).toThrow(PackFault);
    expect(() => readPack(broken())).toThrow(reason);
  });

  function changed(at: number): Uint8Array {
    const copy = file.slice();
    copy[at]! ^= 1;
    return copy;
  }
});

describe('values', () => {
  test.each([
    ['a word', 'people'],
    ['a number', 7],
    ['a set in an object', { plural: new Set(['مدن']), kinds: ['town'] }],
    ['a map in a map', new Map([['sy', new Map([['id', 'sy-army']])]])],
    ['a text that looks like one', { about: '{"$set":[1]}' }],
    ['nothing', null],
  ])('%s come back as they were', (_, value) => {
    expect(decodeValue(encodeValue(value))).toEqual(value);
  });

  test.each([
    ['a function', { test: () => true }, 'a function at "test"'],
    ['a pattern', { shape: /a/ }, 'a class instance at "shape"'],
    ['no number', { value: Number.NaN }, 'a number at "value"'],
  ])('%s are refused', (_, value, reason) => {
    expect(() => encodeValue(value)).toThrow(reason);
  });

  it('of a table that are no data name the table and the form', () => {
    const words = (phrases: readonly string[]) => phrases.map((phrase) => phrase.split(' '));
    const entries = [{ form: 'air strike', value: { matches: () => true } }];
    const filled = { table: table('of functions'), entries };
    expect(() => compileLexicon([filled], { fold: (form) => form, words })).toThrow(
      'The value of "air strike" in the table "of functions" is no plain data: a function at "matches".',
    );
  });
});

it('strings are found by their letters, and no others are', () => {
  const list = Array.from({ length: 500 }, (_, number) => `word${number * 7}`);
  const strings = compileStrings([...list, '', 'قصف']);
  for (const [number, word] of list.entries()) expect(findString(strings, word)).toBe(number);
  expect(findString(strings, '')).toBe(500);
  expect(findString(strings, 'قصف')).toBe(501);
  expect(findString(strings, 'word1')).toBe(-1);
  expect(findString(strings, 'قصفت')).toBe(-1);
});

it('a trie gives the child behind a stem among few and among many', () => {
  const builder = new TrieBuilder();
  const many = Array.from({ length: 40 }, (_, stem) => builder.add([1, 2 * stem]));
  const deep = builder.add([1, 4, 3]);
  expect(builder.add([])).toBe(0);
  const { trie, numbers } = builder.finish(90);
  const first = trie.root[1]!;
  for (const [stem, node] of many.entries()) {
    expect(childOf(trie, first, 2 * stem)).toBe(numbers[node]);
    expect(childOf(trie, first, 2 * stem + 1)).toBe(0);
  }
  expect(childOf(trie, numbers[many[2]!]!, 3)).toBe(numbers[deep]);
  expect(trie.root[2]).toBe(0);
});

describe.each(languages)('the lexicon of $name', (language) => {
  const pack = readPack(compileTables());
  const fromFile = new Lexicon(lexiconIn(pack, language.code)!, language.letters);
  const inUse = buildLexicon(language);

  it('says the same of a form from the file as from the tables', () => {
    for (const form of forms[language.code]) {
      const one = fromFile.formAt(form, 0, form.length);
      const other = inUse.formAt(form, 0, form.length);
      expect(one.analyses).toEqual(other.analyses);
      const entries = (lexicon: Lexicon, nodes: typeof one.openings) =>
        nodes.flatMap(({ node }) => lexicon.entriesAt(node));
      expect(entries(fromFile, one.openings).length).toBeGreaterThan(0);
      expect(entries(fromFile, one.openings)).toEqual(entries(inUse, other.openings));
    }
  });
});

const forms = {
  ar: ['قتل', 'غارات', 'والمدينة', 'الجيش', 'يناير', 'ثلاثة', 'قال', 'صاروخا'],
  en: ['killed', 'airstrikes', 'town', 'army', 'January', 'three', 'said', 'rockets'],
};

describe('the built package', () => {
  // A package of its own, with a small program that says what the compiled file gave.
  const folder = mkdtempSync(join(tmpdir(), 'isnad-compiled-'));
  const file = join(folder, 'dist', 'tables.bin');
  const whole = compileTables();

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'package.json'), '{"name": "isnad", "type": "module"}');
    cpSync(join(root, 'models'), join(folder, 'models'), {
      recursive: true,
      filter: (path) => !path.includes('gazetteer/'),
    });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { build } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
    await build({
      stdin: {
        contents: `import { compiled } from './src/lexicon/compiled.ts';
try { console.log(compiled() ? 'used' : 'left alone'); }
catch (error) { console.log(error.code, error.message, error.mend); }`,
        resolveDir: root,
      },
      outfile: join(folder, 'dist', 'say.js'),
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    });
  });

  const said = () =>
    execFileSync(process.execPath, [join(folder, 'dist', 'say.js')], { encoding: 'utf8' });

  it('uses a file of its tables', () => {
    writeFileSync(file, whole);
    expect(said()).toBe('used\n');
  });

  it('refuses a file that was cut short, and says how to mend it', () => {
    writeFileSync(file, whole.subarray(0, 1000));
    expect(said()).toMatch(
      /^model\.invalid dist\/tables\.bin cannot be used: its checksum does not fit.*npm run build/,
    );
  });

  it('leaves a file alone when a table was edited', () => {
    writeFileSync(file, whole);
    const edited = join(folder, 'models', 'english', 'units.json');
    const before = readFileSync(edited, 'utf8');
    writeFileSync(edited, before.replace('"about": "', '"about": "x'));
    expect(said()).toBe('left alone\n');
    writeFileSync(edited, before);
    expect(said()).toBe('used\n');
  });
});
