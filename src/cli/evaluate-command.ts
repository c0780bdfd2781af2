// The options of `isnad evaluate`. The work itself is loaded when the command is called.

import type { Command } from 'commander';
import { Option } from 'commander';
import type { ResolvedConfig } from '../config.ts';
import { withModel, withoutModel } from './reading-options.ts';
import type { Terminal } from './terminal.ts';

const exitCodes = `
Exit codes: 0 done · 2 wrong usage or configuration · 3 input or output failed · 4 a figure fell below the gate`;

const heldOut = `
The halves: an id whose FNV-1a hash is even is "tune", odd is "held-out". --errors lists those of the tune
half only. Errors of the held-out half tell what its texts say: whoever mends them one by one tunes on
it, and its figures no longer tell how well unseen text is read. --errors-held-out lists them all the
same, for texts of your own or for a half that you give up.`;

export interface CommandContext {
  readonly resolve: (options: {
    readonly config?: string;
    readonly model?: boolean;
  }) => Promise<ResolvedConfig>;
  readonly day: (text: string) => string;
  readonly terminal: Terminal;
}

export function addEvaluateCommand(program: Command, context: CommandContext): void {
  program
    .command('evaluate')
    .description('Score the pipeline against gold files.')
    .option('--gold <path>', 'a gold file or a folder of them')
    .option('--pred <file>', 'score these claims (JSON Lines of `isnad extract`), not the pipeline')
    .addOption(
      new Option('--split <half>', 'which half of the gold')
        .choices(['tune', 'held-out', 'all'])
        .default('all'),
    )
    .addOption(
      new Option('--format <format>', 'how the report is written; with --out by its name').choices([
        'table',
        'json',
        'markdown',
        'html',
      ]),
    )
    .option('--out <path>', 'write to a file, or into a folder as .json, .md and .html')
    .option('--errors', 'list the errors of the tune half, one by one, with their classes')
    .option('--errors-held-out', 'list those of the held-out half too (see below)')
    .option(
      '--compare <results...>',
      'two results (JSON): what changed, which claims were won and lost, and whether it is beyond chance; one result is compared with this run',
    )
    .option('--gate <file>', 'end with 4 where a figure is below the one recorded in this file')
    .option('--record <file>', 'append the headline figures of this run to a file (JSON Lines)')
    .option('--note <text>', 'a note beside the recorded figures')
    .option(
      '--date <day>',
      'day of the run for the report (YYYY-MM-DD); no clock is read',
      context.day,
    )
    .option(...withModel)
    .option(...withoutModel)
    .option('--config <file>', 'configuration file')
    .addHelpText(
      'before',
      `Examples:
  isnad evaluate --gold fixtures/gold
  isnad evaluate --gold fixtures/gold --split tune --errors
  isnad evaluate --gold fixtures/gold --out reports
  isnad evaluate --compare before.json after.json
`,
    )
    .addHelpText('after', `${heldOut}\n${exitCodes}`)
    .action(async (options) => {
      const { evaluate } = await import('./evaluate.ts');
      const { config } = await context.resolve(options);
      process.exitCode = await evaluate(options, { config, terminal: context.terminal });
    });
}
