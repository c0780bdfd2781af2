// `isnad help`: of a command, or of the codes that errors and warnings carry. The codes are loaded when
// they are asked for.

import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

export function addHelpCommand(program: Command, terminal: Terminal): void {
  program.helpCommand(false);
  const help = program
    .command('help')
    .description('Help for a command; `help errors` explains the codes of errors and warnings.')
    .argument('[topic...]', 'a command, or "errors" and a code')
    .addHelpText(
      'before',
      `Examples:
  isnad help run
  isnad help errors
  isnad help errors E-TIMEOUT
`,
    )
    .action(async (topic: string[]) => {
      if (topic[0] !== 'errors') commandOf(program, topic).help();
      const { listCodes, explainCodes } = await import('./error-codes.ts');
      const codes = topic.slice(1);
      await terminal.data(codes.length === 0 ? listCodes() : explainCodes(codes));
    });
  // It would stand in the list as one of its own topics.
  help.helpCommand(false);
}

function commandOf(program: Command, names: readonly string[]): Command {
  let found = program;
  for (const name of names) {
    const next = found.commands.find((command) => command.name() === name);
    if (next === undefined) {
      throw new IsnadError({
        code: 'usage',
        message: `There is no command "${names.join(' ')}".`,
        mend: 'isnad --help lists the commands; isnad help errors the codes of errors.',
      });
    }
    found = next;
  }
  return found;
}
