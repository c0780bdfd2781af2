// What is loaded before anything was asked for: the command line's help and the library's import wait
// for nothing that only some command or call needs.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../support/files.ts';

test('the command line starts with commander and a few files of its own', () => {
  const { files, packages } = loadedBy('src/cli.ts');
  expect(packages).toEqual(['commander']);
  expect(files.filter((file) => !file.startsWith('src/cli'))).toEqual([
    'src/errors.ts',
    'src/ingest/limits.ts',
  ]);
});

test('the library does not load the archive engine before it is called', () => {
  const { files, packages } = loadedBy('src/index.ts');
  expect(files.filter((file) => /^src\/(archive|export|report|cli)/.test(file))).toEqual([]);
  expect(packages).toEqual(['franc', 'zod']);
});

/** What is loaded with a file: imports that are only of types, or made when called, are not. */
function loadedBy(start: string): { files: string[]; packages: string[] } {
  const files = new Set([start]);
  const packages = new Set<string>();
  for (const file of files) {
    const code = readFileSync(join(root, file), 'utf8');
    for (const name of ts
      .createSourceFile(file, code, ts.ScriptTarget.ES2022)
      .statements.map(loaded)) {
      if (name === undefined || name.startsWith('node:')) continue;
      if (name.startsWith('.')) files.add(join(dirname(file), name));
      else packages.add(name);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** The name that a statement loads something by. */
function loaded(statement: ts.Statement): string | undefined {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return undefined;
  if (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly) return undefined;
  if (ts.isExportDeclaration(statement) && statement.isTypeOnly) return undefined;
  const name = statement.moduleSpecifier;
  return name !== undefined && ts.isStringLiteral(name) ? name.text : undefined;
}
