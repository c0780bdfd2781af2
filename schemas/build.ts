// Writes the published JSON Schemas under schemas/ from the zod schemas.

import { mkdirSync, writeFileSync } from 'node:fs';
import { claimJsonSchema, configJsonSchema, documentJsonSchema } from '../src/export/json-schema.ts';

const folder = new URL('./', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of [
  ['claim', claimJsonSchema()],
  ['config', configJsonSchema()],
  ['document', documentJsonSchema()],
] as const) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
