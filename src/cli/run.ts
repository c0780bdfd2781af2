// The command `isnad run`: signals, progress on stderr, a summary at the end. Nothing goes to stdout.

import { join } from 'node:path';
import { runArchive } from '../archive/archive.ts';
import type { RunResult } from '../archive/events.ts';
import type { OnDuplicate } from '../archive/keeper.ts';
import type { Shard } from '../archive/read-batch.ts';
import { recordFiles } from '../archive/run-folder.ts';
import type { Config } from '../config.ts';
import { IsnadError } from '../errors.ts';
import { counted } from '../report/counted.ts';
import { visible } from '../report/table.ts';
import type { ProgressStyle } from './progress.ts';
import { openProgress } from './progress.ts';
import type { GivenReading } from './reading-options.ts';
import { listingOf, readingOf } from './reading-options.ts';
import type { Terminal } from './terminal.ts';

export interface RunCommandOptions extends GivenReading {
  readonly into: string;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly limit?: number;
  readonly timeout: number;
  readonly maxMemory: number;
  readonly fresh?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly onDuplicate: OnDuplicate;
  readonly progress: ProgressStyle;
}

export async function run(
  inputs: readonly string[],
  options: RunCommandOptions,
  { config, terminal }: { readonly config: Config; readonly terminal: Terminal },
): Promise<number> {
  const names = inputs.length > 0 || options.filesFrom ? inputs : standardInput(terminal);
  const stop = new AbortController();
  const signals = listenForSignals(stop, terminal);
  const progress = await openProgress(options.progress, terminal);
  const { jobs, shard, limit, timeout, maxMemory, onDuplicate, into } = options;
  const listing = listingOf(options);
  try {
    const result = await runArchive(names, {
      into,
      config,
      reading: readingOf(options),
      ...(listing && { listing }),
      ...(jobs !== undefined && { jobs }),
      ...(shard && { shard }),
      ...(limit !== undefined && { limit }),
      timeout,
      maxMemory,
      onDuplicate,
      fresh: options.fresh ?? false,
      force: options.force ?? false,
      strict: options.strict ?? false,
      signal: stop.signal,
      onEvent: progress.show,
      command: ownCommand(),
    });
    progress.end(result);
    if (options.progress !== 'json') for (const line of summary(result)) terminal.note(line);
    if (result.state === 'stopped') return signals.code();
    return result.state === 'strict' || result.totals.errors > 0 ? 1 : 0;
  } catch (error) {
    progress.close();
    throw error;
  } finally {
    signals.end();
    // An input that was being waited for would keep the process.
    if (stop.signal.aborted) process.stdin.destroy();
  }
}

function standardInput(terminal: Terminal): readonly string[] {
  if (!process.stdin.isTTY) {
    terminal.note('isnad: no input was named: reading standard input.');
    return ['-'];
  }
  throw new IsnadError({
    code: 'usage',
    message: 'Nothing to read was named.',
    mend: 'Name files, folders or patterns: isnad run archive/ --into run',
  });
}

/** The first signal stops the run in good order, the second at once. */
function listenForSignals(stop: AbortController, terminal: Terminal) {
  let exitCode = 130;
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  const listeners = Object.entries(codes).map(([signal, code]) => {
    const listener = () => {
      if (stop.signal.aborted) process.exit(code);
      exitCode = code;
      terminal.note('isnad: stopping; what is in work is finished first. Once more stops at once.');
      stop.abort();
    };
    process.on(signal, listener);
    return [signal, listener] as const;
  });
  // A run goes on when nobody reads its messages any more.
  process.stderr.on('error', ignoreClosedPipe);
  return {
    code: () => exitCode,
    end() {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function summary({ state, folder, totals, already, seconds }: RunResult): string[] {
  const shown = visible(folder);
  const done = `${counted(totals.documents, 'document')}, ${counted(totals.claims, 'claim')}`;
  const more = [
    totals.errors > 0 && counted(totals.errors, 'error'),
    totals.warnings > 0 && counted(totals.warnings, 'warning'),
    totals.duplicates > 0 && `${totals.duplicates} copies of earlier documents (all kept)`,
    totals.skipped > 0 && `${totals.skipped} left out`,
  ].filter((part) => part !== false);
  const all = [done, ...more].join(', ');
  if (state === 'stopped') {
    return [`isnad: stopped. Kept so far: ${all}.`, `  The same command goes on: ${ownCommand()}`];
  }
  if (state === 'strict') {
    return [
      `isnad: stopped before the first document that fails, as --strict asks. Kept so far: ${all}.`,
      '  The same command without --strict goes on and lists it among the errors.',
    ];
  }
  const isOdd = totals.errors > 0 || (totals.documents === 0 && totals.warnings > 0);
  const next = isOdd ? recordFiles.errors : recordFiles.claimsTable;
  return [
    already
      ? `isnad: this run is complete already: ${all}. --fresh starts anew.`
      : `isnad: done in ${seconds.toFixed(1)} s: ${all}.`,
    `  Look at ${visible(join(folder, next))}; all is in ${shown}. isnad verify ${quote(folder)} checks it.`,
    ...(isOdd ? ['  isnad help errors CODE says what a code means and how to mend it.'] : []),
  ];
}

/** The command line that was given, for a shell. */
function ownCommand(): string {
  return `isnad ${withoutFresh(process.argv.slice(2)).map(quote).join(' ')}`;
}

/** Who goes on must not start anew. */
function withoutFresh(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== '--fresh');
}

function quote(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
