// The options of `isnad inspect`. The work itself is loaded when the command is called.

import type { Command } from 'commander';
import type { ArchiveContext } from './archive-commands.ts';
import { addReadingOptions, whole } from './reading-options.ts';

export function addInspectCommand(program: Command, context: ArchiveContext): void {
  const command = program
    .command('inspect')
    .description(
      'Show how inputs would be read: type, encoding, language, dates, columns, samples.',
    )
    .argument('[inputs...]', 'files, folders and patterns; "-" or none is standard input')
    .addHelpText(
      'before',
      `Examples:
  isnad inspect export.csv
  isnad inspect crawl.warc.gz --json
  isnad inspect archive/ --records 1000
`,
    )
    .addHelpText(
      'after',
      `
Only the first records of each file are looked at, and only the first files; the output says so.
Exit codes: 0 done · 1 done, but something could not be read · 2 wrong usage · 3 input failed`,
    );
  addReadingOptions(command, context.day)
    .option('--records <number>', 'look at so many records of a file', whole, 200)
    .option('--files <number>', 'look at so many files', whole, 100)
    .option('--json', 'as JSON')
    .option(
      '--config <file>',
      'configuration file (default: pipeline.config.json, if there is one)',
    )
    .action(async (inputs: string[], options) => {
      // Waiting for somebody to type a document would look like hanging.
      if (inputs.length === 0 && !options.filesFrom && process.stdin.isTTY) {
        command.help({ error: true });
      }
      const { inspect } = await import('./inspect.ts');
      const { config } = await context.resolve(options);
      process.exitCode = await inspect(inputs, options, { config, terminal: context.terminal });
    });
}
