// The terminal: what a command may write to and how an error becomes a message and an exit code.
// Data goes to stdout with back-pressure, everything else to stderr.

import { once } from 'node:events';
import { IsnadError } from '../errors.ts';

export interface Terminal {
  /** Writes data; resolves when the reader can take more. */
  readonly data: (text: string) => Promise<void>;
  /** Writes a line for people. */
  readonly note: (line: string) => void;
}

export const terminal: Terminal = {
  async data(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  note(line) {
    process.stderr.write(`${line}\n`);
  },
};

/** A reader that closes the pipe early is no fault: `isnad … | head` ends quietly. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`isnad: standard output cannot be written: ${error.message}\n`);
    process.exit(3);
  });
}

/** Prints an error for people and returns the exit code. */
export function report(error: unknown): number {
  if (error instanceof IsnadError) {
    terminal.note(`isnad: ${error.message}`);
    if (error.mend) terminal.note(`  ${error.mend}`);
    return error.exitCode;
  }
  if (isShortOfFiles(error)) {
    terminal.note('isnad: the system lets this process open too few files at once.');
    terminal.note('  Allow more (ulimit -n 1024) and give the same command again.');
    return 3;
  }
  terminal.note(`isnad: a defect of isnad itself: ${(error as Error).stack ?? String(error)}`);
  return 3;
}

/** isnad reads one input at a time, but Node opens the files of its own modules many at once. */
function isShortOfFiles(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'EMFILE' || code === 'ENFILE';
}
