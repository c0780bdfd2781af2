// A run whose documents are all read in, the finished folder out: the files that are made of the
// records, the sealed ledger, run.json. Every step may be done again after a crash.

import type { RunEvent } from './events.ts';
import type { Whole } from './ledger.ts';
import { ledgerText } from './ledger.ts';
import type { Plan } from './plan.ts';
import { identityOf } from './plan.ts';
import { readLines } from './restore.ts';
import type { Finisher, InputLine, RunFolder, RunRecord } from './run-folder.ts';
import { engineFiles, passingFiles, recordFiles } from './run-folder.ts';
import type { Storage } from './storage.ts';
import { replaceFile } from './storage.ts';

const inputsShown = 1000;

export interface Ending {
  readonly storage: Storage;
  readonly folder: RunFolder;
  readonly plan: Plan;
  readonly whole: Whole;
  readonly timings: RunRecord['timings'];
  readonly finishers: readonly Finisher[];
  readonly onEvent: (event: RunEvent) => void;
}

export async function finish(ending: Ending): Promise<RunRecord> {
  const { storage, folder, plan, whole, finishers, onEvent } = ending;
  const files = Object.fromEntries(
    Object.entries(whole.files).filter(([name]) => !passingFiles.includes(name)),
  );
  const run: RunRecord = {
    ...runRecordOf(plan, ending.timings),
    state: 'complete',
    inputs: { ...plan.inputs, files: await firstInputs(storage, folder) },
    totals: whole.totals,
    files,
  };
  for (const { name, write } of finishers) {
    onEvent({ kind: 'finishing', name });
    await write(folder, run);
  }
  const sealed = ledgerText([
    { kind: 'run', identity: identityOf(plan) },
    { ...whole, files },
  ]);
  await replaceFile(storage, folder.file(engineFiles.ledger), sealed);
  for (const name of passingFiles) await storage.remove(folder.file(name));
  await writeRun(storage, folder, run);
  return run;
}

/** run.json of a run that goes on; its keys in the order that people want to read them in. */
export function runRecordOf(plan: Plan, timings: RunRecord['timings']): RunRecord {
  return {
    schemaVersion: plan.schemaVersion,
    state: 'running',
    tool: plan.tool,
    made: plan.made,
    configuration: plan.configuration,
    options: plan.options,
    inputs: { ...plan.inputs, files: [] },
    timings,
  };
}

export function writeRun(storage: Storage, folder: RunFolder, run: RunRecord): Promise<void> {
  const { timings, ...rest } = run;
  const text = `${JSON.stringify({ ...rest, timings }, null, 2)}\n`;
  return replaceFile(storage, folder.file(engineFiles.run), text);
}

async function firstInputs(storage: Storage, folder: RunFolder): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(storage, folder.file(recordFiles.inputs))) {
    if (lines.length === inputsShown) break;
    lines.push(JSON.parse(line) as InputLine);
  }
  return lines;
}
