// The folder of a trained network in, its checked manifest out. A folder or file that is missing, or
// whose checksum differs, stops the start with the way to get it.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { IsnadError } from '../errors.ts';

export const manifestName = 'isnad-model.json';

const manifestSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** Where the model can be had again. */
  source: z.string().optional(),
  languages: z.array(z.enum(['ar', 'en'])).min(1),
  /** Labels in the order of the logits, BIO: "O", "B-PER", "I-PER" … */
  labels: z.array(z.string().regex(/^(O|[BI]-[A-Z]+)$/)).min(2),
  /** Sub-words of one window, special ones included. */
  maxLength: z.number().int().min(8),
  /** Sub-words that neighbouring windows share. */
  overlap: z.number().int().min(0).default(32),
  batch: z.number().int().min(1).default(16),
  /** True where a word's sub-words depend on a blank in front (byte-level and SentencePiece). */
  prefixSpace: z.boolean().default(false),
  tokenizer: z.string().default('tokenizer.json'),
  model: z.string().default('onnx/model.onnx'),
  /** SHA-256 of each file, by its path in the folder. */
  checksums: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = z.output<typeof manifestSchema>;

export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw missing(folder, `it has no ${manifestName}`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw invalid(path, (cause as Error).message);
  }
  const result = manifestSchema.safeParse(content);
  if (!result.success) throw invalid(path, z.prettifyError(result.error));
  const manifest = result.data;
  if (manifest.overlap > manifest.maxLength - 6) {
    throw invalid(path, 'overlap must leave at least four sub-words of progress in a window');
  }
  for (const file of [manifest.model, manifest.tokenizer, 'tokenizer_config.json', 'config.json']) {
    if (!existsSync(join(folder, file))) throw missing(folder, `${file} is not there`, manifest);
  }
  for (const [file, checksum] of Object.entries(manifest.checksums)) {
    const found = join(folder, file);
    if (!existsSync(found)) throw missing(folder, `${file} is not there`, manifest);
    const actual = createHash('sha256').update(readFileSync(found)).digest('hex');
    if (actual !== checksum) throw invalid(found, `its SHA-256 is ${actual}, not ${checksum}`);
  }
  return manifest;
}

function missing(folder: string, fault: string, manifest?: Manifest): IsnadError {
  const from = manifest?.source ? ` from ${manifest.source}` : '';
  return new IsnadError({
    code: 'model.missing',
    message: `The model folder ${resolve(folder)} cannot be used: ${fault}.`,
    mend: `Copy the model's folder${from} there, with its ${manifestName}, or take model.folder out of the configuration: isnad works without it.`,
  });
}

function invalid(path: string, fault: string): IsnadError {
  return new IsnadError({
    code: 'model.invalid',
    message: `${path} is not valid: ${fault}`,
    mend: 'Fetch the model again; models/README.md shows the shape of a manifest.',
  });
}
