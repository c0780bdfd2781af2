// The options of `isnad export`. The work itself is loaded when the command is called.

import type { Command } from 'commander';
import { Option } from 'commander';
import type { Terminal } from './terminal.ts';

const exitCodes = `
Exit codes: 0 done · 2 wrong usage, or the folder holds no complete run · 3 input or output failed`;

export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('Write the claims of a run as an import file for another tool.')
    .argument('<run>', 'the folder that was given to isnad run --into')
    .addOption(
      new Option('--for <tool>', 'the tool that is to read the file')
        .choices(['uwazi', 'bayanat', 'acled'])
        .makeOptionMandatory(),
    )
    .requiredOption('--into <file>', 'the file to write: .zip for uwazi, .csv for the others')
    .option(
      '--without-copies',
      'leave out the claims of documents that are copies of an earlier one',
    )
    .addHelpText(
      'before',
      `Examples:
  isnad export run --for uwazi --into claims-uwazi.zip
  isnad export run --for bayanat --into claims-bayanat.csv
  isnad export run --for acled --into claims-acled.csv --without-copies
`,
    )
    .addHelpText('after', exitCodes)
    .action(async (run: string, options) => {
      const { exportRun } = await import('./export.ts');
      process.exitCode = await exportRun(run, options, terminal);
    });
}
