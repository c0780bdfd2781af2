// The README: its library example compiles and runs, and the claim that it shows is the one that the
// demo statement gives.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';
import { readJson, root } from '../support/files.ts';
import { shownClaim } from '../support/shown-claim.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const between = (name: string) =>
  readme.split(`<!-- ${name}:begin -->`)[1]!.split(`<!-- ${name}:end -->`)[0]!;

describe('README', () => {
  it('has a library example that compiles', () => {
    const code = between('example').replace(/```(ts)?/g, '');
    const path = join(root, 'tests/readme-example.ts');
    const options: ts.CompilerOptions = {
      ...ts.convertCompilerOptionsFromJson(
        (
          ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as {
            compilerOptions: object;
          }
        ).compilerOptions,
        root,
      ).options,
      paths: { isnad: [join(root, 'src/index.ts')] },
    };
    const host = ts.createCompilerHost(options);
    const readSource = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version) =>
      name === path ? ts.createSourceFile(name, code, version) : readSource(name, version);
    const program = ts.createProgram([path], options, host);
    const example = program.getSourceFile(path)!;
    // Of the example alone: the checks of the project go through all the rest.
    const faults = [
      ...program.getSyntacticDiagnostics(example),
      ...program.getSemanticDiagnostics(example),
    ].map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
    expect(faults).toEqual([]);
  });

  it('shows a claim of the demo statement as it is', () => {
    const shown = JSON.parse(between('claim').replace(/```(json)?/g, '')) as unknown;
    const { claims } = createPipeline().read(readJson('fixtures/demo/statement.json'));
    expect(shown).toEqual(shownClaim(claims[0]!));
  });
});
