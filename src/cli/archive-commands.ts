// The options of `isnad run`, `isnad status` and `isnad verify`. The work itself is loaded when a
// command is called.

import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { ResolvedConfig } from '../config.ts';
import {
  addReadingOptions,
  whole,
  wholeFrom,
  withModelInRuns,
  withoutModel,
} from './reading-options.ts';
import type { Terminal } from './terminal.ts';

export interface ArchiveContext {
  readonly resolve: (options: {
    readonly config?: string;
    readonly encoding?: string;
    readonly minConfidence?: number;
    readonly model?: boolean;
  }) => Promise<ResolvedConfig>;
  readonly day: (text: string) => string;
  readonly share: (text: string) => number;
  readonly terminal: Terminal;
}

const exitCodes = `
Exit codes: 0 done · 1 done, but some documents failed · 2 wrong usage or configuration, or the folder
holds a run that was made otherwise · 3 input or output failed · 130, 143 stopped by a signal: the same
command goes on`;

export function addArchiveCommands(program: Command, context: ArchiveContext): void {
  const { terminal } = context;
  const run = program
    .command('run')
    .description(
      'Read a whole archive into a run folder. The same command again goes on where it stopped.',
    )
    .argument('[inputs...]', 'files, folders and patterns; "-" or none is standard input')
    .requiredOption('--into <folder>', 'the run folder: new, empty, or begun by the same command')
    .addHelpText(
      'before',
      `Examples:
  isnad run archive/ --into run
  isnad run 'crawl/*.warc.gz' --into run --jobs 4
  isnad run export.csv --text-col body --date-col day --into run
  isnad status run
  isnad verify run
`,
    )
    .addHelpText('after', exitCodes);
  addReadingOptions(run, context.day)
    .option('--jobs <number>', 'worker threads (default: one for each core); 0: none', wholeFrom(0))
    .option('--shard <i/n>', 'only the i-th of n parts of the archive, told by the ids', shard)
    .option('--limit <number>', 'stop after so many documents', whole)
    .option('--timeout <seconds>', 'time that one document may take', positive, 60)
    .option('--max-memory <MB>', 'memory that one worker may have', whole, 2048)
    .option('--fresh', 'remove what an earlier run left in the folder')
    .option('--force', 'write into a folder that holds other files')
    .option('--strict', 'stop before the first document that fails')
    .addOption(
      new Option('--on-duplicate <how>', 'what becomes of a document whose id an earlier one has')
        .choices(['version', 'keep-first', 'error'])
        .default('version'),
    )
    .addOption(
      new Option('--progress <how>', 'how progress is shown on stderr')
        .choices(['auto', 'none', 'plain', 'json'])
        .default('auto'),
    )
    .option('--min-confidence <number>', 'leave out claims below this confidence', context.share)
    .option(...withModelInRuns)
    .option(...withoutModel)
    .option(
      '--config <file>',
      'configuration file (default: pipeline.config.json, if there is one)',
    )
    .action(async (inputs: string[], options) => {
      const { run: runCommand } = await import('./run.ts');
      const { config } = await context.resolve(options);
      process.exitCode = await runCommand(inputs, options, { config, terminal });
    });

  program
    .command('status')
    .description('Say how far a run is, and how to go on with it.')
    .argument('<run>', 'a run folder')
    .option('--json', 'as JSON')
    .action(async (folder: string, options) => {
      const { status } = await import('./run-reports.ts');
      process.exitCode = await status(folder, options, terminal);
    });

  program
    .command('verify')
    .description(
      'Check a run folder: every quote against its text as the inputs hold it, shapes, digests, ids.',
    )
    .argument('<run>', 'a run folder')
    .option('--json', 'problems as JSON lines')
    .addHelpText(
      'after',
      '\nExit codes: 0 all is right · 1 something is wrong · 2 wrong usage · 3 input failed',
    )
    .action(async (folder: string, options) => {
      const { verify } = await import('./run-reports.ts');
      process.exitCode = await verify(folder, options, terminal);
    });
}

function shard(text: string): { readonly index: number; readonly of: number } {
  const [index, of] = text.split('/').map(Number);
  const isPart = Number.isSafeInteger(index) && Number.isSafeInteger(of) && index! >= 1;
  if (/^\d+\/\d+$/.test(text) && isPart && index! <= of!) return { index: index!, of: of! };
  throw new InvalidArgumentError('Expected i/n with i from 1 to n, such as 1/3.');
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0 && value < 1e7) return value;
  throw new InvalidArgumentError('Expected a number of seconds above 0.');
}
