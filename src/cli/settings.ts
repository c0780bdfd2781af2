// The command `isnad config`: what is set, where each value came from, and the JSON Schema.

import type { ResolvedConfig } from '../config.ts';
import { settings } from '../config.ts';
import type { Terminal } from './terminal.ts';

export async function printConfig(resolved: ResolvedConfig, terminal: Terminal): Promise<number> {
  const rows = settings.map(({ key }) => {
    let value: unknown = resolved.config;
    for (const part of key.split('.')) value = (value as Record<string, unknown>)[part];
    return { key, value: JSON.stringify(value), origin: resolved.origins[key]! };
  });
  const width = (pick: (row: (typeof rows)[number]) => string) =>
    Math.max(...rows.map((row) => pick(row).length));
  const keyWidth = width((row) => row.key);
  const valueWidth = width((row) => row.value);
  for (const row of rows) {
    const { key, value, origin } = row;
    await terminal.data(`${key.padEnd(keyWidth)}  ${value.padEnd(valueWidth)}  ${origin}\n`);
  }
  return 0;
}

export async function printConfigSchema(terminal: Terminal): Promise<number> {
  const { configJsonSchema } = await import('../export/json-schema.ts');
  await terminal.data(`${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  return 0;
}
