// The commands `isnad status` and `isnad verify`: what a run folder tells, on stdout.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRun } from '../archive/open-folder.ts';
import { runFolder } from '../archive/run-folder.ts';
import { statusOf } from '../archive/status.ts';
import { diskStorage, reportedStorage } from '../archive/storage.ts';
import type { Problem } from '../archive/verify.ts';
import { verifyRun } from '../archive/verify.ts';
import { counted } from '../report/counted.ts';
import { visible } from '../report/table.ts';
import type { Terminal } from './terminal.ts';

interface ReportOptions {
  readonly json?: boolean;
}

export async function status(
  path: string,
  { json }: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const found = await statusOf(path);
  const { state, holder, run, totals, command } = found;
  if (json) {
    const { startedAt, finishedAt } = run.timings;
    const told = { state, folder: path, holder, startedAt, finishedAt, command, totals };
    await terminal.data(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  const states = {
    complete: 'complete',
    running: `running now, as process ${holder?.pid} on ${holder?.host}`,
    stopped: 'stopped before its end',
    finishing: 'stopped when all documents were read, before all files were made',
  } as const;
  const rows: readonly (readonly [string, string])[] = [
    ['state', states[state]],
    ['started', `${run.timings.startedAt} by isnad ${run.tool.version}`],
    ['inputs', shortList(run.inputs.names)],
    ['read whole', `${totals.inputs} input files`],
    ['documents', `${totals.documents} (${totals.duplicates} copies of earlier ones)`],
    ['claims', String(totals.claims)],
    ['errors', withCodes(totals.errors, 'E-', totals.errorsByCode)],
    ['warnings', withCodes(totals.warnings, 'W-', totals.errorsByCode)],
    ...(totals.skipped > 0 ? [['left out', String(totals.skipped)] as const] : []),
    ...(state === 'stopped' || state === 'finishing'
      ? [['go on with', command ?? 'the same call of runArchive'] as const]
      : []),
  ];
  for (const [name, value] of rows) await terminal.data(`${name.padEnd(11)} ${visible(value)}\n`);
  return 0;
}

// A shell may have made thousands of names out of one pattern; run.json has them all.
const shown = 5;

function shortList(names: readonly string[]): string {
  const first = names.slice(0, shown).join(', ');
  return names.length > shown ? `${first} and ${names.length - shown} more` : first;
}

function withCodes(
  count: number,
  start: 'E-' | 'W-',
  codes: Readonly<Record<string, number>>,
): string {
  const own = Object.entries(codes).filter(([code]) => code.startsWith(start));
  const list = own.map(([code, times]) => `${code} ${times}`);
  return list.length === 0 ? String(count) : `${count} (${list.join(', ')})`;
}

export async function verify(
  path: string,
  { json }: ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = resolve(path);
  await goWhereTheRunBegan(folder);
  const told: Promise<void>[] = [];
  const onProblem = (problem: Problem) => {
    const line = json
      ? JSON.stringify(problem)
      : `${problem.kind.padEnd(9)} ${visible(problem.where)}: ${visible(problem.message)}`;
    told.push(terminal.data(`${line}\n`));
  };
  const found = await verifyRun(folder, { onProblem });
  await Promise.all(told);
  for (const note of found.unchecked) terminal.note(`isnad: ${note}`);
  const { documents, claims, quotes, problems } = found;
  const all = [
    counted(documents, 'document'),
    counted(claims, 'claim'),
    counted(quotes, 'quote'),
  ].join(', ');
  terminal.note(
    problems === 0
      ? `isnad: all is right: ${all}.`
      : `isnad: ${problems} problems in ${all}. What to do: mend the inputs or start anew with --fresh.`,
  );
  return problems === 0 ? 0 : 1;
}

/** Names of inputs start from the folder that the run was started in. */
async function goWhereTheRunBegan(path: string): Promise<void> {
  const run = await readRun(reportedStorage(diskStorage), runFolder(path));
  const began = run?.timings.folder;
  if (began && statSync(began, { throwIfNoEntry: false })?.isDirectory()) process.chdir(began);
}
