// The invariants of the house that can be read off the files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { filesUnder, root } from '../support/files.ts';

const sources = filesUnder('src', ['.ts']);
const text = (path: string) => readFileSync(join(root, path), 'utf8');
/** The code without its comments: reasons may name a word of a language, code may not. */
const code = (path: string) =>
  text(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

const pure = sources.filter((path) =>
  /^src\/(detect|normalize|segment|extract|claims|rules|languages|evaluate|report|export|document)\//.test(
    path,
  ),
);

describe('the house', () => {
  it('keeps the letters of a language in its own folder', () => {
    const arabic = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
    const strays = sources.filter(
      (path) => !path.startsWith('src/languages/') && arabic.test(code(path)),
    );
    expect(strays).toEqual([]);
  });

  it('asks neither the clock nor chance, and prints nothing, in any stage', () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|console\.|process\.(stdout|stderr|env)/;
    expect(pure.filter((path) => forbidden.test(code(path)))).toEqual([]);
  });

  it('uses no word boundary of ASCII in rules', () => {
    const boundary = /\/[^/\n]*\\[bwW][^/\n]*\/[a-z]*/;
    const rules = sources.filter((path) => /^src\/(languages|rules|extract|claims)\//.test(path));
    expect(rules.filter((path) => boundary.test(code(path)))).toEqual([]);
  });

  it('opens every file with a sentence that says what it is', () => {
    const silent = sources.filter((path) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text(path)));
    expect(silent).toEqual([]);
  });

  it('keeps files short enough to be one idea', () => {
    const long = sources.filter((path) => text(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('is installed without any script of a package: one that has a script is optional', () => {
    const lock = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, Readonly<Record<string, unknown>>>;
    };
    const scripted = Object.entries(lock.packages).filter(
      ([, { hasInstallScript, dev, optional, devOptional }]) =>
        hasInstallScript && !(dev || optional || devOptional),
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it('has no folder for leftovers', () => {
    expect(sources.filter((path) => /\/(utils?|helpers?|common|misc)(\/|\.ts)/.test(path))).toEqual(
      [],
    );
  });

  it('lets every language fill the same table', () => {
    const keys = languages.map((language) => shape(language));
    for (const other of keys.slice(1)) expect(other).toEqual(keys[0]);
  });

  it('names no machine, registry or tool of its makers', () => {
    const named = /\/work\/|\.library|registry\.npmjs|localhost:\d/;
    const own = [...sources, ...filesUnder('tests', ['.ts']), ...filesUnder('models', ['.md'])];
    const strays = own.filter((path) => !path.endsWith('house.test.ts') && named.test(text(path)));
    expect(strays).toEqual([]);
  });
});

/** The keys of a language's parts, two levels deep. */
function shape(language: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(language)
      .map(
        ([key, part]) =>
          [key, typeof part === 'object' && part !== null ? Object.keys(part).sort() : []] as [
            string,
            string[],
          ],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
