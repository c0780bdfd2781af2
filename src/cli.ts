#!/usr/bin/env node
// The command line: arguments in, data on stdout, everything else on stderr, an exit code at the end.
// Commands are loaded when they are called, so that --help stays quick.

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addArchiveCommands } from './cli/archive-commands.ts';
import { compileSparingly } from './cli/compiler.ts';
import { addEvaluateCommand } from './cli/evaluate-command.ts';
import { addExportCommand } from './cli/export-command.ts';
import { addGoldCommand } from './cli/gold-command.ts';
import { addHelpCommand } from './cli/help-command.ts';
import { addInspectCommand } from './cli/inspect-command.ts';
import { addReadingOptions, withModel, withoutModel } from './cli/reading-options.ts';
import { endQuietlyOnClosedPipe, report, terminal } from './cli/terminal.ts';

const exitCodes = `
Exit codes: 0 done · 1 done, but some documents failed · 2 wrong usage or configuration · 3 input or output failed`;

interface CommonOptions {
  readonly config?: string;
  readonly encoding?: string;
  readonly minConfidence?: number;
  /** False where --no-model was given, true where --model was. */
  readonly model?: boolean;
}

/** The configuration from file, environment and the flags of a command. */
async function resolve(options: CommonOptions) {
  const { resolveConfig } = await import('./config.ts');
  return resolveConfig({
    file: options.config,
    environment: process.env,
    flags: {
      ...(options.encoding !== undefined && {
        'input.encoding': { value: options.encoding, flag: '--encoding' },
      }),
      ...(options.model !== undefined && {
        'model.folder': options.model
          ? { value: 'shipped', flag: '--model' }
          : { value: 'none', flag: '--no-model' },
      }),
      ...(options.minConfidence !== undefined && {
        'claims.minConfidence': { value: options.minConfidence, flag: '--min-confidence' },
      }),
    },
  });
}

function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time);
  if (real && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Expected a number from 0 to 1.');
}

const version = () => {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

const program = new Command('isnad')
  .description(
    'Reads Arabic and English press statements about armed conflict and writes down\nwho says that whom did what, where, when, to how many, with what.',
  )
  .version(version())
  .exitOverride()
  .hook('preAction', () => compileSparingly())
  .showSuggestionAfterError()
  .addHelpText(
    'before',
    `Examples:
  isnad demo
  isnad extract statement.txt --published 2024-06-12 --format table
  cat archive.jsonl | isnad extract > claims.jsonl
  isnad run archive/ --into run
  isnad entities statement.txt --format conll
  isnad explain statement.txt
`,
  )
  .addHelpText('after', exitCodes);

const inputs = 'files, folders and patterns; "-" or none is standard input';

/** A command that reads documents, with the options that all of these share. */
function readingCommand(name: string, description: string, example: string): Command {
  const command = program.command(name).description(description);
  return addReadingOptions(command, day)
    .option(...withModel)
    .option(...withoutModel)
    .option(
      '--config <file>',
      'configuration file (default: pipeline.config.json, if there is one)',
    )
    .addHelpText('before', `Example:\n  ${example}\n`)
    .addHelpText('after', exitCodes);
}

readingCommand(
  'extract',
  'Write the claims of documents.',
  'isnad extract statement.txt --published 2024-06-12 --format table',
)
  .argument('[inputs...]', inputs)
  .addOption(
    new Option('--format <format>', 'how claims are written')
      .choices(['jsonl', 'json', 'csv', 'table'])
      .default('jsonl'),
  )
  .option('--min-confidence <number>', 'leave out claims below this confidence', share)
  .action(async (files: string[], options) => {
    const { extract } = await import('./cli/read.ts');
    const { config } = await resolve(options);
    process.exitCode = await extract(files, options, { config, terminal });
  });

readingCommand(
  'entities',
  'Write every mention: numbers, dates, places, actors, persons, weapons.',
  'isnad entities statement.txt --format conll',
)
  .argument('[inputs...]', inputs)
  .addOption(
    new Option('--format <format>', 'how mentions are written')
      .choices(['jsonl', 'conll', 'table'])
      .default('jsonl'),
  )
  .action(async (files: string[], options) => {
    const { entities } = await import('./cli/read.ts');
    const { config } = await resolve(options);
    process.exitCode = await entities(files, options, { config, terminal });
  });

readingCommand(
  'explain',
  'Show every layer of a document, and for each claim why it is as it is.',
  'isnad explain statement.txt --published 2024-06-12',
)
  .argument('<input>', 'a file, a folder or a pattern; "-" is standard input')
  .action(async (file: string, options) => {
    const { explainFile } = await import('./cli/read.ts');
    const { config } = await resolve(options);
    process.exitCode = await explainFile(file, options, { config, terminal });
  });

program
  .command('demo')
  .description('Read the Arabic statement that ships with isnad and show its claims.')
  .action(async () => {
    const { demo } = await import('./cli/read.ts');
    const { config } = await resolve({});
    process.exitCode = await demo({ config, terminal });
  });

addArchiveCommands(program, { resolve, day, share, terminal });
addInspectCommand(program, { resolve, day, share, terminal });
addEvaluateCommand(program, { resolve, day, terminal });
addExportCommand(program, terminal);
addGoldCommand(program, terminal);

const config = program.command('config').description('Show the configuration or its schema.');

config
  .command('print')
  .description('Print every setting and where its value came from.')
  .option('--config <file>', 'configuration file')
  .action(async (options) => {
    const { printConfig } = await import('./cli/settings.ts');
    process.exitCode = await printConfig(await resolve(options), terminal);
  });

config
  .command('schema')
  .description('Print the JSON Schema of pipeline.config.json.')
  .action(async () => {
    const { printConfigSchema } = await import('./cli/settings.ts');
    process.exitCode = await printConfigSchema(terminal);
  });

addHelpCommand(program, terminal);

/** exitOverride is not inherited by commands that exist already: set it on all, with our exit code. */
function useOurExitCodes(command: Command): void {
  command.exitOverride().showSuggestionAfterError();
  for (const child of command.commands) useOurExitCodes(child);
}

endQuietlyOnClosedPipe();
useOurExitCodes(program);
try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its message already; help and version end with 0, wrong usage with 2.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = report(error);
}
