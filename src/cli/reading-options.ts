// The options that say how inputs are listed and read, the same for every command that reads archives.

import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Limits } from '../ingest/limits.ts';
import { defaultLimits, limitOptions, limitWords } from '../ingest/limits.ts';
import type { Fields, ListOptions, ReadOptions } from '../ingest/source.ts';

/** What commander makes of the options below. */
export interface GivenReading {
  readonly inputFormat?: string;
  readonly published?: string;
  readonly strictEncoding?: boolean;
  readonly jsonPath?: string;
  readonly filesFrom?: string[];
  readonly hidden?: boolean;
  readonly [option: string]: unknown;
}

const fields: Readonly<Record<keyof Fields, string>> = {
  text: 'the text',
  id: 'the id',
  date: 'the day of publication',
  title: 'the title',
  url: 'the address',
  lang: 'the language',
};

/** The options of every command that reads documents: with the trained network, or by rules alone. */
export const withModel = ['--model', 'ask the trained network, too (default)'] as const;

/** In a run over an archive it takes most of the time, and must be asked for. */
export const withModelInRuns = [
  '--model',
  'ask the trained network, too: more targets and doers, far slower',
] as const;

export const withoutModel = [
  '--no-model',
  'read by rules alone, without the trained network',
] as const;

export function addReadingOptions(command: Command, day: (text: string) => string): Command {
  command
    .option(
      '--input-format <format>',
      'the one format of all inputs; otherwise their content tells',
    )
    .option('--encoding <label>', 'encoding of the input, such as windows-1256')
    .option('--strict-encoding', 'a document with bytes that stand for nothing is an error')
    .option('--published <day>', 'day of publication of documents that do not tell theirs', day)
    .option('--json-path <path>', 'where the documents of a JSON file are: /articles/*');
  for (const [field, what] of Object.entries(fields)) {
    command.option(`--${field}-col <name>`, `column or field that holds ${what}`);
  }
  command
    .option(
      '--files-from <file>',
      'a file that lists further paths, one a line; "-" is standard input; may be repeated',
      (file: string, before: string[] = []) => [...before, file],
    )
    .option('--hidden', 'read files whose names begin with a dot, too');
  for (const [name, flag] of Object.entries(limitOptions)) {
    const limit = defaultLimits[name as keyof Limits];
    command.addOption(
      new Option(`${flag} <number>`, `${limitWords[name as keyof Limits]} (${limit})`).argParser(
        whole,
      ),
    );
  }
  return command;
}

export function readingOf(given: GivenReading): Omit<ReadOptions, 'signal' | 'encoding'> {
  const named = Object.keys(fields)
    .map((field) => [field, given[`${field}Col`]] as const)
    .filter(([, column]) => column !== undefined);
  const limits = Object.entries(limitOptions)
    .map(([name, flag]) => [name, given[camel(flag)]] as const)
    .filter(([, limit]) => limit !== undefined);
  return {
    ...(given.inputFormat !== undefined && { format: given.inputFormat }),
    ...(given.strictEncoding && { strictEncoding: true }),
    ...(given.jsonPath !== undefined && { jsonPath: given.jsonPath }),
    ...(given.published !== undefined && { published: given.published }),
    ...(named.length > 0 && { fields: Object.fromEntries(named) as Fields }),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) as Partial<Limits> }),
  };
}

export function listingOf(given: GivenReading): Omit<ListOptions, 'exclude'> | undefined {
  if (!given.filesFrom && !given.hidden) return undefined;
  return {
    ...(given.filesFrom && { filesFrom: given.filesFrom }),
    ...(given.hidden && { hidden: true }),
  };
}

function camel(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The value of an option that is a whole number, the least or more. */
export function wholeFrom(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least}.`);
  };
}

export const whole = wholeFrom(1);
