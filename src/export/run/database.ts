// The records of a finished run in, claims.duckdb and claims.parquet out, through DuckDB itself: it reads
// the lines in bulk, in bounded memory, without the network. The same run gives the same rows in the same
// order. DuckDB is loaded when it is needed and not before.

import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Finisher, RunFolder, RunRecord } from '../../archive/run-folder.ts';
import { finishedFiles, recordFiles, unfinished } from '../../archive/run-folder.ts';
import { diskStorage as disk } from '../../archive/storage.ts';
import { IsnadError } from '../../errors.ts';
import { quotedText } from './record-columns.ts';
import type { TableRecipe } from './tables.ts';
import { tableRecipes } from './tables.ts';

/** Files of this version are read by DuckDB 1.2 and later. */
const storageVersion = 'v1.2.0';

const settings = {
  // One thread: rows and bytes come out in one order. Reading lines is the smaller part of a run.
  threads: '1',
  memory_limit: '512MB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
} as const;

export const databaseFinisher: Finisher = {
  name: 'duckdb and parquet',
  makes: [finishedFiles.duckdb, finishedFiles.parquet],
  write: writeDatabase,
};

/** What DuckDB may leave beside an unfinished file. */
const besides = (path: string): readonly string[] => [path, `${path}.wal`];

async function writeDatabase(folder: RunFolder, run: RunRecord): Promise<void> {
  const database = folder.file(unfinished(finishedFiles.duckdb));
  if (resolve(database).includes('?')) throw unwritable(folder);
  const parquet = folder.file(unfinished(finishedFiles.parquet));
  for (const path of besides(database)) await disk.remove(path);
  await withDuckDB(async (connection) => {
    const act = (sql: string) => connection.run(sql);
    await act(`SET temp_directory = ${quotedText(`${database}.spill`)}`);
    await act(
      `ATTACH ${quotedText(database)} AS run (STORAGE_VERSION '${storageVersion}', RECOVERY_MODE no_wal_writes)`,
    );
    await act('USE run');
    for (const recipe of recipes(folder)) await makeTable(act, recipe);
    await act(`CREATE TABLE run AS ${runSelect(run)}`);
    await act(parquetCopy(parquet, run));
    await act('USE memory');
    await act('CHECKPOINT run');
    await act('DETACH run');
  });
  await disk.rename(database, folder.file(finishedFiles.duckdb));
  await disk.remove(`${database}.wal`);
  await disk.rename(parquet, folder.file(finishedFiles.parquet));
  await disk.syncFolder(folder.path);
}

/** DuckDB takes what stands behind a question mark for a request, and looks for its journal elsewhere. */
function unwritable(folder: RunFolder): IsnadError {
  return new IsnadError({
    code: 'output.unwritable',
    message: `DuckDB cannot write into ${folder.path}: its path holds a question mark.`,
    mend: 'Rename the folder and give the same command with its new name: nothing is read again.',
  });
}

function recipes(folder: RunFolder): readonly TableRecipe[] {
  return tableRecipes({
    claims: folder.file(recordFiles.claims),
    documents: folder.file(recordFiles.documents),
    errors: folder.file(recordFiles.errors),
  });
}

async function makeTable(
  act: (sql: string) => Promise<unknown>,
  { name, select, temporary, update, indexes }: TableRecipe,
): Promise<void> {
  await act(`CREATE ${temporary ? 'TEMP ' : ''}TABLE ${name} AS ${select}`);
  if (update !== undefined) await act(update);
  for (const column of indexes) {
    await act(`CREATE INDEX ${name}_by_${column} ON ${name} (${column})`);
  }
}

/** One row about the run: what made it and how much there is. Nothing that differs between two runs. */
function runSelect({ schemaVersion, tool, made, totals }: RunRecord): string {
  const text = (value: string | undefined) =>
    value === undefined ? 'NULL::VARCHAR' : quotedText(value);
  const number = (value: number | undefined) => `${value ?? 'NULL'}::BIGINT`;
  return `SELECT
    ${text(schemaVersion)} AS schema_version,
    ${text(`${tool.name} ${tool.version}`)} AS made_by,
    ${text(made.configuration)} AS configuration,
    ${text(made.models)} AS models,
    ${text(made.gazetteer)} AS gazetteer,
    ${text(made.network)} AS network,
    ${number(totals?.documents)} AS documents,
    ${number(totals?.duplicates)} AS duplicates,
    ${number(totals?.claims)} AS claims,
    ${number(totals?.counts)} AS counts,
    ${number(totals?.errors)} AS errors,
    ${number(totals?.warnings)} AS warnings`;
}

function parquetCopy(path: string, { schemaVersion, tool }: RunRecord): string {
  return `COPY (SELECT * FROM claims) TO ${quotedText(path)} (
    FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536,
    KV_METADATA {isnad: ${quotedText(tool.version)}, schema_version: ${quotedText(schemaVersion)}})`;
}

/** Opens DuckDB in memory, hands out a connection, and closes it whatever happens. */
export async function withDuckDB<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance: Instance } = await loadDuckDB();
  let instance: DuckDBInstance | undefined;
  let connection: DuckDBConnection | undefined;
  try {
    instance = await Instance.create(':memory:', settings);
    connection = await instance.connect();
    return await work(connection);
  } catch (cause) {
    if (cause instanceof IsnadError) throw cause;
    throw new IsnadError({
      code: 'output.unwritable',
      message: `DuckDB could not do its part: ${(cause as Error).message}`,
      mend: 'claims.jsonl and the tables are complete. Check the free space of the disk, then give the same command again.',
    });
  } finally {
    connection?.closeSync();
    instance?.closeSync();
  }
}

async function loadDuckDB(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new IsnadError({
      code: 'output.unwritable',
      message: `DuckDB cannot be loaded on this machine: ${(cause as Error).message}`,
      mend: 'Install isnad with its optional parts (npm install without --no-optional); claims.jsonl and the tables are complete.',
    });
  }
}
