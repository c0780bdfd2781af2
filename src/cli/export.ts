// The command `isnad export`: the claims of a complete run in, the import file of another tool out, with
// what that tool must know beside it. The run folder itself is not touched.

import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ownFiles, runFolder } from '../archive/run-folder.ts';
import { statusOf } from '../archive/status.ts';
import { IsnadError } from '../errors.ts';
import type { RunClaim } from '../export/run/run-claims.ts';
import { claimsOf } from '../export/run/run-claims.ts';
import { writeWhole } from '../export/run/written.ts';
import { counted } from '../report/counted.ts';
import { writeText } from './output.ts';
import type { Terminal } from './terminal.ts';

export interface ExportOptions {
  readonly for: 'uwazi' | 'bayanat' | 'acled';
  readonly into: string;
  readonly withoutCopies?: boolean;
}

/** Rows as they are written, and how many claims were left out, by reason. */
interface Tally {
  rows: number;
  readonly left: Map<string, number>;
}

interface Table {
  readonly header: () => string;
  readonly row: (claim: RunClaim['claim'], duplicateOf?: string) => string;
  /** Why a claim is no row of this table. */
  readonly refuses?: (claim: RunClaim['claim']) => string | undefined;
}

export async function exportRun(
  path: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const { state, command } = await statusOf(path);
  if (state !== 'complete') throw incomplete(path, command);
  refuseOwnFiles(path, options.into);
  refuseOtherEnding(options);
  if (existsSync(options.into))
    terminal.note(`isnad: ${options.into} was there; it is written anew.`);
  const tally: Tally = { rows: 0, left: new Map() };
  const rows = (table: Table) => rowsOf(chosen(path, options, tally), table, tally);
  // Makes the folder of the file, as every command does.
  writeText(options.into, '');
  let files = [options.into];
  switch (options.for) {
    case 'acled': {
      const { acledHeader, acledRow, isAcledEvent } = await import('../export/exchange/acled.ts');
      const table: Table = {
        header: () => `\ufeff${acledHeader()}`,
        row: acledRow,
        refuses: (claim) => (isAcledEvent(claim) ? undefined : claim.status),
      };
      await writeWhole(options.into, rows(table));
      break;
    }
    case 'bayanat': {
      const { bayanatHeader, bayanatMapping, bayanatRow } = await import(
        '../export/exchange/bayanat.ts'
      );
      await writeWhole(options.into, rows({ header: bayanatHeader, row: bayanatRow }));
      const mapping = `${options.into.replace(/\.csv$/i, '')}.mapping.json`;
      writeText(mapping, `${JSON.stringify(bayanatMapping, null, 2)}\n`);
      files.push(mapping);
      break;
    }
    case 'uwazi': {
      const { uwaziHeader, uwaziProperties, uwaziRow } = await import(
        '../export/exchange/uwazi.ts'
      );
      const { writeUwazi } = await import('../export/exchange/uwazi-zip.ts');
      files = await writeUwazi(options.into, rows({ header: uwaziHeader, row: uwaziRow }));
      terminal.note('The template in Uwazi needs these properties:');
      for (const [name, { type }] of Object.entries(uwaziProperties)) {
        if (type !== 'title') terminal.note(`  ${name}: ${type}`);
      }
    }
  }
  terminal.note(`${counted(tally.rows, 'claim')} for ${options.for} in ${files.join(', ')}`);
  for (const [reason, count] of tally.left) {
    terminal.note(`${counted(count, 'claim')} left out: ${reason}`);
  }
  return 0;
}

async function* chosen(
  path: string,
  { withoutCopies }: ExportOptions,
  tally: Tally,
): AsyncGenerator<RunClaim> {
  for await (const found of claimsOf(runFolder(path))) {
    if (withoutCopies && found.document.duplicateOf !== undefined) {
      leave(tally, 'in copies of an earlier document');
    } else yield found;
  }
}

async function* rowsOf(
  claims: AsyncIterable<RunClaim>,
  { header, row, refuses }: Table,
  tally: Tally,
): AsyncGenerator<string> {
  yield header();
  for await (const { claim, document } of claims) {
    const reason = refuses?.(claim);
    if (reason !== undefined) {
      leave(tally, reason);
      continue;
    }
    tally.rows += 1;
    yield row(claim, document.duplicateOf);
  }
}

function leave({ left }: Tally, reason: string): void {
  left.set(reason, (left.get(reason) ?? 0) + 1);
}

function refuseOwnFiles(run: string, into: string): void {
  const target = resolve(into);
  if (dirname(target) !== resolve(run) || !ownFiles.includes(basename(target))) return;
  throw new IsnadError({
    code: 'usage',
    message: `${into} is a file of the run itself.`,
    mend: 'Name another file with --into.',
  });
}

/** The other tool would not open a zip that is called a table, or a table that is called a zip. */
function refuseOtherEnding({ for: tool, into }: ExportOptions): void {
  const [wanted, other] = tool === 'uwazi' ? ['.zip', '.csv'] : ['.csv', '.zip'];
  if (!into.toLowerCase().endsWith(other)) return;
  throw new IsnadError({
    code: 'usage',
    message: `A file for ${tool} is a ${wanted}, and ${into} says ${other}.`,
    mend: `Name it with --into ${into.slice(0, -other.length)}${wanted}`,
  });
}

function incomplete(path: string, command: string | undefined): IsnadError {
  return new IsnadError({
    code: 'run.missing',
    message: `The run in ${path} is not complete.`,
    mend: command === undefined ? 'Finish it first.' : `Finish it first: ${command}`,
  });
}
