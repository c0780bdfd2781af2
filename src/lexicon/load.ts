// The only reader of models/. A word table is a JSON file { about, entries: [...] } with one entry a
// line; it is checked against the schema that its owner hands over, and a fault stops the start with
// file, entry and mend.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { IsnadError } from '../errors.ts';
import { packageRoot } from '../root.ts';
import type { Entry, FilledTable, Table } from './table.ts';

const modelsFolder = new URL('models/', packageRoot);

/** Absolute path of a file under models/. */
export function modelPath(path: string): string {
  return fileURLToPath(new URL(path, modelsFolder));
}

/** The JSON files of a folder under models/, as paths from there, in the order of their names. */
export function modelFiles(folder: string): readonly string[] {
  return readdirSync(modelPath(folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/** The parsed content of a JSON file under models/, checked by `schema`. */
export function readModel<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(modelPath(path), 'utf8'));
  } catch (cause) {
    throw new IsnadError({
      code: 'model.unreadable',
      message: `models/${path} cannot be read: ${(cause as Error).message}`,
      mend: 'Install isnad again, or restore the file from the repository.',
    });
  }
  const result = schema.safeParse(content);
  if (!result.success) {
    throw new IsnadError({
      code: 'model.invalid',
      message: `models/${path} does not have the expected shape:\n${z.prettifyError(result.error)}`,
      mend: 'Mend the entry named above; models/README.md shows the shape of each table.',
    });
  }
  return result.data;
}

/** How a table is read: `entry` checks one line, `expand` lists its forms with their values. */
export interface TableSource<V, S extends z.ZodType> {
  readonly table: Table<V>;
  readonly path: string;
  readonly entry: S;
  readonly expand: (entry: z.output<S>) => Iterable<Entry<V>>;
}

export function loadTable<V, S extends z.ZodType>(source: TableSource<V, S>): FilledTable<V> {
  const file = readModel(
    source.path,
    z.strictObject({ about: z.string(), entries: z.array(source.entry) }),
  );
  const entries: Entry<V>[] = [];
  for (const entry of file.entries as z.output<S>[]) entries.push(...source.expand(entry));
  return { table: source.table, entries };
}
