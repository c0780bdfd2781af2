// The zod schemas of the contract as JSON Schema, for schemas/ and for `isnad config schema`.

import { z } from 'zod';
import { configSchema } from '../config.ts';
import { claim } from '../document/claim-schema.ts';
import { documentInput } from '../ingest/record.ts';

export function claimJsonSchema(): object {
  return { title: 'isnad claim', ...z.toJSONSchema(claim) };
}

export function configJsonSchema(): object {
  return { title: 'isnad pipeline.config.json', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}

export function documentJsonSchema(): object {
  return { title: 'isnad input document', ...z.toJSONSchema(documentInput, { io: 'input' }) };
}
