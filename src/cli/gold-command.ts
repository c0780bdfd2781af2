// The options of `isnad gold`. The work itself is loaded when a command is called.

import type { Command } from 'commander';
import { Option } from 'commander';
import type { Terminal } from './terminal.ts';

const exitCodes = `
Exit codes: 0 done · 1 faults were found · 2 wrong usage · 3 input or output failed`;

const tools = ['brat', 'doccano', 'labelstudio', 'conll'] as const;

export function addGoldCommand(program: Command, terminal: Terminal): void {
  const gold = program
    .command('gold')
    .description(
      'Check gold files, count them, compare annotators, exchange them with other tools.',
    )
    .addHelpText('after', exitCodes);

  gold
    .command('check')
    .description('Check gold files against the contract and against their own texts.')
    .argument('<path>', 'a gold file or a folder of them')
    .action(async (path: string) => {
      const { checkGold } = await import('./gold.ts');
      process.exitCode = await checkGold(path, terminal);
    });

  gold
    .command('stats')
    .description('Say what gold files are made of.')
    .argument('<path>', 'a gold file or a folder of them')
    .addOption(formatOption())
    .action(async (path: string, options) => {
      const { showStats } = await import('./gold.ts');
      process.exitCode = await showStats(path, options, terminal);
    });

  gold
    .command('agreement')
    .description('Score two annotators against each other, by the ids of their documents.')
    .argument('<first>', 'a folder of gold files')
    .argument('<second>', 'the same documents, annotated by somebody else')
    .addOption(formatOption())
    .action(async (first: string, second: string, options) => {
      const { showAgreement } = await import('./gold.ts');
      process.exitCode = await showAgreement([first, second], options, terminal);
    });

  gold
    .command('export')
    .description('Write gold for an annotation tool.')
    .argument('<path>', 'a gold file or a folder of them')
    .addOption(new Option('--for <tool>', 'which tool').choices(tools).makeOptionMandatory())
    .requiredOption('--into <folder>', 'where the files go')
    .addHelpText(
      'before',
      'Example:\n  isnad gold export fixtures/gold --for brat --into /tmp/brat\n',
    )
    .action(async (path: string, options) => {
      const { exportGold } = await import('./gold-exchange.ts');
      process.exitCode = await exportGold(path, options, terminal);
    });

  gold
    .command('import')
    .description('Read what an annotation tool wrote back into gold files.')
    .argument('<path>', 'the file or folder that the tool wrote')
    .addOption(new Option('--from <tool>', 'which tool').choices(tools).makeOptionMandatory())
    .requiredOption('--into <folder>', 'where the gold files go')
    .addHelpText(
      'before',
      'Example:\n  isnad gold import /tmp/brat --from brat --into corpora/new\n',
    )
    .action(async (path: string, options) => {
      const { importGold } = await import('./gold-exchange.ts');
      process.exitCode = await importGold(path, options, terminal);
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'how it is written')
    .choices(['table', 'markdown', 'json'])
    .default('table');
}
